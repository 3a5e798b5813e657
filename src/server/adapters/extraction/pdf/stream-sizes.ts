import { constants, inflateSync } from 'node:zlib';
import type { FileRefused } from '#application/attachment/file-refused.ts';

/** No picture of a document is larger unpacked; programs that read PDFs unpack a stream at once. */
const largestStream = 256_000_000;

const startMark = Buffer.from('stream');
const endMark = Buffer.from('endstream');

const isZlib = (head: number, next: number): boolean =>
  (head & 0x0f) === 8 && (head * 256 + next) % 31 === 0;

/** Bytes that a packed stream unpacks to; more than `most` is not told from `most + 1`. */
function unpackedSize(packed: Uint8Array, most: number): number {
  try {
    const unpacked = inflateSync(packed, {
      maxOutputLength: most,
      finishFlush: constants.Z_SYNC_FLUSH,
    });
    // Packed twice is how a bomb gets past a look at the first layer.
    const isPackedTwice =
      unpacked.length > 10_000 &&
      isZlib(unpacked[0] ?? 0, unpacked[1] ?? 0) &&
      (unpacked[0] ?? 0) === 0x78;
    return isPackedTwice ? unpacked.length + unpackedSize(unpacked, most) : unpacked.length;
  } catch (error) {
    const isTooMuch = error instanceof RangeError && 'code' in error;
    return isTooMuch && error.code === 'ERR_BUFFER_TOO_LARGE' ? most + 1 : 0;
  }
}

/**
 * Unpacks the streams of a PDF one by one before any program that has no limit does: a few kilobytes can hold gigabytes
 * of zeros.
 */
export function findPdfBomb(
  bytes: Uint8Array,
  room: { bytes: number },
  limit: number,
): FileRefused | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = file.indexOf(startMark); at >= 0; at = file.indexOf(startMark, at + 6)) {
    if (at >= 3 && file.subarray(at - 3, at).toString('latin1') === 'end') continue;
    const from =
      at +
      6 +
      (file[at + 6] === 0x0d ? 1 : 0) +
      (file[at + 6] === 0x0a || file[at + 7] === 0x0a ? 1 : 0);
    if (!isZlib(file[from] ?? 0, file[from + 1] ?? 0)) continue;
    const end = file.indexOf(endMark, from);
    const size = unpackedSize(file.subarray(from, end < 0 ? file.length : end), largestStream);
    if (size > largestStream) return { kind: 'too-large-unpacked', limit: largestStream };
    room.bytes -= size;
    if (room.bytes < 0) return { kind: 'too-large-unpacked', limit };
    if (end < 0) break;
    at = end;
  }
  return null;
}
