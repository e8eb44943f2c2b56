/** For the benchmark of the edge: bare Express and the edge itself, answering the same JSON. Not for production. */
import { createWriteStream } from 'node:fs';
import type { RequestListener } from 'node:http';
import express from 'express';
import { z } from 'zod';
import { buildHttp } from './app.ts';
import { maakLogger } from './logger.ts';
import { type Route, route } from './route.ts';
import { GEEN_BETREKKINGEN, ProefUitgever } from './testing.ts';

const partijen = ['gm0307', 'gm0310', 'gm0313', 'gm0317', 'gm0327', 'gm0342', 'gm0351', 'gm0355'];
const antwoordOp = (id: string) => ({
  id,
  titel: 'Samenwerkingsafspraken',
  geldigVan: '2026-01-01',
  partijen,
});

/** What Express does with nothing of ours around it. */
export function kaal(): RequestListener {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.get('/v1/overeenkomsten/:id', (req, res) => void res.json(antwoordOp(req.params.id)));
  app.post('/v1/overeenkomsten', express.json(), (req, res) => {
    const { id } = req.body as { id: string };
    res.status(201).json(antwoordOp(id));
  });
  return app;
}

const Antwoord = z.object({
  id: z.string(),
  titel: z.string(),
  geldigVan: z.iso.date(),
  partijen: z.array(z.string()),
});
const Opdracht = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,80}$/),
  titel: z.string().trim().min(1).max(200),
  geldigVan: z.iso.date(),
  partijen: z.array(z.string().regex(/^gm\d{4}$/)).max(400),
});
const object = { regio: 'amersfoort', partijen };

const routes: Route[] = [
  route({
    methode: 'GET',
    pad: '/v1/overeenkomsten/{id}',
    naam: 'leesOvereenkomst',
    samenvatting: 'Lees een overeenkomst.',
    label: 'Overeenkomsten',
    actie: 'overeenkomst.lezen',
    parameters: z.object({ id: z.string().regex(/^[a-z0-9-]{1,80}$/) }),
    vraag: z.object({ geldigOp: z.iso.date().optional() }),
    antwoorden: { 200: Antwoord },
    verwerk: async ({ parameters, toegang }) =>
      toegang.eis('overeenkomst.lezen', object) ?? {
        status: 200,
        etag: 3,
        inhoud: antwoordOp(parameters.id),
      },
  }),
  route({
    methode: 'POST',
    pad: '/v1/overeenkomsten',
    naam: 'legOvereenkomstVast',
    samenvatting: 'Leg een overeenkomst vast.',
    label: 'Overeenkomsten',
    actie: 'overeenkomst.beheren',
    inhoud: Opdracht,
    antwoorden: { 201: Antwoord },
    verwerk: async ({ inhoud, toegang }) =>
      toegang.eis('overeenkomst.beheren', object) ?? { status: 201, etag: 0, inhoud: antwoordOp(inhoud.id) },
  }),
];

/** The whole edge: token, policy, validation, headers and log, the log written to nowhere. */
export function kit(): { app: RequestListener; token: () => string } {
  const uitgever = new ProefUitgever();
  const logger = maakLogger({ bestemming: createWriteStream('/dev/null') });
  const app = buildHttp({
    routes,
    verifieer: uitgever.verifieer(logger),
    logger,
    versie: '1.0.0',
    titel: 'Meting',
    betrekkingen: GEEN_BETREKKINGEN,
    inhalen: async () => undefined,
    gereed: () => ({ gereed: true }),
  });
  return { app, token: () => uitgever.token('coordinator', { regio: 'amersfoort' }) };
}
