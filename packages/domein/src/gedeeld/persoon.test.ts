import { Console } from 'node:console';
import { Writable } from 'node:stream';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Begeleiding, Herkomst } from './gebeurtenis.ts';
import { OpenTekst, persoonlijk, Verzegeld } from './persoon.ts';

const GEHEIM = 'Jansje de Wit';
const open = () => new OpenTekst(GEHEIM);

describe('words about a person', () => {
  const manieren: Record<string, () => unknown> = {
    JSON: () => JSON.stringify({ naam: open() }),
    'a template': () => `${open()}`,
    concatenation: () => `naam: ${[open()].join()}`,
    String: () => String(open()),
    inspect: () => inspect(open()),
    'inspect of hidden things': () =>
      inspect({ naam: open() }, { showHidden: true, depth: 9, getters: true }),
    'a spread': () => JSON.stringify({ ...open() }),
    'own keys': () => Reflect.ownKeys(open()).map(String).join(),
    'a copy': () => inspect(structuredClone({ naam: open() })),
    'an error': () => inspect(new Error('mis', { cause: open() })),
    'the error of a schema': () => inspect(z.string().safeParse(open()).error),
    'a map': () => inspect(new Map([['naam', open()]])),
  };

  it.each(Object.entries(manieren))('do not print by %s', (_, druk) => {
    expect(String(druk())).not.toContain('Jansje');
  });

  it('do not print on the console', () => {
    let gedrukt = '';
    const stroom = new Writable({
      write(stuk, _, klaar) {
        gedrukt += String(stuk);
        klaar();
      },
    });
    const scherm = new Console(stroom, stroom);
    scherm.log(open(), '%s %o %j', { naam: open() });
    scherm.log('%s %o %j', open(), open(), open());
    scherm.dir({ naam: open() }, { showHidden: true });
    scherm.table([{ naam: open() }]);
    scherm.error(new Error('mis', { cause: open() }));
    expect(gedrukt).toContain('OpenTekst');
    expect(gedrukt).not.toContain('Jansje');
  });

  it('come out only by asking', () => {
    expect(open().onthul()).toBe(GEHEIM);
  });

  it('say that they are sealed', () => {
    expect(JSON.parse(JSON.stringify({ naam: open() }))).toEqual({ naam: '[verzegeld]' });
    expect(`${open()}`).toBe('[verzegeld]');
  });
});

describe('a field for words about a person', () => {
  const veld = persoonlijk(20);

  it('trims, and takes no more than it should', () => {
    expect(veld.parse(`  ${GEHEIM} `).onthul()).toBe(GEHEIM);
    for (const fout of ['', '   ', 'x'.repeat(21), 5, null, { onderwerp: 'a', cijfer: 'b' }])
      expect(veld.safeParse(fout).success).toBe(false);
  });

  it('does not repeat what was wrong in its error', () => {
    const fout = veld.safeParse(`${GEHEIM} ${GEHEIM}`);
    expect(inspect(fout.error, { depth: 9 })).not.toContain('Jansje');
  });

  it('is open in what comes in and sealed in what is stored', () => {
    const binnen = Begeleiding.parse({ toelichting: GEHEIM });
    expect(binnen.toelichting).toBeInstanceOf(OpenTekst);
    const kop = { actor: 'p-1', rol: 'coordinator' };
    expect(Herkomst.safeParse({ ...kop, toelichting: GEHEIM }).success).toBe(false);
    expect(Herkomst.safeParse({ ...kop, toelichting: open() }).success).toBe(false);
    expect(Herkomst.safeParse({ ...kop, toelichting: { onderwerp: 'p-1', cijfer: 'AA==' } }).success).toBe(
      true,
    );
    expect(Verzegeld.safeParse({ onderwerp: 'p-1', cijfer: 'AA==', naam: GEHEIM }).success).toBe(false);
  });
});
