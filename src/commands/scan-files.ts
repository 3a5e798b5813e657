import { glob, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { defaultLimits } from '#adapters/import/intake/limits.ts';
import type { FileReader, FileReading } from '#application/attachment/file-reading.ts';
import type { FileRefused } from '#application/attachment/file-refused.ts';
import type { Result } from '#domain/result.ts';
import { err } from '#domain/result.ts';
import { listFiles } from './list-files.ts';

/** Why a path leads to no file that can be read. */
export type NoFile = { readonly kind: 'file-not-found' | 'not-a-file' | 'file-unreadable' };
export type ScannedFile = {
  readonly file: string;
  readonly scanned: Result<FileReading, FileRefused | NoFile>;
};

/** Where the shell has left a pattern as it is. */
async function expand(given: string): Promise<readonly string[]> {
  if (!/[*?[{]/.test(given) || (await stat(given).catch(() => null))) return [given];
  const found = await Array.fromAsync(glob(given));
  return found.length === 0 ? [given] : found.toSorted();
}

/** Every file that paths, folders and patterns name, written as they were: relative where they were relative. */
export async function listScanFiles(paths: readonly string[]): Promise<readonly string[]> {
  const files = new Set<string>();
  for (const given of paths)
    for (const one of await expand(given))
      for (const file of await listFiles([one]))
        files.add(path.isAbsolute(one) ? file : path.relative(process.cwd(), file));
  return [...files];
}

async function scanOne(file: string, reader: FileReader): Promise<ScannedFile['scanned']> {
  const about = await stat(file).catch(() => null);
  if (!about) return err({ kind: 'file-not-found' });
  if (!about.isFile()) return err({ kind: 'not-a-file' });
  if (about.size > defaultLimits.fileBytes)
    return err({ kind: 'too-large', bytes: about.size, limit: defaultLimits.fileBytes });
  const bytes = await readFile(file).catch(() => null);
  return bytes ? reader.read(file, bytes) : err({ kind: 'file-unreadable' });
}

/**
 * Scans files, several at once, and hands them out in their order.
 * @param parallel how many are held in memory
 */
export async function* scanFiles(
  files: readonly string[],
  reader: FileReader,
  parallel: number,
): AsyncGenerator<ScannedFile> {
  const running: Promise<ScannedFile>[] = [];
  const start = async (file: string): Promise<ScannedFile> => ({
    file,
    scanned: await scanOne(file, reader),
  });
  for (const file of files) {
    running.push(start(file));
    const first = running.length >= parallel ? running.shift() : undefined;
    if (first) yield await first;
  }
  for (const one of running) yield await one;
}
