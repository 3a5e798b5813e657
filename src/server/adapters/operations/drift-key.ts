import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Admission } from '#application/operations/ports.ts';

const user = 'drift';
/** A wrong key is answered so much later, in milliseconds, and only so many wait at once: guessing is slow for everybody together. */
const delay = 1_000;
const mostWaiting = 20;

const fileOf = (dataFolder: string): string => path.join(dataFolder, 'drift.key');

/** The key of the status page, made where there is none. Of processes that make it at once, one does. */
export async function ensureDriftKey(dataFolder: string): Promise<string> {
  const there = await readKey(dataFolder);
  if (there !== null) return there;
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const draft = `${fileOf(dataFolder)}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  try {
    await link(draft, fileOf(dataFolder)).catch(() => undefined);
  } finally {
    await rm(draft, { force: true });
  }
  const key = await readKey(dataFolder);
  if (key === null) throw new Error(`${fileOf(dataFolder)} cannot be written`);
  return key;
}

async function readKey(dataFolder: string): Promise<string | null> {
  const text = await readFile(fileOf(dataFolder), 'utf8').catch(() => '');
  return text.trim() === '' ? null : text.trim();
}

/**
 * Lets in who knows the key. It is read each time, so that a new one holds at once. The right one is never made to wait:
 * whoever guesses cannot shut out those who know it.
 * @param rest what a wrong key waits for
 */
export function driftGuard(
  dataFolder: string,
  rest: () => Promise<unknown> = () => pause(delay),
): (authorization: string | null) => Promise<Admission> {
  let waiting = 0;
  return async (authorization) => {
    if (authorization === null) return 'refused';
    const key = await readKey(dataFolder);
    const given = Buffer.from(
      /^Basic +(\S+)$/i.exec(authorization)?.[1] ?? '',
      'base64',
    ).toString();
    // Digests are equally long: the comparison tells nothing about the key, not even its length.
    if (timingSafeEqual(digest(given), digest(`${user}:${key ?? ''}`)) && key !== null)
      return 'admitted';
    if (waiting >= mostWaiting) return 'busy';
    waiting += 1;
    await rest();
    waiting -= 1;
    return 'refused';
  };
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
