/** All or nothing, for a page and for one event in it. */

type Scope = { readonly begin: string; readonly end: string; readonly undo: readonly string[] };

export const TRANSACTION: Scope = { begin: 'BEGIN IMMEDIATE', end: 'COMMIT', undo: ['ROLLBACK'] };
export const SAVEPOINT: Scope = {
  begin: 'SAVEPOINT event',
  end: 'RELEASE event',
  undo: ['ROLLBACK TO event', 'RELEASE event'],
};

/** Runs `work` in a scope. When it or the end of the scope throws, undoes what it did, and only that. */
export function within(
  scope: Scope,
  db: { readonly inTransaction: boolean },
  statement: (sql: string) => { run(): unknown },
  work: () => void,
): void {
  statement(scope.begin).run();
  try {
    work();
    statement(scope.end).run();
  } catch (error) {
    // A file that fails may have taken the whole transaction with it already.
    for (const sql of scope.undo) if (db.inTransaction) statement(sql).run();
    throw error;
  }
}
