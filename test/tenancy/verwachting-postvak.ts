/** What everybody may do with messages that come in, written out like the rest. See verwachting.ts. */

/** The coordinator of the region that the message names; the municipality that sent it; oversight. */
const lezen = `
                   eigen  partner  vreemd  landelijk  niets-hier  niets-daar
  coordinator      200    404      404     404        404         404
  behandelaar      200    200      404     404        404         404
  behandelaar-lid  404    404      404     404        404         404
  voorzitter       403    403      403     403        403         403
  lid              403    403      403     403        403         403
  secretaris       403    403      403     403        403         403
  auditor          200    200      200     200        404         404
  landelijk        403    403      403     403        403         403
  systeem          200    200      200     200        404         404
  niemand          401    401      401     401        401         401
  vals-token       401    401      401     401        401         401`;

/** 202: it is held still. */
const proberen = `
                   eigen  partner  vreemd  landelijk  niets-hier  niets-daar
  coordinator      202    404      404     404        404         404
  behandelaar      403    403      403     403        403         403
  behandelaar-lid  403    403      403     403        403         403
  voorzitter       403    403      403     403        403         403
  lid              403    403      403     403        403         403
  secretaris       403    403      403     403        403         403
  auditor          403    403      403     403        403         403
  landelijk        403    403      403     403        403         403
  systeem          202    202      202     202        404         404
  niemand          401    401      401     401        401         401
  vals-token       401    401      401     401        401         401`;

/** 409: the coordinator turned it down before. */
const afwijzen = proberen.replaceAll('202', '201').replace(/(systeem +)201/, '$1409');

const lijst = `
                   alles
  coordinator      200
  behandelaar      200
  behandelaar-lid  200
  voorzitter       403
  lid              403
  secretaris       403
  auditor          200
  landelijk        403
  systeem          200
  niemand          401
  vals-token       401`;

/** A decision of the municipality of the first clerk, which the other may not report. */
const aanbieden = `
                   alles
  coordinator      403
  behandelaar      201
  behandelaar-lid  403
  voorzitter       403
  lid              403
  secretaris       403
  auditor          403
  landelijk        403
  systeem          403
  niemand          401
  vals-token       401`;

const perRegio = `
                   eigen  partner  vreemd  landelijk  niets
  coordinator      200    404      404     404        404
  behandelaar      404    404      404     404        404
  behandelaar-lid  404    404      404     404        404
  voorzitter       403    403      403     403        403
  lid              403    403      403     403        403
  secretaris       403    403      403     403        403
  auditor          200    200      200     200        404
  landelijk        403    403      403     403        403
  systeem          200    200      200     200        404
  niemand          401    401      401     401        401
  vals-token       401    401      401     401        401`;

export const POSTVAK = {
  postvakLijst: { tabel: lijst, routes: ['GET /v1/inkomend'] },
  postvakAanbieden: { tabel: aanbieden, routes: ['POST /v1/inkomend'] },
  postvakRegio: { tabel: perRegio, routes: ['GET /v1/regios/{slug}/postvak'] },
  postvakLezen: {
    tabel: lezen,
    routes: ['GET /v1/inkomend/{id}', 'GET /v1/inkomend/{id}/afwijzingen', 'GET /v1/inkomend/{id}/pogingen'],
  },
  postvakProberen: { tabel: proberen, routes: ['POST /v1/inkomend/{id}/pogingen'] },
  postvakAfwijzen: { tabel: afwijzen, routes: ['POST /v1/inkomend/{id}/afwijzingen'] },
} as const;
