/**
 * The test file of the virus scanners (EICAR), whose 68 characters no document begins with. It is kept in two pieces so
 * that this program is not taken for it.
 */
const signature = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
  'latin1',
);

/** A mark, blanks or a line before it do not make it harmless. */
const near = 1_024;

export const isVirusTest = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, near)).includes(signature);
