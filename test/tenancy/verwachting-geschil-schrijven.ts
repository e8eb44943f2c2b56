import { geschilHandelingen } from '@regiolog/domein/geschil/handelingen';

/**
 * What everybody may record of disputes, written out like the rest. See verwachting.ts. All disputes of this world are
 * over: 409 says that this person may do it, and that the case does not allow it any more.
 */

/** An act of a claimant, who is the clerk's municipality in the own case and another in that of the partner. */
const verzoeker = `
                   eigen  partner  vreemd  landelijk  niets-hier  niets-daar
  coordinator      403    403      404     404        404         404
  behandelaar      409    403      404     404        404         404
  behandelaar-lid  404    404      404     404        404         404
  voorzitter       403    403      403     403        403         403
  lid              403    403      403     403        403         403
  secretaris       403    403      403     403        403         403
  auditor          403    403      403     403        403         403
  landelijk        403    403      403     403        403         403
  systeem          403    403      403     403        403         403
  niemand          401    401      401     401        401         401
  vals-token       401    401      401     401        401         401`;
/** An act of a party, on whatever side. */
const partij = verzoeker.replace('409    403', '409    409');

const secretariaat = `
                   eigen  partner  vreemd  landelijk  niets-hier  niets-daar
  coordinator      403    403      403     403        403         403
  behandelaar      403    403      403     403        403         403
  behandelaar-lid  403    403      403     403        403         403
  voorzitter       409    404      404     404        404         404
  lid              403    403      403     403        403         403
  secretaris       409    404      404     404        404         404
  auditor          403    403      403     403        403         403
  landelijk        403    403      403     403        403         403
  systeem          403    403      403     403        403         403
  niemand          401    401      401     401        401         401
  vals-token       401    401      401     401        401         401`;
const voorzitter = secretariaat.replace(/(secretaris +)409(.*)$/m, (_, wie: string, rest: string) => {
  return `${wie}403${rest.replaceAll('404', '403')}`;
});
const zittend = secretariaat.replace(/(lid {14})403(.*)$/m, (_, wie: string, rest: string) => {
  return `${wie}409${rest.replaceAll('403', '404')}`;
});

const stukken = `
                   eigen  partner  vreemd  landelijk  niets-hier  niets-daar
  coordinator      403    403      404     404        404         404
  behandelaar      200    200      404     404        404         404
  behandelaar-lid  404    404      404     404        404         404
  voorzitter       200    404      404     404        404         404
  lid              200    404      404     404        404         404
  secretaris       200    404      404     404        404         404
  auditor          403    403      403     403        403         403
  landelijk        403    403      403     403        403         403
  systeem          403    403      403     403        403         403
  niemand          401    401      401     401        401         401
  vals-token       401    401      401     401        401         401`;
/** A document that a party files: who sits sees the case, and does not act for a party. */
const indienen = stukken.replace(/^ +(?:voorzitter|lid|secretaris) .*$/gm, (rij) =>
  rij.replace('200', '403'),
);

/** Of an event that is in none of these cases: what a party did, that party corrects; the rest who leads the procedure. */
const herstellen = stukken
  .replace(/^ +(?:behandelaar|lid) .*$/gm, (rij) => rij.replaceAll('200', '403'))
  .replaceAll('200', '409');

/** A commission is kept at home, by its coordinator and its own secretary. */
const commissie = `
                   eigen  partner  vreemd  landelijk  niets-hier  niets-daar
  coordinator      201    403      404     403        404         404
  behandelaar      403    403      403     403        403         403
  behandelaar-lid  403    403      403     403        403         403
  voorzitter       403    403      403     403        403         403
  lid              403    403      403     403        403         403
  secretaris       201    403      404     403        404         404
  auditor          403    403      403     403        403         403
  landelijk        403    403      403     403        403         403
  systeem          201    201      404     201        404         404
  niemand          401    401      401     401        401         401
  vals-token       401    401      401     401        401         401`;

/** Everybody may know a commission; a dispute is laid before it for the municipality that one works for. */
const melden = `
                   eigen  partner  vreemd  landelijk  niets-hier  niets-daar
  coordinator      403    403      404     403        404         404
  behandelaar      201    201      404     201        404         404
  behandelaar-lid  403    403      404     403        404         404
  voorzitter       403    403      403     403        403         403
  lid              403    403      403     403        403         403
  secretaris       403    403      403     403        403         403
  auditor          403    403      403     403        403         403
  landelijk        403    403      403     403        403         403
  systeem          403    403      403     403        403         403
  niemand          401    401      401     401        401         401
  vals-token       401    401      401     401        401         401`;

const instellen = `
                   eigen  partner  vreemd  landelijk  niets
  coordinator      201    403      403     403        403
  behandelaar      403    403      403     403        403
  behandelaar-lid  403    403      403     403        403
  voorzitter       403    403      403     403        403
  lid              403    403      403     403        403
  secretaris       403    403      403     403        403
  auditor          403    403      403     403        403
  landelijk        403    403      403     403        403
  systeem          201    201      201     201        201
  niemand          401    401      401     401        401
  vals-token       401    401      401     401        401`;

/** Acts of which more is asked than who does them. */
const APART = ['StukIngediend', 'StukOntvangen', 'OntwerpVoorgelegd', 'WrakingBeslist'];
const routesVan = (door: string): string[] =>
  geschilHandelingen
    .filter((h) => h.door === door && !APART.includes(h.gebeurtenis))
    .map((h) => `POST /v1/geschillen/{id}/${h.collectie}`);

export const GESCHIL_SCHRIJVEN = {
  instellen: { tabel: instellen, routes: ['POST /v1/regios/{slug}/commissies'] },
  commissieBeheren: {
    tabel: commissie,
    routes: ['POST /v1/commissies/{id}/leden', 'POST /v1/commissies/{id}/reglementen'],
  },
  /** Of a member that none of these commissions has, and of an event that is in none of their files. */
  commissieOnbekend: {
    tabel: commissie.replaceAll('201', '409'),
    routes: [
      'POST /v1/commissies/{id}/aftredingen',
      'POST /v1/commissies/{id}/banden',
      'POST /v1/commissies/{id}/rectificaties',
    ],
  },
  melden: { tabel: melden, routes: ['POST /v1/commissies/{id}/geschillen'] },
  stukAanleveren: { tabel: stukken, routes: ['PUT /v1/geschillen/{id}/documenten/{hash}'] },
  stukIndienen: { tabel: indienen.replaceAll('200', '400'), routes: ['POST /v1/geschillen/{id}/stukken'] },
  stukOntvangen: {
    tabel: indienen.replaceAll('200', '409'),
    routes: ['POST /v1/geschillen/{id}/ontvangsten'],
  },
  partijhandeling: { tabel: partij, routes: routesVan('partij') },
  verzoekerhandeling: { tabel: verzoeker, routes: routesVan('verzoeker') },
  secretariaat: { tabel: secretariaat, routes: routesVan('secretariaat') },
  leiden: { tabel: voorzitter, routes: routesVan('voorzitter') },
  /** The document of the draft was not delivered. */
  ontwerp: { tabel: voorzitter.replaceAll('409', '400'), routes: ['POST /v1/geschillen/{id}/ontwerpen'] },
  zitten: { tabel: zittend, routes: routesVan('zittend') },
  /** On a challenge decide those who vote: not the secretary. */
  wraking: {
    tabel: zittend.replace(/(secretaris +)409/, '$1403'),
    routes: ['POST /v1/geschillen/{id}/wrakingsbeslissingen'],
  },
  geschilHerstellen: {
    tabel: herstellen,
    routes: ['POST /v1/geschillen/{id}/rectificaties'],
  },
} as const;
