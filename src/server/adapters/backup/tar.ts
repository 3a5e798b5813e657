import { Buffer } from 'node:buffer';

/** Tar (POSIX ustar): a file of blocks that every machine can look into. */
export const blockSize = 512;

const nameField = { at: 0, length: 100 };
const sizeField = { at: 124, length: 12 };
const checksumField = { at: 148, length: 8 };
const magic = { at: 257, text: 'ustar\u000000' };

/**
 * @param name at most 100 bytes
 * @param size bytes of the body, below 8 GB
 * @param seconds since 1970
 */
export function tarHeader(name: string, size: number, seconds: number): Buffer {
  if (Buffer.byteLength(name) > nameField.length) throw new RangeError(`${name} is too long`);
  const header = Buffer.alloc(blockSize);
  header.write(name, nameField.at);
  header.write('0000600\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  header.write(`${octal(size, 11)}\0`, sizeField.at);
  header.write(`${octal(seconds, 11)}\0`, 136);
  header.write('0', 156);
  header.write(magic.text, magic.at);
  header.write(`${octal(checksumOf(header), 6)}\0 `, checksumField.at);
  return header;
}

/** @returns `end` for the block of zeros behind the last member; null where this is no header */
export function readTarHeader(
  block: Buffer,
): { readonly name: string; readonly size: number } | 'end' | null {
  if (block.every((byte) => byte === 0)) return 'end';
  const checksum = readOctal(block, checksumField);
  const size = readOctal(block, sizeField);
  if (checksum !== checksumOf(block) || size === null) return null;
  const name = block.subarray(nameField.at, nameField.length).toString();
  return { name: name.replace(/\0.*$/s, ''), size };
}

/** Bytes that fill the last block of a body. */
export const paddingOf = (size: number): number => (blockSize - (size % blockSize)) % blockSize;

const octal = (number: number, digits: number): string => number.toString(8).padStart(digits, '0');

function readOctal(block: Buffer, { at, length }: typeof sizeField): number | null {
  const text = block.subarray(at, at + length).toString('latin1');
  const digits = /^ *([0-7]+)[ \0]*$/.exec(text)?.[1];
  return digits === undefined ? null : Number.parseInt(digits, 8);
}

/** The sum of all bytes, its own field counted as spaces. */
function checksumOf(block: Buffer): number {
  let sum = 0;
  for (let at = 0; at < blockSize; at += 1) {
    const isOwn = at >= checksumField.at && at < checksumField.at + checksumField.length;
    sum += isOwn ? 0x20 : (block[at] ?? 0);
  }
  return sum;
}
