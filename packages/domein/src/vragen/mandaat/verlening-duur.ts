import { type Dag, LAATSTE, plusDagen, VROEGSTE } from '../../gedeeld/datum.ts';
import type { MandaatId } from '../../gedeeld/namen.ts';
import {
  beginVenster,
  type Einde,
  eindeInWoorden,
  eindeVenster,
  type Venster,
} from '../../gedeeld/periode.ts';
import type { Feiten, RegisterFeit } from '../feiten.ts';
import { handelingVenster } from '../overeenkomst/dossier.ts';
import { type MandaatDossier, mandaatDossier, type Verlening, verleningVan } from './dossier.ts';
import { zelfdeDrager } from './mandaat-woorden.ts';
import { volgtMandaatregels } from './verlening-soorten.ts';
import { vereisten } from './verlening-vereisten.ts';

/** From when until when a grant lasts, by what is recorded. */

/** The days on which a grant may have begun; without a day of its own it began when it was decided. */
export function beginVan(v: Verlening): Venster {
  const { van, besloten } = v.inhoud;
  return van ? beginVenster(van) : handelingVenster(besloten, v);
}

/** One way in which a grant ended or will end. */
export type MandaatEinde = {
  readonly soort: 'einde' | 'ingetrokken' | 'vervallen' | 'nietig' | 'vervangen';
  /** The days that may be the last on which it holds; an end of which is doubted that it counts may never come. */
  readonly venster: Venster;
  /** Is there no doubt that it counts? */
  readonly zeker: boolean;
  readonly feit: RegisterFeit;
  readonly uitleg: string;
  /** The end as it is written down; nothing when there is no date for it. */
  readonly einde?: Einde | undefined;
};

/** What is doubtful about an end leaves what came before it, and makes what comes after it doubtful. */
const metTwijfel = ({ vroegst, laatst }: Venster, zeker: boolean): Venster => ({
  vroegst,
  laatst: zeker ? laatst : LAATSTE,
});

/**
 * A withdrawal counts when the giver did it, and of a general mandate in writing (Awb 10:8). When that is not shown, what
 * holds after it is uncertain.
 */
function ingetrokken(i: MandaatDossier['intrekkingen'][number], v: Verlening | undefined): MandaatEinde {
  const { einde, door, schriftelijk, document } = i.inhoud;
  const vormvrij = v !== undefined && (!volgtMandaatregels(v) || v.inhoud.geval !== undefined);
  const inOrde = vormvrij || (schriftelijk ?? document !== undefined);
  const vanGever = door === undefined || (v !== undefined && zelfdeDrager(door, v.inhoud.gever));
  const bezwaar = [
    ...(inOrde ? [] : ['dat dit schriftelijk gebeurde is niet aangetoond']),
    ...(vanGever ? [] : ['een ander dan de gever deed dit']),
  ].join(', en ');
  return {
    soort: 'ingetrokken',
    venster: metTwijfel(eindeVenster(einde), !bezwaar),
    zeker: !bezwaar,
    feit: i,
    uitleg: `Ingetrokken: het gold ${eindeInWoorden(einde)}${bezwaar ? `; ${bezwaar}` : ''}.`,
    einde,
  };
}

/** Does following "vervangt" from here come back here? */
function isInKring(feiten: Feiten, id: MandaatId): boolean {
  const gezien = new Set<MandaatId>();
  for (let huidig = verleningVan(feiten, id)?.inhoud.vervangt; huidig && !gezien.has(huidig); ) {
    if (huidig === id) return true;
    gezien.add(huidig);
    huidig = verleningVan(feiten, huidig)?.inhoud.vervangt;
  }
  return false;
}

/** The end that a begin makes of what was there before: of a month or a year, somewhere in it. */
function totBegin({ inhoud: { van } }: Verlening): Einde | undefined {
  if (!van || van.uiterlijk) return undefined;
  return { soort: van.datum.length === 10 ? 'tot' : 'onduidelijk', datum: van.datum };
}

/** Was it given as the law asks, on its first day? Else it may never have held, and then the older one goes on. */
function isInOrde(feiten: Feiten, v: Verlening, dag: Dag): boolean {
  const d = mandaatDossier(feiten, v.mandaat);
  return vereisten(d, v, dag).every(({ oordeel }) => oordeel === 'ja');
}

/**
 * A newer grant takes the place of this one from its own first day; one of another giver, in a circle, or not shown to be
 * given as the law asks, only says so, and one that is void does nothing.
 */
function vervangen(feiten: Feiten, d: MandaatDossier): MandaatEinde[] {
  return d.vervangers
    .filter((nieuw) => mandaatDossier(feiten, nieuw.mandaat).nietigheden.length === 0)
    .map((nieuw): MandaatEinde => {
      const gever = d.verlening?.inhoud.gever;
      const zelfdeGever = gever !== undefined && zelfdeDrager(nieuw.inhoud.gever, gever);
      const { vroegst, laatst } = beginVan(nieuw);
      const zeker = zelfdeGever && isInOrde(feiten, nieuw, laatst) && !isInKring(feiten, nieuw.mandaat);
      return {
        soort: 'vervangen',
        venster: metTwijfel({ vroegst: plusDagen(vroegst, -1), laatst: plusDagen(laatst, -1) }, zeker),
        zeker,
        feit: nieuw,
        uitleg: `${nieuw.mandaat} komt hiervoor in de plaats, vanaf de eerste dag waarop dat geldt${zeker ? '' : '; of dat zo is staat niet vast'}.`,
        einde: totBegin(nieuw),
      };
    });
}

/** All the ends that are recorded of a grant, each by itself. */
export function eindesVan(feiten: Feiten, d: MandaatDossier): MandaatEinde[] {
  const { verlening: v } = d;
  const vast = (
    soort: MandaatEinde['soort'],
    feit: RegisterFeit,
    uitleg: string,
    einde: Einde,
  ): MandaatEinde => ({ soort, venster: eindeVenster(einde), zeker: true, feit, uitleg, einde });
  return [
    ...(v?.inhoud.einde
      ? [vast('einde', v, `Gegeven ${eindeInWoorden(v.inhoud.einde)}.`, v.inhoud.einde)]
      : []),
    ...d.intrekkingen.map((i) => ingetrokken(i, v)),
    ...d.vervallen.map((f) => {
      const { einde, oorzaak } = f.inhoud;
      return vast(
        'vervallen',
        f,
        `Vervallen: het gold ${eindeInWoorden(einde)}. Oorzaak: ${oorzaak}.`,
        einde,
      );
    }),
    ...d.nietigheden.map(
      (feit): MandaatEinde => ({
        soort: 'nietig',
        venster: { vroegst: VROEGSTE, laatst: VROEGSTE },
        zeker: true,
        feit,
        uitleg: `Dit gold nooit: ${feit.inhoud.oorzaak}.`,
      }),
    ),
    ...vervangen(feiten, d),
  ];
}

/** When a grant ends that ends with the first of its ends, and by which of them that may be, the surest first. */
export function eersteEindes(
  alle: readonly MandaatEinde[],
): { readonly venster: Venster; readonly eindes: readonly [MandaatEinde, ...MandaatEinde[]] } | undefined {
  const [zekerste, ...rest] = alle.toSorted(
    ({ venster: a }, { venster: b }) =>
      a.laatst.localeCompare(b.laatst) || a.vroegst.localeCompare(b.vroegst),
  );
  if (!zekerste) return undefined;
  const { laatst } = zekerste.venster;
  const ookEerst = rest.filter(({ venster }) => venster.vroegst <= laatst);
  const vroegst = ookEerst.reduce(
    (dag, { venster }) => (venster.vroegst < dag ? venster.vroegst : dag),
    zekerste.venster.vroegst,
  );
  return { venster: { vroegst, laatst }, eindes: [zekerste, ...ookEerst] };
}

/** The end to show in a list: as it is written down, the one that surely comes first. */
export const getoondEinde = (feiten: Feiten, d: MandaatDossier): Einde | null =>
  eersteEindes(eindesVan(feiten, d).filter((e) => e.einde !== undefined))?.eindes[0].einde ?? null;
