import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import type { IntakeFault } from '#application/import/intake-refused.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { IntakeLimits } from './limits.ts';
import { packedBytesOf, readZipDirectory, type ZipEntry } from './zip-directory.ts';

export type ZipFault = { readonly entry: string | null; readonly fault: IntakeFault };

const inflate = promisify(inflateRaw);

/** Entries this small are no danger at any ratio, and short texts of blanks do pack that well. */
const harmlessBytes = 65_536;

const refuse = (entry: string | null, fault: IntakeFault) => err<ZipFault>({ entry, fault });

/** What computers leave behind in zip files. */
const isLitter = ({ path }: ZipEntry): boolean =>
  path.startsWith('__MACOSX/') || /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini)$/.test(path);

/** A path that could be written outside the folder it is unpacked in. Nothing is written here, but paths are shown and linked. */
const isUnsafe = (path: string, depth: number): boolean =>
  path.startsWith('/') ||
  /^[a-z]:/i.test(path) ||
  path.includes('\0') ||
  path.split('/').includes('..') ||
  path.split('/').length > depth;

/** Office documents are zip files as well, and are kept as attachments without being opened. */
const isNestedZip = (bytes: Uint8Array): boolean => {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b || bytes[2] !== 3 || bytes[3] !== 4) return false;
  const inner = readZipDirectory(bytes);
  const isOffice =
    inner.ok &&
    inner.value.some(({ path }) => path === '[Content_Types].xml' || path === 'mimetype');
  return !isOffice;
};

/** Entries that share bytes unpack the same bomb many times (Fifield 2019). */
function overlapping(entries: readonly ZipEntry[]): ZipEntry | null {
  let end = 0;
  for (const entry of entries.toSorted((a, b) => a.headerAt - b.headerAt)) {
    if (entry.headerAt < end) return entry;
    end = entry.headerAt + 30 + entry.packedBytes;
  }
  return null;
}

/** Inflates until `most` bytes have come out, whatever size the entry claims; `null` when there are more. */
async function unpack(
  packed: Uint8Array,
  { method }: ZipEntry,
  most: number,
): Promise<Uint8Array | 'too-much' | 'broken'> {
  if (method === 0) return packed.length > most ? 'too-much' : packed;
  if (method !== 8) return 'broken';
  try {
    return await inflate(packed, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    const isTooMuch =
      error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return isTooMuch ? 'too-much' : 'broken';
  }
}

/** Whether a zip file inside is refused, or handed out as it is to one who counts the levels. */
type Nested = 'refused' | 'kept';

/**
 * The files of a zip file by path. The limits hold while unpacking, never by what the entries claim.
 * Refused, with the entry where one is to blame: too many files, names that point out of the archive, encryption,
 * a zip file inside, overlapping entries, more than `ratio` times the packed size, more than `unpackedBytes`
 * in all, a wrong checksum.
 */
export async function unzip(
  bytes: Uint8Array,
  limits: IntakeLimits,
  nested: Nested = 'refused',
): Promise<Result<ReadonlyMap<string, Uint8Array>, ZipFault>> {
  const directory = readZipDirectory(bytes);
  if (!directory.ok) return refuse(null, directory.error);
  const entries = directory.value.filter((entry) => !isLitter(entry));
  if (entries.length > limits.entries)
    return refuse(null, {
      kind: 'zip-too-many-files',
      files: entries.length,
      limit: limits.entries,
    });
  for (const { path, isEncrypted } of entries) {
    if (isUnsafe(path, limits.depth)) return refuse(path, { kind: 'zip-unsafe-name' });
    if (isEncrypted) return refuse(path, { kind: 'zip-encrypted' });
  }
  const shared = overlapping(entries);
  if (shared) return refuse(shared.path, { kind: 'zip-broken' });

  const files = new Map<string, Uint8Array>();
  let room = limits.unpackedBytes;
  for (const entry of entries) {
    const packed = packedBytesOf(bytes, entry);
    if (packed === null) return refuse(entry.path, { kind: 'zip-broken' });
    const byRatio = Math.max(harmlessBytes, packed.length * limits.ratio);
    const file = await unpack(packed, entry, Math.min(room, byRatio));
    if (file === 'too-much')
      return refuse(
        entry.path,
        byRatio <= room
          ? { kind: 'zip-bomb', limit: limits.ratio }
          : { kind: 'zip-too-large', limit: limits.unpackedBytes },
      );
    if (file === 'broken' || crc32(file) !== entry.crc32)
      return refuse(entry.path, { kind: 'zip-broken' });
    if (nested === 'refused' && isNestedZip(file))
      return refuse(entry.path, { kind: 'zip-nested' });
    room -= file.length;
    files.set(entry.path, file);
  }
  return ok(files);
}
