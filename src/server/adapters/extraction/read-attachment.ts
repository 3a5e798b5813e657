import { createHash } from 'node:crypto';
import { findInFile } from '#application/attachment/file-finding.ts';
import type { FileReading } from '#application/attachment/file-reading.ts';
import type { FileRefused } from '#application/attachment/file-refused.ts';
import { ok, type Result } from '#domain/result.ts';
import type { IntakeLimits } from '../import/intake/limits.ts';
import { extractFile } from './extract-file.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A file's bytes → everything readable in it, and the personal data among that. */
export async function readAttachment(
  bytes: Uint8Array,
  limits?: IntakeLimits,
): Promise<Result<FileReading, FileRefused>> {
  const extracted = await extractFile(bytes, limits);
  if (!extracted.ok) return extracted;
  return ok({ ...extracted.value, findings: findInFile(extracted.value, sha256) });
}
