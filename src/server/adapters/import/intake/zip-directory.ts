import type { IntakeFault } from '#application/import/intake-refused.ts';
import { err, ok, type Result } from '#domain/result.ts';

/** An entry of the central directory (APPNOTE 4.3.12); its sizes are claims, not facts. */
export type ZipEntry = {
  /** Path with forward slashes; Windows programs write backslashes. */
  readonly path: string;
  readonly isEncrypted: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc32: number;
  readonly packedBytes: number;
  readonly headerAt: number;
};

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const headerSignature = 0x04034b50;
/** The end record stands last, before a comment of at most 65,535 bytes. */
const endBytes = 22;
const longestComment = 65_535;

const broken = err<IntakeFault>({ kind: 'zip-broken' });

function findEnd(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - endBytes - longestComment);
  for (let at = view.byteLength - endBytes; at >= lowest; at -= 1)
    if (view.getUint32(at, true) === endSignature) return at;
  return null;
}

const decodeName = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
};

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/**
 * The entries of a zip file by its central directory, folders left out. The directory alone counts:
 * a file that tells programs different things in two places is read in one way only.
 * Refused: a directory that is missing or cut off.
 */
export function readZipDirectory(bytes: Uint8Array): Result<readonly ZipEntry[], IntakeFault> {
  const view = viewOf(bytes);
  const end = bytes.length < endBytes ? null : findEnd(view);
  if (end === null) return broken;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature) return broken;
    const nameBytes = view.getUint16(at + 28, true);
    const entry: ZipEntry = {
      path: decodeName(bytes.subarray(at + 46, at + 46 + nameBytes)).replaceAll('\\', '/'),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc32: view.getUint32(at + 16, true),
      packedBytes: view.getUint32(at + 20, true),
      headerAt: view.getUint32(at + 42, true),
    };
    if (!entry.path.endsWith('/')) entries.push(entry);
    at += 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return ok(entries);
}

/** The packed bytes of an entry; `null` where its header is not where the directory says. */
export function packedBytesOf(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const view = viewOf(bytes);
  const at = entry.headerAt;
  if (at + 30 > bytes.length || view.getUint32(at, true) !== headerSignature) return null;
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const to = from + entry.packedBytes;
  return to > bytes.length ? null : bytes.subarray(from, to);
}
