import { Writable } from 'node:stream';
import { OpenTekst } from '@regiolog/domein/gedeeld/persoon';
import { expect, it } from 'vitest';
import { maakLogger } from './logger.ts';

function opvang() {
  let tekst = '';
  const bestemming = new Writable({
    write(stuk, _e, klaar) {
      tekst += stuk;
      klaar();
    },
  });
  return { logger: maakLogger({ bestemming, dienst: 'proef' }), tekst: () => tekst };
}
const JWT = 'eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJwLTEifQ.c2lnbmF0dXJl';

it('never shows what announces itself as a secret, at any of the usual depths', () => {
  const { logger, tekst } = opvang();
  logger.info({
    authorization: 'GEHEIM',
    req: { headers: { authorization: 'GEHEIM', cookie: 'GEHEIM', 'set-cookie': 'GEHEIM' } },
  });
  logger.info({
    token: 'GEHEIM',
    a: { access_token: 'GEHEIM', b: { sleutel: 'GEHEIM', c: { wachtwoord: 'GEHEIM' } } },
  });
  expect(tekst()).not.toContain('GEHEIM');
  expect(tekst()).toContain('[weggelaten]');
});
it('never shows a token, wherever it stands', () => {
  const { logger, tekst } = opvang();
  logger.info(`Bearer ${JWT}`);
  logger.error({ err: new Error(`refused ${JWT}`), url: `/x?q=${JWT}` });
  logger.child({ iets: JWT }).warn({ lijst: [JWT] }, 'x');
  expect(tekst()).not.toContain(JWT.slice(0, 30));
  expect(tekst().match(/\[token\]/g)?.length).toBeGreaterThanOrEqual(5);
});
it('never shows the words of a person', () => {
  const { logger, tekst } = opvang();
  const naam = new OpenTekst('Jo de Vries');
  logger.info({ opdracht: { leden: [{ naam }] } }, `lid ${naam}`);
  expect(tekst()).not.toContain('Vries');
  expect(tekst()).toContain('[verzegeld]');
});
it('writes one JSON line per happening, with its service and an ISO time', () => {
  const { logger, tekst } = opvang();
  logger.info({ a: 1 }, 'b');
  expect(JSON.parse(tekst())).toMatchObject({
    level: 'info',
    dienst: 'proef',
    a: 1,
    msg: 'b',
    time: expect.stringMatching(/Z$/),
  });
});
