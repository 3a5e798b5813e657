import { createReadStream } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { BackupFile } from '#application/operations/backup.ts';
import type { BackupWriter } from './backup-writer.ts';
import { filePart, headName } from './layout.ts';

/**
 * What lies in the data folder and is in no backup: the database itself (it is there as tables), what is derived, what
 * belongs to this machine, mails that have gone out, keys, the password of the demonstration, and the backups.
 */
const leftOut =
  /^(postgres(\..*)?|postgres-socket|postgres-location\.txt|search|backups|log|mail|drift\.key|secret\.key|demonstration\.txt|.*\.lock|restored-files\..*)$/;

/** Writes every other file of the data folder. */
export async function dumpFiles(dataFolder: string, writer: BackupWriter): Promise<BackupFile[]> {
  const files: BackupFile[] = [];
  for (const relative of await listDataFiles(dataFolder)) {
    // A backup that somebody keeps here, this one perhaps, is not backed up again.
    if (await isBackup(path.join(dataFolder, relative))) continue;
    const source = createReadStream(path.join(dataFolder, relative));
    const part = await writer.part(filePart(files.length), source as AsyncIterable<Buffer>);
    files.push({ path: relative, ...part });
  }
  return files;
}

/** Paths below the data folder, with slashes, in order. A link is not followed. */
export async function listDataFiles(dataFolder: string): Promise<readonly string[]> {
  const entries = await readdir(dataFolder, { withFileTypes: true }).catch(() => []);
  const found: string[] = [];
  for (const entry of entries) {
    if (leftOut.test(entry.name)) continue;
    if (entry.isFile()) found.push(entry.name);
    if (entry.isDirectory()) found.push(...(await filesBelow(dataFolder, entry.name)));
  }
  return found.sort();
}

async function filesBelow(dataFolder: string, folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(path.join(dataFolder, folder), { withFileTypes: true })) {
    const relative = `${folder}/${entry.name}`;
    if (entry.isFile()) found.push(relative);
    if (entry.isDirectory()) found.push(...(await filesBelow(dataFolder, relative)));
  }
  return found;
}

async function isBackup(file: string): Promise<boolean> {
  const handle = await open(file, 'r');
  try {
    const { buffer } = await handle.read(Buffer.alloc(headName.length), 0, headName.length);
    return buffer.toString() === headName;
  } finally {
    await handle.close();
  }
}
