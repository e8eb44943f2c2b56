/** One process at a time for something in a folder: the operating system lets go when the process ends, however. */
import Database from 'better-sqlite3';
import { sqliteCode } from './sqlite-busy.ts';

export type Lock = { release(): void };

/** Takes the lock that is this file, or gives `undefined` when another process has it. */
export function takeLock(file: string): Lock | undefined {
  const db = new Database(file, { timeout: 0 });
  try {
    db.pragma('locking_mode = EXCLUSIVE');
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    if (/^SQLITE_(?:BUSY|LOCKED)/.test(sqliteCode(error))) return undefined;
    throw error;
  }
  return { release: () => void db.close() };
}
