/** Sorted, distinct strings in one run of UTF-8 bytes; `offsets` has one more entry than there are strings. */
export type StringColumns = { readonly bytes: Uint8Array; readonly offsets: Uint32Array };

/** Reads strings by their place, and finds their place. */
export type StringTable = {
  readonly size: number;
  readonly at: (index: number) => string;
  /** -1 where it is absent; only for sorted tables. */
  readonly find: (wanted: string) => number;
  /** The place of the first string that is not before `wanted`; only for sorted tables. */
  readonly firstFrom: (wanted: string) => number;
};

/** @param columns of strings in the order of their UTF-16 units */
export function openStrings({ bytes, offsets }: StringColumns): StringTable {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = offsets.length - 1;
  const at = (index: number): string =>
    buffer.toString('utf8', offsets[index] ?? 0, offsets[index + 1] ?? 0);
  const firstFrom = (wanted: string): number => {
    let low = 0;
    let high = size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (at(middle) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const find = (wanted: string): number => {
    const index = firstFrom(wanted);
    return index < size && at(index) === wanted ? index : -1;
  };
  return { size, at, find, firstFrom };
}

export function packStrings(strings: readonly string[]): StringColumns {
  const offsets = new Uint32Array(strings.length + 1);
  let length = 0;
  for (let i = 0; i < strings.length; i += 1) {
    length += Buffer.byteLength(strings[i] ?? '');
    offsets[i + 1] = length;
  }
  const buffer = Buffer.alloc(length);
  for (let i = 0; i < strings.length; i += 1) buffer.write(strings[i] ?? '', offsets[i] ?? 0);
  return { bytes: new Uint8Array(buffer.buffer, buffer.byteOffset, length), offsets };
}
