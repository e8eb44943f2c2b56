import {
  gemeenteHandelingen,
  mandaatHandelingen,
  nvoHandelingen,
  overeenkomstHandelingen,
  regioHandelingen,
} from '@regiolog/domein/handelingen';
import { ProefUitgever, proefServer } from '@regiolog/service-kit/testing';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { geschiedenis, type Stap } from './geschiedenis.ts';
import { type Inhoud, openRegister, opruimen, vraag } from './register.ts';

/** What the other tests ask past the edge, a few histories record and ask through it: the same acts, the same answers. */

const uitgever = new ProefUitgever();
const SYSTEEM = uitgever.token('systeem', { sub: 'proef' });
const HISTORIES = 4;

afterAll(opruimen);

/** Per kind of file: some acts are called alike in two of them. */
const collecties = new Map(
  Object.entries({
    gemeente: gemeenteHandelingen,
    regio: regioHandelingen,
    overeenkomst: overeenkomstHandelingen,
    mandaat: mandaatHandelingen,
    nvo: nvoHandelingen,
  }).flatMap(([stroom, handelingen]) =>
    handelingen.map((h): [string, string] => [`${stroom} ${h.gebeurtenis}`, h.collectie]),
  ),
);
const PADEN = {
  gemeente: 'gemeenten',
  regio: 'regios',
  overeenkomst: 'overeenkomsten',
  mandaat: 'mandaten',
  nvo: 'nvo',
} as const;

/** The request for an act; nothing for what has no request of its own. */
function verzoekVoor({ daad, bekend }: Stap): { readonly pad: string; readonly inhoud: object } | undefined {
  const { type, data } = daad.inhoud;
  const erbij = bekend === undefined ? {} : { bekend, bron: { document: 'Bron' } };
  if (type === 'GemeenteIngeschreven') return { pad: '/v1/gemeenten', inhoud: { ...data, ...erbij } };
  if (type === 'RegioIngericht') return { pad: '/v1/regios', inhoud: { ...data, slug: daad.id, ...erbij } };
  if (type === 'OvereenkomstIngeschreven' || type === 'MandaatIngeschreven') {
    const [slug, kenmerk] = daad.id.split('.');
    const inhoud = { ...data, kenmerk, ...erbij };
    return { pad: `/v1/regios/${slug}/${PADEN[daad.stroom]}`, inhoud };
  }
  const collectie = collecties.get(`${daad.stroom} ${type}`);
  const pad = `/v1/${PADEN[daad.stroom]}/${daad.id}/${collectie}`;
  return collectie ? { pad, inhoud: { ...data, ...erbij } } : undefined;
}

describe('over HTTP', () => {
  it('the same acts are recorded, and the same answers given', async () => {
    const histories = fc.sample(geschiedenis, { numRuns: HISTORIES, seed: 44_010_116 });
    for (const h of histories) {
      const [rechtstreeks, overHttp] = [openRegister(), openRegister()];
      const server = await proefServer({
        routes: [...overHttp.routes, ...overHttp.schrijfroutes],
        betrekkingen: overHttp.betrekkingen,
        verifieer: uitgever.verifieer(),
      });
      for (const [n, { herstelt: _, ...stap }] of h.entries()) {
        const verzoek = verzoekVoor(stap);
        if (!verzoek) continue;
        await rechtstreeks.leg(stap, n);
        overHttp.zetKlok(stap.klok);
        const antwoord = await fetch(server.url + verzoek.pad, {
          method: 'POST',
          headers: {
            Authorization: `Bearer ${SYSTEEM}`,
            'Content-Type': 'application/json',
            'Idempotency-Key': `stap-000${n}`,
          },
          body: JSON.stringify(verzoek.inhoud),
        });
        expect([201, 400, 409]).toContain(antwoord.status);
      }
      const [links, rechts] = [await rechtstreeks.gebeurtenissen(), await overHttp.gebeurtenissen()];
      const kaal = (es: typeof links) =>
        es.map(({ type, data, geregistreerd }) => ({ type, data, geregistreerd }));
      expect(kaal(rechts)).toEqual(kaal(links));
      await overHttp.view.projector.catchUp();
      const paden = [
        ['/v1/regios/noord/stand', 'leesRegioStand', { slug: 'noord' }],
        ['/v1/regios/noord/overeenkomsten', 'lijstRegioOvereenkomsten', { slug: 'noord' }],
        ['/v1/overeenkomsten/noord.a', 'leesOvereenkomst', { id: 'noord.a' }],
        ['/v1/overeenkomsten/noord.a/ontbrekende-partijen', 'lijstOntbrekendePartijen', { id: 'noord.a' }],
        ['/v1/gemeenten/gm0001/overeenkomsten', 'lijstBindendeOvereenkomsten', { code: 'gm0001' }],
        ['/v1/regios/noord/uittredingen/gm0001', 'leesUittreding', { slug: 'noord', gemeente: 'gm0001' }],
        ['/v1/overeenkomsten/noord.b/geld', 'leesGeld', { id: 'noord.b' }],
        ['/v1/regios/noord/agenda', 'leesRegioAgenda', { slug: 'noord' }],
        ['/v1/nvo/noord', 'leesNvoRegio', { slug: 'noord' }],
      ] as const;
      for (const [pad, route, parameters] of paden) {
        for (const geldigOp of ['2018-05-01', '2020-06-15', '2023-07-01']) {
          const token = uitgever.token('auditor');
          const headers = { Authorization: `Bearer ${token}` };
          const inhoud = (await (
            await fetch(`${server.url}${pad}?geldigOp=${geldigOp}`, { headers })
          ).json()) as Inhoud;
          const wie = { onderwerp: 'a', rollen: ['auditor' as const] };
          const moet = await vraag(overHttp, wie, { route, parameters, vraag: { geldigOp } });
          expect(inhoud).toEqual(JSON.parse(JSON.stringify(moet)));
        }
      }
      await server.stop();
      await rechtstreeks.sluit();
      await overHttp.sluit();
    }
  });
});
