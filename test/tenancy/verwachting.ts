import { ABONNEMENT } from './verwachting-abonnement.ts';
import { GESCHIL_LEZEN } from './verwachting-geschil.ts';
import { GESCHIL_SCHRIJVEN } from './verwachting-geschil-schrijven.ts';
import { POSTVAK } from './verwachting-postvak.ts';

/**
 * What everybody may do, written out: per group of routes a table of who × which object. Nothing here is computed from
 * the policy; a change of the policy is a change of this page as well.
 */

/** The objects of the columns. */
export const REGIOS = {
  eigen: 'noord',
  partner: 'zuid',
  vreemd: 'oost',
  landelijk: 'landelijk',
  niets: 'west',
} as const;
/** An agreement and a mandate may bear the same name: each of these is there as both. */
export const DOSSIERS = {
  eigen: 'noord.eigen',
  partner: 'zuid.gedeeld',
  vreemd: 'zuid.kanariekenmerk-wielewaal',
  landelijk: 'landelijk.norm',
  'niets-hier': 'noord.niets',
  'niets-daar': 'zuid.niets-van-dit-al-en-leeg',
} as const;
export const GEMEENTEN = { eigen: 'gm9001', vreemd: 'gm9101', niets: 'gm9999' } as const;

const lezen = `
                   eigen  partner  vreemd  landelijk  niets-hier  niets-daar
  coordinator      200    200      404     200        404         404
  behandelaar      200    200      404     200        404         404
  behandelaar-lid  404    404      404     200        404         404
  voorzitter       404    404      404     200        404         404
  lid              404    404      404     200        404         404
  secretaris       404    404      404     200        404         404
  auditor          200    200      200     200        404         404
  landelijk        200    200      200     200        404         404
  systeem          200    200      200     200        404         404
  niemand          401    401      401     401        401         401
  vals-token       401    401      401     401        401         401`;

const geschiedenis = `
                   eigen  partner  vreemd  landelijk  niets-hier  niets-daar
  coordinator      200    200      404     200        404         404
  behandelaar      200    200      404     200        404         404
  behandelaar-lid  404    404      404     200        404         404
  voorzitter       403    403      403     403        403         403
  lid              403    403      403     403        403         403
  secretaris       403    403      403     403        403         403
  auditor          200    200      200     200        404         404
  landelijk        403    403      403     403        403         403
  systeem          200    200      200     200        404         404
  niemand          401    401      401     401        401         401
  vals-token       401    401      401     401        401         401`;

const beheren = `
                   eigen  partner  vreemd  landelijk  niets-hier  niets-daar
  coordinator      201    403      404     403        404         404
  behandelaar      403    403      403     403        403         403
  behandelaar-lid  403    403      403     403        403         403
  voorzitter       403    403      403     403        403         403
  lid              403    403      403     403        403         403
  secretaris       403    403      403     403        403         403
  auditor          403    403      403     403        403         403
  landelijk        403    403      403     403        403         403
  systeem          201    201      201     201        404         404
  niemand          401    401      401     401        401         401
  vals-token       401    401      401     401        401         401`;

/** An act of a body of the municipality that the clerk works for. */
const eigenHandeling = `
                   eigen  partner  vreemd  landelijk  niets-hier  niets-daar
  coordinator      201    403      404     403        404         404
  behandelaar      201    201      404     201        404         404
  behandelaar-lid  404    404      404     201        404         404
  voorzitter       403    403      403     403        403         403
  lid              403    403      403     403        403         403
  secretaris       403    403      403     403        403         403
  auditor          403    403      403     403        403         403
  landelijk        403    403      403     403        403         403
  systeem          201    201      201     201        404         404
  niemand          401    401      401     401        401         401
  vals-token       401    401      401     401        401         401`;

/** An act of a body of somebody else: another municipality, or an organisation. */
const andermansHandeling = `
                   eigen  partner  vreemd  landelijk  niets-hier  niets-daar
  coordinator      201    403      404     403        404         404
  behandelaar      403    403      404     403        404         404
  behandelaar-lid  404    404      404     403        404         404
  voorzitter       403    403      403     403        403         403
  lid              403    403      403     403        403         403
  secretaris       403    403      403     403        403         403
  auditor          403    403      403     403        403         403
  landelijk        403    403      403     403        403         403
  systeem          201    201      201     201        404         404
  niemand          401    401      401     401        401         401
  vals-token       401    401      401     401        401         401`;

/** 409: a mandate file holds one grant, and that is there already. Who gets this far may record a grant. */
const verlenen = eigenHandeling.replaceAll('201', '409');

const regioLezen = `
                   eigen  partner  vreemd  landelijk  niets
  coordinator      200    404      404     200        404
  behandelaar      200    404      404     200        404
  behandelaar-lid  200    404      404     200        404
  voorzitter       404    404      404     200        404
  lid              404    404      404     200        404
  secretaris       404    404      404     200        404
  auditor          200    200      200     200        404
  landelijk        200    200      200     200        404
  systeem          200    200      200     200        404
  niemand          401    401      401     401        401
  vals-token       401    401      401     401        401`;

/** A member's clerk sees the region, so the refusal of its history does not hide it. */
const regioGeschiedenis = `
                   eigen  partner  vreemd  landelijk  niets
  coordinator      200    404      404     200        404
  behandelaar      403    404      404     200        404
  behandelaar-lid  403    404      404     200        404
  voorzitter       403    403      403     403        403
  lid              403    403      403     403        403
  secretaris       403    403      403     403        403
  auditor          200    200      200     200        404
  landelijk        403    403      403     403        403
  systeem          200    200      200     200        404
  niemand          401    401      401     401        401
  vals-token       401    401      401     401        401`;

const regioBeheren = `
                   eigen  partner  vreemd  landelijk  niets
  coordinator      201    404      404     403        404
  behandelaar      403    403      403     403        403
  behandelaar-lid  403    403      403     403        403
  voorzitter       403    403      403     403        403
  lid              403    403      403     403        403
  secretaris       403    403      403     403        403
  auditor          403    403      403     403        403
  landelijk        403    403      403     403        403
  systeem          201    201      201     201        404
  niemand          401    401      401     401        401
  vals-token       401    401      401     401        401`;

/** What a region keeps may be recorded before the region itself is: that is no contradiction. */
const inschrijven = regioBeheren.replace(/(systeem .*)404/, '$1201');

const documentAanleveren = `
                   eigen  partner  vreemd  landelijk  niets
  coordinator      200    404      404     403        404
  behandelaar      200    404      404     200        404
  behandelaar-lid  200    404      404     200        404
  voorzitter       403    403      403     403        403
  lid              403    403      403     403        403
  secretaris       403    403      403     403        403
  auditor          403    403      403     403        403
  landelijk        403    403      403     403        403
  systeem          200    200      200     200        200
  niemand          401    401      401     401        401
  vals-token       401    401      401     401        401`;

/** 409: that region is there already. */
const regioInrichten = `
                   eigen  partner  vreemd  landelijk  niets
  coordinator      409    404      404     403        404
  behandelaar      403    403      403     403        403
  behandelaar-lid  403    403      403     403        403
  voorzitter       403    403      403     403        403
  lid              403    403      403     403        403
  secretaris       403    403      403     403        403
  auditor          403    403      403     403        403
  landelijk        403    403      403     403        403
  systeem          409    409      409     409        201
  niemand          401    401      401     401        401
  vals-token       401    401      401     401        401`;

/** What is national: municipalities, and the lists of which one sees one's own part. */
const iedereen = `
                   eigen  vreemd  niets
  coordinator      200    200     404
  behandelaar      200    200     404
  behandelaar-lid  200    200     404
  voorzitter       200    200     404
  lid              200    200     404
  secretaris       200    200     404
  auditor          200    200     404
  landelijk        200    200     404
  systeem          200    200     404
  niemand          401    401     401
  vals-token       401    401     401`;

const lijst = iedereen.replace(/ +\S+ +\S+$/gm, '').replace('eigen', 'alles');
/** 409: this register has no Kafka. */
const relay = lijst.replaceAll('200', '403').replace(/(systeem +)403/, '$1409');
/** Who watches over the register reads all of it; nobody else reads any of it by this way. */
const toezicht = lijst.replace(
  /^ +(?:coordinator|behandelaar|behandelaar-lid|voorzitter|lid|secretaris|landelijk) .*$/gm,
  (rij) => rij.replaceAll('200', '403'),
);
const toezichtRegio = regioGeschiedenis.replace(
  /^ +(?:coordinator|behandelaar|behandelaar-lid) .*$/gm,
  (rij) => rij.replaceAll(/200|404/g, '403'),
);
const gemeenteBeheren = lijst.replaceAll('200', '403').replace(/(systeem +)403/, '$1201');

const gemeenteGeschiedenis = iedereen.replace(/^ +(?:voorzitter|lid|secretaris|landelijk) .*$/gm, (rij) =>
  rij.replaceAll(/200|404/g, '403'),
);
/** Municipalities are kept nationally, by nobody who works for one. */
const gemeenteHandeling = iedereen.replace(/^ +(?!eigen|niemand|vals-token).*$/gm, (rij) =>
  rij.includes('systeem') ? rij.replaceAll('200', '201') : rij.replaceAll(/200|404/g, '403'),
);

/** Every route, in the group whose table it must follow. */
export const GROEPEN = {
  lijst: {
    tabel: lijst,
    routes: [
      'GET /v1/afhankelijkheden',
      'GET /v1/berichten',
      'GET /v1/bevoegdheden',
      'GET /v1/eindes',
      'GET /v1/gemeenten',
      'GET /v1/geschilroutes',
      'GET /v1/herkomst',
      'GET /v1/leemten',
      'GET /v1/lidmaatschapswijzigingen',
      'GET /v1/nvo',
      'GET /v1/reconstructies',
      'GET /v1/regios',
      'GET /v1/tellingen',
      'GET /v1/zoek',
    ],
  },
  toezicht: { tabel: toezicht, routes: ['GET /v1/gebeurtenissen', 'GET /v1/gebeurtenissen/export'] },
  /** No event is called so. */
  toezichtEen: {
    tabel: toezicht.replaceAll('200', '404'),
    routes: ['GET /v1/gebeurtenissen/{gebeurtenis}'],
  },
  toezichtRegio: { tabel: toezichtRegio, routes: ['GET /v1/controles/{slug}'] },
  /** Of these regions only the first has a file of this name. */
  toezichtDossier: {
    tabel: toezichtRegio.replace(/((?:auditor|systeem) +200) .*/g, '$1    404      404     404        404'),
    routes: ['GET /v1/controles/{slug}/{categorie}/{dossier}'],
  },
  gemeenteLezen: {
    tabel: iedereen,
    routes: [
      'GET /v1/gemeenten/{code}',
      'GET /v1/gemeenten/{code}/agenda',
      'GET /v1/gemeenten/{code}/herindelingen',
      'GET /v1/gemeenten/{code}/herindelingsgevolgen',
      'GET /v1/gemeenten/{code}/mandaten',
      'GET /v1/gemeenten/{code}/opheffingen',
      'GET /v1/gemeenten/{code}/overeenkomsten',
      'GET /v1/gemeenten/{code}/verschil',
    ],
  },
  gemeenteGeschiedenis: {
    tabel: gemeenteGeschiedenis,
    routes: ['GET /v1/gemeenten/{code}/geschiedenis', 'GET /v1/gemeenten/{code}/rectificaties'],
  },
  gemeenteHandeling: {
    tabel: gemeenteHandeling,
    routes: [
      'POST /v1/gemeenten/{code}/herindelingen',
      'POST /v1/gemeenten/{code}/opheffingen',
      'POST /v1/gemeenten/{code}/rectificaties',
    ],
  },
  relay: {
    tabel: relay,
    routes: ['GET /v1/berichten/herhalingen', 'GET /v1/berichten/relay', 'POST /v1/berichten/herhalingen'],
  },
  gemeenteBeheren: { tabel: gemeenteBeheren, routes: ['POST /v1/gemeenten'] },
  regioInrichten: { tabel: regioInrichten, routes: ['POST /v1/regios'] },
  inschrijven: {
    tabel: inschrijven,
    routes: ['POST /v1/regios/{slug}/mandaten', 'POST /v1/regios/{slug}/overeenkomsten'],
  },
  documentAanleveren: { tabel: documentAanleveren, routes: ['PUT /v1/regios/{slug}/documenten/{hash}'] },
  regioLezen: {
    tabel: regioLezen,
    routes: [
      'GET /v1/nvo/{slug}',
      'GET /v1/nvo/{slug}/merken',
      'GET /v1/nvo/{slug}/ondersteuningen',
      'GET /v1/nvo/{slug}/standen',
      'GET /v1/nvo/{slug}/tegenstrijdigheden',
      'GET /v1/regios/{slug}',
      'GET /v1/regios/{slug}/aanspreekpunten',
      'GET /v1/regios/{slug}/agenda',
      'GET /v1/regios/{slug}/besluiten-open',
      'GET /v1/regios/{slug}/blijfbesluiten',
      'GET /v1/regios/{slug}/geldregels',
      'GET /v1/regios/{slug}/geschillen',
      'GET /v1/regios/{slug}/leemten',
      'GET /v1/regios/{slug}/lidmaatschapsmeldingen',
      'GET /v1/regios/{slug}/mandaten',
      'GET /v1/regios/{slug}/matrix',
      'GET /v1/regios/{slug}/overeenkomsten',
      'GET /v1/regios/{slug}/rolbeeindigingen',
      'GET /v1/regios/{slug}/rollen',
      'GET /v1/regios/{slug}/rolmeldingen',
      'GET /v1/regios/{slug}/stand',
      'GET /v1/regios/{slug}/toetredingen',
      'GET /v1/regios/{slug}/uittredingen',
      'GET /v1/regios/{slug}/uittredingen/{gemeente}',
      'GET /v1/regios/{slug}/uittredingsvoornemens',
      'GET /v1/regios/{slug}/verschil',
    ],
  },
  regioGeschiedenis: {
    tabel: regioGeschiedenis,
    routes: [
      'GET /v1/nvo/{slug}/geschiedenis',
      'GET /v1/nvo/{slug}/rectificaties',
      'GET /v1/regios/{slug}/geschiedenis',
      'GET /v1/regios/{slug}/rectificaties',
    ],
  },
  regioBeheren: {
    tabel: regioBeheren,
    routes: [
      'POST /v1/nvo/{slug}/rectificaties',
      'POST /v1/regios/{slug}/aanspreekpunten',
      'POST /v1/regios/{slug}/blijfbesluiten',
      'POST /v1/regios/{slug}/lidmaatschapsmeldingen',
      'POST /v1/regios/{slug}/rectificaties',
      'POST /v1/regios/{slug}/rolbeeindigingen',
      'POST /v1/regios/{slug}/rollen',
      'POST /v1/regios/{slug}/rolmeldingen',
      'POST /v1/regios/{slug}/toetredingen',
      'POST /v1/regios/{slug}/uittredingen',
      'POST /v1/regios/{slug}/uittredingsvoornemens',
      'POST /v1/regios/{slug}/vergeten-personen',
    ],
  },
  /** After the corrections above: the first act makes the file. */
  nvo: {
    tabel: inschrijven,
    routes: [
      'POST /v1/nvo/{slug}/merken',
      'POST /v1/nvo/{slug}/ondersteuningen',
      'POST /v1/nvo/{slug}/standen',
      'POST /v1/nvo/{slug}/tegenstrijdigheden',
    ],
  },
  lezen: {
    tabel: lezen,
    routes: [
      'GET /v1/mandaten/{id}',
      'GET /v1/mandaten/{id}/aanwijzingen',
      'GET /v1/mandaten/{id}/gevolgen',
      'GET /v1/mandaten/{id}/instemmingen',
      'GET /v1/mandaten/{id}/intrekkingen',
      'GET /v1/mandaten/{id}/meldingen',
      'GET /v1/mandaten/{id}/nietigheden',
      'GET /v1/mandaten/{id}/uitoefeningen',
      'GET /v1/mandaten/{id}/verleningen',
      'GET /v1/mandaten/{id}/vervallenverklaringen',
      'GET /v1/mandaten/{id}/vervangingen',
      'GET /v1/overeenkomsten/{id}',
      'GET /v1/overeenkomsten/{id}/afhankelijkheden',
      'GET /v1/overeenkomsten/{id}/agenda',
      'GET /v1/overeenkomsten/{id}/beeindigingen',
      'GET /v1/overeenkomsten/{id}/bekendmakingen',
      'GET /v1/overeenkomsten/{id}/bepalingen',
      'GET /v1/overeenkomsten/{id}/besluiten',
      'GET /v1/overeenkomsten/{id}/besluitplannen',
      'GET /v1/overeenkomsten/{id}/besluitvorming',
      'GET /v1/overeenkomsten/{id}/contracten',
      'GET /v1/overeenkomsten/{id}/contractvoorwaarden',
      'GET /v1/overeenkomsten/{id}/geld',
      'GET /v1/overeenkomsten/{id}/geldgegevens',
      'GET /v1/overeenkomsten/{id}/geldregels',
      'GET /v1/overeenkomsten/{id}/geschilroutes',
      'GET /v1/overeenkomsten/{id}/gevolgen',
      'GET /v1/overeenkomsten/{id}/inwerkingtredingen',
      'GET /v1/overeenkomsten/{id}/looptijden',
      'GET /v1/overeenkomsten/{id}/matrix',
      'GET /v1/overeenkomsten/{id}/meldingen',
      'GET /v1/overeenkomsten/{id}/nakomingen',
      'GET /v1/overeenkomsten/{id}/ondertekeningen',
      'GET /v1/overeenkomsten/{id}/onderwerpen',
      'GET /v1/overeenkomsten/{id}/onderwerpenstand',
      'GET /v1/overeenkomsten/{id}/ontbrekende-partijen',
      'GET /v1/overeenkomsten/{id}/opschortingen',
      'GET /v1/overeenkomsten/{id}/opzeggingen',
      'GET /v1/overeenkomsten/{id}/partijen',
      'GET /v1/overeenkomsten/{id}/raadpleging',
      'GET /v1/overeenkomsten/{id}/raadplegingen',
      'GET /v1/overeenkomsten/{id}/relaties',
      'GET /v1/overeenkomsten/{id}/tekstverschillen',
      'GET /v1/overeenkomsten/{id}/tekstversies',
      'GET /v1/overeenkomsten/{id}/tekstversies/{versie}/document',
      'GET /v1/overeenkomsten/{id}/uitspraken',
      'GET /v1/overeenkomsten/{id}/uittredingen',
      'GET /v1/overeenkomsten/{id}/verlengingen',
      'GET /v1/overeenkomsten/{id}/verlengingsvoornemens',
      'GET /v1/overeenkomsten/{id}/verplichtingen',
      'GET /v1/overeenkomsten/{id}/verplichtingenstand',
      'GET /v1/overeenkomsten/{id}/verschil',
    ],
  },
  geschiedenis: {
    tabel: geschiedenis,
    routes: [
      'GET /v1/mandaten/{id}/geschiedenis',
      'GET /v1/mandaten/{id}/rectificaties',
      'GET /v1/overeenkomsten/{id}/geschiedenis',
      'GET /v1/overeenkomsten/{id}/rectificaties',
    ],
  },
  beheren: {
    tabel: beheren,
    routes: [
      'POST /v1/mandaten/{id}/aanwijzingen',
      'POST /v1/mandaten/{id}/meldingen',
      'POST /v1/mandaten/{id}/nietigheden',
      'POST /v1/mandaten/{id}/rectificaties',
      'POST /v1/mandaten/{id}/vervallenverklaringen',
      'POST /v1/mandaten/{id}/vervangingen',
      'POST /v1/overeenkomsten/{id}/afhankelijkheden',
      'POST /v1/overeenkomsten/{id}/beeindigingen',
      'POST /v1/overeenkomsten/{id}/bekendmakingen',
      'POST /v1/overeenkomsten/{id}/bepalingen',
      'POST /v1/overeenkomsten/{id}/contractvoorwaarden',
      'POST /v1/overeenkomsten/{id}/geldgegevens',
      'POST /v1/overeenkomsten/{id}/geldregels',
      'POST /v1/overeenkomsten/{id}/geschilroutes',
      'POST /v1/overeenkomsten/{id}/inwerkingtredingen',
      'POST /v1/overeenkomsten/{id}/looptijden',
      'POST /v1/overeenkomsten/{id}/meldingen',
      'POST /v1/overeenkomsten/{id}/nakomingen',
      'POST /v1/overeenkomsten/{id}/onderwerpen',
      'POST /v1/overeenkomsten/{id}/opschortingen',
      'POST /v1/overeenkomsten/{id}/opzeggingen',
      'POST /v1/overeenkomsten/{id}/partijen',
      'POST /v1/overeenkomsten/{id}/raadplegingen',
      'POST /v1/overeenkomsten/{id}/rectificaties',
      'POST /v1/overeenkomsten/{id}/relaties',
      'POST /v1/overeenkomsten/{id}/tekstversies',
      'POST /v1/overeenkomsten/{id}/uittredingen',
      'POST /v1/overeenkomsten/{id}/verlengingen',
      'POST /v1/overeenkomsten/{id}/verlengingsvoornemens',
      'POST /v1/overeenkomsten/{id}/verplichtingen',
    ],
  },
  handeling: {
    tabel: eigenHandeling,
    routes: [
      'POST /v1/mandaten/{id}/instemmingen',
      'POST /v1/mandaten/{id}/intrekkingen',
      'POST /v1/mandaten/{id}/uitoefeningen',
      'POST /v1/overeenkomsten/{id}/besluiten',
      'POST /v1/overeenkomsten/{id}/besluitplannen',
      'POST /v1/overeenkomsten/{id}/ondertekeningen',
    ],
  },
  verlenen: { tabel: verlenen, routes: ['POST /v1/mandaten/{id}/verleningen'] },
  ...GESCHIL_LEZEN,
  ...GESCHIL_SCHRIJVEN,
  ...POSTVAK,
  ...ABONNEMENT,
} as const;

/** The routes of the groups `handeling` and `verlenen` when the act is not of the asker's own municipality. */
export const ANDERMANS = {
  handeling: andermansHandeling,
  verlenen: andermansHandeling.replaceAll('201', '409'),
} as const;

/** A table as rows: who, which column, which status. */
export function cellen(tabel: string): { wie: string; kolom: string; status: number }[] {
  const [kop = '', ...regels] = tabel.split('\n').filter((regel) => regel.trim() !== '');
  const kolommen = kop.trim().split(/\s+/);
  return regels.flatMap((regel) => {
    const [wie = '', ...statussen] = regel.trim().split(/\s+/);
    if (statussen.length !== kolommen.length) throw new Error(`a row of another length: ${regel}`);
    return kolommen.map((kolom, i) => ({ wie, kolom, status: Number(statussen[i]) }));
  });
}
