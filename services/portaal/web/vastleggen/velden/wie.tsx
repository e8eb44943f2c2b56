import { Orgaan } from '@regiolog/domein/gedeeld/namen';
import { type ReactNode, useState } from 'react';
import { Keuzelijst, Keuzerondjes, Tekstvak, Veld, Veldgroep } from '../../bouwstenen/veld.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { type Keuzes, useFormulier, useVeld, type Veldprops } from '../formulier-context.ts';
import { alsGroep, alsTekst, type Waarde } from '../waarden.ts';
import { Gemeentekiezer, Partijkeuze, Regiokiezer } from './partijkeuze.tsx';
import { inWoorden } from './tekst.tsx';

const t = teksten.vastleggen.veld;

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
