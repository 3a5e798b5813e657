import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * The files that some paths name: a file itself, of a folder all files below it in the order of their names, hidden ones
 * left out. A path that does not exist is kept, so that the import can say so.
 */
export async function findFiles(paths: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const one of paths) {
    const whole = path.resolve(one);
    const known = await stat(whole).catch(() => null);
    if (known?.isDirectory()) found.push(...(await below(whole)));
    else found.push(whole);
  }
  return [...new Set(found)];
}

async function below(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.toSorted((a, b) => a.name.localeCompare(b.name, 'da'))) {
    if (entry.name.startsWith('.')) continue;
    const whole = path.join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await below(whole)));
    else if (entry.isFile()) found.push(whole);
  }
  return found;
}
