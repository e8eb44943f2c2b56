/** Between the messages of the protocol, as the client's own generated code has them, and the rows of a database. */

import gossip from '@eventstore/db-client/generated/gossip_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import type { AppendReq, AppendResp, ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import pb from '@eventstore/db-client/generated/streams_pb.js';
import { Metadata, status } from '@grpc/grpc-js';
import type { Expected, Proposed, Row } from './database.ts';

/** An error as the server sends it: a gRPC status, and for some an `exception` that the client knows by name. */
export type Failure = { readonly code: status; readonly details: string; readonly metadata: Metadata };

export function failure(
  code: status,
  details: string,
  extra: Readonly<Record<string, string>> = {},
): Failure {
  const metadata = new Metadata();
  for (const [name, value] of Object.entries(extra)) metadata.set(name, value);
  return { code, details, metadata };
}

export const notLeader = (host: string, port: number): Failure =>
  failure(status.NOT_FOUND, 'Leader info available', {
    exception: 'not-leader',
    'leader-endpoint-host': host,
    'leader-endpoint-port': String(port),
  });
export const streamDeleted = (name: string): Failure =>
  failure(status.FAILED_PRECONDITION, `Event stream '${name}' is deleted.`, {
    exception: 'stream-deleted',
    'stream-name': name,
  });
export const accessDenied = (): Failure =>
  failure(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' });
export const tooLarge = (bytes: number): Failure =>
  failure(status.INVALID_ARGUMENT, `Maximum Append Size of ${bytes} Exceeded.`, {
    exception: 'maximum-append-size-exceeded',
    'maximum-append-size': String(bytes),
  });

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

/** What an append asks: its first message says where, the others what. */
export function askedOf(messages: readonly AppendReq[]): {
  readonly stream: string;
  readonly expected: Expected;
  readonly events: readonly Proposed[];
} {
  const [first, ...rest] = messages;
  const options = first?.getOptions();
  if (options === undefined) throw new Error('an append begins with its options');
  if (options.hasAny() || options.hasStreamExists())
    throw new Error('not a revision: this server knows no other');
  return {
    stream: text(options.getStreamIdentifier()?.getStreamName_asU8() ?? new Uint8Array()),
    expected: options.hasRevision() ? BigInt(options.getRevision()) : null,
    events: rest.map((message): Proposed => {
      const proposed = message.getProposedMessage();
      if (proposed === undefined) throw new Error('after its options an append has events');
      const properties = proposed.getMetadataMap();
      return {
        id: proposed.getId()?.getString() || fromBits(proposed.getId()?.getStructured()),
        type: properties.get('type') ?? '',
        contentType: properties.get('content-type') ?? '',
        data: proposed.getData_asU8(),
        metadata: proposed.getCustomMetadata_asU8(),
      };
    }),
  };
}

type Bits = InstanceType<typeof shared.UUID.Structured>;

/** A UUID that was sent as two signed halves. */
function fromBits(bits: Bits | undefined): string {
  const half = (value: string | undefined): string =>
    BigInt.asUintN(64, BigInt(value ?? '0'))
      .toString(16)
      .padStart(16, '0');
  const hex = half(bits?.getMostSignificantBits()) + half(bits?.getLeastSignificantBits());
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export function writtenResponse(revision: bigint, position: bigint): AppendResp {
  const at = new pb.AppendResp.Position();
  at.setCommitPosition(String(position)).setPreparePosition(String(position));
  const success = new pb.AppendResp.Success();
  success.setCurrentRevision(String(revision)).setPosition(at);
  return new pb.AppendResp().setSuccess(success);
}

export function wrongVersionResponse(expected: Expected, actual: bigint | null): AppendResp {
  const wrong = new pb.AppendResp.WrongExpectedVersion();
  if (expected === null) wrong.setExpectedNoStream(new shared.Empty());
  else wrong.setExpectedRevision(String(expected));
  if (actual === null) wrong.setCurrentNoStream(new shared.Empty());
  else wrong.setCurrentRevision(String(actual));
  return new pb.AppendResp().setWrongExpectedVersion(wrong);
}

export function eventResponse(row: Row): ReadResp {
  const event = new pb.ReadResp.ReadEvent.RecordedEvent();
  const properties = event.getMetadataMap();
  properties.set('type', row.type).set('content-type', row.contentType).set('created', String(row.created));
  event
    .setId(new shared.UUID().setString(row.id))
    .setStreamIdentifier(new shared.StreamIdentifier().setStreamName(Buffer.from(row.stream)))
    .setStreamRevision(String(row.revision))
    .setCommitPosition(String(row.position))
    .setPreparePosition(String(row.position))
    .setData(row.data)
    .setCustomMetadata(row.metadata);
  const read = new pb.ReadResp.ReadEvent();
  read.setEvent(event).setCommitPosition(String(row.position));
  return new pb.ReadResp().setEvent(read);
}

export function notFoundResponse(name: string): ReadResp {
  const missing = new pb.ReadResp.StreamNotFound();
  missing.setStreamIdentifier(new shared.StreamIdentifier().setStreamName(Buffer.from(name)));
  return new pb.ReadResp().setStreamNotFound(missing);
}

export function confirmationResponse(id: string): ReadResp {
  return new pb.ReadResp().setConfirmation(new pb.ReadResp.SubscriptionConfirmation().setSubscriptionId(id));
}

/** The states of a node, as the protocol numbers them. */
const FOLLOWER = 6;
const LEADER = 8;

export function clusterResponse(
  ports: readonly number[],
  leader: number,
): InstanceType<typeof gossip.ClusterInfo> {
  const members = ports.map((port) => {
    const member = new gossip.MemberInfo();
    member.setHttpEndPoint(new gossip.EndPoint().setAddress('127.0.0.1').setPort(port));
    member.setInstanceId(new shared.UUID().setString(crypto.randomUUID()));
    return member.setState(port === leader ? LEADER : FOLLOWER).setIsAlive(true);
  });
  return new gossip.ClusterInfo().setMembersList(members);
}

export type Reading =
  | { readonly kind: 'stream'; readonly name: string; readonly from: bigint; readonly count: bigint }
  | {
      readonly kind: 'all';
      /** `null` from the start, forwards; from the end, backwards. */
      readonly from: bigint | null;
      readonly backwards: boolean;
      readonly count: bigint;
    }
  | { readonly kind: 'subscription'; readonly after: bigint | null; readonly streams: RegExp };

/** What a read asks, of the kinds that are hosted here. */
export function readingOf(request: ReadReq): Reading {
  const options = request.getOptions();
  const all = options?.getAll();
  const stream = options?.getStream();
  const count = BigInt(options?.getCount() || '0');
  if (options === undefined || (all === undefined && stream === undefined)) throw new Error('what is read?');
  if (stream !== undefined) {
    const name = text(stream.getStreamIdentifier()?.getStreamName_asU8() ?? new Uint8Array());
    return { kind: 'stream', name, from: BigInt(stream.getRevision() || '0'), count };
  }
  const place = all?.getPosition()?.getCommitPosition();
  const from = place === undefined ? null : BigInt(place);
  if (!options.hasSubscription()) {
    return { kind: 'all', from, backwards: options.getReadDirection() === 1, count };
  }
  const filter = options.getFilter()?.getStreamIdentifier()?.getRegex();
  if (filter === undefined) throw new Error('a subscription is filtered by stream name: no other is hosted');
  return { kind: 'subscription', after: from, streams: new RegExp(filter) };
}
