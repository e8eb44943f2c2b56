/** A view as a file in a folder: its identity, its removal, its replacement. */
import { renameSync, rmSync, statSync } from 'node:fs';

/** Another inode means another file; a smaller one means that it was cut, for under WAL a view only grows. */
export function identify(file: string): { readonly inode: string; readonly size: number } {
  const stat = file === ':memory:' ? undefined : statSync(file, { throwIfNoEntry: false });
  return { inode: `${stat?.dev}.${stat?.ino}`, size: stat?.size ?? 0 };
}

/** Puts `fresh` in the place of `file`. A write-ahead log that stayed behind would be taken for that of the new one. */
export function moveInto(file: string, fresh: string): void {
  remove(file);
  renameSync(fresh, file);
}

/** Removes an SQLite file and what SQLite keeps beside it. */
export function remove(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
}
