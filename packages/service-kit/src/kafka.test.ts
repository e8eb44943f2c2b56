import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { maakKafka } from './kafka.ts';
import { maakLogger } from './logger.ts';

/** A port at which nothing listens any more. */
async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

it('kafkajs writes in our log, with its part and its figures, and without the secret it signs in with', async () => {
  const lines: string[] = [];
  const logger = maakLogger({ bestemming: { write: (line) => void lines.push(line) } });
  const broker = `127.0.0.1:${await closedPort()}`;
  const sasl = { mechanism: 'plain', username: 'regiolog', password: 'kanarie-geheim' } as const;
  const admin = maakKafka({ brokers: [broker], clientId: 'berichten', sasl }, logger).admin();

  await expect(admin.connect()).rejects.toMatchObject({ name: 'KafkaJSNumberOfRetriesExceeded' });

  const said = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(said).toContainEqual(
    expect.objectContaining({
      level: 'error',
      msg: 'Connection error: connect ECONNREFUSED '.concat(broker),
      kafka: { deel: 'Connection', broker, clientId: 'berichten' },
    }),
  );
  expect(lines.join('')).not.toContain('kanarie-geheim');
});
