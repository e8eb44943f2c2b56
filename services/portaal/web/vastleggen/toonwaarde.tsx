import { isDag, isDeeldatum } from '@regiolog/domein/gedeeld/datum';
import { hoofdletter } from '@regiolog/domein/vragen/reden';
import { Fragment, type ReactNode } from 'react';
import { api } from '../api/client.ts';
import { useNamenlijst } from '../api/namen.ts';
import { dagInWoorden } from '../bouwstenen/dag.tsx';
import { Gegevens } from '../bouwstenen/gegevens.tsx';
import { teksten } from '../teksten/teksten.ts';
import { Woord, woord } from '../teksten/woorden.ts';
import { useFormulier } from './formulier-context.ts';
import { uitSlug, useGemeentenaam } from './velden/partijkeuze.tsx';
import { veldnaam } from './veldnaam.ts';
import type { Veld, Vorm } from './vorm.ts';
import { alsGroep, alsLijst, alsTekst, type Groep, type Pad, type Waarde } from './waarden.ts';

const t = teksten.vastleggen.veld;

/** A municipality by its name. */
export function Gemeentenaam({ code }: { readonly code: string }) {
  const { keuzes } = useFormulier();
  return useGemeentenaam(code, keuzes.gemeenten) || code;
}

/** An agreement or a mandate by its name. */
function Dossiernaam({ id, wat }: { readonly id: string; readonly wat: 'overeenkomst' | 'mandaat' }) {
  const params = { params: { path: { id } } };
  const overeenkomst = api.useQuery('get', '/overeenkomsten/{id}', params, {
    enabled: wat === 'overeenkomst',
  });
  const mandaat = api.useQuery('get', '/mandaten/{id}', params, { enabled: wat === 'mandaat' });
  return (overeenkomst.data ?? mandaat.data)?.antwoord?.naam ?? '…';
}

function Regionaam({ slug }: { readonly slug: string }) {
  return useNamenlijst({ gemeente: '', regio: uitSlug(slug) }, false).regio(slug);
}

function Partij({ waarde }: { readonly waarde: Waarde }) {
  const { gemeente, organisatie, regio } = alsGroep(waarde);
  if (gemeente) return <Gemeentenaam code={alsTekst(gemeente)} />;
  return regio ? <Regionaam slug={alsTekst(regio)} /> : alsTekst(organisatie);
}

function Drager({ waarde }: { readonly waarde: Waarde }) {
  const { partij, orgaan, ambt } = alsGroep(waarde);
  const wie = orgaan ? woord(alsTekst(orgaan)) : alsTekst(ambt);
  return (
    <>
      <Partij waarde={partij} />
      {wie && `, ${wie}`}
    </>
  );
}

/** A day of every year (`03-31`) in words. */
export const jaarlijksInWoorden = (dag: string): string =>
  isDag(`2000-${dag}`) ? dagInWoorden(`2000-${dag}`).replace(' 2000', '') : dag;

/** A date in words, or what was typed when it is none. */
const datumInWoorden = (datum: Waarde): string =>
  isDeeldatum(alsTekst(datum)) ? dagInWoorden(alsTekst(datum)) : alsTekst(datum);

function eindeInWoorden(einde: Groep): string {
  const { soort, datum, voorwaarde } = einde;
  const zin = { tot: 'tot', 'tot-en-met': 'tot en met', onduidelijk: 'tot ergens in' }[alsTekst(soort)] ?? '';
  return `${zin} ${datumInWoorden(datum)}${voorwaarde ? `, ${t.mits} ${alsTekst(voorwaarde)}` : ''}`;
}

const EENHEDEN: Readonly<Record<string, string>> = { D: t.dagen, W: t.weken, M: t.maanden, Y: t.jaar };

const duurInWoorden = (duur: string): string =>
  duur
    .replace(/^P/, '')
    .replaceAll(/(\d+)([DWMY])/g, (_, aantal, eenheid) => `${aantal} ${EENHEDEN[eenheid]} `);

function naamUitLijst(namen: readonly { waarde: string; naam: string }[] | undefined, waarde: string) {
  return namen?.find((een) => een.waarde === waarde)?.naam;
}

type Props = { readonly vorm: Vorm; readonly waarde: Waarde; readonly pad: Pad };

function Lijst({ vorm, waarde, pad }: Props & { readonly vorm: Extract<Vorm, { soort: 'lijst' }> }) {
  return (
    <ul className="kale-lijst">
      {alsLijst(waarde).map((een, nummer) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what is shown does not move.
        <li key={nummer}>
          <Toonwaarde vorm={vorm.van} waarde={een} pad={[...pad, nummer]} />
        </li>
      ))}
    </ul>
  );
}

/** What was filled in, as one reads it back. */
function Toonwaarde({ vorm, waarde, pad }: Props): ReactNode {
  const { keuzes } = useFormulier();
  const tekst = alsTekst(waarde);
  switch (vorm.soort) {
    case 'keuze':
      return (
        naamUitLijst(keuzes.namen[String(pad.findLast((d) => typeof d === 'string'))], tekst) ?? Woord(tekst)
      );
    case 'bevoegdheid':
    case 'keuze-of-tekst':
      return Woord(tekst);
    case 'meerkeuze':
      return hoofdletter(
        alsLijst(waarde)
          .map((code) => woord(alsTekst(code)))
          .join(', '),
      );
    case 'ja':
    case 'ja-nee':
      return waarde === true ? t.ja : t.nee;
    case 'dag':
    case 'deeldatum':
      return datumInWoorden(waarde);
    case 'dag-van-het-jaar':
      return jaarlijksInWoorden(tekst);
    case 'begin':
      return `${alsGroep(waarde)['uiterlijk'] ? 'uiterlijk ' : ''}${datumInWoorden(alsGroep(waarde)['datum'])}`;
    case 'einde':
      return eindeInWoorden(alsGroep(waarde));
    case 'duur':
    case 'termijnduur':
      return duurInWoorden(tekst);
    case 'gemeente':
      return <Gemeentenaam code={tekst} />;
    case 'regio':
      return <Regionaam slug={tekst} />;
    case 'partij':
    case 'geschilpartij':
      return <Partij waarde={waarde} />;
    case 'drager':
      return <Drager waarde={waarde} />;
    case 'overeenkomst':
    case 'mandaat':
      return <Dossiernaam id={tekst} wat={vorm.soort} />;
    case 'document':
      return t.bijgevoegd;
    case 'lijst':
      return <Lijst vorm={vorm} waarde={waarde} pad={pad} />;
    case 'groep':
      return <Toonvelden velden={vorm.velden} waarde={waarde} pad={pad} />;
    case 'soorten': {
      const soort = alsTekst(alsGroep(waarde)[vorm.op]);
      const binnen = vorm.soorten[soort];
      return (
        <>
          {t.soorten[`${String(pad.findLast((d) => typeof d === 'string'))}.${soort}`] ?? Woord(soort)}
          {binnen?.soort === 'groep' && binnen.velden.length > 0 && (
            <Toonvelden velden={binnen.velden} waarde={waarde} pad={pad} />
          )}
        </>
      );
    }
    default:
      return naamUitLijst(keuzes.namen[String(pad.findLast((d) => typeof d === 'string'))], tekst) ?? tekst;
  }
}

/** Everything that was filled in of these fields, with their names. */
export function Toonvelden({
  velden,
  waarde,
  pad = [],
}: {
  readonly velden: readonly Veld[];
  readonly waarde: Waarde;
  readonly pad?: Pad;
}) {
  const { gebeurtenis } = useFormulier();
  const groep = alsGroep(waarde);
  const paren = velden
    .filter(
      ({ naam }) =>
        groep[naam] !== undefined && !(Array.isArray(groep[naam]) && alsLijst(groep[naam]).length === 0),
    )
    .map(({ naam, vorm }) => {
      const hier = [...pad, naam];
      return [
        veldnaam(gebeurtenis, hier) ?? naam,
        <Fragment key={naam}>
          <Toonwaarde vorm={vorm} waarde={groep[naam]} pad={hier} />
        </Fragment>,
      ] as const;
    });
  return <Gegevens paren={paren} />;
}
