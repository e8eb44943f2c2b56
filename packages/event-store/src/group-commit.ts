/**
 * Group commit: what is submitted in one tick shares one transaction, and one flush to the disk. Each piece of work
 * succeeds or fails by itself; nobody hears anything before the transaction has been committed.
 */
import { StoreError } from './event-store.ts';

/** One write transaction of a log at a time. `begin` throws what `isBusy` knows when another process writes. */
export type Transaction = {
  begin(): void;
  commit(): void;
  /** Must not throw, also when the engine rolled back by itself. */
  rollback(): void;
  /** Runs one piece; when it throws, undoes what it did and only that. */
  piece<Result>(work: () => Result): Result;
  /** False once the engine gave up the transaction: then the pieces before are lost too. */
  alive(): boolean;
  isBusy(error: unknown): boolean;
};

export type GroupCommit = {
  /**
   * Runs `work` in the next transaction and resolves after its commit. Rejects with what `work` threw, or with a
   * StoreError `unavailable` when the transaction did not come about in time or could not be committed.
   */
  submit<Result>(work: () => Result): Promise<Result>;
  /** Resolves when everything submitted so far has been answered. */
  drain(): Promise<void>;
};

export type GroupCommitOptions = {
  readonly transaction: Transaction;
  /** How long a piece of work may wait for its turn, in milliseconds. */
  readonly deadlineMs: number;
  /** Called after each transaction, before the answers go out. */
  readonly committed: () => void;
};

type Job = {
  readonly work: () => unknown;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
  readonly deadline: number;
};

/** So that the write lock is never held for long: other processes wait for it. */
const MAX_PIECES = 200;

export function createGroupCommit({ transaction, deadlineMs, committed }: GroupCommitOptions): GroupCommit {
  let queue: Job[] = [];
  let scheduled = false;
  let idle: (() => void)[] = [];

  /** Answers are given by the caller of this function, after it: a callback must not meet a half-done state. */
  function transact(jobs: readonly Job[]): (() => void)[] {
    const answers = jobs.map((job) => {
      try {
        const value = transaction.piece(job.work);
        return () => job.resolve(value);
      } catch (error) {
        if (!transaction.alive()) throw error;
        return () => job.reject(error);
      }
    });
    transaction.commit();
    return answers;
  }

  function flush(): void {
    scheduled = false;
    const jobs = queue.slice(0, MAX_PIECES);
    try {
      transaction.begin();
    } catch (error) {
      retryLater(error);
      return;
    }
    queue = queue.slice(MAX_PIECES);
    let answers: (() => void)[];
    try {
      answers = transact(jobs);
    } catch (cause) {
      transaction.rollback();
      const error = new StoreError('unavailable', 'the log could not be written', cause);
      answers = jobs.map((job) => () => job.reject(error));
    }
    committed();
    for (const answer of answers) answer();
    next();
  }

  function retryLater(error: unknown): void {
    const now = transaction.isBusy(error) ? performance.now() : Number.POSITIVE_INFINITY;
    const failed = queue.filter((job) => job.deadline <= now);
    queue = queue.filter((job) => job.deadline > now);
    const refusal = new StoreError('unavailable', 'the log could not be locked for writing', error);
    for (const job of failed) job.reject(refusal);
    // Unequal pauses, or processes that collided once would go on colliding.
    next(2 + Math.random() * 8);
  }

  function next(pauseMs = 0): void {
    if (queue.length === 0) {
      for (const done of idle) done();
      idle = [];
    } else if (!scheduled) {
      scheduled = true;
      if (pauseMs === 0) setImmediate(flush);
      else setTimeout(flush, pauseMs);
    }
  }

  return {
    submit: <Result>(work: () => Result): Promise<Result> =>
      new Promise<Result>((resolve, reject) => {
        const deadline = performance.now() + deadlineMs;
        queue.push({ work, resolve: resolve as Job['resolve'], reject, deadline });
        next();
      }),
    drain: () =>
      new Promise((resolve) => {
        idle.push(resolve);
        if (!scheduled) next();
      }),
  };
}
