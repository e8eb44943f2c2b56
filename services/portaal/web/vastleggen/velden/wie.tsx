import { Orgaan } from '@regiolog/domein/gedeeld/namen';
import { keepPreviousData } from '@tanstack/react-query';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { api } from '../../api/client.ts';
import { Kiezer, type Optie } from '../../bouwstenen/kiezer.tsx';
import { Keuzelijst, Keuzerondjes, Tekstvak, Veld, Veldgroep } from '../../bouwstenen/veld.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { type Keuzes, useFormulier, useVeld, type Veldprops } from '../formulier-context.ts';
import { alsGroep, alsTekst, type Waarde } from '../waarden.ts';
import { inWoorden } from './tekst.tsx';

const t = teksten.vastleggen.veld;

/** How a municipality is called; empty as long as that is not known. */
export function useGemeentenaam(code: string, bekend: readonly Optie[] = []): string {
  const gevonden = bekend.find(({ waarde }) => waarde === code)?.naam;
  const { data } = api.useQuery(
    'get',
    '/gemeenten/{code}',
    { params: { path: { code } } },
    { enabled: /^gm\d{4}$/.test(code) && gevonden === undefined },
  );
  return gevonden ?? data?.antwoord?.naam ?? '';
}

type Kies = {
  readonly id: string;
  readonly label: string;
  readonly waarde: string;
  readonly zet: (waarde: string) => void;
  readonly fout?: string | undefined;
  readonly uitleg?: string | undefined;
  readonly vast?: boolean;
};

/** A municipality, found by its name. Those of the file come first. */
export function Gemeentekiezer({ eerst, ...p }: Kies & { readonly eerst: readonly Optie[] }) {
  const [tekst, zetTekst] = useState('');
  const zoek = useDeferredValue(tekst.trim());
  const { data, isFetching } = api.useQuery(
    'get',
    '/gemeenten',
    { params: { query: { ...(zoek && { naam: zoek }), aantal: 30 } } },
    { placeholderData: keepPreviousData },
  );
  const gevonden: readonly Optie[] = (data?.antwoord?.resultaten ?? []).map(({ code, naam, bestaat }) => ({
    waarde: code,
    naam: naam ?? code,
    erbij: bestaat === 'nee' ? t.bestaatNietMeer : undefined,
  }));
  const past = eerst.filter(({ naam }) => naam.toLowerCase().includes(tekst.trim().toLowerCase()));
  const rest = gevonden.filter(({ waarde }) => !past.some((een) => een.waarde === waarde));
  const opties = tekst.trim() === '' && past.length > 0 ? past : [...past, ...rest];
  const naam = useGemeentenaam(p.waarde, [...eerst, ...gevonden]);
  return <Kiezer {...p} naam={naam} opties={opties} zoek={zetTekst} bezig={isFetching} />;
}

/** A region, found by its name. */
export function Regiokiezer(p: Kies) {
  const { data } = api.useQuery('get', '/regios', { params: { query: { aantal: 100 } } });
  const opties = (data?.antwoord?.resultaten ?? []).map(({ slug, naam }) => ({ waarde: slug, naam }));
  return (
    <Kiezer
      {...p}
      opties={opties}
      naam={opties.find(({ waarde }) => waarde === p.waarde)?.naam ?? p.waarde}
    />
  );
}

/** Who: a municipality, or `anders` what else can be one here. */
export function Partijkeuze({
  waarde,
  zet,
  keuzes,
  anders,
  ...p
}: Omit<Kies, 'waarde' | 'zet'> & {
  readonly waarde: Waarde;
  readonly zet: (waarde: Waarde) => void;
  readonly keuzes: Keuzes;
  readonly anders: 'organisatie' | 'regio';
}) {
  const partij = alsGroep(waarde);
  const soort = anders in partij ? anders : 'gemeente';
  const gedeeld = { id: p.id, label: p.label, fout: p.fout, uitleg: p.uitleg };
  const kies = (naam: string) => (wie: string) => zet({ [naam]: wie });
  if (p.vast)
    return (
      <Gemeentekiezer
        {...gedeeld}
        vast
        waarde={alsTekst(partij['gemeente'])}
        zet={kies('gemeente')}
        eerst={[]}
      />
    );
  return (
    <>
      <Keuzerondjes
        naam={`${p.id}-soort`}
        waarde={soort}
        zet={(nieuw) => zet({ [nieuw]: '' })}
        opties={[
          { waarde: 'gemeente', naam: t.gemeente },
          { waarde: anders, naam: anders === 'regio' ? t.regio : t.organisatie },
        ]}
      />
      <label htmlFor={p.id} className="alleen-voorlezen">
        {p.label}
      </label>
      {soort === 'gemeente' && (
        <Gemeentekiezer
          {...gedeeld}
          waarde={alsTekst(partij['gemeente'])}
          zet={kies('gemeente')}
          eerst={keuzes.gemeenten}
        />
      )}
      {soort === 'regio' && (
        <Regiokiezer {...gedeeld} waarde={alsTekst(partij['regio'])} zet={kies('regio')} />
      )}
      {soort === 'organisatie' && (
        <Tekstvak {...gedeeld} waarde={alsTekst(partij['organisatie'])} zet={kies('organisatie')} />
      )}
    </>
  );
}

/** More parties than this are found by name; up to here all are in sight. */
const IN_ZICHT = 16;
/** Who becomes a party is none yet. */
const NIEUW: ReadonlySet<string> = new Set(['PartijToegetreden', 'PartijToegevoegd']);
const ANDERS = 'anders';

function EenVanDePartijen({
  id,
  waarde,
  zet,
  partijen,
  children,
}: {
  readonly id: string;
  readonly waarde: Waarde;
  readonly zet: (waarde: Waarde) => void;
  readonly partijen: NonNullable<Keuzes['partijen']>;
  readonly children: ReactNode;
}) {
  const gekozen = partijen.find(({ partij }) => JSON.stringify(partij) === JSON.stringify(waarde));
  const [anders, zetAnders] = useState(waarde !== undefined && !gekozen);
  const zelf = anders || (waarde !== undefined && !gekozen);
  return (
    <>
      <Keuzerondjes
        naam={`${id}-van`}
        kolommen
        waarde={zelf ? ANDERS : (gekozen?.waarde ?? '')}
        opties={[...partijen, { waarde: ANDERS, naam: t.iemandAnders }]}
        zet={(nieuw) => {
          zetAnders(nieuw === ANDERS);
          zet(partijen.find((een) => een.waarde === nieuw)?.partij);
        }}
      />
      {zelf && children}
    </>
  );
}

/** A party of an agreement, or of a dispute. */
export function Partijveld({
  pad,
  vrij,
  label,
  anders,
}: Veldprops & { readonly anders: 'organisatie' | 'regio' }) {
  const v = useVeld(pad, true);
  const { gebeurtenis } = useFormulier();
  const naam = label ?? v.label;
  const { partijen = [] } = v.keuzes;
  const inZicht = partijen.length > 0 && partijen.length <= IN_ZICHT && !v.vast && !NIEUW.has(gebeurtenis);
  const keuze = (
    <Partijkeuze
      id={inZicht ? `${v.id}-zelf` : v.id}
      label={naam}
      waarde={v.waarde}
      zet={v.zet}
      keuzes={v.keuzes}
      anders={anders}
      fout={v.fout}
      vast={v.vast !== undefined}
    />
  );
  return (
    <Veldgroep id={inZicht ? v.id : `${v.id}-groep`} label={naam} fout={v.fout} uitleg={v.uitleg} vrij={vrij}>
      {inZicht ? (
        <EenVanDePartijen id={v.id} waarde={v.waarde} zet={v.zet} partijen={partijen}>
          {keuze}
        </EenVanDePartijen>
      ) : (
        keuze
      )}
    </Veldgroep>
  );
}

/** Who holds or receives a power: a party, a body of it, or an office within it. */
export function Dragerveld({ pad, vrij }: Veldprops) {
  const v = useVeld(pad, true);
  const drager = alsGroep(v.waarde);
  const [als, zetAls] = useState(drager['ambt'] ? 'ambt' : drager['orgaan'] ? 'orgaan' : 'geheel');
  const { partij } = drager;
  return (
    <Veldgroep id={`${v.id}-groep`} label={v.label} fout={v.fout} uitleg={v.uitleg} vrij={vrij}>
      <Partijkeuze
        id={v.id}
        label={v.label}
        waarde={partij}
        zet={(wie) => v.zet({ ...drager, partij: wie })}
        keuzes={v.keuzes}
        anders="organisatie"
        fout={v.fout}
        vast={v.vast !== undefined}
      />
      <Veld id={`${v.id}-als`} label={t.wieDaarbinnen}>
        <Keuzelijst
          id={`${v.id}-als`}
          waarde={als}
          opties={[
            { waarde: 'geheel', naam: t.geheel },
            { waarde: 'orgaan', naam: t.orgaanVan },
            { waarde: 'ambt', naam: t.ambtVan },
          ]}
          zet={(nieuw) => {
            zetAls(nieuw);
            v.zet({ partij });
          }}
        />
      </Veld>
      {als === 'orgaan' && (
        <Veld id={`${v.id}-orgaan`} label={t.orgaanVan}>
          <Keuzelijst
            id={`${v.id}-orgaan`}
            waarde={alsTekst(drager['orgaan'])}
            leeg={t.kies}
            opties={inWoorden(Orgaan.options)}
            zet={(orgaan) => v.zet({ partij, orgaan })}
          />
        </Veld>
      )}
      {als === 'ambt' && (
        <Veld id={`${v.id}-ambt`} label={t.ambtVan}>
          <Tekstvak
            id={`${v.id}-ambt`}
            waarde={alsTekst(drager['ambt'])}
            zet={(ambt) => v.zet({ partij, ambt })}
          />
        </Veld>
      )}
    </Veldgroep>
  );
}

/** A municipality or a region by itself. */
export function Plaatsveld({ pad, vrij, label, wat }: Veldprops & { readonly wat: 'gemeente' | 'regio' }) {
  const v = useVeld(pad);
  const gedeeld = { id: v.id, fout: v.fout, uitleg: v.uitleg, waarde: alsTekst(v.waarde), zet: v.zet };
  const naam = label ?? v.label;
  return (
    <Veld id={v.id} label={naam} fout={v.fout} uitleg={v.uitleg} vrij={vrij}>
      {wat === 'regio' ? (
        <Regiokiezer {...gedeeld} label={naam} />
      ) : (
        <Gemeentekiezer {...gedeeld} label={naam} eerst={v.keuzes.gemeenten} vast={v.vast !== undefined} />
      )}
    </Veld>
  );
}
