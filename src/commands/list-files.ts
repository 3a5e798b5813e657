import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * The files that paths name: a file is itself, a folder is every file in it and below, without hidden ones, sorted. A path
 * that is not there is itself, to be refused in words when it is its turn.
 * @returns absolute paths, none twice
 */
export async function listFiles(paths: readonly string[]): Promise<readonly string[]> {
  const files = new Set<string>();
  for (const given of paths) {
    const absolute = path.resolve(given);
    const about = await stat(absolute).catch(() => null);
    if (!about?.isDirectory()) files.add(absolute);
    else for (const file of await filesBelow(absolute)) files.add(file);
  }
  return [...files];
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !path.relative(folder, file).split(path.sep).some(isHidden))
    .toSorted();
}

const isHidden = (name: string): boolean => name.startsWith('.');
