import { z } from 'zod';
import { type Dag, inWoorden } from '../gedeeld/datum.ts';
import { opNaamEn, Partij, partijSleutel } from '../gedeeld/namen.ts';
import type { RelatieSoort } from '../overeenkomst/events.ts';
import type { Feiten } from './feiten.ts';
import { gemeenteNaam } from './gemeenten.ts';
import {
  type Aanleiding,
  GeraakteGeldregel,
  GeraakteVerplichting,
  GeraaktMandaat,
  geraakteGeldregels,
  geraakteMandaten,
  geraakteVerplichtingen,
} from './gevolgen-afspraken.ts';
import { RegelNaVertrek, regelNaVertrek, VroegsteEinde, vroegsteEinde } from './gevolgen-termijn.ts';
import { type Dossier, dossier, isWgr } from './overeenkomst/dossier.ts';
import { geldigheid } from './overeenkomst/geldigheid.ts';
import { partijNu } from './overeenkomst/opvolging.ts';
import { allePartijen, betrokkenen, PartijAntwoord, partijAntwoord } from './overeenkomst/partijen.ts';
import { Relatie, relaties } from './overeenkomst/relaties.ts';
import { Bevinding, bevinding, Oordeel, Reden, reden } from './reden.ts';

/** What it touches when a party gives notice on the day asked (C17, C6, C16). It decides nothing. */
export const Opzeggingsgevolgen = z
  .object({
    overeenkomst: z.string(),
    naam: z.string().nullable(),
    gemeente: z.string(),
    gemeenteNaam: z.string(),
    partijOp: Oordeel,
    gebonden: Oordeel,
    vroegsteEinde: VroegsteEinde,
    besluiten: PartijAntwoord.shape.besluiten.describe(
      'Wat de gemeente zelf over deze overeenkomst besloot.',
    ),
    ondertekeningen: PartijAntwoord.shape.ondertekeningen,
    relaties: z.array(
      Relatie.extend({
        hangtEraan: z.boolean().describe('Rust de andere overeenkomst op deze?'),
        gemeentePartij: Oordeel.describe('Is de gemeente ook daar partij?'),
      }),
    ),
    verplichtingen: z.array(GeraakteVerplichting),
    geldregels: z.array(GeraakteGeldregel),
    mandaten: z.array(GeraaktMandaat),
    blijvenOver: z.array(
      z.object({ partij: Partij, naam: z.string(), partijOp: Oordeel, gebonden: Oordeel }),
    ),
    regel: RegelNaVertrek.nullable().describe('De regel voor de inwerkingtreding; leeg: niet vastgelegd.'),
    bevindingen: z.array(Bevinding),
    redenen: z.array(Reden),
  })
  .meta({ id: 'Opzeggingsgevolgen' });
export type Opzeggingsgevolgen = z.infer<typeof Opzeggingsgevolgen>;

/** Of these the younger agreement means nothing without the one that it points at. */
const RUST_OP: readonly string[] = [
  'addendum-bij',
  'bijlage-bij',
  'uitwerking-van',
  'onderdeel-van',
  'onder',
  'verlengt',
  'wijzigt',
  'bouwt-voort-op',
  'toegevoegd-aan',
  'toetreding-tot',
  'besluit-over',
  'bekrachtigt',
] satisfies readonly RelatieSoort[];

/** Is it a party of another agreement? Where the parties are recorded, who is named by nobody is none. */
function partijBij(feiten: Feiten, id: string, gemeente: string, dag: Dag): Oordeel {
  const d = dossier(feiten, id);
  const oordeel = partijNu(feiten, d, gemeente, dag);
  const genoemd = allePartijen(d).some(({ partij }) => 'gemeente' in partij && partij.gemeente === gemeente);
  return oordeel === 'niet-bekend' && d.partijen.length > 0 && !genoemd ? 'nee' : oordeel;
}

function bevindingen(d: Dossier, a: Omit<Opzeggingsgevolgen, 'bevindingen' | 'redenen'>): Bevinding[] {
  const wgr = isWgr(d);
  const geregeld = d.bepalingen.filter((b) => /uittred|opzeg/i.test(b.inhoud.onderwerp));
  const kosten = a.verplichtingen.filter((v) => v.komtOp && v.soort === 'desintegratiekosten');
  const rijen: (Bevinding | false)[] = [
    a.partijOp === 'nee' &&
      bevinding('geen-partij', `${a.gemeenteNaam} is op deze dag geen partij; er valt niets op te zeggen.`),
    a.vroegsteEinde.laatsteDag === null &&
      bevinding(
        'opzegtermijn-niet-bekend',
        'Een opzegtermijn is niet vastgelegd.',
        d.looptijd ? [d.looptijd] : [],
      ),
    kosten.length === 0 && bevinding('kosten-niet-bekend', 'Wat vertrek kost, is niet vastgelegd.', geregeld),
    d.partijen.length > 0 &&
      a.blijvenOver.length <= 1 &&
      bevinding(
        'te-weinig-partijen-over',
        a.blijvenOver.length === 0
          ? 'Er blijft geen partij over.'
          : 'Er blijft één partij over; met zichzelf kan niemand iets overeenkomen.',
      ),
    a.regel?.haaltNog === 'nee' &&
      bevinding(
        'regel-niet-meer-gehaald',
        `Wie overblijven, halen niet meer wat de regel vraagt. ${a.regel.uitleg}`,
      ),
    wgr &&
      bevinding(
        'uittreden-vraagt-besluit',
        'Uit een regeling treden vraagt een besluit met toestemming van de raad.',
        [],
        'Wgr 1',
      ),
    wgr &&
      bevinding(
        'uittreden-vraagt-bekendmaking',
        'Uittreden werkt niet voordat het is bekendgemaakt.',
        [],
        'Wgr 26 lid 4',
      ),
    wgr &&
      geregeld.length === 0 &&
      bevinding(
        'gevolgen-niet-geregeld',
        'De regeling moet de gevolgen van uittreden regelen; zo’n bepaling is niet vastgelegd.',
        [],
        'Wgr 9',
      ),
  ];
  return rijen.filter((b) => b !== false);
}

/** What it touches when this municipality gives notice on `dag`. */
export function opzeggingsgevolgen(
  feiten: Feiten,
  id: string,
  gemeente: string,
  dag: Dag,
): Opzeggingsgevolgen {
  const d = dossier(feiten, id);
  const geldt = geldigheid(feiten, id, dag);
  const partijen = betrokkenen(feiten, d, dag)
    .map((b) => partijAntwoord(feiten, d, b, dag, geldt))
    .filter((p) => p.basis !== 'handeling');
  const zelf = partijen.find((p) => 'gemeente' in p.partij && p.partij.gemeente === gemeente);
  const blijvenOver = partijen
    .filter((p) => p !== zelf && p.partijOp !== 'nee')
    .map(({ partij, naam, partijOp, gebonden }) => ({ partij, naam, partijOp, gebonden }))
    .sort(opNaamEn((p) => partijSleutel(p.partij)));
  // With nobody left to agree with, it ends as well.
  const aanleidingen: Aanleiding[] = [
    'opzegging',
    'uittreding',
    ...(blijvenOver.length <= 1 ? (['einde'] as const) : []),
  ];
  // Who is not named among recorded parties is none; a source that names a few, or a group, says nothing of the rest.
  const vastgelegd = partijen.some((p) => p.basis === 'vastgelegd');
  const anders = vastgelegd ? ('nee' as const) : ('niet-bekend' as const);
  const a = {
    overeenkomst: id,
    naam: d.kop?.inhoud.naam ?? null,
    gemeente,
    gemeenteNaam: gemeenteNaam(feiten, gemeente),
    partijOp: zelf?.partijOp ?? anders,
    gebonden: zelf?.gebonden ?? anders,
    vroegsteEinde: vroegsteEinde(d, gemeente, dag),
    besluiten: zelf?.besluiten ?? [],
    ondertekeningen: zelf?.ondertekeningen ?? [],
    relaties: relaties(feiten, d).map((r) => ({
      ...r,
      hangtEraan: r.richting === 'van' && RUST_OP.includes(r.soort),
      gemeentePartij: partijBij(feiten, r.overeenkomst, gemeente, dag),
    })),
    verplichtingen: geraakteVerplichtingen(feiten, id, gemeente, aanleidingen),
    geldregels: geraakteGeldregels(feiten, id, gemeente, dag),
    mandaten: geraakteMandaten(feiten, id, gemeente, dag),
    blijvenOver,
    regel: regelNaVertrek(feiten, d, blijvenOver, dag),
  };
  const uitleg = `Wat het raakt als ${a.gemeenteNaam} op ${inWoorden(dag)} opzegt. ${a.vroegsteEinde.uitleg}`;
  return {
    ...a,
    bevindingen: bevindingen(d, a),
    redenen: [
      reden('gevolgen-opzegging', uitleg, [...(d.looptijd ? [d.looptijd] : []), ...d.opzeggingen]),
      ...(zelf?.redenen ?? []),
    ],
  };
}
