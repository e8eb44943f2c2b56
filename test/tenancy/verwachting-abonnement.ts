/** What everybody may do with subscriptions to messages, written out like the rest. See verwachting.ts. */

/** The coordinator of the region; the municipality that took it, which is kept nationally; oversight. */
const lezen = `
                   eigen  partner  vreemd  landelijk  niets-hier  niets-daar
  coordinator      200    404      404     404        404         404
  behandelaar      404    404      404     200        404         404
  behandelaar-lid  404    404      404     404        404         404
  voorzitter       403    403      403     403        403         403
  lid              403    403      403     403        403         403
  secretaris       403    403      403     403        403         403
  auditor          200    200      200     200        404         404
  landelijk        403    403      403     403        403         403
  systeem          200    200      200     200        404         404
  niemand          401    401      401     401        401         401
  vals-token       401    401      401     401        401         401`;

/** 409: it is over. Who gets this far may do it. */
const beheren = lezen.replaceAll('200', '409').replace(/(auditor) .*/, '$1 403 403 403 403 403 403');

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

/** 400: the address leads to this machine. Who gets this far may take one. */
const nemen = lijst.replaceAll('200', '400').replace(/(auditor +)400/, '$1403');

export const ABONNEMENT = {
  abonnementLijst: { tabel: lijst, routes: ['GET /v1/abonnementen'] },
  abonnementNemen: { tabel: nemen, routes: ['POST /v1/abonnementen'] },
  abonnementLezen: {
    tabel: lezen,
    routes: [
      'GET /v1/abonnementen/{id}',
      'GET /v1/abonnementen/{id}/afleveringen',
      'GET /v1/abonnementen/{id}/beeindigingen',
      'GET /v1/abonnementen/{id}/hervattingen',
      'GET /v1/abonnementen/{id}/herzendingen',
      'GET /v1/abonnementen/{id}/onbestelbaar',
      'GET /v1/abonnementen/{id}/pauzes',
    ],
  },
  abonnementBeheren: {
    tabel: beheren,
    routes: [
      'POST /v1/abonnementen/{id}/beeindigingen',
      'POST /v1/abonnementen/{id}/hervattingen',
      'POST /v1/abonnementen/{id}/herzendingen',
      'POST /v1/abonnementen/{id}/pauzes',
    ],
  },
} as const;
