/** The server of the portal on a free port, before an API that tells what it got; and a browser of a few lines. For tests. */
import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestListener,
  request,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildPortaal, type PortaalDeps } from '@regiolog/portaal/app';
import { openPortaalopslag } from '@regiolog/portaal/opslag';
import { proefServer, stil } from '@regiolog/service-kit/testing';
import type { ProefAanbieder } from './aanbieder.ts';

async function luister(app: RequestListener) {
  const server = createServer(app);
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async (): Promise<void> => {
      server.closeAllConnections();
      await new Promise((klaar) => server.close(klaar));
    },
  };
}

export type Gezien = {
  readonly methode: string;
  readonly url: string;
  readonly koppen: IncomingHttpHeaders;
  body: string;
};

/** An API that says what it was asked; `/v1/traag` never answers, `/v1/stroom` comes in parts. */
export async function startApi() {
  const gezien: Gezien[] = [];
  let afgebroken = 0;
  const server = await luister(async (req, res) => {
    const een: Gezien = { methode: req.method ?? '', url: req.url ?? '', koppen: req.headers, body: '' };
    gezien.push(een);
    if (een.url === '/v1/traag') {
      res.once('close', () => {
        afgebroken += 1;
      });
      return;
    }
    for await (const deel of req) een.body += (deel as Buffer).toString();
    res.setHeader('content-type', 'application/json');
    res.setHeader('set-cookie', 'van-de-api=1');
    res.setHeader('etag', '"3"');
    res.setHeader('regiolog-positie', '7');
    if (een.url === '/v1/stroom') {
      res.write('{"een":');
      setTimeout(() => res.end('1}'), 50);
    } else res.writeHead(een.url === '/v1/niet' ? 404 : 200).end(JSON.stringify({ pad: een.url }));
  });
  return { ...server, gezien, afgebroken: () => afgebroken };
}

export async function startServer(
  deps: Partial<PortaalDeps> & Pick<PortaalDeps, 'verifieer'>,
  bestand = ':memory:',
) {
  const opslag = openPortaalopslag(bestand);
  let url = '';
  const portaal = buildPortaal({
    adres: () => url,
    api: () => 'http://127.0.0.1:1',
    opslag,
    logger: stil,
    ...deps,
  });
  const server = await proefServer({
    routes: [],
    verifieer: deps.verifieer,
    aanvulling: portaal.monteer,
    demo: deps.demo !== undefined,
  });
  url = server.url;
  return {
    url,
    stop: async (): Promise<void> => {
      portaal.stop();
      await server.stop();
      opslag.close();
    },
  };
}

/** A browser as far as cookies go: it keeps them, sends them, and follows nothing by itself. */
export class Bezoeker {
  readonly koekjes = new Map<string, string>();
  /** Every byte that came to this browser. */
  gekregen = '';
  readonly basis: string;
  constructor(basis: string) {
    this.basis = basis;
  }

  async vraag(
    pad: string,
    init: RequestInit & { duplex?: 'half' } = {},
  ): Promise<{ status: number; koppen: Headers; tekst: string }> {
    const koek = [...this.koekjes].map(([n, w]) => `${n}=${w}`).join('; ');
    const antwoord = await fetch(new URL(pad, this.basis), {
      redirect: 'manual',
      ...init,
      headers: { ...(koek && { cookie: koek }), ...(init.headers as Record<string, string>) },
    });
    const tekst = await antwoord.text();
    for (const regel of antwoord.headers.getSetCookie()) {
      const [, naam = '', waarde = ''] = /^([^=]+)=([^;]*)/.exec(regel) ?? [];
      if (/Max-Age=0/i.test(regel)) this.koekjes.delete(naam);
      else this.koekjes.set(naam, waarde);
    }
    this.gekregen += `${JSON.stringify([...antwoord.headers])}\n${tekst}\n`;
    return { status: antwoord.status, koppen: antwoord.headers, tekst };
  }

  /** As it is sent, without a client that tidies it up first. */
  async rauw(pad: string): Promise<{ status: number; tekst: string }> {
    const { port } = new URL(this.basis);
    const koek = [...this.koekjes].map(([n, w]) => `${n}=${w}`).join('; ');
    const vraag = request({ host: '127.0.0.1', port, path: pad, headers: { cookie: koek } }).end();
    const [antwoord] = (await once(vraag, 'response')) as [IncomingMessage];
    let tekst = '';
    for await (const deel of antwoord) tekst += String(deel);
    return { status: antwoord.statusCode ?? 0, tekst };
  }

  async json(pad: string, init: RequestInit = {}): Promise<Record<string, unknown>> {
    return JSON.parse((await this.vraag(pad, init)).tekst) as Record<string, unknown>;
  }

  /** Begins, and gives where the provider is asked. */
  async begin(terug = '/regios'): Promise<URL> {
    const { koppen } = await this.vraag(`/portaal/aanmelden?terug=${encodeURIComponent(terug)}`);
    return new URL(koppen.get('location') ?? '');
  }

  /** Signs in; gives the answer to coming back. */
  async meldAan(op: ProefAanbieder, terug = '/regios') {
    const terugkeer = op.keurGoed(await this.begin(terug));
    return this.vraag(`/portaal/aangemeld?${new URLSearchParams(terugkeer)}`);
  }

  async csrf(): Promise<string> {
    return String((await this.json('/portaal/sessie'))['csrf'] ?? '');
  }

  /** A write as our own page makes it. */
  async schrijf(pad: string, init: RequestInit): Promise<{ status: number; koppen: Headers; tekst: string }> {
    const koppen = { 'x-regiolog-csrf': await this.csrf(), 'content-type': 'application/json' };
    return this.vraag(pad, { ...init, headers: { ...koppen, ...(init.headers as Record<string, string>) } });
  }
}
