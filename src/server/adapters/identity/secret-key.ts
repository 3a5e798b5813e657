import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

const fileOf = (dataFolder: string): string => path.join(dataFolder, 'secret.key');

/** 32 bytes in base64, as `openssl rand -base64 32` writes them; null for anything else. */
export function readSecretKey(text: string): Buffer | null {
  const key = Buffer.from(text.trim(), 'base64');
  return key.length === 32 ? key : null;
}

/**
 * The key that secrets in the database are encrypted with: from the data folder, and made there where there is none. Of processes
 * that make it at once, one does.
 * @throws where the file holds something else
 */
export async function ensureSecretKey(dataFolder: string): Promise<Buffer> {
  const file = fileOf(dataFolder);
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  if ((await readFile(file, 'utf8').catch(() => null)) === null) {
    await writeFile(draft, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
    await link(draft, file)
      .catch(() => undefined)
      .finally(() => rm(draft, { force: true }));
  }
  const key = readSecretKey(await readFile(file, 'utf8'));
  if (key === null) throw new Error(`Filen ${file} er ikke en nøgle på 32 byte i base64.`);
  return key;
}
