import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lichaam } from '../tenancy/geschil-lichamen.ts';
import { json, type Wie } from '../tenancy/product.ts';
import {
  BUITENSTAANDER,
  code,
  lid,
  openWereld,
  SECRETARIS,
  sha256,
  VERWEERDER,
  VERZOEKER,
  VOORZITTER,
  type Wereld,
} from './zaak.ts';

/** Documents of a case: delivered per side, and named by that side alone. */

let w: Wereld;
let id: string;
beforeAll(async () => {
  w = await openWereld();
  id = await w.meld();
  await w.steltSamen(id);
});
afterAll(() => w.product.stop());

const lever = (wie: Wie, inhoud: string | Buffer, soort = 'text/plain', hash = sha256(inhoud)) =>
  w.product.stuur(`/v1/geschillen/${id}/documenten/${hash}`, {
    methode: 'PUT',
    inhoud,
    koppen: { authorization: `Bearer ${w.product.token(wie)}`, 'content-type': soort },
  });
let volgend = 0;
const dienIn = (wie: Wie, inhoud: string, anders: object = {}) => {
  volgend += 1;
  return w.doe(wie, id, 'stukken', { stuk: `s-${volgend}`, document: sha256(inhoud), ...anders });
};
const VAN_VERWEERDER = { door: { gemeente: 'gm9101' } };
const VAN_COMMISSIE = { door: undefined };

describe('delivering a document', () => {
  it.each([
    ['a party', VERZOEKER, '200'],
    ['the other party', VERWEERDER, '200'],
    ['the chair', VOORZITTER, '200'],
    ['a member', lid('gc-lid-1'), '200'],
    ['a member who does not sit', lid('gc-band'), '404 niet-gevonden'],
    ['an outsider', BUITENSTAANDER, '404 niet-gevonden'],
    ['an auditor', { rol: 'auditor' }, '403 niet-bevoegd'],
    ['the coordinator of a party’s region', { rol: 'coordinator', regio: 'zuid' }, '403 niet-bevoegd'],
  ] as const)('by %s', async (_naam, wie, verwacht) => {
    expect(code(await lever(wie, 'Een stuk van iemand\n'))).toBe(verwacht);
  });
  it.each([
    ['nothing', '', 'text/plain', '400 invoer-ongeldig'],
    [
      'a program',
      Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'),
      'application/octet-stream',
      '415 mediatype-onbekend',
    ],
    ['a picture', '<svg/>', 'image/svg+xml', '415 mediatype-onbekend'],
  ] as const)('refuses %s', async (_naam, inhoud, soort, verwacht) => {
    expect(code(await lever(VERZOEKER, inhoud, soort))).toBe(verwacht);
  });
  it('keeps it as what it is, whatever it is called', async () => {
    const a = await lever(VERZOEKER, 'gewoon tekst', 'application/pdf');
    expect([code(a), json(a)['mediatype']]).toEqual(['200', 'text/plain']);
  });
  it('refuses what is not what its address says', async () => {
    expect(code(await lever(VERZOEKER, 'iets anders', 'text/plain', sha256('iets')))).toBe(
      '400 invoer-ongeldig',
    );
  });
  it.each([
    '..%2f..%2f..%2fetc%2fpasswd',
    '%2e%2e',
    'verweer.pdf%00',
    'A'.repeat(64),
    `${'a'.repeat(63)}/`,
    '%F0%9F%93%84',
  ])('refuses the hostile name %s', async (naam) => {
    const a = await lever(VERZOEKER, 'inhoud', 'text/plain', naam);
    expect([400, 404]).toContain(a.status);
    expect(a.koppen['content-type']).toContain('application/problem+json');
  });
  it('refuses a hundred megabytes, says why, and goes on', async () => {
    expect(code(await lever(VERZOEKER, Buffer.alloc(100 * 1024 * 1024, 'x')))).toBe('413 te-groot');
    expect(code(await lever(VERZOEKER, 'Daarna gewoon een stuk\n'))).toBe('200');
  });
});

describe('filing a document', () => {
  it('names what the same side delivered', async () => {
    await lever(VERZOEKER, 'Van de verzoeker\n');
    expect(code(await dienIn(VERZOEKER, 'Van de verzoeker\n'))).toBe('201');
  });
  it('is refused for what another side delivered, as for what nobody did', async () => {
    await lever(VERWEERDER, 'Geheim van de ander\n');
    const [ander, niemand] = [
      await dienIn(VERZOEKER, 'Geheim van de ander\n'),
      await dienIn(VERZOEKER, 'Niets'),
    ];
    expect([code(ander), code(niemand)]).toEqual(['400 document-onbekend', '400 document-onbekend']);
    expect(json(ander)['fouten']).toEqual(json(niemand)['fouten']);
    expect(code(await dienIn(SECRETARIS, 'Geheim van de ander\n', VAN_COMMISSIE))).toBe(
      '400 document-onbekend',
    );
  });
  it('is not of another case', async () => {
    await lever(VERZOEKER, 'Voor dit geschil\n');
    const elders = await w.meld();
    const a = await w.doe(VERZOEKER, elders, 'stukken', { document: sha256('Voor dit geschil\n') });
    expect(code(a)).toBe('400 document-onbekend');
  });
  it('by the commission is of the secretary and the chair; in the chamber of all who sit', async () => {
    for (const wie of [SECRETARIS, VOORZITTER, lid('gc-lid-1')]) await lever(wie, 'Notitie\n');
    const raadkamer = { ...VAN_COMMISSIE, kanaal: 'raadkamer', soort: 'notitie' };
    expect(code(await dienIn(SECRETARIS, 'Notitie\n', VAN_COMMISSIE))).toBe('201');
    expect(code(await dienIn(lid('gc-lid-1'), 'Notitie\n', VAN_COMMISSIE))).toBe('403 niet-bevoegd');
    expect(code(await dienIn(lid('gc-lid-1'), 'Notitie\n', raadkamer))).toBe('201');
    expect(code(await dienIn(VERZOEKER, 'Notitie\n', raadkamer))).toBe('403 niet-bevoegd');
    expect(code(await dienIn(VERZOEKER, 'Notitie\n', VAN_VERWEERDER))).toBe('403 niet-bevoegd');
  });
});

describe('who withdrew', () => {
  it('delivers nothing any more, nor under the key of an act from before', async () => {
    const geschil = await w.meld();
    const erbij = { gemeente: 'gm9002' };
    await w.moet(VERZOEKER, geschil, 'aanhangigmakingen', { datum: '2023-02-10' });
    await w.moet(SECRETARIS, geschil, 'partijen', { datum: '2023-02-10', partij: erbij, kant: 'verzoeker' });
    const sleutel = { 'idempotency-key': 'van-voor-de-terugtrekking' };
    const overleg = { datum: '2023-02-10' };
    expect(code(await w.doe(BUITENSTAANDER, geschil, 'overleggen', overleg, sleutel))).toBe('201');
    await w.moet(BUITENSTAANDER, geschil, 'terugtredingen', { datum: '2023-02-10', partij: erbij });
    const lever = (koppen: Record<string, string>) =>
      w.product.stuur(`/v1/geschillen/${geschil}/documenten/${sha256('Te laat\n')}`, {
        methode: 'PUT',
        inhoud: 'Te laat\n',
        koppen: {
          authorization: `Bearer ${w.product.token(BUITENSTAANDER)}`,
          'content-type': 'text/plain',
          ...koppen,
        },
      });
    expect([code(await lever({})), code(await lever(sleutel))]).toEqual([
      '404 niet-gevonden',
      '404 niet-gevonden',
    ]);
  });
});

describe('what was filed as confidential', () => {
  const open = { stuk: 'prijslijst', datum: '2023-02-12', door: { gemeente: 'gm9101' } };
  const herstel = (gebeurtenis: unknown, inhoud: object | null) =>
    w.product.post(VERWEERDER, `/v1/geschillen/${id}/rectificaties`, {
      gebeurtenis,
      vervanging: inhoud && { soort: 'StukIngediend', inhoud },
      toelichting: 'Dit was een vergissing.',
    });
  it('is not opened to the other side by a correction, nor when it was taken away first', async () => {
    const document = await lever(VERWEERDER, 'Onze prijzen\n').then(() => sha256('Onze prijzen\n'));
    const vertrouwelijk = { grond: 'bedrijfsgegevens', motivering: 'Er staan prijzen in.' };
    const inhoud = { ...lichaam('stukken'), ...open, document };
    const ingediend = await w.moet(VERWEERDER, id, 'stukken', { ...inhoud, vertrouwelijk });
    const nummer = json(ingediend)['gebeurtenis'];
    expect(code(await herstel(nummer, inhoud))).toBe('409 in-strijd-met-dossier');
    const anders = await herstel(nummer, { ...inhoud, vertrouwelijk, titel: 'Een andere titel' });
    expect(code(anders)).toBe('201');
    const weg = await herstel(json(anders)['gebeurtenis'], null);
    expect(code(weg)).toBe('201');
    expect(code(await herstel(json(weg)['gebeurtenis'], inhoud))).toBe('409 in-strijd-met-dossier');
  });
});

describe('receiving a document', () => {
  const ontvang = (wie: Wie, anders: object) => w.doe(wie, id, 'ontvangsten', anders);
  it('is said by the party itself, or by the secretary with proof', async () => {
    await lever(VERZOEKER, 'Te ontvangen\n');
    await dienIn(VERZOEKER, 'Te ontvangen\n', { stuk: 'te-ontvangen' });
    const aan = { stuk: 'te-ontvangen', ...VAN_VERWEERDER };
    expect(code(await ontvang(SECRETARIS, aan))).toBe('403 niet-bevoegd');
    expect(code(await ontvang(VERZOEKER, aan))).toBe('403 niet-bevoegd');
    expect(code(await ontvang(VERZOEKER, { ...aan, bewijs: 'Ik weet het zeker.' }))).toBe('403 niet-bevoegd');
    expect(code(await ontvang(SECRETARIS, { ...aan, bewijs: 'Track en trace 3S.' }))).toBe('201');
    expect(code(await ontvang(VERWEERDER, aan))).toBe('409 in-strijd-met-dossier');
  });
});
