import { z } from 'zod';
import type { Bevoegdheid } from '../../gedeeld/bevoegdheid.ts';
import { type Dag, eersteDag, inWoorden, laatsteDag } from '../../gedeeld/datum.ts';
import { type Drager, type Partij, partijSleutel } from '../../gedeeld/namen.ts';
import { type Feiten, feitenBij, type SoortVan } from '../feiten.ts';
import { handelingVenster } from '../overeenkomst/dossier.ts';
import { Oordeel } from '../reden.ts';
import { bevindBevoegdheid, inEenZin } from './bevoegdheid.ts';
import { anderOordeel } from './bevoegdheid-dagen.ts';
import { type BevoegdheidVraag, omvatEen } from './dekking.ts';
import { orgaanVan, zelfdeDrager, zelfdeTekst } from './mandaat-woorden.ts';

/** What the register says of the competence behind one act, in a sentence, and where the whole derivation is. */
export const BevoegdheidKort = z
  .object({
    oordeel: Oordeel,
    uitleg: z.string(),
    vraag: z.string().nullable().describe('Waar de hele afleiding staat; leeg als er niets te vragen is.'),
  })
  .meta({ id: 'BevoegdheidKort' });
export type BevoegdheidKort = z.infer<typeof BevoegdheidKort>;

function wie(naam: 'door' | 'namens', { partij, orgaan, ambt }: Drager): [string, string | undefined][] {
  return [
    'gemeente' in partij ? [`${naam}Gemeente`, partij.gemeente] : [`${naam}Organisatie`, partij.organisatie],
    [`${naam}Orgaan`, orgaan],
    [`${naam}Ambt`, ambt],
  ];
}

/** The same question as an address, so that an answer can point at its derivation. */
export function alsAdres(vraag: BevoegdheidVraag, dag: Dag): string {
  const { door, namens, bevoegdheid, handeling, bedrag, domein, product, geval } = vraag;
  const delen = [
    ...wie('door', door),
    ...wie('namens', namens),
    ...Object.entries({ bevoegdheid, handeling, bedrag: bedrag?.toString(), domein, product, geval }),
    ['geldigOp', dag] as const,
  ];
  const query = delen.flatMap(([veld, w]) => (w === undefined ? [] : [`${veld}=${encodeURIComponent(w)}`]));
  return `/v1/bevoegdheden?${query.join('&')}`;
}

/**
 * The judgement on the day of an act. Of a partial date every day is asked on which it may change; when they differ nobody
 * knows. Without a date it is asked on `dag`, and then only a body's own power can be certain: that was there before.
 */
export function opDeDag(
  feiten: Feiten,
  vraag: BevoegdheidVraag,
  datum: string | undefined,
  dag: Dag,
): BevoegdheidKort {
  const [van, tot] = datum ? [eersteDag(datum), laatsteDag(datum)] : [dag, dag];
  const b = bevindBevoegdheid(feiten, vraag, van);
  const adres = alsAdres(vraag, van);
  const ander = anderOordeel(feiten, vraag, b, { van, tot });
  if (ander) {
    const zinnen = `${inEenZin(feiten, vraag, van, b)} ${inEenZin(feiten, vraag, ander.dag, ander.bevinden)}`;
    const uitleg = `De datum is niet precies bekend (${inWoorden(datum ?? '')}), en het verschilt per dag. ${zinnen}`;
    return { oordeel: 'onzeker', uitleg, vraag: adres };
  }
  const kort = { uitleg: inEenZin(feiten, vraag, datum ?? dag, b), vraag: adres };
  if (datum || b.oordeel !== 'ja' || zelfdeDrager(vraag.door, vraag.namens))
    return { ...kort, oordeel: b.oordeel };
  return { ...kort, oordeel: 'onzeker', uitleg: `Wanneer dit gebeurde is niet vastgelegd. ${kort.uitleg}` };
}

type Uitoefening = SoortVan<'uitoefening'>;

/** The question behind a recorded act; in whose name is what the act says, or else what the one who looks at it knows. */
export function vraagBij({ inhoud }: Uitoefening, namens: Drager): BevoegdheidVraag {
  const { door, bevoegdheid, handeling, bedrag, domein, product, geval } = inhoud;
  return { door, namens: inhoud.namens ?? namens, bevoegdheid, handeling, bedrag, domein, product, geval };
}

const metPartij = (partij: Partij, orgaan: NonNullable<Drager['orgaan']>): Drager => ({ partij, orgaan });
const overlapt = (a: SoortVan<'besluit' | 'ondertekening'>, b: Uitoefening): boolean => {
  const [x, y] = [handelingVenster(a.inhoud.datum, a), handelingVenster(b.inhoud.datum, b)];
  return x.vroegst <= y.laatst && y.vroegst <= x.laatst;
};

const BESLUITEN = { handelingen: ['besluit'], bevoegdheden: ['samenwerking'] } as const;
/** Contracts are signed under the power to contract. */
const TEKENEN = {
  handelingen: ['ondertekening', 'rechtshandeling'],
  bevoegdheden: ['samenwerking', 'inkoop'],
} as const;

/** Acts under a mandate that say to be about this agreement, and may be this act. */
function uitoefeningen(
  feiten: Feiten,
  daad: SoortVan<'besluit' | 'ondertekening'>,
  waarmee: { readonly handelingen: readonly string[]; readonly bevoegdheden: readonly Bevoegdheid[] },
): Uitoefening[] {
  const sleutel = partijSleutel(daad.inhoud.partij);
  return feitenBij(feiten, `overeenkomst:${daad.overeenkomst}`, 'uitoefening').filter(
    (u) =>
      waarmee.handelingen.includes(u.inhoud.handeling) &&
      // To pay under an agreement is not to enter it.
      omvatEen(waarmee.bevoegdheden, u.inhoud.bevoegdheid) &&
      partijSleutel((u.inhoud.namens ?? u.inhoud.door).partij) === sleutel &&
      overlapt(daad, u),
  );
}

/** Was the body that decided on an agreement competent, or who decided in its name? */
export function bijBesluit(feiten: Feiten, besluit: SoortVan<'besluit'>, dag: Dag): BevoegdheidKort {
  const { partij, orgaan, datum } = besluit.inhoud;
  const namens = metPartij(partij, orgaan);
  const [hand] = uitoefeningen(feiten, besluit, BESLUITEN).filter(
    (u) => u.inhoud.namens && zelfdeDrager(u.inhoud.namens, namens),
  );
  if (hand) return opDeDag(feiten, vraagBij(hand, namens), hand.inhoud.datum ?? datum, dag);
  return opDeDag(
    feiten,
    { door: namens, namens, bevoegdheid: 'samenwerking.aangaan', handeling: 'besluit' },
    datum,
    dag,
  );
}

/** Does an office that signed fit the hand of a recorded act? */
const isHand = (ambt: string | undefined, { door }: Uitoefening['inhoud']): boolean =>
  ambt === undefined || zelfdeTekst(ambt, door.ambt ?? orgaanVan(door) ?? '');

/**
 * Was who signed for a party competent? A mayor represents the municipality (Gemeentewet 171); another office needs
 * somebody who gave it that; without an office nothing can be said.
 */
export function bijOndertekening(feiten: Feiten, o: SoortVan<'ondertekening'>, dag: Dag): BevoegdheidKort {
  const { partij, door, datum } = o.inhoud;
  const ambt = door?.ambt;
  const namens: Drager = 'gemeente' in partij ? metPartij(partij, 'burgemeester') : { partij };
  const [hand] = uitoefeningen(feiten, o, TEKENEN).filter((u) => isHand(ambt, u.inhoud));
  if (hand) return opDeDag(feiten, vraagBij(hand, namens), hand.inhoud.datum ?? datum, dag);
  if (ambt === undefined)
    return { oordeel: 'niet-bekend', uitleg: 'Welk ambt tekende is niet vastgelegd.', vraag: null };
  const vraag = (voor: Drager) =>
    opDeDag(
      feiten,
      {
        door: { partij, ambt },
        namens: voor,
        bevoegdheid: 'samenwerking.ondertekenen',
        handeling: 'ondertekening',
      },
      datum,
      dag,
    );
  const eerst = vraag(namens);
  if (eerst.oordeel !== 'niet-bekend' || !('gemeente' in partij)) return eerst;
  // Of the mayor nothing is recorded: many offices sign by what their college gave them.
  const vanCollege = vraag(metPartij(partij, 'college'));
  return vanCollege.oordeel === 'niet-bekend' ? eerst : vanCollege;
}
