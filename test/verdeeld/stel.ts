/**
 * Regiolog as processes that run apart: two instances of each service on an EventStoreDB (the protocol server of the
 * tests) and, when given, Kafka; the vault, a folder of documents, and a gateway before them.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEventStoreDb } from '@regiolog/event-store/eventstoredb';
import { openDocumenten } from '@regiolog/service-kit/documenten';
import { openKluisDienst } from '@regiolog/service-kit/kluis-http';
import { PROEF_PUBLIEK, PROEF_UITGEVER, ProefUitgever } from '@regiolog/service-kit/testing';
import { afterAll } from 'vitest';
import { DIENSTEN, type Dienst } from '../../infra/gateway/routes.ts';
import { urlOf } from '../eventstoredb/server.ts';
import { type Aanspreekbaar, klantVan } from '../tenancy/product.ts';
import { openGateway } from './gateway.ts';
import { draai, eindigAlles, type Proces } from './proces.ts';

// Also when starting failed half way.
afterAll(eindigAlles);

const LUISTERT = /"url":"http:\/\/[^"]*:(\d+)"[^\n]*"luistert"/;

type Instantie = { readonly proces: Proces; readonly poort: number };

/** The keys of the issuer as a file that the services read. */
function schrijfSleutels(map: string, uitgever: ProefUitgever): string {
  const bestand = join(map, 'jwks.json');
  const jwk = uitgever.publiek.export({ format: 'jwk' });
  writeFileSync(bestand, JSON.stringify({ keys: [{ ...jwk, kid: uitgever.kid, alg: 'ES256', use: 'sig' }] }));
  return bestand;
}

export async function startVerdeeld(opties: { readonly kafka?: readonly string[] } = {}) {
  const map = mkdtempSync(join(tmpdir(), 'regiolog-verdeeld-'));
  const uitgever = new ProefUitgever();
  const geheim = randomBytes(32).toString('base64url');
  const geheimbestand = join(map, 'kluis-geheim');
  writeFileSync(geheimbestand, geheim, { mode: 0o600 });
  const documentenmap = join(map, 'documenten');

  const logboek = draai('test/eventstoredb/main.ts', {});
  const [, poortVanLog = ''] = await logboek.zei(/listening at (\d+)/);
  const url = urlOf(Number(poortVanLog));
  const overal = {
    REGIOLOG_EVENTSTOREDB_URL: url,
    REGIOLOG_PORT: '0',
    REGIOLOG_KLUIS_TOKEN_FILE: geheimbestand,
  };
  const kluisproces = draai('services/kluis/src/main.ts', { ...overal, REGIOLOG_DATA: join(map, 'kluis') });
  const [, kluispoort = ''] = await kluisproces.zei(LUISTERT);
  const kluisUrl = `http://127.0.0.1:${kluispoort}`;
  const omgeving = {
    ...overal,
    REGIOLOG_KLUIS_URL: kluisUrl,
    REGIOLOG_DOCUMENTEN: documentenmap,
    REGIOLOG_ADRES: 'https://regiolog.example',
    REGIOLOG_ISSUER: PROEF_UITGEVER,
    REGIOLOG_AUDIENCE: PROEF_PUBLIEK,
    REGIOLOG_JWKS_FILE: schrijfSleutels(map, uitgever),
    ...(opties.kafka ? { REGIOLOG_KAFKA: opties.kafka.join(','), REGIOLOG_KAFKA_TLS: 'uit' } : {}),
  };

  const start = async (naam: Dienst, nummer: number): Promise<Instantie> => {
    const data = join(map, `${naam}-${nummer}`);
    const proces = draai(`services/${naam}/src/main.ts`, { ...omgeving, REGIOLOG_DATA: data });
    const [, poort = ''] = await proces.zei(LUISTERT);
    return { proces, poort: Number(poort) };
  };
  const instanties = new Map<Dienst, Instantie[]>();
  await Promise.all(
    DIENSTEN.map(async (naam) => {
      instanties.set(naam, await Promise.all([start(naam, 1), start(naam, 2)]));
    }),
  );
  const poortenVan = (naam: Dienst) => (instanties.get(naam) ?? []).map(({ poort }) => poort);
  const gateway = await openGateway(poortenVan);

  const store = openEventStoreDb({ connectionString: url });
  const kluis = openKluisDienst({ url: kluisUrl, geheim });
  const documenten = await openDocumenten(documentenmap);
  return {
    map,
    uitgever,
    omgeving,
    poort: gateway.poort,
    /** Where it records, for what a test plants past the edge. */
    register: { store, kluis, documenten, nu: () => new Date() },
    /** Everything that any process said. */
    gezegd: () =>
      [kluisproces, ...[...instanties.values()].flat().map(({ proces }) => proces)]
        .map((proces) => proces.gezegd())
        .join(''),
    /** Kills the first instance of a service, as a machine that goes away. */
    dood: async (naam: Dienst): Promise<void> => {
      const [eerste, ...rest] = instanties.get(naam) ?? [];
      instanties.set(naam, rest);
      await eerste?.proces.einde('SIGKILL');
    },
    /** Starts one more, with nothing in its folder. */
    erbij: async (naam: Dienst): Promise<void> => {
      const rij = instanties.get(naam) ?? [];
      instanties.set(naam, [...rij, await start(naam, rij.length + 10)]);
    },
    stop: async (): Promise<readonly (number | null)[]> => {
      await gateway.stop();
      const codes = await Promise.all(
        [...instanties.values()].flat().map(({ proces }) => proces.einde('SIGTERM')),
      );
      codes.push(await kluisproces.einde('SIGTERM'));
      await kluis.close();
      await store.close();
      await logboek.einde('SIGTERM');
      rmSync(map, { recursive: true, force: true });
      return codes;
    },
  };
}
export type Verdeeld = Awaited<ReturnType<typeof startVerdeeld>>;

/** Somebody who asks whoever answers at the gateway, and is never answered by who knows less than was said before. */
export function aanGateway(verdeeld: Verdeeld): Aanspreekbaar {
  let positie: string | undefined;
  const { hangOp, ...klant } = klantVan(verdeeld.poort, verdeeld.uitgever, () => positie);
  const bij = async () => {
    positie = (await verdeeld.register.store.head())?.cursor;
  };
  return {
    ...klant,
    register: verdeeld.register,
    bij,
    stop: async () => {
      hangOp();
      await verdeeld.stop();
    },
  };
}
