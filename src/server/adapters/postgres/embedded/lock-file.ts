import { closeSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseFault, errorText } from '../database-fault.ts';

/** SQLITE_BUSY: somebody else holds the file. */
const busy = 5;

/**
 * Runs `work` while no other process on this machine holds `file`. The kernel holds the lock (SQLite's
 * exclusive lock on an empty file) and lets go when the process dies, however it dies: a lock that is
 * left behind, or a process number that has been used again, cannot happen.
 *
 * @param patience milliseconds to wait for the other process
 * @throws DatabaseFault when the file cannot be written, or the other process holds it longer than that
 */
export async function withLockFile<T>(
  file: string,
  work: () => Promise<T>,
  patience = 120_000,
): Promise<T> {
  const lock = openLock(file);
  try {
    const deadline = Date.now() + patience;
    while (!tryLock(lock, file)) {
      if (Date.now() > deadline)
        throw new DatabaseFault(
          `En anden proces har været ved at starte eller stoppe databasen i over ${Math.round(patience / 1000)} sekunder (den holder ${file}). Vent, eller afslut den proces, og prøv igen.`,
        );
      await pause(20);
    }
    return await work();
  } finally {
    lock.close();
  }
}

function openLock(file: string): DatabaseSync {
  try {
    // A file that may only be read would be opened all the same, and locked by everybody at once.
    closeSync(openSync(file, 'a'));
    return new DatabaseSync(file, { timeout: 0 });
  } catch (cause) {
    throw cannotLock(file, cause);
  }
}

function tryLock(lock: DatabaseSync, file: string): boolean {
  try {
    lock.exec('begin exclusive');
    return true;
  } catch (cause) {
    if (cause instanceof Error && 'errcode' in cause && cause.errcode === busy) return false;
    throw cannotLock(file, cause);
  }
}

const cannotLock = (file: string, cause: unknown): DatabaseFault =>
  new DatabaseFault(
    `Kan ikke skrive i datamappen (${file}: ${errorText(cause)}). Start som den bruger, der ejer mappen, eller vælg en anden med RAADSLAG_DATA.`,
    { cause },
  );
