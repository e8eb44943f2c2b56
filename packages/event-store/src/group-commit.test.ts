import { describe, expect, it } from 'vitest';
import { StoreError } from './event-store.ts';
import { createGroupCommit, type Transaction } from './group-commit.ts';

/** A transaction that writes down what happens to it. */
function recorder(overrides: Partial<Transaction> = {}): {
  readonly transaction: Transaction;
  readonly log: string[];
} {
  const log: string[] = [];
  const transaction: Transaction = {
    begin: () => void log.push('begin'),
    commit: () => void log.push('commit'),
    rollback: () => void log.push('rollback'),
    piece: (work) => work(),
    alive: () => true,
    isBusy: (error) => error === 'busy',
    ...overrides,
  };
  return { transaction, log };
}

function group(transaction: Transaction, deadlineMs = 10_000) {
  return createGroupCommit({ transaction, deadlineMs, committed: () => {} });
}

describe('group commit', () => {
  it('puts what is submitted in one tick in one transaction, and answers after its commit', async () => {
    const { transaction, log } = recorder();
    const { submit } = group(transaction);
    const results = [1, 2, 3].map((n) => submit(() => log.push(`piece ${n}`)));
    for (const result of results) void result.then(() => log.push('answer'));
    await Promise.all(results);
    expect(log.slice(0, 5)).toEqual(['begin', 'piece 1', 'piece 2', 'piece 3', 'commit']);
    await submit(() => {});
    expect(log.slice(5)).toEqual(['answer', 'answer', 'answer', 'begin', 'commit']);
  });

  it('rejects a piece that throws, and only that', async () => {
    const { submit } = group(recorder().transaction);
    const fault = new Error('mine');
    const results = await Promise.allSettled([
      submit(() => 1),
      submit(() => {
        throw fault;
      }),
      submit(() => 3),
    ]);
    expect(results).toEqual([
      { status: 'fulfilled', value: 1 },
      { status: 'rejected', reason: fault },
      { status: 'fulfilled', value: 3 },
    ]);
  });

  it('rejects everything when the commit fails, and goes on with the next transaction', async () => {
    let broken = true;
    const disk = new Error('disk I/O error');
    const { transaction, log } = recorder({
      commit: () => {
        if (broken) throw disk;
      },
    });
    const { submit } = group(transaction);
    const results = await Promise.allSettled([submit(() => 1), submit(() => 2)]);
    for (const result of results) {
      expect(result.status === 'rejected' && result.reason).toBeInstanceOf(StoreError);
      expect(result).toMatchObject({ reason: { code: 'event-store/unavailable', cause: disk } });
    }
    broken = false;
    expect(await submit(() => 3)).toBe(3);
    expect(log).toEqual(['begin', 'rollback', 'begin']);
  });

  it('rejects everything when the engine gives up the transaction half-way', async () => {
    const { transaction, log } = recorder({ alive: () => false });
    const { submit } = group(transaction);
    const results = await Promise.allSettled([
      submit(() => 1),
      submit(() => {
        throw new Error('disk full');
      }),
      submit(() => log.push('never run')),
    ]);
    expect(results.map((result) => result.status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(log).toEqual(['begin', 'rollback']);
  });

  it('tries again while another process writes, with what came in meanwhile', async () => {
    let attempts = 0;
    const { transaction } = recorder({
      begin: () => {
        attempts += 1;
        if (attempts < 4) throw 'busy';
      },
    });
    const { submit } = group(transaction);
    const first = submit(() => 'first');
    await new Promise(setImmediate);
    expect(await Promise.all([first, submit(() => 'second')])).toEqual(['first', 'second']);
    expect(attempts).toBe(4);
  });

  it('gives up at the deadline of each piece', async () => {
    const { transaction } = recorder({
      begin: () => {
        throw 'busy';
      },
    });
    await expect(group(transaction, 20).submit(() => 1)).rejects.toMatchObject({
      code: 'event-store/unavailable',
    });
  });

  it('gives up at once when beginning fails for another reason', async () => {
    const { transaction } = recorder({
      begin: () => {
        throw new Error('unable to open database file');
      },
    });
    await expect(group(transaction).submit(() => 1)).rejects.toMatchObject({
      code: 'event-store/unavailable',
    });
  });

  it('drains: everything that was submitted is answered, in as many transactions as it takes', async () => {
    const { transaction, log } = recorder();
    const { submit, drain } = group(transaction);
    let answered = 0;
    for (let i = 0; i < 450; i += 1) void submit(() => i).then(() => (answered += 1));
    await drain();
    expect(answered).toBe(450);
    expect(log.filter((step) => step === 'commit')).toHaveLength(3);
    await drain();
  });
});
