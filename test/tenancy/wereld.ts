import { createHash } from 'node:crypto';
import { MANDAATNAAM, VREEMD_MANDAAT, VREEMDE_AFSPRAKEN, VREEMDE_NORM } from './kanaries.ts';
import { type Aanspreekbaar, json, type Wie } from './product.ts';

/**
 * A small made-up world of three regions. `noord` is where the askers are at home. `zuid` keeps an agreement that a
 * municipality of noord is a party of, and one that nobody of noord or oost has to do with. `oost` has to do with
 * nobody. Of each of these agreements there is a mandate of the same name, with the same municipalities.
 */

export const SYSTEEM: Wie = { rol: 'systeem' };
export const AUDITOR: Wie = { rol: 'auditor' };
export const COORDINATOR: Wie = { rol: 'coordinator', regio: 'noord' };
export const COORDINATOR_ZUID: Wie = { rol: 'coordinator', regio: 'zuid' };
export const COORDINATOR_OOST: Wie = { rol: 'coordinator', regio: 'oost' };
/** Clerk of a party of noord.eigen and zuid.gedeeld. */
export const BEHANDELAAR: Wie = { rol: 'behandelaar', gemeente: 'gm9001' };
/** Clerk of a member of noord that is no party of anything. */
export const BEHANDELAAR_LID: Wie = { rol: 'behandelaar', gemeente: 'gm9002' };
export const BEHANDELAAR_ZUID: Wie = { rol: 'behandelaar', gemeente: 'gm9101' };
export const BEHANDELAAR_OOST: Wie = { rol: 'behandelaar', gemeente: 'gm9201' };

const GEMEENTEN: Readonly<Record<string, readonly [naam: string, regio: string]>> = {
  gm9001: ['Aarledijk', 'noord'],
  gm9002: ['Beekdam', 'noord'],
  gm9101: ['Cromhout', 'zuid'],
  gm9201: ['Doornveld', 'oost'],
};

/** Words that stand in zuid alone, one per place where words can be put. */
export const GEHEIM = {
  naam: 'Kanarienaam-Zevenslaper',
  kenmerk: 'kanariekenmerk-wielewaal',
  organisatie: 'Kanarieorganisatie-Roerdomp',
  toelichting: 'Kanarietoelichting-Grutto',
  opmerking: 'Kanarieopmerking-Kluut',
  document: 'Kanariedocument-Tureluur',
  bepaling: 'Kanariebepaling-Kievit',
  bron: 'Kanariebron-Scholekster',
  status: 'Kanariestatus-Wulp',
  persoon: 'Kanariepersoon-Lepelaar',
  ambt: 'Kanarieambt-Zwaluw',
  referentie: 'kanarie-p-4f1c',
  vindplaats: 'https://kanarievindplaats.example/oeverloper',
  versie: 'Kanarieversie-Plevier',
  regiomelding: 'Kanarieregio-Purperreiger',
  gemeenteUit: 'gm9177',
} as const;

/** The same, of the agreement that noord takes part in. */
export const GEDEELD = {
  naam: 'Gedeeldnaam-Ooievaar',
  mandaat: 'Gedeeldmandaat-Lepelaar',
  toelichting: 'Gedeeldtoelichting-Kwak',
} as const;

export const GEHEIM_ID = `zuid.${GEHEIM.kenmerk}`;
export const sha256 = (tekst: string): string => createHash('sha256').update(tekst).digest('hex');
export const GEHEIM_HASH = sha256(`${GEHEIM.document}\n`);

/** Event ids by a name, for corrections. */
export type Gebeurtenissen = Map<string, string>;

export async function bouwWereld(product: Aanspreekbaar): Promise<Gebeurtenissen> {
  const ids: Gebeurtenissen = new Map();
  const leg = async (wie: Wie, pad: string, inhoud: object, naam?: string): Promise<void> => {
    const antwoord = await product.post(wie, pad, inhoud);
    if (antwoord.status !== 201) throw new Error(`${pad}: ${antwoord.status} ${antwoord.tekst}`);
    if (naam) ids.set(naam, json<{ gebeurtenis: string }>(antwoord).gebeurtenis);
  };
  for (const [code, [naam]] of Object.entries(GEMEENTEN)) {
    const inhoud = { code, naam };
    await leg(SYSTEEM, '/v1/gemeenten', inhoud, code);
  }
  for (const slug of ['noord', 'zuid', 'oost', 'landelijk'])
    await leg(SYSTEEM, '/v1/regios', { slug, naam: `Regio ${slug}` }, `regio ${slug}`);
  for (const [gemeente, [, regio]] of Object.entries(GEMEENTEN))
    await leg(SYSTEEM, `/v1/regios/${regio}/toetredingen`, {
      gemeente,
      domeinen: ['jeugd'],
      van: { datum: '2020' },
    });
  const overeenkomst = async (id: string, naam: string, gemeenten: string[]): Promise<void> => {
    const [slug = '', kenmerk = ''] = id.split('.');
    const kop = { kenmerk, naam, soort: 'convenant', domeinen: ['jeugd'] };
    await leg(SYSTEEM, `/v1/regios/${slug}/overeenkomsten`, kop, id);
    for (const gemeente of gemeenten)
      await leg(SYSTEEM, `/v1/overeenkomsten/${id}/partijen`, {
        partij: { gemeente },
        van: { datum: '2020' },
        wijze: 'oorspronkelijk',
      });
  };
  const mandaat = async (id: string, naam: string, gever: string, ontvanger: string): Promise<void> => {
    const [slug = '', kenmerk = ''] = id.split('.');
    await leg(SYSTEEM, `/v1/regios/${slug}/mandaten`, { kenmerk, naam, instrument: id });
    await leg(SYSTEEM, `/v1/mandaten/${id}/verleningen`, {
      soort: 'mandaat',
      gever: { partij: { gemeente: gever }, orgaan: 'college' },
      ontvanger: { partij: { gemeente: ontvanger }, ambt: 'teammanager' },
      bevoegdheden: ['inkoop'],
      van: { datum: '2020' },
    });
  };
  await overeenkomst('noord.eigen', 'Eigen afspraak', ['gm9001']);
  await overeenkomst('zuid.gedeeld', GEDEELD.naam, ['gm9101', 'gm9001']);
  await overeenkomst(GEHEIM_ID, GEHEIM.naam, ['gm9101']);
  await overeenkomst('landelijk.norm', 'Landelijke norm', ['gm9101']);
  for (const id of ['noord.eigen', 'zuid.gedeeld', GEHEIM_ID, 'landelijk.norm']) {
    const regio = id.slice(0, id.indexOf('.'));
    const tekst = id === GEHEIM_ID ? `${GEHEIM.document}\n` : `Tekst van ${id}\n`;
    const hash = sha256(tekst);
    await product.put(SYSTEEM, `/v1/regios/${regio}/documenten/${hash}`, tekst);
    const versie = { versie: '1.0', stadium: 'definitief', datum: '2020', document: hash };
    await leg(SYSTEEM, `/v1/overeenkomsten/${id}/tekstversies`, versie);
  }
  await leg(SYSTEEM, '/v1/overeenkomsten/zuid.gedeeld/bekendmakingen', {
    datum: '2020',
    toelichting: GEDEELD.toelichting,
  });
  await mandaat('noord.eigen', 'Eigen mandaat', 'gm9001', 'gm9001');
  await mandaat('zuid.gedeeld', GEDEELD.mandaat, 'gm9101', 'gm9001');
  await mandaat('landelijk.norm', 'Landelijk mandaat', 'gm9101', 'gm9001');
  await plantKanaries(leg);
  await product.bij();
  return ids;
}

type Leg = (wie: Wie, pad: string, inhoud: object, naam?: string) => Promise<void>;

/** Every field of zuid that holds words holds a canary. */
async function plantKanaries(leg: Leg): Promise<void> {
  const wie = COORDINATOR_ZUID;
  const pad = `/v1/overeenkomsten/${GEHEIM_ID}`;
  const partij = { organisatie: GEHEIM.organisatie };
  const bron = { document: GEHEIM.bron, plaats: GEHEIM.bron, vindplaats: GEHEIM.vindplaats };
  const erbij = { bron, toelichting: GEHEIM.toelichting };
  await leg(wie, `${pad}/partijen`, { partij, van: { datum: '2020' }, wijze: 'toegetreden', ...erbij });
  await leg(wie, `${pad}/ondertekeningen`, {
    partij: { gemeente: 'gm9101' },
    versie: GEHEIM.versie,
    datum: '2020-02-03',
    door: { ambt: GEHEIM.ambt, referentie: GEHEIM.referentie, naam: GEHEIM.persoon },
    ...erbij,
  });
  await leg(wie, `${pad}/bepalingen`, {
    bepaling: GEHEIM.bepaling,
    onderwerp: GEHEIM.bepaling,
    samenvatting: GEHEIM.bepaling,
  });
  await leg(wie, `${pad}/meldingen`, {
    peildatum: '2020',
    status: GEHEIM.status,
    partijen: [partij],
    partijenOmschrijving: GEHEIM.opmerking,
    organen: [GEHEIM.organisatie],
    onderwerpen: [GEHEIM.status],
    opmerking: GEHEIM.opmerking,
    ...erbij,
  });
  for (const [deel, inhoud] of VREEMDE_AFSPRAKEN) await leg(wie, `${pad}/${deel}`, inhoud);
  const mandaat = { kenmerk: GEHEIM.kenmerk, naam: MANDAATNAAM, instrument: 'zuid.gedeeld' };
  await leg(wie, '/v1/regios/zuid/mandaten', mandaat, `mandaat ${GEHEIM_ID}`);
  for (const [deel, inhoud] of VREEMD_MANDAAT) {
    await leg(wie, `/v1/mandaten/${GEHEIM_ID}/${deel}`, { ...inhoud, ...erbij });
  }
  for (const [deel, inhoud] of VREEMDE_NORM) await leg(wie, `/v1/nvo/zuid/${deel}`, inhoud);
  // It points at agreements that others do see: the pointing must not show there.
  for (const doel of ['noord.eigen', 'zuid.gedeeld', 'landelijk.norm'])
    await leg(wie, `${pad}/relaties`, { soort: 'vervangt', doel, van: { datum: '2020' } });
  await leg(wie, '/v1/regios/zuid/lidmaatschapsmeldingen', {
    gemeente: GEHEIM.gemeenteUit,
    domeinen: ['jeugd'],
    peildatum: '2020',
    zekerheid: 'genoemd',
    opmerking: GEHEIM.regiomelding,
    ...erbij,
  });
  await leg(wie, '/v1/regios/zuid/rolmeldingen', {
    gemeente: 'gm9101',
    rol: 'trekker',
    domeinen: ['jeugd'],
    peildatum: '2020',
    opmerking: GEHEIM.regiomelding,
  });
}
