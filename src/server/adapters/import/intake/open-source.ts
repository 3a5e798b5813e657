import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { IntakeFault, IntakeRefused } from '#application/import/intake-refused.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Source } from '../source.ts';
import { readSignature } from './file-signature.ts';
import { defaultLimits, type IntakeLimits } from './limits.ts';
import { openDocument } from './open-document.ts';
import { openZip } from './open-zip.ts';

type Opened = Result<Source[], IntakeRefused>;

const refuse = (file: string, fault: IntakeFault, entry: string | null = null): Opened =>
  err({ file, entry, fault });

/**
 * A file's bytes → the documents in it, sorted by what they are, never by the name.
 * @param name for messages; a document in a zip file is called "archive.zip/path"
 * @returns one source, or several where a zip file without XML holds several documents; refused: see `IntakeFault`
 */
export async function openSource(
  name: string,
  bytes: Uint8Array,
  limits: IntakeLimits = defaultLimits,
): Promise<Opened> {
  if (bytes.length > limits.fileBytes)
    return refuse(name, { kind: 'too-large', bytes: bytes.length, limit: limits.fileBytes });
  if (readSignature(bytes) === 'zip') {
    const opened = await openZip(name, bytes, limits);
    return opened.ok ? opened : refuse(name, opened.error.fault, opened.error.entry);
  }
  const opened = await openDocument(name, bytes, limits);
  return opened.ok ? ok([opened.value]) : refuse(name, opened.error);
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;

/** A path that leads to nothing: no such name, a file on the way, a name or a chain of links without end. */
const nowhere = new Set<unknown>(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP']);

function faultOf(error: unknown): IntakeFault {
  const code = codeOf(error);
  if (nowhere.has(code)) return { kind: 'file-not-found' };
  if (code === 'EACCES' || code === 'EPERM') return { kind: 'file-unreadable' };
  throw error;
}

/** As `openSource`, from a path. The size is asked for before anything is read. */
export async function openSourceFile(
  path: string,
  limits: IntakeLimits = defaultLimits,
): Promise<Opened> {
  const name = basename(path);
  try {
    const about = await stat(path);
    if (!about.isFile()) return refuse(name, { kind: 'not-a-file' });
    if (about.size > limits.fileBytes)
      return refuse(name, { kind: 'too-large', bytes: about.size, limit: limits.fileBytes });
    await using file = await open(path);
    const bytes = Buffer.alloc(about.size);
    const { bytesRead } = await file.read(bytes, 0, about.size, 0);
    return await openSource(name, bytes.subarray(0, bytesRead), limits);
  } catch (error) {
    return refuse(name, faultOf(error));
  }
}
