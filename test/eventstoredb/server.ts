/**
 * A small server of EventStoreDB's protocol for tests: it hosts, on the client's own generated service definitions, the
 * calls that the adapter makes and no others, over a database in memory. It shows that the adapter and the client speak
 * the protocol as documented; what a cluster does under load or in a partition it cannot show.
 */
import gossip from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import type { ClusterInfo } from '@eventstore/db-client/generated/gossip_pb.js';
import service from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type { AppendReq, AppendResp, ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import {
  type Metadata,
  Server,
  ServerCredentials,
  type ServerReadableStream,
  type ServerWritableStream,
  type sendUnaryData,
  status,
} from '@grpc/grpc-js';
import { createDatabase, type Database, MAX_APPEND_BYTES, type Row } from './database.ts';
import {
  askedOf,
  clusterResponse,
  confirmationResponse,
  eventResponse,
  type Failure,
  failure,
  notFoundResponse,
  notLeader,
  type Reading,
  readingOf,
  streamDeleted,
  tooLarge,
  writtenResponse,
  wrongVersionResponse,
} from './messages.ts';

/** What befalls one call. */
export type Mishap =
  /** It is refused before anything is done. */
  | { readonly kind: 'refused'; readonly failure: Failure }
  /** It is done, and then this is the answer. */
  | { readonly kind: 'done-but'; readonly failure: Failure }
  /** Nothing is done, and no answer comes. */
  | { readonly kind: 'silence' };

export type TestServer = {
  readonly port: number;
  readonly database: Database;
  /** How often each call was made. */
  readonly calls: { append: number; read: number; subscribe: number };
  /** How many subscriptions are open. */
  subscriptions(): number;
  /** Makes the node a follower of the leader at this port, or with none the leader. */
  follow(leader: number | undefined): void;
  /** The next calls of this kind meet these mishaps, one each. */
  mishaps(call: 'append' | 'read' | 'subscribe', ...next: Mishap[]): void;
  /** Goes away as a process that is killed: calls break, connections too. The database stays. */
  stop(): Promise<void>;
};

export type ServerOptions = {
  readonly database?: Database;
  /** Left out, one that is free. */
  readonly port?: number;
  /** The ports of all nodes, when this is one of a cluster. */
  readonly cluster?: readonly number[];
};

export const urlOf = (port: number): string => `esdb://127.0.0.1:${port}?tls=false`;
export const unavailable = (): Failure => failure(status.UNAVAILABLE, 'Server Is Not Ready');

type Call = { readonly metadata: Metadata };
type Reads = ServerWritableStream<ReadReq, ReadResp>;

export async function startServer(options: ServerOptions = {}): Promise<TestServer> {
  const { database = createDatabase(), cluster = [] } = options;
  let leader: number | undefined;
  const calls = { append: 0, read: 0, subscribe: 0 };
  const waiting = { append: [] as Mishap[], read: [] as Mishap[], subscribe: [] as Mishap[] };
  const open = new Set<(row: Row) => void>();

  /** What befalls this call: a node that is no leader refuses who asks for one. */
  const befalls = (call: Call, kind: keyof typeof waiting): Mishap | undefined => {
    calls[kind] += 1;
    if (leader !== undefined && call.metadata.get('requires-leader')[0] === 'true') {
      return { kind: 'refused', failure: notLeader('127.0.0.1', leader) };
    }
    return waiting[kind].shift();
  };

  function append(
    call: ServerReadableStream<AppendReq, AppendResp>,
    answer: sendUnaryData<AppendResp>,
  ): void {
    const messages: AppendReq[] = [];
    call.on('data', (message: AppendReq) => messages.push(message));
    call.on('error', () => {});
    call.on('end', () => {
      if (call.cancelled) return;
      const mishap = befalls(call, 'append');
      if (mishap?.kind === 'silence') return;
      if (mishap?.kind === 'refused') return answer(mishap.failure);
      const { stream, expected, events } = askedOf(messages);
      const result = database.append(stream, expected, events);
      if (mishap?.kind === 'done-but') return answer(mishap.failure);
      if (result.outcome === 'deleted') return answer(streamDeleted(stream));
      if (result.outcome === 'too-large') return answer(tooLarge(MAX_APPEND_BYTES));
      if (result.outcome === 'wrong-version')
        return answer(null, wrongVersionResponse(expected, result.actual));
      answer(null, writtenResponse(result.revision, result.position));
    });
  }

  function read(call: Reads): void {
    const asked = readingOf(call.request);
    const mishap = befalls(call, asked.kind === 'subscription' ? 'subscribe' : 'read');
    if (mishap?.kind === 'silence') return;
    if (mishap !== undefined) call.emit('error', mishap.failure);
    else if (asked.kind === 'subscription') subscribe(call, asked.after, asked.streams);
    else if (asked.kind === 'all') send(call, asked, database.rows);
    else {
      const rows = database.stream(asked.name);
      if (rows === undefined) call.write(notFoundResponse(asked.name));
      if (rows === 'deleted') call.emit('error', streamDeleted(asked.name));
      else send(call, asked, rows ?? []);
    }
  }

  function subscribe(call: Reads, after: bigint | null, streams: RegExp): void {
    const follow = (row: Row): void => {
      if ((after === null || row.position > after) && streams.test(row.stream))
        call.write(eventResponse(row));
    };
    call.write(confirmationResponse(crypto.randomUUID()));
    database.rows.forEach(follow);
    database.followers.add(follow);
    open.add(follow);
    call.on('cancelled', () => {
      database.followers.delete(follow);
      open.delete(follow);
    });
  }

  function members(_call: unknown, answer: sendUnaryData<ClusterInfo>): void {
    answer(null, clusterResponse(cluster, leader ?? port));
  }

  const server = new Server({ 'grpc.max_receive_message_length': 4 * 1024 * 1024 });
  server.addService(service.StreamsService, { append, read });
  server.addService(gossip.GossipService, { read: members });
  const port = await listen(server, options.port);
  return {
    port,
    database,
    calls,
    subscriptions: () => open.size,
    follow: (port) => {
      leader = port;
    },
    mishaps: (call, ...next) => void waiting[call].push(...next),
    stop: async () => {
      server.forceShutdown();
      for (const follow of open) database.followers.delete(follow);
      open.clear();
    },
  };
}

/** Binds to a port that the system gives to nobody by itself, so that it is still free after a stop. */
async function listen(server: Server, wanted: number | undefined): Promise<number> {
  for (let left = 20; ; left -= 1) {
    const port = wanted ?? 20_000 + Math.floor(Math.random() * 12_000);
    const bound = await new Promise<boolean>((resolve) => {
      server.bindAsync(`127.0.0.1:${port}`, ServerCredentials.createInsecure(), (error) =>
        resolve(error === null),
      );
    });
    if (bound) return port;
    if (left === 0) throw new Error(`port ${port} is taken`);
  }
}

/** Answers with the rows that a read asks for. `$all` forwards begins with the position itself, backwards before it. */
function send(call: Reads, asked: Exclude<Reading, { kind: 'subscription' }>, rows: readonly Row[]): void {
  const count = Number(asked.count);
  const { from } = asked;
  // Rows lie in the order of both: a search by halves, for logs of many thousands.
  const place = (row: Row): bigint => (asked.kind === 'stream' ? row.revision : row.position);
  let [low, high] = [0, from === null ? 0 : rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    if (row !== undefined && from !== null && place(row) < from) low = middle + 1;
    else high = middle;
  }
  const end = from === null ? rows.length : low;
  const chosen =
    asked.kind === 'all' && asked.backwards
      ? rows.slice(Math.max(0, end - count), end).toReversed()
      : rows.slice(low, low + count);
  for (const row of chosen) call.write(eventResponse(row));
  call.end();
}
