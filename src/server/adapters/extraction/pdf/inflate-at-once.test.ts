import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InflateAtOnce } from './inflate-at-once.ts';

type Reader = { read(): Promise<{ value?: Uint8Array | undefined; done: boolean }> };
type Writer = { write(bytes: Uint8Array<ArrayBuffer>): Promise<void>; close(): Promise<void> };

/** What pdf.js does with it: everything at once, or null where it is damaged. */
async function unpacked(
  reader: Reader,
  writer: Writer,
  packed: Uint8Array,
): Promise<string | null> {
  writer.write(new Uint8Array(packed)).catch(() => undefined);
  writer.close().catch(() => undefined);
  const parts: Uint8Array[] = [];
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read())
      if (next.value) parts.push(next.value);
  } catch {
    return null;
  }
  return Buffer.concat(parts).toString('base64');
}

test('a stream of a PDF comes out as it went in, and a damaged one is damaged as before', async () => {
  const bytes = fc.uint8Array({ maxLength: 3_000 });
  await fc.assert(
    fc.asyncProperty(bytes, fc.option(fc.nat(40)), async (given, cut) => {
      const whole = deflateSync(given);
      const packed = cut === null ? whole : whole.subarray(0, Math.max(0, whole.length - cut - 1));
      const [own, nodes] = [new InflateAtOnce('deflate'), new DecompressionStream('deflate')];
      expect(await unpacked(own.readable.getReader(), own.writable.getWriter(), packed)).toEqual(
        await unpacked(nodes.readable.getReader(), nodes.writable.getWriter(), packed),
      );
    }),
    { numRuns: 40 },
  );
  expect(() => new InflateAtOnce('brotli')).toThrow('not unpacked here');
});
