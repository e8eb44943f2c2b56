import { Agent as HttpAgent, request as httpVerzoek, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsVerzoek } from 'node:https';
import type { Afleverreden } from '@regiolog/domein/abonnement/events';
import { AdresFout, alleenOpenbaar, magAdres } from './adres.ts';

/** Sends to addresses of others. What they answer is looked at for its status and a few headers, and thrown away. */

/** What came of one attempt. */
export type Aflevering =
  | { readonly soort: 'bezorgd' }
  /** The receiver says that it is there no more. */
  | { readonly soort: 'opgezegd' }
  | { readonly soort: 'mislukt'; readonly reden: Afleverreden; readonly status?: number };

export type Verzendopties = {
  /** Allows plain http to this very machine: for a demonstration and for tests. */
  readonly eigenMachine: boolean;
  /** How long one attempt may take, in milliseconds. */
  readonly termijnMs: number;
};

export type Verzender = {
  /** Posts one body. Never rejects. `signaal` gives it up: then nobody knows whether it arrived. */
  bezorg(adres: string, koppen: Koppen, lijf: string, signaal?: AbortSignal): Promise<Aflevering>;
  /** Does the receiver say that it wants messages of us (CloudEvents HTTP webhooks 1.0, section 4)? */
  staatToe(adres: string, oorsprong: string): Promise<boolean>;
  /** Lets go of the connections that it keeps; new ones can be made after it. */
  sluit(): void;
};
type Koppen = Readonly<Record<string, string>>;

/** So much of an answer is read, to keep the connection; then it is cut. */
const MEEST_GELEZEN = 16 * 1024;
/** So many connections to one receiver at once. */
const MEEST_VERBINDINGEN = 8;

/** Lets the rest of an answer go by, as far as that is short. */
function laatVoorbij(antwoord: IncomingMessage): void {
  let gelezen = 0;
  antwoord.on('error', () => {});
  antwoord.on('data', (deel: Buffer) => {
    gelezen += deel.length;
    if (gelezen > MEEST_GELEZEN) antwoord.destroy();
  });
}

function redenVan(fout: unknown): Afleverreden {
  if (fout instanceof AdresFout) return 'adres-niet-toegestaan';
  const { name } = fout as Error;
  return name === 'AbortError' || name === 'TimeoutError' ? 'geen-antwoord' : 'geen-verbinding';
}

/** Opens what sends. Redirects are not followed: where they lead was not agreed on. */
export function openVerzender({ eigenMachine, termijnMs }: Verzendopties): Verzender {
  const opties = { keepAlive: true, maxSockets: MEEST_VERBINDINGEN };
  const agenten = { 'http:': new HttpAgent(opties), 'https:': new HttpsAgent(opties) };

  const vraag = (
    methode: 'POST' | 'OPTIONS',
    adres: string,
    headers: Koppen,
    lijf: string,
    signaal?: AbortSignal,
  ): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      const url = new URL(adres);
      if (!magAdres(url, eigenMachine)) throw new AdresFout('not an address to send to');
      const tls = url.protocol === 'https:';
      const termijn = AbortSignal.timeout(termijnMs);
      const verzoek = (tls ? httpsVerzoek : httpVerzoek)(url, {
        method: methode,
        headers: { ...headers, 'content-length': String(Buffer.byteLength(lijf)) },
        agent: agenten[tls ? 'https:' : 'http:'],
        ...(tls ? { lookup: alleenOpenbaar } : {}),
        signal: signaal ? AbortSignal.any([termijn, signaal]) : termijn,
      });
      verzoek.on('error', reject);
      verzoek.on('response', (antwoord) => {
        laatVoorbij(antwoord);
        resolve(antwoord);
      });
      verzoek.end(lijf);
    });

  return {
    bezorg: async (adres, koppen, lijf, signaal) => {
      try {
        const { statusCode: status = 0 } = await vraag('POST', adres, koppen, lijf, signaal);
        if (status >= 200 && status < 300) return { soort: 'bezorgd' };
        return status === 410 ? { soort: 'opgezegd' } : { soort: 'mislukt', reden: 'afgewezen', status };
      } catch (fout) {
        return { soort: 'mislukt', reden: redenVan(fout) };
      }
    },
    staatToe: async (adres, oorsprong) => {
      try {
        const { headers } = await vraag('OPTIONS', adres, { 'webhook-request-origin': oorsprong }, '');
        // The status says nothing: many servers answer OPTIONS to anybody.
        const toegestaan = headers['webhook-allowed-origin'];
        return toegestaan === '*' || toegestaan === oorsprong;
      } catch {
        return false;
      }
    },
    sluit: () => {
      for (const agent of Object.values(agenten)) agent.destroy();
    },
  };
}
