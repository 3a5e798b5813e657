import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/** A backup that lies in the data folder. */
export type KeptBackup = {
  readonly file: string;
  /** Bytes. */
  readonly size: number;
  readonly at: Date;
  /** Made by Rådslag itself before something was replaced. */
  readonly isAutomatic: boolean;
};

/** So many of those that were made by themselves are kept. */
const keptAutomatic = 5;
const ending = '.tar';
const automatic = /^before-/;

export const backupFolder = (dataFolder: string): string => path.join(dataFolder, 'backups');

/** @param name `raadslag`, or `before-` and what it was made before */
export function datedBackup(dataFolder: string, name: string, now: Date): string {
  return path.join(backupFolder(dataFolder), datedName(name, now));
}

/** In Danish time, so that the order of names is that of the clock on the wall. */
export const datedName = (name: string, now: Date): string =>
  `${name}-${moment.format(now).replace(' ', '-').replaceAll(':', '')}${ending}`;

const moment = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'medium',
  timeZone: 'Europe/Copenhagen',
});

/** A name in the data folder that no file has yet: two restorations may fall in one second. */
export async function freeBackup(dataFolder: string, name: string, now: Date): Promise<string> {
  for (let number = 1; ; number += 1) {
    const file = datedBackup(dataFolder, number === 1 ? name : `${name}-${number}`, now);
    if ((await stat(file).catch(() => null)) === null) return file;
  }
}

/** The backups that lie in the data folder, newest first. */
export async function listBackups(dataFolder: string): Promise<readonly KeptBackup[]> {
  const folder = backupFolder(dataFolder);
  const names = await readdir(folder).catch(() => []);
  const kept: KeptBackup[] = [];
  for (const name of names) {
    if (!name.endsWith(ending)) continue;
    const file = path.join(folder, name);
    const found = await stat(file).catch(() => null);
    if (found?.isFile() === true)
      kept.push({ file, size: found.size, at: found.mtime, isAutomatic: automatic.test(name) });
  }
  return kept.toSorted((a, b) => b.at.getTime() - a.at.getTime());
}

/** Removes the oldest of those that were made by themselves, but not the one in use. */
export async function dropOldAutomatic(dataFolder: string, inUse: string | null): Promise<void> {
  const old = (await listBackups(dataFolder))
    .filter(({ isAutomatic }) => isAutomatic)
    .slice(keptAutomatic);
  for (const { file } of old) if (file !== inUse) await rm(file, { force: true });
}
