import { Readable } from 'node:stream';
import { isWeigering } from '@regiolog/domein/gedeeld/weigering';
import { commissie } from '@regiolog/domein/geschil/commissie';
import { geschil } from '@regiolog/domein/geschil/geschil';
import { voerUit } from '@regiolog/service-kit/opdracht';
import { stukmap } from '../../services/geschillen/src/stukmap.ts';
import { REGLEMENT } from './geschil-lichamen.ts';
import type { Aanspreekbaar } from './product.ts';
import { GEHEIM, GEHEIM_ID } from './wereld.ts';

/**
 * Of each agreement of the made-up world there is a dispute of the same name, and a commission unless that name is a
 * secret: commissions are known to everybody. In the own one those
 * who ask as members sit; the dispute elsewhere has its own. All points were withdrawn: what a case allows when it is
 * over differs little from act to act.
 */

const datum = '2023-03-01';
const LEDEN = (['voorzitter', 'lid', 'secretaris'] as const).map((functie) => ({
  lid: `p-${functie}-noord-gm9001`,
  functie,
}));
const ELDERS = LEDEN.map(({ functie }) => ({ lid: `p-${functie}-elders`, functie }));

const ZAKEN: Readonly<Record<string, readonly [verzoeker: string, verweerder: string, leden: object[]]>> = {
  'noord.eigen': ['gm9001', 'gm9101', LEDEN],
  'zuid.gedeeld': ['gm9101', 'gm9001', ELDERS],
  [GEHEIM_ID]: ['gm9101', GEHEIM.gemeenteUit, ELDERS],
  'landelijk.norm': ['gm9101', 'gm9201', ELDERS],
};

/** The words of the disputes that only their parties, their commission and oversight may see. */
export const GESCHILWOORD = 'Kanariegeschil-Steltkluut';

async function plant(product: Aanspreekbaar, id: string): Promise<void> {
  const [verzoeker = '', verweerder = '', leden = []] = ZAKEN[id] ?? [];
  const [regio = '', kenmerk = ''] = id.split('.');
  const leg = async (aggregaat: typeof geschil | typeof commissie, type: string, data: object) => {
    const uit = await voerUit(product.register, aggregaat as never, {
      identiteit: { onderwerp: 'wereld', rollen: ['systeem'] },
      ref: { regio, categorie: aggregaat.categorie, id: kenmerk },
      opdracht: { soort: 'leg-vast', type, data },
      begeleiding: {},
      sleutel: `wereld-${type}-${JSON.stringify(data).length}-${'lid' in data ? data.lid : ''}`,
    });
    if (isWeigering(uit)) throw new Error(`${id} ${type}: ${uit.melding} ${JSON.stringify(uit.fouten)}`);
  };
  const commissieId = id === GEHEIM_ID ? 'zuid.gedeeld' : id;
  const kop = { naam: `Commissie ${kenmerk === 'eigen' ? 'thuis' : 'elders'}`, soort: 'regionaal' };
  if (commissieId === id) {
    await leg(commissie, 'CommissieIngesteld', { ...kop, domeinen: ['jeugd'] });
    await leg(commissie, 'ReglementVastgesteld', { reglement: REGLEMENT });
    for (const lid of leden)
      await leg(commissie, 'LidBenoemd', { ...lid, banden: [], van: { datum: '2020' } });
  }
  const punt = { punt: 'betaling', omschrijving: `Wie betaalt ${GESCHILWOORD}` };
  await leg(geschil, 'GeschilGemeld', {
    commissie: commissieId,
    soort: 'plaatsing',
    onderwerp: id === GEHEIM_ID ? GESCHILWOORD : 'Wie betaalt',
    verzoekers: [{ gemeente: verzoeker }],
    verweerders: [{ gemeente: verweerder }],
    punten: [id === GEHEIM_ID ? punt : { ...punt, omschrijving: 'Wie betaalt' }],
    feitendatum: '2023-01-10',
    datum,
  });
  const bewaar = async (tekst: string, door?: string) => {
    const plaats = stukmap({ regio, id: kenmerk }, door);
    const uit = await product.register.documenten.bewaar(plaats, Readable.from([Buffer.from(tekst)]), {
      opgegeven: 'text/plain',
    });
    if (isWeigering(uit)) throw new Error(uit.melding);
    return uit;
  };
  const stuk = { stuk: 'stuk-1', soort: 'brief', titel: 'Een brief', kanaal: 'dossier', datum };
  const document = await bewaar('Een brief\n', `gemeente:${verzoeker}`);
  await leg(geschil, 'StukIngediend', { ...stuk, door: { gemeente: verzoeker }, document });
  const moment = { geldigOp: '2023-01-10', bekendOp: '2023-01-10T22:59:59.999Z' };
  const toen = { ...moment, beschikbaarOp: '2023-03-01T10:00:00.000Z' };
  await leg(geschil, 'ReconstructieVastgelegd', { datum, toen, nu: toen, document: await bewaar('{}') });
  await leg(geschil, 'GeschilAanhangigGemaakt', { datum, reglement: REGLEMENT });
  await leg(geschil, 'SamenstellingVastgesteld', { datum, leden });
  await leg(geschil, 'PuntenIngetrokken', { datum, punten: ['betaling'], door: { gemeente: verzoeker } });
}

export async function plantGeschillen(product: Aanspreekbaar): Promise<void> {
  for (const id of Object.keys(ZAKEN)) await plant(product, id);
  await product.bij();
}
