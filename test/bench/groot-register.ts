import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { leesInhoud, type Schemas } from '@regiolog/domein/gedeeld/aggregaat';
import { AGGREGATEN } from '@regiolog/domein/vragen/feiten';
import type { EventStore, JsonObject, NewEvent, StreamRef } from '@regiolog/event-store/event-store';
import { REFERENTIE } from '@regiolog/standalone/referentie';

/**
 * A register as large as one wants, the same every time: files of agreements and mandates in the regions and with the
 * municipalities of the reference set, appended straight to the log. About thirty acts to an agreement and seven to a
 * mandate, as in the files of the reference set that are told in full.
 */

type Daad = readonly [type: string, data: JsonObject];
export type Dossier = { readonly ref: StreamRef; readonly daden: readonly Daad[] };

/** A number in [0, onder) that follows from `n` and `zout`, and looks as if it did not. */
function kies(n: number, zout: number, onder: number): number {
  return ((Math.imul(n + 1, 2654435761) ^ Math.imul(zout + 7, 40503)) >>> 5) % onder;
}
const uit = <T>(lijst: readonly T[], n: number, zout: number): T => lijst[kies(n, zout, lijst.length)] as T;

const SOORTEN = [
  ...['convenant', 'dvo', 'samenwerkingsovereenkomst', 'centrumregeling', 'gemeenschappelijke-regeling'],
  ...['regiovisie', 'beleidskader', 'regioplan', 'addendum', 'bestuurlijke-afspraken', 'prestatieafspraken'],
];
const DOMEINEN = ['bw', 'mo', 'bw-mo', 'jeugd', 'wmo', 'vrouwenopvang', 'wonen', 'oggz'];
const ONDERWERPEN = [
  ...['beschermd wonen', 'maatschappelijke opvang', 'jeugdhulp', 'hulp bij het huishouden', 'begeleiding'],
  ...['vrouwenopvang en huiselijk geweld', 'dagbesteding', 'inkoop van zorg', 'toegang tot voorzieningen'],
  ...[
    'wonen met zorg',
    'verslavingszorg',
    'openbare geestelijke gezondheidszorg',
    'preventie en vroegsignalering',
  ],
  ...['doorstroom en uitstroom', 'vervoer', 'cliëntondersteuning', 'crisisopvang', 'pleegzorg'],
];
const BEPALINGEN = [
  ...['verdeling van kosten', 'geschillen', 'evaluatie', 'informatie-uitwisseling', 'opzegging', 'toezicht'],
  ...['risicodeling', 'contractbeheer', 'rapportage', 'bezwaar en beroep', 'privacy', 'wachttijden'],
];
const ZINNEN = [
  'Partijen delen de kosten naar het aantal inwoners op de eerste dag van het jaar',
  'Een verschil van mening gaat eerst naar het bestuurlijk overleg en daarna naar de commissie',
  'De centrumgemeente rapporteert twee keer per jaar over instroom en uitstroom',
  'Opzeggen kan met een termijn van een jaar en verplicht tot een regeling van de gevolgen',
  'De colleges evalueren de samenwerking na twee jaar met aanbieders en cliënten',
  'Elke gemeente houdt de toegang in eigen hand binnen de afgesproken kaders',
];
const AMBTEN = ['directeur sociaal domein', 'teammanager inkoop', 'gemeentesecretaris', 'regiomanager'];

const regelsVan = (bestand: string) =>
  readFileSync(join(REFERENTIE, bestand), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((regel) => JSON.parse(regel) as { id: string; gebeurtenis: string });

function wereld() {
  const gemeenten = regelsVan('gemeenten.jsonl');
  const weg = new Set(gemeenten.filter((d) => d.gebeurtenis !== 'GemeenteIngeschreven').map((d) => d.id));
  const codes = [...new Set(gemeenten.map((d) => d.id))].filter((code) => !weg.has(code)).sort();
  const slugs = [...new Set(regelsVan('regios.jsonl').map((d) => d.id))].sort();
  /** Eight neighbours by number: near enough to a region for what is measured here. */
  const leden = (regio: number, aantal: number) =>
    Array.from({ length: aantal }, (_, i) => codes[(regio * 8 + i) % codes.length] as string);
  return { slugs, leden };
}

function overeenkomst(n: number, { slugs, leden }: ReturnType<typeof wereld>): Dossier {
  const regio = kies(n, 1, slugs.length);
  const jaar = 2010 + kies(n, 2, 16);
  const soort = uit(SOORTEN, n, 3);
  const onderwerp = uit(ONDERWERPEN, n, 4);
  const gemeenten = leden(regio, 5 + kies(n, 5, 6));
  const dag = `${jaar}-0${1 + kies(n, 6, 9)}-1${kies(n, 7, 9)}`;
  const partijen = gemeenten.map((gemeente) => ({ gemeente }));
  const bepalingen = Array.from({ length: 3 }, (_, i): Daad => {
    const samenvatting = `${uit(ZINNEN, n, 20 + i)}, voor ${onderwerp}.`;
    return [
      'BepalingVastgelegd',
      { bepaling: `artikel ${i + 1}`, onderwerp: uit(BEPALINGEN, n, 10 + i), samenvatting },
    ];
  });
  return {
    ref: { regio: slugs[regio] as string, categorie: 'overeenkomst', id: `groot-${n}` },
    daden: [
      [
        'OvereenkomstIngeschreven',
        {
          naam: `${soort.replaceAll('-', ' ')} ${onderwerp} ${jaar} ${slugs[regio]} (nr. ${n})`,
          soort,
          domeinen: [uit(DOMEINEN, n, 8)],
        },
      ],
      ...partijen.map((partij): Daad => {
        return ['PartijToegetreden', { partij, van: { datum: dag }, wijze: 'oorspronkelijk' }];
      }),
      ['TekstversieVastgelegd', { versie: '1.0', stadium: 'definitief', datum: dag }],
      ...partijen.map((partij): Daad => {
        const besluit = { orgaan: 'college', uitkomst: 'vastgesteld', versie: '1.0', datum: dag };
        return ['BesluitGenomen', { partij, ...besluit }];
      }),
      ...partijen.map((partij): Daad => {
        return ['PartijHeeftOndertekend', { partij, versie: '1.0', datum: dag, door: { ambt: 'wethouder' } }];
      }),
      ['InwerkingtredingGeregeld', { regel: { soort: 'op', datum: dag } }],
      [
        'LooptijdVastgelegd',
        { van: { datum: dag }, einde: { soort: 'tot-en-met', datum: `${jaar + 4}-12-31` } },
      ],
      ...bepalingen,
      [
        'OvereenkomstGerapporteerd',
        {
          peildatum: `${jaar}`,
          status: 'vastgesteld',
          partijen,
          organen: ['college'],
          onderwerpen: [onderwerp],
        },
      ],
    ],
  };
}

function mandaat(n: number, { slugs, leden }: ReturnType<typeof wereld>): Dossier {
  const regio = kies(n, 1, slugs.length);
  const [centrum = '', ...anderen] = leden(regio, 8);
  const gever = { partij: { gemeente: uit(anderen, n, 2) }, orgaan: 'college' };
  const ontvanger = { partij: { gemeente: centrum }, ambt: uit(AMBTEN, n, 3) };
  const jaar = 2012 + kies(n, 4, 12);
  const onderwerp = uit(ONDERWERPEN, n, 5);
  const bevoegdheid = uit(
    ['toegang.beschikken', 'inkoop.contracteren', 'subsidie', 'financien.betalen'],
    n,
    6,
  );
  const verlening = {
    soort: 'mandaat',
    gever,
    ontvanger,
    bevoegdheden: [bevoegdheid],
    ondermandaat: 'toegestaan',
    besloten: `${jaar}-02-01`,
    van: { datum: `${jaar}-03-01` },
    schriftelijk: true,
    omschrijving: `Mandaat voor ${onderwerp}.`,
  };
  return {
    ref: { regio: slugs[regio] as string, categorie: 'mandaat', id: `groot-${n}` },
    daden: [
      ['MandaatIngeschreven', { naam: `mandaat ${onderwerp} ${jaar} (nr. ${n})` }],
      ['MandaatVerleend', verlening],
      ['InstemmingGegeven', { van: 'gemandateerde', door: ontvanger, uitkomst: 'gegeven' }],
      ...Array.from({ length: 4 }, (_, i): Daad => {
        const datum = `${jaar + 1}-0${i + 1}-11`;
        return ['BevoegdheidUitgeoefend', { handeling: 'besluit', bevoegdheid, door: ontvanger, datum }];
      }),
    ],
  };
}

/** The files, without end: two agreements to a mandate. */
export function* dossiers(): Generator<Dossier> {
  const w = wereld();
  for (let n = 0; ; n += 1) yield n % 3 === 2 ? mandaat(n, w) : overeenkomst(n, w);
}

/** One in a hundred acts was corrected: said again, as it was. */
function gebeurtenissen({ ref, daden }: Dossier): NewEvent[] {
  const { schemas } = AGGREGATEN[ref.categorie as 'overeenkomst' | 'mandaat'];
  const metadata = {
    actor: 'bench',
    rol: 'systeem',
    bron: { document: 'Gemaakt voor de meting', plaats: ref.id },
  };
  const id = (n: number) => {
    const h = createHash('sha256').update(`${ref.regio} ${ref.categorie} ${ref.id} ${n}`).digest('hex');
    return `${h.slice(0, 8)}-${h.slice(8, 12)}-4${h.slice(13, 16)}-8${h.slice(17, 20)}-${h.slice(20, 32)}`;
  };
  const eigen = daden.map(([type, data], n): NewEvent => {
    return { id: id(n), type, version: 1, data, metadata };
  });
  if (Number(ref.id.slice(6)) < 50) for (const e of eigen) leesInhoud(schemas as Schemas, e);
  const n = kies(eigen.length, Number(ref.id.slice(6)), 4);
  const oud = eigen[n];
  if (n !== 0 || !oud) return eigen;
  const vervanging = { type: oud.type, version: 1, data: oud.data };
  const data = { groep: oud.id, volgorde: n, corrigeert: oud.id, vervanging };
  return [...eigen, { id: id(eigen.length), type: 'GebeurtenisGerectificeerd', version: 1, data, metadata }];
}

/** Adds files until the log holds `tot` events or a few more; gives how many it holds. */
export async function vul(
  store: EventStore,
  bron: Iterator<Dossier>,
  heeft: number,
  tot: number,
): Promise<number> {
  let aantal = heeft;
  while (aantal < tot) {
    const rij: Promise<unknown>[] = [];
    // Streams side by side share a commit.
    while (rij.length < 64 && aantal < tot) {
      const dossier = bron.next().value as Dossier;
      const nieuw = gebeurtenissen(dossier);
      aantal += nieuw.length;
      rij.push(store.append(dossier.ref, 'no-stream', nieuw));
    }
    await Promise.all(rij);
  }
  return aantal;
}
