import { setTimeout as pauze } from 'node:timers/promises';
import type { Verzegeld } from '@regiolog/domein/gedeeld/persoon';
import type { Kluisdienst } from './config.ts';
import { eisOnderwerp, type Geopend, isZegel, type Kluis, KluisFout, VERNIETIGD } from './kluis.ts';
import { type Antwoord, inDelen, KLUISVRAGEN, type Kluisvraag, type Vraag } from './kluis-bericht.ts';

/** The port of the vault, answered by the service that alone has the keys. Nothing it gives is kept here. */

/** How long one question may take, and how long a caller waits for an answer with all its repeats, in milliseconds. */
const TERMIJN = { vraagMs: 2000, samenMs: 6000 } as const;
/** Before each repeat, in milliseconds: everything that is asked of a vault may be repeated. */
const TUSSENPOZEN_MS = [50, 200, 500] as const;

type Uitslag = { readonly status: number; readonly tekst: string };

/** What only says that the vault, or the way to it, is not there at this moment. */
const VOORBIJGAAND: ReadonlySet<number> = new Set([502, 503, 504]);

const onbereikbaar = (reden: string, oorzaak?: unknown) =>
  new KluisFout('kluis/onbereikbaar', `the vault cannot be asked: ${reden}`, oorzaak);

/** Opens the way to a vault that runs apart. Asks nothing yet: the vault may come later than its callers. */
export function openKluisDienst(
  { url, geheim }: Omit<Kluisdienst, 'soort'>,
  termijn: { readonly vraagMs: number; readonly samenMs: number } = TERMIJN,
): Kluis {
  const gesloten = new AbortController();

  async function eenPoging(pad: string, body: string, einde: AbortSignal): Promise<Uitslag> {
    const antwoord = await fetch(new URL(pad, url), {
      method: 'POST',
      redirect: 'manual',
      headers: {
        authorization: `Bearer ${geheim}`,
        'content-type': 'application/json',
        accept: 'application/json',
      },
      body,
      signal: AbortSignal.any([einde, AbortSignal.timeout(termijn.vraagMs)]),
    });
    return { status: antwoord.status, tekst: await antwoord.text() };
  }

  async function probeer(pad: string, body: string): Promise<Uitslag> {
    const einde = AbortSignal.any([gesloten.signal, AbortSignal.timeout(termijn.samenMs)]);
    let laatst: unknown;
    for (const wacht of [0, ...TUSSENPOZEN_MS]) {
      try {
        if (wacht > 0) await pauze(wacht, undefined, { signal: einde });
        const uitslag = await eenPoging(pad, body, einde);
        if (!VOORBIJGAAND.has(uitslag.status)) return uitslag;
        laatst = `status ${uitslag.status}`;
      } catch (fout) {
        laatst = fout;
        if (einde.aborted) break;
      }
    }
    throw onbereikbaar(typeof laatst === 'string' ? laatst : 'no answer', laatst);
  }

  /** Nothing of a question or an answer stands in what is thrown: it would end up in a log. */
  async function vraag<N extends Kluisvraag>(naam: N, inhoud: Vraag<N>): Promise<Antwoord<N>> {
    const { pad, antwoord } = KLUISVRAGEN[naam];
    const { status, tekst } = await probeer(pad, JSON.stringify(inhoud));
    if (status !== 200) throw onbereikbaar(`status ${status}`);
    const gelezen = antwoord.safeParse(leesJson(tekst));
    if (!gelezen.success) throw onbereikbaar('another answer than agreed');
    return gelezen.data as Antwoord<N>;
  }

  return {
    async verzegel(teksten) {
      for (const { onderwerp } of teksten) eisOnderwerp(onderwerp);
      const uit: Verzegeld[] = [];
      for (const deel of inDelen(teksten)) {
        const antwoord = await vraag('verzegel', { teksten: deel });
        if ('vernietigd' in antwoord) return VERNIETIGD;
        uit.push(...eisEvenveel(antwoord.verzegelden, deel));
      }
      return uit;
    },
    async open(verzegelden) {
      const geopend: Geopend[] = [];
      for (const deel of inDelen(verzegelden.filter(isZegel))) {
        const antwoord = await vraag('open', { verzegelden: deel });
        geopend.push(...eisEvenveel(antwoord.geopend, deel));
      }
      const rij = geopend.values();
      return verzegelden.map((v) => (isZegel(v) ? rij.next().value : undefined) ?? { onleesbaar: true });
    },
    async vernietig(onderwerp) {
      eisOnderwerp(onderwerp);
      await vraag('vernietig', { onderwerp });
    },
    async toestand(onderwerp) {
      eisOnderwerp(onderwerp);
      return (await vraag('toestand', { onderwerp })).toestand;
    },
    close: async () => gesloten.abort(),
  };
}

function leesJson(tekst: string): unknown {
  try {
    return JSON.parse(tekst);
  } catch {
    return undefined;
  }
}

/** Answers have their place: a row too few would put one text in the place of another. */
function eisEvenveel<T>(antwoorden: readonly T[], gevraagd: readonly unknown[]): readonly T[] {
  if (antwoorden.length !== gevraagd.length) throw onbereikbaar('another answer than agreed');
  return antwoorden;
}
