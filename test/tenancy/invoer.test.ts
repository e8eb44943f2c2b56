import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type Antwoord,
  gepubliceerdeRoutes,
  json,
  type Product,
  startProduct,
  type Vraag,
} from './product.ts';
import { SCHRIJFROUTES, verzoekVoor, vulPad } from './verzoeken.ts';
import { AUDITOR, bouwWereld, SYSTEEM } from './wereld.ts';

/** Whatever is sent: a problem in our own form, nothing recorded, and never a failure of ours. */

type Probleem = {
  readonly status: number;
  readonly code: string;
  readonly fouten?: readonly { readonly veld: string; readonly melding: string }[];
};

const VASTE_KOPPEN = {
  'api-version': '0.1.0',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
};
const DELEN = { id: 'noord.eigen', slug: 'noord', code: 'gm9001' };
const diep = (lagen: number): string => `${'{"a":'.repeat(lagen)}1${'}'.repeat(lagen)}`;
const bekendmaking = 'POST /v1/overeenkomsten/{id}/bekendmakingen';

describe('bad input', () => {
  let product: Product;
  let begin: string | null;

  beforeAll(async () => {
    product = await startProduct();
    await bouwWereld(product);
  });
  beforeEach(async () => {
    begin = await product.positie();
  });
  afterAll(() => product.stop());

  /** One who may do everything: keeps the register, works for a party, and leads cases. */
  const alles = (): string =>
    product.uitgever.token('systeem', {
      sub: 'p-alles',
      rollen: ['systeem', 'behandelaar', 'voorzitter'],
      gemeente: 'gm9001',
    });
  /** Sends a request as the one who may do everything, so that nothing but the input can be refused. */
  const stuur = (route: string, anders: Vraag & { pad?: string } = {}): Promise<Antwoord> => {
    const { sjabloon, ...goed } = verzoekVoor(route, { slug: 'noord' });
    const koppen = { authorization: `Bearer ${alles()}`, ...goed.koppen, ...anders.koppen };
    return product.stuur(anders.pad ?? vulPad(sjabloon, DELEN), { ...goed, ...anders, koppen });
  };
  const eisProbleem = async (antwoord: Antwoord, status: number, code: string): Promise<Probleem> => {
    expect(antwoord.koppen).toMatchObject(VASTE_KOPPEN);
    expect(antwoord.koppen['content-type']).toBe('application/problem+json');
    const probleem = json<Probleem>(antwoord);
    expect([antwoord.status, probleem.code, probleem.status], antwoord.tekst).toEqual([status, code, status]);
    expect(antwoord.tekst).not.toMatch(/node_modules|\.ts\b|Error:|at [A-Z]\w+\./);
    expect(await product.positie()).toBe(begin);
    return probleem;
  };
  const velden = ({ fouten = [] }: Probleem): string[] => fouten.map((f) => f.veld).sort();

  it('knows a sound body for every route that records', async () => {
    const routes = await gepubliceerdeRoutes(product);
    expect(SCHRIJFROUTES).toEqual(routes.filter((r) => r.startsWith('POST ')));
  });

  // A CloudEvent has names of its own making, and an id instead of a key: see test/inkomend/http.test.ts.
  describe.each(SCHRIJFROUTES.filter((route) => route !== 'POST /v1/inkomend'))('%s', (route) => {
    it('refuses what is no JSON object', async () => {
      const lijven = [
        '{',
        '{"a":1,}',
        "{'a':1}",
        '\u0000',
        'NaN',
        '"tekst"',
        '12',
        'null',
        '[]',
        '[{}]',
        '[[[]]]',
      ];
      for (const inhoud of lijven) await eisProbleem(await stuur(route, { inhoud }), 400, 'invoer-ongeldig');
      const ontbreekt = await stuur(route, { inhoud: '' });
      await eisProbleem(ontbreekt, 400, 'invoer-ongeldig');
      for (const bytes of [Buffer.from([0xff, 0xfe, 0x7b, 0x7d]), Buffer.from('{"a":"\xe9"}', 'latin1')])
        await eisProbleem(await stuur(route, { inhoud: bytes }), 400, 'invoer-ongeldig');
    });

    it('refuses names that reach into objects, and fields it does not know', async () => {
      for (const naam of ['__proto__', 'constructor', 'prototype']) {
        const inhoud = `{"${naam}":{"status":200},"x":{"${naam}":[]}}`;
        const probleem = await eisProbleem(await stuur(route, { inhoud }), 400, 'invoer-ongeldig');
        expect(velden(probleem)).toEqual([naam]);
      }
      const { inhoud } = verzoekVoor(route, { slug: 'noord' });
      for (const naam of ['toString', 'hasOwnProperty', 'metadata', 'dossier', 'actor', 'geregistreerd']) {
        // A subscription can be to the messages about one file.
        if (naam === 'dossier' && route === 'POST /v1/abonnementen') continue;
        const met = { ...(inhoud as object), [naam]: 'systeem' };
        const probleem = await eisProbleem(await stuur(route, { inhoud: met }), 400, 'invoer-ongeldig');
        expect(velden(probleem)).toContain(naam);
      }
      expect(({} as Record<string, unknown>)['status']).toBeUndefined();
    });

    it('refuses what is too deep, too wide, too large', async () => {
      for (const inhoud of [diep(40), diep(5000), `{"a":[${'1,'.repeat(20_000)}1]}`])
        await eisProbleem(await stuur(route, { inhoud }), 400, 'invoer-ongeldig');
      const groot = await stuur(route, { inhoud: `{"a":"${'x'.repeat(300 * 1024)}"}` });
      await eisProbleem(groot, 413, 'te-groot');
    });

    it('refuses another form than JSON', async () => {
      const soorten = [
        'text/plain',
        'application/xml',
        'multipart/form-data; boundary=x',
        'application/jsonp',
        '',
      ];
      for (const soort of [
        ...soorten,
        'application/json; charset=utf-16',
        'application/x-www-form-urlencoded',
      ])
        await eisProbleem(
          await stuur(route, { koppen: { 'content-type': soort } }),
          415,
          'mediatype-onbekend',
        );
      const ingepakt = await stuur(route, { koppen: { 'content-encoding': 'gzip' } });
      await eisProbleem(ingepakt, 415, 'mediatype-onbekend');
    });

    it('refuses without a sound Idempotency-Key', async () => {
      const { sjabloon, inhoud } = verzoekVoor(route, { slug: 'noord' });
      const koppen = { authorization: `Bearer ${alles()}` };
      const zonder = await product.stuur(vulPad(sjabloon, DELEN), { methode: 'POST', inhoud, koppen });
      await eisProbleem(zonder, 428, 'sleutel-ontbreekt');
      for (const sleutel of [
        'kort',
        'x'.repeat(101),
        'met spatie erin',
        'met/streep-erin',
        "'; DROP TABLE--",
        '',
      ]) {
        const probleem = await eisProbleem(
          await stuur(route, { koppen: { 'idempotency-key': sleutel } }),
          400,
          'invoer-ongeldig',
        );
        expect(velden(probleem)).toEqual(['Idempotency-Key']);
      }
    });

    it('refuses what it cannot read in a header or in the address', async () => {
      for (const ifMatch of ['*', '3', 'W/"3"', '"x"', '"-1"', '"1", "2"', '"99999999999"', '""']) {
        const antwoord = await stuur(route, { koppen: { 'if-match': ifMatch } });
        expect(velden(await eisProbleem(antwoord, 400, 'invoer-ongeldig'))).toEqual(['If-Match']);
      }
      const pad = vulPad(route.slice(5), DELEN);
      const gevraagd = await stuur(route, { pad: `${pad}?dag=1&__proto__=2` });
      expect(velden(await eisProbleem(gevraagd, 400, 'invoer-ongeldig'))).toEqual(['__proto__', 'dag']);
      await eisProbleem(await stuur(route, { pad: `${pad}?access_token=abc` }), 400, 'invoer-ongeldig');
    });

    it('names every fault at once, with its place', async () => {
      const inhoud = { bekend: '2020-02-30', bron: { document: '' }, onzin: 1, toelichting: 12 };
      const erbij = /vergeten-personen$|^POST \/v1\/(inkomend\/|abonnementen|berichten)/.test(route);
      const probleem = await eisProbleem(await stuur(route, { inhoud }), 400, 'invoer-ongeldig');
      const verwacht = erbij
        ? ['bekend', 'bron', 'onzin', 'toelichting']
        : ['bekend', 'bron.document', 'onzin'];
      expect(velden(probleem)).toEqual(expect.arrayContaining(verwacht));
      for (const { melding } of probleem.fouten ?? []) expect(melding).toMatch(/^[A-ZÉ].*\.$/);
    });

    it('answers other methods with what can be done', async () => {
      const pad = vulPad(route.slice(5), DELEN);
      for (const methode of ['DELETE', 'PATCH', 'OPTIONS', 'PROPFIND', 'PUT']) {
        const antwoord = await stuur(route, { methode, pad, inhoud: undefined });
        await eisProbleem(antwoord, 405, 'methode-niet-toegestaan');
        expect(antwoord.koppen['allow']).toContain('POST');
      }
      await eisProbleem(await stuur(route, { pad: `${pad}/` }), 404, 'niet-gevonden');
      await eisProbleem(await stuur(route, { pad: pad.replace('/v1/', '/V1/') }), 404, 'niet-gevonden');
      await eisProbleem(await stuur(route, { pad: pad.replace('/v1/', '//v1/') }), 404, 'niet-gevonden');
    });
  });

  it('names three faults in one body by their places', async () => {
    const inhoud = { partij: { gemeente: 'Amersfoort' }, van: { datum: '2021-02-29' }, wijze: 'zomaar' };
    const antwoord = await stuur('POST /v1/overeenkomsten/{id}/partijen', { inhoud });
    const probleem = await eisProbleem(antwoord, 400, 'invoer-ongeldig');
    expect(probleem.fouten).toHaveLength(3);
    expect(velden(probleem)).toEqual(['partij.gemeente', 'van.datum', 'wijze']);
  });

  it.each([
    '2021-02-29',
    '2021-13',
    '2021-00-10',
    '0000',
    '20210101',
    '2021-1-1',
    ' 2021',
    '2021\n',
    '-2021',
    '٢٠٢١',
  ])('refuses the date %j', async (datum) => {
    const antwoord = await stuur(bekendmaking, { inhoud: { datum } });
    expect(velden(await eisProbleem(antwoord, 400, 'invoer-ongeldig'))).toEqual(['datum']);
  });

  it.each([
    ['a lone surrogate', '"\\ud800"'],
    ['a reversed pair', '"\\udc00\\ud800"'],
    ['a NUL', '"a\\u0000b"'],
    ['a control character', '"a\\u0007b"'],
    ['an escape sequence of a terminal', '"\\u001b[31mrood"'],
    ['a character that turns the reading direction', '"a\\u202eb"'],
  ])('refuses %s in any text', async (_, tekst) => {
    const gevallen: readonly (readonly [string, string])[] = [
      [
        'POST /v1/regios/{slug}/overeenkomsten',
        `{"naam":${tekst.replace('"', '"abc')},"soort":"dvo","domeinen":["wmo"]}`,
      ],
      [bekendmaking, `{"datum":"2020","vindplaats":${tekst}}`],
      [bekendmaking, `{"datum":"2020","toelichting":${tekst}}`],
      [bekendmaking, `{"datum":"2020","bron":{"document":${tekst}}}`],
      [
        'POST /v1/overeenkomsten/{id}/partijen',
        `{"partij":{"organisatie":${tekst.replace('"', '"abc')}},"van":{"datum":"2020"},"wijze":"toegetreden"}`,
      ],
      ['POST /v1/overeenkomsten/{id}/tekstversies', `{"versie":${tekst},"stadium":"concept"}`],
      [
        'POST /v1/regios/{slug}/vergeten-personen',
        `{"referentie":"p-1234","grondslag":${tekst.replace('"', '"abc')}}`,
      ],
      [
        'POST /v1/regios/{slug}/rolmeldingen',
        `{"gemeente":"gm9001","rol":"trekker","domeinen":["wmo"],"peildatum":"2020","opmerking":${tekst}}`,
      ],
      ['POST /v1/regios/{slug}/mandaten', `{"naam":${tekst.replace('"', '"abc')}}`],
      ['POST /v1/mandaten/{id}/aanwijzingen', `{"aanwijzing":${tekst.replace('"', '"abc')}}`],
      [
        'POST /v1/mandaten/{id}/vervangingen',
        `{"vervanger":{"partij":{"gemeente":"gm9001"},"ambt":${tekst.replace('"', '"abc')}}}`,
      ],
      [
        'POST /v1/nvo/{slug}/ondersteuningen',
        `{"richting":"vraag","peildatum":"2020","onderwerp":${tekst.replace('"', '"abc')}}`,
      ],
    ];
    for (const [route, inhoud] of gevallen)
      await eisProbleem(await stuur(route, { inhoud }), 400, 'invoer-ongeldig');
  });

  it('refuses an address that is no page as the place of a source', async () => {
    for (const vindplaats of [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'vbscript:x',
    ]) {
      const inhoud = { datum: '2020', bron: { document: 'Blad', vindplaats } };
      const probleem = await eisProbleem(await stuur(bekendmaking, { inhoud }), 400, 'invoer-ongeldig');
      expect(velden(probleem)).toEqual(['bron.vindplaats']);
    }
  });

  it('refuses numbers that are none, or too large', async () => {
    for (const getal of ['1e400', '-1', '1.5', '9007199254740993', '"12"', 'true', '401', '1e21']) {
      const regel = `{"regel":{"soort":"partijen","handeling":"besluit","minimaal":${getal}}}`;
      const antwoord = await stuur('POST /v1/overeenkomsten/{id}/inwerkingtredingen', { inhoud: regel });
      await eisProbleem(antwoord, 400, 'invoer-ongeldig');
    }
  });

  it('refuses an amount that is none, with its place', async () => {
    const route = 'POST /v1/overeenkomsten/{id}/geldgegevens';
    for (const waarde of [
      '1e3',
      '1,5',
      '1.',
      '.5',
      '+1',
      '0x10',
      ' 1',
      '1 000',
      '€1',
      'NaN',
      '',
      '1'.repeat(30),
    ]) {
      const inhoud = { grootheid: 'kosten', waarde, peildatum: '2020' };
      const probleem = await eisProbleem(await stuur(route, { inhoud }), 400, 'invoer-ongeldig');
      expect(new Set(velden(probleem))).toEqual(new Set(['waarde']));
    }
    for (const bedragTot of [-1, 1.5, '100', 1e13, null]) {
      const { inhoud } = verzoekVoor('POST /v1/mandaten/{id}/verleningen');
      const met = { ...(inhoud as object), grenzen: { bedragTot } };
      const antwoord = await stuur('POST /v1/mandaten/{id}/verleningen', { inhoud: met });
      const probleem = await eisProbleem(antwoord, 400, 'invoer-ongeldig');
      expect(velden(probleem)).toEqual(['grenzen.bedragTot']);
    }
  });

  it('refuses a body and an office at once, and says at which', async () => {
    const door = { partij: { gemeente: 'gm9001' }, orgaan: 'college', ambt: 'wethouder' };
    const inhoud = { van: 'gemandateerde', door, uitkomst: 'gegeven' };
    const probleem = await eisProbleem(
      await stuur('POST /v1/mandaten/{id}/instemmingen', { inhoud }),
      400,
      'invoer-ongeldig',
    );
    expect(velden(probleem)).toEqual(['door.ambt']);
  });

  it.each(['00-10', '13-01', '02-32', '2-1', '03-31 ', '2022-03-31'])(
    'refuses %j as a day of every year',
    async (voor) => {
      const inhoud = {
        verplichting: 'begroting',
        soort: 'evaluatie',
        stadium: 'geregeld',
        moment: { soort: 'jaarlijks', voor },
      };
      const route = 'POST /v1/overeenkomsten/{id}/verplichtingen';
      const probleem = await eisProbleem(await stuur(route, { inhoud }), 400, 'invoer-ongeldig');
      expect(velden(probleem)).toEqual(['moment.voor']);
    },
  );

  it.each([
    ['vervangingen', { vervanger: { partij: { gemeente: 'gm9001' } } }],
    ['verleningen', verzoekVoor('POST /v1/mandaten/{id}/verleningen').inhoud],
  ])('names the end of a period that can never hold: %s', async (deel, basis) => {
    const omkering = { van: { datum: '2023' }, einde: { soort: 'tot', datum: '2023' } };
    const inhoud = { ...(basis as object), ...omkering };
    await product.post(SYSTEEM, '/v1/regios/noord/mandaten', { kenmerk: 'periode', naam: 'Periode' });
    begin = await product.positie();
    const pad = `/v1/mandaten/noord.periode/${deel}`;
    const probleem = await eisProbleem(
      await stuur(`POST /v1/mandaten/{id}/${deel}`, { inhoud, pad }),
      400,
      'einde-voor-begin',
    );
    expect(velden(probleem)).toEqual(['einde.datum']);
  });

  it('refuses a name that stands twice, rather than choose one', async () => {
    for (const inhoud of [
      '{"datum":"2020","datum":"2021"}',
      '{"datum":"2020","d\\u0061tum":"2020"}',
      '{"datum":"2020","bron":{"document":"a","document":"b"}}',
    ])
      await eisProbleem(await stuur(bekendmaking, { inhoud }), 400, 'invoer-ongeldig');
  });

  it('counts no name in a text that looks like one', async () => {
    const toelichting = String.raw`"datum": "2021", \\": {"datum": 1}`;
    const gelegd = await stuur(bekendmaking, { inhoud: { datum: '2020', toelichting } });
    expect(gelegd.status, gelegd.tekst).toBe(201);
    begin = await product.positie();
    const bijnaTeGroot = { datum: '2020', toelichting: '"\\'.repeat(60_000) };
    const probleem = await eisProbleem(
      await stuur(bekendmaking, { inhoud: bijnaTeGroot }),
      400,
      'invoer-ongeldig',
    );
    expect(velden(probleem)).toEqual(['toelichting']);
  });

  it('refuses texts that are too long, and none that is just as long as it may be', async () => {
    const lang = (n: number) => ({ datum: '2020', toelichting: 'ë'.repeat(n) });
    const antwoord = await stuur(bekendmaking, { inhoud: lang(2001) });
    expect(velden(await eisProbleem(antwoord, 400, 'invoer-ongeldig'))).toEqual(['toelichting']);
    expect((await stuur(bekendmaking, { inhoud: lang(2000) })).status).toBe(201);
    begin = await product.positie();
  });

  it.each([
    '..%2f..%2fetc%2fpasswd',
    '..',
    '%2e%2e',
    'noord.eigen%00',
    'noord..eigen',
    'noord.eigen;x=1',
    'NOORD.eigen',
    "noord.eigen'--",
    'noord.%F0%9F%98%80',
    `${'a'.repeat(100)}.b`,
    `a.${'b'.repeat(100)}`,
    'a'.repeat(3000),
  ])('finds nothing at the id %s, and does not fail', async (id) => {
    for (const deel of ['', '/geschiedenis', '/partijen', '/tekstversies/1.0/document']) {
      const antwoord = await product.lees(AUDITOR, `/v1/overeenkomsten/${id}${deel}`);
      expect([400, 404]).toContain(antwoord.status);
    }
    for (const pad of [`mandaten/${id}/verleningen`, `mandaten/${id}/geschiedenis`, `nvo/${id}/merken`])
      expect([400, 404]).toContain((await product.lees(AUDITOR, `/v1/${pad}`)).status);
    const gelegd = await product.post(SYSTEEM, `/v1/overeenkomsten/${id}/bekendmakingen`, { datum: '2020' });
    expect([400, 404]).toContain(gelegd.status);
    expect(await product.positie()).toBe(begin);
  });

  it('refuses an address that cannot be decoded', async () => {
    for (const pad of [
      '/v1/regios/%ff',
      '/v1/overeenkomsten/%E0%A4%A',
      '/v1/overeenkomsten/noord.eigen/tekstversies/%ff/document',
    ])
      await eisProbleem(await product.lees(AUDITOR, pad), 400, 'invoer-ongeldig');
  });

  it('answers HEAD as GET, without a body', async () => {
    for (const pad of [
      '/v1/regios/noord',
      '/v1/overeenkomsten/zuid.niets',
      '/v1/overeenkomsten/noord.eigen/tekstversies/1.0/document',
    ]) {
      const koppen = { authorization: `Bearer ${product.token(AUDITOR)}` };
      const [get, head] = [
        await product.stuur(pad, { koppen }),
        await product.stuur(pad, { koppen, methode: 'HEAD' }),
      ];
      expect([head.status, head.tekst]).toEqual([get.status, '']);
      expect(head.koppen['content-type']).toBe(get.koppen['content-type']);
    }
  });

  it.each([
    'geldigOp=2021-02-29',
    'geldigOp=9999-12-31&eindigtBinnen=P999Y11M',
    'geldigOp=0001-01-01&eindigtBinnen=P999Y11M',
    'geldigOp=0001-01-01&bekendOp=0001-01-01',
    'bekendOp=9999-12-31T23:59:59-12:00',
    'beschikbaarOp=9999-12-31T23:59:59-12:00',
    'beschikbaarOp=9999-12-31',
    'bekendOp=0001-01-01T00:00:00%2B14:00',
    'pagina=0',
    'pagina=1e3',
    'pagina=9999999999999999999999',
    'aantal=-1',
    'aantal=201',
    'aantal[]=1',
    'pagina=1&pagina=2',
    'constructor=1',
    `soort=${'x'.repeat(1500)}`,
    Array.from({ length: 80 }, (_, i) => `a${i}=1`).join('&'),
    '%ff=%fe',
    'geldigOp=%00',
  ])('is asked with %s and does not fail', async (vraag) => {
    for (const pad of [
      '/v1/regios/noord/overeenkomsten',
      '/v1/gemeenten',
      '/v1/overeenkomsten/noord.eigen',
      '/v1/overeenkomsten/noord.eigen/geschiedenis',
      '/v1/regios/noord/uittredingen/gm9001',
      '/v1/mandaten/noord.eigen/verleningen',
      '/v1/nvo/noord/merken',
    ]) {
      const antwoord = await product.lees(AUDITOR, `${pad}?${vraag}`);
      expect([200, 400], antwoord.tekst).toContain(antwoord.status);
      expect(antwoord.koppen).toMatchObject(VASTE_KOPPEN);
    }
  });

  it('refuses a future moment, however far', async () => {
    for (const moment of ['2090-01-01', '9999-12-31', '9999-12-31T23:59:59Z'])
      await eisProbleem(
        await product.lees(AUDITOR, `/v1/regios/noord?beschikbaarOp=${moment}`),
        400,
        'tijdstip-in-de-toekomst',
      );
  });

  it('answers what is no HTTP, and a request that stops halfway, and goes on', async () => {
    const rauw = (tekst: string): Promise<string> =>
      new Promise((resolve) => {
        const socket = connect(product.poort, '127.0.0.1', () => socket.end(tekst));
        let uit = '';
        socket.on('data', (deel) => {
          uit += deel.toString();
        });
        socket.on('close', () => resolve(uit));
        socket.on('error', () => resolve(uit));
      });
    expect(await rauw('ONZIN\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 [\s\S]*application\/problem\+json/);
    expect(await rauw('GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n')).toMatch(/^HTTP\/1\.1 4/);
    const dubbel =
      'POST /v1/regios HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n';
    expect(await rauw(dubbel)).toMatch(/^HTTP\/1\.1 400/);
    const half = `POST /v1/regios/noord/rollen HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${product.token(SYSTEEM)}\r\nContent-Type: application/json\r\nIdempotency-Key: half-verzoek\r\nContent-Length: 100\r\n\r\n{"a":`;
    await rauw(half);
    expect((await product.lees(AUDITOR, '/v1/regios')).status).toBe(200);
    expect(await product.positie()).toBe(begin);
  });
});
