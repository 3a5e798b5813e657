import type { ByteRange } from '#application/attachment/file-store.ts';

/** Bytes of every chunk of a stored file but its last. */
export const chunkBytes = 1_048_576;

/** What comes, cut into chunks; a view of what came where that will do. */
export async function* cutIntoChunks(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let pieces: Uint8Array[] = [];
  let held = 0;
  for await (const piece of source)
    for (let at = 0; at < piece.length;) {
      const part = piece.subarray(at, at + chunkBytes - held);
      pieces.push(part);
      held += part.length;
      at += part.length;
      if (held < chunkBytes) continue;
      yield Buffer.concat(pieces, held);
      pieces = [];
      held = 0;
    }
  if (held > 0) yield Buffer.concat(pieces, held);
}

/**
 * The bytes of a range, chunk by chunk; the next one is fetched while one is used.
 * @param fetch null where there is no such chunk (any more): the reading ends
 */
export async function* readChunks(
  { start, end }: ByteRange,
  fetch: (n: number) => Promise<Buffer | null>,
): AsyncGenerator<Uint8Array> {
  const last = Math.floor(end / chunkBytes);
  let n = Math.floor(start / chunkBytes);
  let next = fetch(n);
  while (n <= last) {
    const bytes = await next;
    if (bytes === null) return;
    if (n < last) {
      next = fetch(n + 1);
      // Whoever stops reading does not wait for it.
      next.catch(() => undefined);
    }
    const from = n * chunkBytes;
    yield bytes.subarray(Math.max(0, start - from), Math.min(bytes.length, end + 1 - from));
    n += 1;
  }
}
