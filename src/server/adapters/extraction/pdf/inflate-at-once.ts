import { inflateSync } from 'node:zlib';

/**
 * Stands in for `DecompressionStream` in a thread that reads one file at a time: pdf.js opens one for every font and every
 * page, and Node sends each through three streams and another thread. It has only what pdf.js uses, and unpacks at once.
 * Like the other it refuses what is damaged; pdf.js then reads what it can with its own decoder.
 */
export class InflateAtOnce {
  readonly #packed: Uint8Array[] = [];
  #isRead = false;

  /** @throws for other formats than zlib's, which pdf.js has decoders of its own for */
  constructor(format: string) {
    if (format !== 'deflate') throw new TypeError(`not unpacked here: ${format}`);
  }

  readonly writable = {
    getWriter: () => ({
      write: (bytes: Uint8Array): Promise<void> => {
        this.#packed.push(bytes);
        return Promise.resolve();
      },
      close: (): Promise<void> => Promise.resolve(),
    }),
  };

  readonly readable = {
    getReader: () => ({
      read: (): Promise<{ readonly value?: Uint8Array; readonly done: boolean }> =>
        Promise.try(() => {
          if (this.#isRead) return { done: true };
          this.#isRead = true;
          return { value: unpack(Buffer.concat(this.#packed)), done: false };
        }),
    }),
  };
}

/** Bytes; a file that has a larger stream has been refused before (stream-sizes.ts). */
const largest = 256_000_000;

function unpack(packed: Uint8Array): Uint8Array {
  const { buffer, byteOffset, byteLength } = inflateSync(packed, { maxOutputLength: largest });
  return new Uint8Array(buffer, byteOffset, byteLength);
}
