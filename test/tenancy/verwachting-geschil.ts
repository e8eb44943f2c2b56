/** What everybody may read of disputes, written out like the rest. See verwachting.ts. */

/** A party in whatever tenant; who sits in this very case; oversight. National viewers have no part in disputes. */
const lezen = `
                   eigen  partner  vreemd  landelijk  niets-hier  niets-daar
  coordinator      200    200      404     404        404         404
  behandelaar      200    200      404     404        404         404
  behandelaar-lid  404    404      404     404        404         404
  voorzitter       200    404      404     404        404         404
  lid              200    404      404     404        404         404
  secretaris       200    404      404     404        404         404
  auditor          200    200      200     200        404         404
  landelijk        403    403      403     403        403         403
  systeem          200    200      200     200        404         404
  niemand          401    401      401     401        401         401
  vals-token       401    401      401     401        401         401`;

/** Whoever is signed in may know who sits in a commission and by which rules: there is none whose name is a secret. */
const commissie = `
                   eigen  partner  vreemd  landelijk  niets-hier  niets-daar
  coordinator      200    200      404     200        404         404
  behandelaar      200    200      404     200        404         404
  behandelaar-lid  200    200      404     200        404         404
  voorzitter       200    200      404     200        404         404
  lid              200    200      404     200        404         404
  secretaris       200    200      404     200        404         404
  auditor          200    200      404     200        404         404
  landelijk        200    200      404     200        404         404
  systeem          200    200      404     200        404         404
  niemand          401    401      401     401        401         401
  vals-token       401    401      401     401        401         401`;

/** A list of which one sees one's own part. */
const lijst = `
                   alles
  coordinator      200
  behandelaar      200
  behandelaar-lid  200
  voorzitter       200
  lid              200
  secretaris       200
  auditor          200
  landelijk        403
  systeem          200
  niemand          401
  vals-token       401`;

/** Which commissions a region keeps: none is as good an answer as any. */
const perRegio = `
                   eigen  partner  vreemd  landelijk  niets
  coordinator      200    200      200     200        200
  behandelaar      200    200      200     200        200
  behandelaar-lid  200    200      200     200        200
  voorzitter       200    200      200     200        200
  lid              200    200      200     200        200
  secretaris       200    200      200     200        200
  auditor          200    200      200     200        200
  landelijk        200    200      200     200        200
  systeem          200    200      200     200        200
  niemand          401    401      401     401        401
  vals-token       401    401      401     401        401`;

/** For everybody, without a sign-in: a token is not even looked at. */
const openbaar = lijst.replaceAll(/40[13]/g, '200');

export const GESCHIL_LEZEN = {
  geschilLijst: { tabel: lijst, routes: ['GET /v1/geschillen', 'GET /v1/taken'] },
  commissieLijst: { tabel: lijst.replace('403', '200'), routes: ['GET /v1/commissies'] },
  commissiesVanRegio: { tabel: perRegio, routes: ['GET /v1/regios/{slug}/commissies'] },
  commissieLezen: {
    tabel: commissie,
    routes: [
      'GET /v1/commissies/{id}',
      'GET /v1/commissies/{id}/aftredingen',
      'GET /v1/commissies/{id}/banden',
      'GET /v1/commissies/{id}/leden',
      'GET /v1/commissies/{id}/rectificaties',
      'GET /v1/commissies/{id}/reglementen',
    ],
  },
  /** Of the disputes each sees the own part; national viewers have no part in them. */
  commissieGeschillen: {
    tabel: commissie.replace(
      /landelijk {8}(200|404).*/,
      'landelijk        403    403      403     403        403         403',
    ),
    routes: ['GET /v1/commissies/{id}/geschillen'],
  },
  uitspraken: { tabel: openbaar, routes: ['GET /v1/uitspraakstatistieken', 'GET /v1/uitspraken'] },
  /** Nothing is published in this world. */
  uitspraak: {
    tabel: openbaar.replaceAll('200', '404'),
    routes: ['GET /v1/uitspraken/{referentiecode}'],
  },
  geschilLezen: {
    tabel: lezen,
    routes: [
      'GET /v1/geschillen/{id}',
      'GET /v1/geschillen/{id}/aanhangigmakingen',
      'GET /v1/geschillen/{id}/afsluitingen',
      'GET /v1/geschillen/{id}/beperkingen',
      'GET /v1/geschillen/{id}/beraadslagingen',
      'GET /v1/geschillen/{id}/clienten',
      'GET /v1/geschillen/{id}/compleetverklaringen',
      'GET /v1/geschillen/{id}/dupliektoelatingen',
      'GET /v1/geschillen/{id}/geschiedenis',
      'GET /v1/geschillen/{id}/heropende-onderzoeken',
      'GET /v1/geschillen/{id}/heropeningen',
      'GET /v1/geschillen/{id}/hervattingen',
      'GET /v1/geschillen/{id}/intrekkingen',
      'GET /v1/geschillen/{id}/mijlpalen',
      'GET /v1/geschillen/{id}/nakomingsbeslissingen',
      'GET /v1/geschillen/{id}/nakomingsmeldingen',
      'GET /v1/geschillen/{id}/ondertekeningen',
      'GET /v1/geschillen/{id}/ontvangsten',
      'GET /v1/geschillen/{id}/ontvankelijkheidsbeslissingen',
      'GET /v1/geschillen/{id}/ontwerpen',
      'GET /v1/geschillen/{id}/opschortingen',
      'GET /v1/geschillen/{id}/overleggen',
      'GET /v1/geschillen/{id}/partijen',
      'GET /v1/geschillen/{id}/publicatie-intrekkingen',
      'GET /v1/geschillen/{id}/publicaties',
      'GET /v1/geschillen/{id}/publicatietoetsen',
      'GET /v1/geschillen/{id}/publicatievoorstellen',
      'GET /v1/geschillen/{id}/punten',
      'GET /v1/geschillen/{id}/reactietermijnen',
      'GET /v1/geschillen/{id}/reconstructies',
      'GET /v1/geschillen/{id}/reconstructies/{nummer}',
      'GET /v1/geschillen/{id}/rectificaties',
      'GET /v1/geschillen/{id}/repliektoelatingen',
      'GET /v1/geschillen/{id}/samenstellingen',
      'GET /v1/geschillen/{id}/schikkingen',
      'GET /v1/geschillen/{id}/sluitingen',
      'GET /v1/geschillen/{id}/splitsingen',
      'GET /v1/geschillen/{id}/standpunten',
      'GET /v1/geschillen/{id}/stemmen',
      'GET /v1/geschillen/{id}/stukken',
      'GET /v1/geschillen/{id}/stukken/{naam}/document',
      'GET /v1/geschillen/{id}/termijnen',
      'GET /v1/geschillen/{id}/terugtredingen',
      'GET /v1/geschillen/{id}/uitspraken',
      'GET /v1/geschillen/{id}/vergeten-clienten',
      'GET /v1/geschillen/{id}/verlengingen',
      'GET /v1/geschillen/{id}/vernietigingen',
      'GET /v1/geschillen/{id}/verschoningen',
      'GET /v1/geschillen/{id}/vertegenwoordigers',
      'GET /v1/geschillen/{id}/vervangingen',
      'GET /v1/geschillen/{id}/verzendingen',
      'GET /v1/geschillen/{id}/voegingen',
      'GET /v1/geschillen/{id}/wrakingen',
      'GET /v1/geschillen/{id}/wrakingsbeslissingen',
      'GET /v1/geschillen/{id}/zittingafstanden',
      'GET /v1/geschillen/{id}/zittingen',
      'GET /v1/geschillen/{id}/zittingsverslagen',
    ],
  },
  /** Nobody drafted or ruled in this world: who may read the case is told that this is not there. */
  geschilZonderUitspraak: {
    tabel: lezen.replaceAll('200', '404'),
    routes: [
      'GET /v1/geschillen/{id}/ontwerpen/{naam}/document',
      'GET /v1/geschillen/{id}/uitspraken/{naam}/document',
      'GET /v1/geschillen/{id}/uitspraken/{naam}/zegel',
    ],
  },
} as const;
