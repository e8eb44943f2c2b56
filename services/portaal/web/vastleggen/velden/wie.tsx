import { Orgaan } from '@regiolog/domein/gedeeld/namen';
import { type ReactNode, useState } from 'react';
import { Keuzelijst, Keuzerondjes, Tekstvak, Veld, Veldgroep } from '../../bouwstenen/veld.tsx';
import { teksten } from '../../teksten/teksten.ts';
import { type Keuzes, useFormulier, useVeld, type Veldprops } from '../formulier-context.ts';
import { alsGroep, alsTekst, type Groep, type Waarde, zelfde } from '../waarden.ts';
import { Gemeentekiezer, Partijkeuze, Regiokiezer } from './partijkeuze.tsx';
import { inWoorden } from './tekst.tsx';

const t = teksten.vastleggen.veld;

/** More parties than this are found by name; up to here all are in sight. */
const IN_ZICHT = 16;
/** Who becomes a party is none yet. */
const NIEUW: ReadonlySet<string> = new Set(['PartijToegetreden', 'PartijToegevoegd']);
const ANDERS = 'anders';
const TYP = { organisatie: t.typPartij, regio: t.typPartijOfRegio };

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
  /** The field for somebody else; without it nobody else can be one here. */
  readonly children: ReactNode;
}) {
  const gekozen = partijen.find(({ partij }) => zelfde(partij, waarde));
  const [anders, zetAnders] = useState(waarde !== undefined && !gekozen);
  const zelf = anders || (waarde !== undefined && !gekozen);
  return (
    <>
      <Keuzerondjes
        naam={`${id}-van`}
        kolommen
        waarde={zelf ? ANDERS : (gekozen?.waarde ?? '')}
        opties={children ? [...partijen, { waarde: ANDERS, naam: t.iemandAnders }] : partijen}
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
    <Veldgroep
      id={inZicht ? v.id : `${v.id}-groep`}
      label={naam}
      fout={v.fout}
      uitleg={v.vast ? undefined : (v.uitleg ?? (inZicht ? undefined : TYP[anders]))}
      vrij={vrij && !v.vast}
    >
      {inZicht ? (
        <EenVanDePartijen id={v.id} waarde={v.waarde} zet={v.zet} partijen={partijen}>
          {anders === 'organisatie' && keuze}
        </EenVanDePartijen>
      ) : (
        keuze
      )}
    </Veldgroep>
  );
}

const AMBT = 'ambt';

/** Within whom: the party as such, one of its bodies, or an office that one names. */
function Daarbinnen({
  id,
  drager,
  zet,
}: {
  readonly id: string;
  readonly drager: Groep;
  readonly zet: (deel: Groep) => void;
}) {
  const [ambtelijk, zetAmbtelijk] = useState(drager['ambt'] !== undefined);
  const opties = [
    { waarde: '', naam: t.geheel },
    ...inWoorden(Orgaan.options.filter((orgaan) => orgaan !== 'onbekend')),
    { waarde: 'onbekend', naam: t.orgaanOnbekend },
    { waarde: AMBT, naam: t.ambtVan },
  ];
  return (
    <>
      <Veld id={`${id}-als`} label={t.wieDaarbinnen}>
        <Keuzelijst
          id={`${id}-als`}
          waarde={ambtelijk ? AMBT : alsTekst(drager['orgaan'])}
          opties={opties}
          zet={(nieuw) => {
            zetAmbtelijk(nieuw === AMBT);
            zet(nieuw === '' || nieuw === AMBT ? {} : { orgaan: nieuw });
          }}
        />
      </Veld>
      {ambtelijk && (
        <Veld id={`${id}-ambt`} label={t.ambtVan}>
          <Tekstvak id={`${id}-ambt`} waarde={alsTekst(drager['ambt'])} zet={(ambt) => zet({ ambt })} />
        </Veld>
      )}
    </>
  );
}

/** Who holds or receives a power: a party, a body of it, or an office within it. */
export function Dragerveld({ pad, vrij, label }: Veldprops) {
  const v = useVeld(pad, true);
  const drager = alsGroep(v.waarde);
  const { partij } = drager;
  const naam = label ?? v.label;
  return (
    <Veldgroep id={`${v.id}-groep`} label={naam} fout={v.fout} uitleg={v.uitleg} vrij={vrij}>
      <div className="drager">
        <Veld id={v.id} label={t.partijVan}>
          <Partijkeuze
            id={v.id}
            label={`${naam} ${t.partijVan}`}
            waarde={partij}
            zet={(wie) => v.zet({ ...drager, partij: wie })}
            keuzes={v.keuzes}
            anders="organisatie"
            fout={v.fout}
            vast={v.vast !== undefined}
          />
        </Veld>
        <Daarbinnen id={v.id} drager={drager} zet={(deel) => v.zet({ partij, ...deel })} />
      </div>
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
