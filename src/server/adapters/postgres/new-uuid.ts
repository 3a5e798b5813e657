import { randomBytes, randomInt } from 'node:crypto';

let last = 0;
let count = 0;

/**
 * A UUID that sorts by the time it was made (RFC 9562, version 7), so that indexes grow at their end. Those that this process makes
 * sort in the order in which it makes them, also within a millisecond (section 6.2, method 1: a counter that begins anywhere).
 */
export function newUuid(): string {
  const now = Date.now();
  if (now > last) {
    last = now;
    count = randomInt(0x800);
  } else if (++count > 0xfff) {
    last += 1;
    count = 0;
  }
  const bytes = randomBytes(16);
  bytes.writeUIntBE(last, 0, 6);
  bytes.writeUInt16BE(0x7000 | count, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
