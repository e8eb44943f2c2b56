/** Records a whole agreement and a mandate by the API, for pages that the reference data leave empty. For tests. */
import { createHash } from 'node:crypto';
import { post, token } from '../crash/product.ts';

const REGIO = 'amersfoort';
const AMERSFOORT = { gemeente: 'gm0307' };
const BAARN = { gemeente: 'gm0308' };
const SOEST = { gemeente: 'gm0342' };
const GGD = { organisatie: 'GGD regio Utrecht' };
const COLLEGE = { partij: AMERSFOORT, orgaan: 'college' };
const MANAGER = { partij: AMERSFOORT, ambt: 'teammanager inkoop' };

const regels = (aantal: number, van: number): string =>
  Array.from({ length: aantal }, (_, n) => `Artikel ${n + van}. Partijen doen wat hier staat.`).join('\n');
export const OUD = `Overeenkomst\n${regels(20, 1)}\nDe overeenkomst geldt tot 2026.\n${regels(10, 30)}\n`;
export const NIEUW = `Overeenkomst\n${regels(20, 1)}\nDe overeenkomst geldt tot 2030.\nZij kan worden verlengd.\n${regels(10, 30)}\n`;

export type Afspraakspel = {
  readonly overeenkomst: string;
  readonly addendum: string;
  readonly mandaat: string;
  readonly ondermandaat: string;
};
type Plek = { readonly url: string; readonly data: string; readonly merk: string };

/** Records acts one after the other, each under a key of its own. */
async function schrijver({ url, data, merk }: Plek) {
  const bearer = await token(data, 'coordinator', REGIO);
  let nummer = 0;
  const leg = async (pad: string, inhoud: unknown): Promise<{ dossier: string; gebeurtenis: string }> => {
    nummer += 1;
    const { status, body } = await post(url, bearer, `/v1${pad}`, `${merk}-afspraak-${nummer}`, inhoud);
    if (status >= 300) throw new Error(`${pad}: ${status} ${JSON.stringify(body)}`);
    return body as { dossier: string; gebeurtenis: string };
  };
  const lever = async (tekst: string): Promise<string> => {
    const hash = createHash('sha256').update(tekst).digest('hex');
    const antwoord = await fetch(`${url}/v1/regios/${REGIO}/documenten/${hash}`, {
      method: 'PUT',
      headers: { Authorization: `Bearer ${bearer}`, 'Content-Type': 'text/plain' },
      body: tekst,
    });
    if (!antwoord.ok) throw new Error(`document: ${antwoord.status} ${await antwoord.text()}`);
    return hash;
  };
  return { leg, lever };
}
type Schrijver = Awaited<ReturnType<typeof schrijver>>;

async function tekstEnBesluiten({ leg, lever }: Schrijver, id: string): Promise<void> {
  const op = (collectie: string, inhoud: unknown) => leg(`/overeenkomsten/${id}/${collectie}`, inhoud);
  for (const partij of [AMERSFOORT, BAARN, SOEST, GGD])
    await op('partijen', { partij, van: { datum: '2022-01-01' }, wijze: 'oorspronkelijk' });
  const oud = await lever(OUD);
  await op('tekstversies', { versie: '1.0', stadium: 'concept', datum: '2021-09-01', document: oud });
  const nieuw = await lever(NIEUW);
  await op('tekstversies', { versie: '2.0', stadium: 'definitief', datum: '2021-11-15', document: nieuw });
  for (const partij of [AMERSFOORT, BAARN])
    await op('besluiten', {
      partij,
      orgaan: 'college',
      uitkomst: 'vastgesteld',
      versie: '2.0',
      datum: '2021-11-30',
    });
  await op('besluiten', {
    partij: SOEST,
    orgaan: 'college',
    uitkomst: 'geweigerd',
    versie: '1.0',
    datum: '2021-10-05',
  });
  await op('besluitplannen', { partij: SOEST, orgaan: 'college', uiterlijk: '2021-12-31' });
  await op('ondertekeningen', {
    partij: BAARN,
    versie: '2.0',
    datum: '2021-12-14',
    door: { ambt: 'burgemeester' },
  });
  await op('bekendmakingen', { datum: '2021-12-20' });
  await op('inwerkingtredingen', { regel: { soort: 'op', datum: '2022-01-01' } });
  const looptijd = {
    van: { datum: '2022-01-01' },
    einde: { soort: 'tot-en-met', datum: '2028' },
    opzegtermijn: 'P1Y',
  };
  const { gebeurtenis } = await op('looptijden', looptijd);
  await op('rectificaties', {
    gebeurtenis,
    vervanging: {
      soort: 'LooptijdVastgelegd',
      inhoud: { ...looptijd, einde: { soort: 'tot-en-met', datum: '2030' } },
    },
    toelichting: 'De einddatum stond verkeerd in het voorstel.',
  });
  await op('opzeggingen', { partij: GGD, datum: '2025-06-01', per: '2026-07-01' });
}

async function inhoud({ leg }: Schrijver, id: string): Promise<void> {
  const op = (collectie: string, wat: unknown) => leg(`/overeenkomsten/${id}/${collectie}`, wat);
  await op('bepalingen', {
    bepaling: 'Artikel 12',
    onderwerp: 'verdeling van kosten',
    niveau: 'regionaal',
    samenvatting: 'Ieder betaalt naar inwoners.',
  });
  await op('onderwerpen', {
    thema: 'toegang',
    stadium: 'geregeld',
    niveau: 'lokaal',
    partij: BAARN,
    variant: 'wijkteam',
    van: { datum: '2022' },
  });
  await op('verplichtingen', {
    verplichting: 'evaluatie',
    soort: 'evaluatie',
    stadium: 'geregeld',
    moment: { soort: 'op', datum: '2027-01-01' },
  });
  await op('geldregels', {
    regel: 'verdeling',
    soort: 'verdeelsleutel',
    stadium: 'geregeld',
    formule: 'naar-inwoners',
    van: { datum: '2022' },
  });
  await op('geldgegevens', {
    grootheid: 'inwoners',
    waarde: '160000',
    partij: AMERSFOORT,
    peildatum: '2026-01-01',
  });
  await op('geldgegevens', {
    grootheid: 'inwoners',
    waarde: '25000',
    partij: BAARN,
    peildatum: '2026-01-01',
  });
  await op('geldgegevens', { grootheid: 'budget', waarde: '1250000.50', peildatum: '2026-01-01' });
  await op('contractvoorwaarden', {
    product: 'beschermd wonen',
    wijze: 'open-house',
    van: { datum: '2022-01-01' },
    termijn: { soort: 'vast', basis: 'P3Y', opties: ['P2Y', 'P2Y'] },
  });
  await op('geschilroutes', {
    route: 'clausule-dvo',
    stadium: 'geregeld',
    omschrijving: 'Eerst overleg, dan de commissie.',
  });
  await op('raadplegingen', {
    groep: 'adviesraad',
    stadium: 'gehouden',
    wie: 'Adviesraad Sociaal Domein',
    vorm: 'advies',
    datum: '2021-10',
  });
}

async function mandaten({ leg }: Schrijver, merk: string, overeenkomst: string) {
  const maak = async (naam: string) =>
    (await leg(`/regios/${REGIO}/mandaten`, { naam: `${naam} ${merk}`, instrument: overeenkomst })).dossier;
  const mandaat = await maak('Mandaat inkoop');
  await leg(`/mandaten/${mandaat}/verleningen`, {
    soort: 'mandaat',
    gever: COLLEGE,
    ontvanger: MANAGER,
    bevoegdheden: ['inkoop'],
    grenzen: { bedragTot: 250000, domeinen: ['bw-mo'] },
    ondermandaat: 'toegestaan',
    besloten: '2021-12-07',
    van: { datum: '2022-01-01' },
    einde: { soort: 'tot-en-met', datum: '2029' },
    schriftelijk: true,
  });
  await leg(`/mandaten/${mandaat}/aanwijzingen`, {
    aanwijzing: 'Leg contracten boven een ton eerst voor.',
    datum: '2022-03',
  });
  await leg(`/mandaten/${mandaat}/uitoefeningen`, {
    handeling: 'rechtshandeling',
    bevoegdheid: 'inkoop.contracteren',
    door: MANAGER,
    namens: COLLEGE,
    datum: '2024-05-12',
    overeenkomst,
  });
  const ondermandaat = await maak('Ondermandaat inkoop');
  await leg(`/mandaten/${ondermandaat}/verleningen`, {
    soort: 'mandaat',
    gever: MANAGER,
    ontvanger: { partij: AMERSFOORT, ambt: 'inkoper' },
    bevoegdheden: ['inkoop.contracteren'],
    onder: mandaat,
    van: { datum: '2023-01-01' },
    schriftelijk: true,
  });
  await leg(`/mandaten/${mandaat}/intrekkingen`, {
    door: COLLEGE,
    einde: { soort: 'tot', datum: '2026-07-01' },
    besloten: '2026-06-02',
    schriftelijk: true,
  });
  return { mandaat, ondermandaat };
}

/** An agreement of Amersfoort with four parties, two versions and nearly everything else, its addendum, and two mandates. */
export async function speelAfspraak(plek: Plek): Promise<Afspraakspel> {
  const schrijf = await schrijver(plek);
  const kop = {
    soort: 'dvo',
    domeinen: ['bw-mo'],
    rechtsvorm: 'privaatrechtelijk',
    grondslag: 'Wmo 2015 2.6.1',
  };
  const { dossier: overeenkomst } = await schrijf.leg(`/regios/${REGIO}/overeenkomsten`, {
    naam: `Dienstverlening opvang ${plek.merk}`,
    ...kop,
  });
  await tekstEnBesluiten(schrijf, overeenkomst);
  await inhoud(schrijf, overeenkomst);
  const { dossier: addendum } = await schrijf.leg(`/regios/${REGIO}/overeenkomsten`, {
    naam: `Addendum opvang ${plek.merk}`,
    soort: 'addendum',
    domeinen: ['bw-mo'],
  });
  await schrijf.leg(`/overeenkomsten/${addendum}/relaties`, {
    soort: 'addendum-bij',
    doel: overeenkomst,
    van: { datum: '2024' },
  });
  return { overeenkomst, addendum, ...(await mandaten(schrijf, plek.merk, overeenkomst)) };
}
