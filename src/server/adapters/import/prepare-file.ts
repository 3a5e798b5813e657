import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { prepareDocument as prepareWith } from '#application/import/prepare-document.ts';
import type { IntakeRefused } from '#application/import/intake-refused.ts';
import type { PreparedDocument, PreparedFile } from '#application/import/prepared-document.ts';
import type { ParsedMinutes } from '#domain/minutes/parsed-minutes.ts';
import { ok, type Result } from '#domain/result.ts';
import { defaultLimits } from './intake/limits.ts';
import { openSourceFile } from './intake/open-source.ts';
import { readMinutes } from './registry.ts';

/** Reads a file to documents that are ready to be stored: parsed, compared by content, and looked through. */
export async function prepareFile(file: string): Promise<Result<PreparedFile, IntakeRefused>> {
  const opened = await openSourceFile(file);
  if (!opened.ok) return opened;
  const archive = `${path.basename(file)}/`;
  const documents = opened.value.map((source) =>
    prepareDocument(
      readMinutes(source),
      source.name.startsWith(archive) ? source.name.slice(archive.length) : null,
    ),
  );
  return ok({ sha256: (await hashFile(file)) ?? '', documents });
}

/** @param entry path inside the zip file; null where the file is the document */
export const prepareDocument = (read: ParsedMinutes, entry: string | null): PreparedDocument =>
  prepareWith(read, entry, sha256);

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** SHA-256 of a file's bytes in hex; null for what is no file, cannot be read, or is too large to be imported. */
export async function hashFile(file: string): Promise<string | null> {
  try {
    const about = await stat(file);
    if (!about.isFile() || about.size > defaultLimits.fileBytes) return null;
    const hash = createHash('sha256');
    await pipeline(createReadStream(file), hash);
    return hash.digest('hex');
  } catch {
    return null;
  }
}
