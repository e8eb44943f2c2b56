import { z } from 'zod';
import { type Dag, LAATSTE, plusDagen } from '../gedeeld/datum.ts';
import { type Domein, domeinenRaken } from '../gedeeld/namen.ts';
import { Einde, eindeInWoorden, eindeVenster } from '../gedeeld/periode.ts';
import { type Feiten, feitenBij } from './feiten.ts';
import { gemeenteNaam } from './gemeenten.ts';
import {
  eigenMandaten,
  GeraakteGeldregel,
  GeraakteVerplichting,
  GeraaktMandaat,
  geraakteGeldregels,
  geraakteMandaten,
  geraakteVerplichtingen,
} from './gevolgen-afspraken.ts';
import { MandaatZonderGever, zonderGeverIn } from './mandaat/mandaat-lijst.ts';
import { dossier } from './overeenkomst/dossier.ts';
import { allePartijen, partijOp } from './overeenkomst/partijen.ts';
import {
  kern,
  NietTeBeoordelen,
  nietTeBeoordelen,
  OvereenkomstKern,
  regioOvereenkomsten,
} from './overeenkomsten.ts';
import { Reden, reden } from './reden.ts';

const Geraakt = OvereenkomstKern.extend({
  raakt: z.enum(['ja', 'onzeker']).describe('Onzeker: alleen gemeld, of het einde staat niet vast.'),
  vanaf: z.string().describe('De eerste dag buiten de regio voor een domein van deze overeenkomst.'),
});

/** What the exit of a municipality from a region touches, and from which day (C10). */
export const UittredingAntwoord = z
  .object({
    regio: z.string(),
    gemeente: z.string(),
    naam: z.string(),
    uittredingen: z.array(
      z.object({
        domeinen: z.array(z.string()),
        einde: Einde,
        eersteDagBuiten: z
          .string()
          .describe(
            'De eerste dag waarop de gemeente zeker geen lid meer is; bij een voorwaarde: als die is vervuld.',
          ),
        naarRegio: z.string().nullable(),
        redenen: z.array(Reden),
      }),
    ),
    geraakt: z.array(Geraakt),
    nietTeBeoordelen: z
      .array(NietTeBeoordelen)
      .describe('Geen enkele partij is bij naam bekend; hooguit noemt een bron ze in woorden.'),
    verplichtingen: z
      .array(GeraakteVerplichting)
      .describe('Van de geraakte overeenkomsten; ook wat pas door de uittreding ontstaat.'),
    geldregels: z.array(GeraakteGeldregel),
    mandaten: z
      .array(GeraaktMandaat)
      .describe('Wat in een geraakte overeenkomst staat, of wat de gemeente in deze regio gaf of kreeg.'),
    mandatenZonderGever: z
      .array(MandaatZonderGever)
      .describe('Geen bron zegt wie dit gaf: of de uittreding het raakt, is niet te beoordelen.'),
  })
  .meta({ id: 'Uittreding' });
export type UittredingAntwoord = z.infer<typeof UittredingAntwoord>;

/** What hangs on the touched agreements, each from its own first day; and the mandates within the region itself. */
function hangtEraan(
  feiten: Feiten,
  regio: string,
  gemeente: string,
  geraakt: readonly z.infer<typeof Geraakt>[],
  dag: Dag,
): Pick<UittredingAntwoord, 'verplichtingen' | 'geldregels' | 'mandaten' | 'mandatenZonderGever'> {
  const eerste = geraakt.map((g) => g.vanaf).sort()[0] ?? dag;
  const mandaten = [
    ...geraakt.flatMap((g) => geraakteMandaten(feiten, g.id, gemeente, g.vanaf)),
    ...eigenMandaten(feiten, regio, gemeente, eerste),
  ];
  return {
    verplichtingen: geraakt.flatMap((g) => geraakteVerplichtingen(feiten, g.id, gemeente, ['uittreding'])),
    geldregels: geraakt.flatMap((g) => geraakteGeldregels(feiten, g.id, gemeente, g.vanaf)),
    mandaten: [...new Map(mandaten.map((m) => [m.mandaat, m])).values()],
    mandatenZonderGever: zonderGeverIn(feiten, regio, eerste),
  };
}

/** On a condition there is no certain day: then the day on which it takes effect when the condition is met. */
function eersteDagBuiten(einde: Einde): Dag {
  const { vroegst, laatst } = eindeVenster(einde);
  return plusDagen(laatst < LAATSTE ? laatst : vroegst, 1);
}

/**
 * Agreements of the region with this municipality as a party that do not certainly end before the exit: for each, the
 * first exit from one of its own domains. Without a recorded exit: what one on `dag` would touch.
 */
export function uittreding(feiten: Feiten, regio: string, gemeente: string, dag: Dag): UittredingAntwoord {
  const naam = gemeenteNaam(feiten, gemeente);
  const eindes = feitenBij(feiten, `regio:${regio}`, 'lidmaatschapseinde').filter(
    (e) => e.gemeente === gemeente,
  );
  const uittredingen = eindes.map((e) => ({
    domeinen: [...e.domeinen],
    einde: e.einde,
    eersteDagBuiten: eersteDagBuiten(e.einde),
    naarRegio: e.naarRegio ?? null,
    redenen: [reden('uittreding', `${naam} is lid ${eindeInWoorden(e.einde)}.`, [e])],
  }));
  /** The first day outside for an agreement; nothing when no exit is about its domains. */
  const eersteDag = (domeinen: readonly string[]): Dag | undefined =>
    uittredingen.length === 0
      ? dag
      : uittredingen
          .filter((u) => domeinenRaken(u.domeinen, domeinen as Domein[]))
          .map((u) => u.eersteDagBuiten)
          .sort()[0];
  const geraakt: z.infer<typeof Geraakt>[] = [];
  const zonderPartijen: NietTeBeoordelen[] = [];
  for (const { id, domeinen } of regioOvereenkomsten(feiten, regio, {}, dag)) {
    const vanaf = eersteDag(domeinen);
    if (vanaf === undefined) continue;
    const d = dossier(feiten, id);
    const partij = allePartijen(d).find((p) => 'gemeente' in p.partij && p.partij.gemeente === gemeente);
    const k = kern(feiten, id, vanaf);
    if (!partij) {
      const onbekend = nietTeBeoordelen(feiten, k);
      if (onbekend) zonderPartijen.push(onbekend);
      continue;
    }
    const deelname = partijOp(d, partij.partij, vanaf);
    const voorbij = k.einde !== null && k.einde.laatst < vanaf;
    if (deelname.oordeel === 'nee' || k.geldt === 'nee' || voorbij) continue;
    const zeker = partij.basis === 'vastgelegd' && k.geldt === 'ja' && deelname.oordeel === 'ja';
    geraakt.push({
      ...k,
      raakt: zeker ? 'ja' : 'onzeker',
      vanaf,
      redenen: [
        reden(
          'partij-na-uittreding',
          zeker
            ? `${naam} blijft na de uittreding partij; daarover is niets anders vastgelegd.`
            : `${naam} staat als partij genoemd; of de overeenkomst na de uittreding nog bindt, staat niet vast.`,
          deelname.feiten,
        ),
        ...k.redenen,
      ],
    });
  }
  return {
    regio,
    gemeente,
    naam,
    uittredingen,
    geraakt,
    nietTeBeoordelen: zonderPartijen,
    ...hangtEraan(feiten, regio, gemeente, geraakt, dag),
  };
}
