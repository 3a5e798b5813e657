import type { IntakeFault } from '#application/import/intake-refused.ts';

type Signature = {
  readonly bytes: readonly (number | null)[];
  readonly at?: number;
  readonly means: 'pdf' | 'zip' | IntakeFault;
};

const ascii = (text: string): number[] => [...Buffer.from(text, 'latin1')];
const any = (count: number): null[] => Array.from({ length: count }, () => null);
const image = (format: string): IntakeFault => ({ kind: 'image', format });
const archive = (format: string): IntakeFault => ({ kind: 'archive', format });

/** The first bytes of the formats people confuse with documents, whatever the name says. */
const signatures: readonly Signature[] = [
  { bytes: ascii('%PDF-'), means: 'pdf' },
  { bytes: [0xef, 0xbb, 0xbf, ...ascii('%PDF-')], means: 'pdf' },
  { bytes: [0x50, 0x4b, 3, 4], means: 'zip' },
  { bytes: [0x50, 0x4b, 5, 6], means: 'zip' },
  { bytes: [0x50, 0x4b, 7, 8], means: 'zip' },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    means: { kind: 'office-file', format: 'Office' },
  },
  { bytes: ascii('{\\rtf'), means: { kind: 'office-file', format: 'RTF' } },
  { bytes: [0x89, ...ascii('PNG')], means: image('PNG') },
  { bytes: [0xff, 0xd8, 0xff], means: image('JPEG') },
  { bytes: ascii('GIF8'), means: image('GIF') },
  { bytes: [...ascii('II'), 42, 0], means: image('TIFF') },
  { bytes: [...ascii('MM'), 0, 42], means: image('TIFF') },
  { bytes: [...ascii('BM'), ...any(4), 0, 0, 0, 0], means: image('BMP') },
  { bytes: [...ascii('RIFF'), ...any(4), ...ascii('WEBP')], means: image('WebP') },
  { bytes: [0, ...any(3), ...ascii('ftyphei')], means: image('HEIC') },
  { bytes: [0, ...any(3), ...ascii('ftyp')], means: { kind: 'media' } },
  { bytes: [...ascii('RIFF'), ...any(4), ...ascii('WAVE')], means: { kind: 'media' } },
  { bytes: [...ascii('ID3'), ...any(1), 0], means: { kind: 'media' } },
  { bytes: [0xff, 0xfb], means: { kind: 'media' } },
  { bytes: [...ascii('OggS'), 0], means: { kind: 'media' } },
  { bytes: [...ascii('MZ'), ...any(1), 0], means: { kind: 'program' } },
  { bytes: [0x7f, ...ascii('ELF')], means: { kind: 'program' } },
  { bytes: [0xcf, 0xfa, 0xed, 0xfe], means: { kind: 'program' } },
  { bytes: [0xca, 0xfe, 0xba, 0xbe], means: { kind: 'program' } },
  { bytes: [0x1f, 0x8b], means: archive('gzip') },
  { bytes: [...ascii('7z'), 0xbc, 0xaf], means: archive('7z') },
  { bytes: [...ascii('Rar!'), 0x1a, 7], means: archive('rar') },
  { bytes: [...ascii('BZh'), ...any(1), 0x31, 0x41, 0x59], means: archive('bzip2') },
  { bytes: [0xfd, ...ascii('7zXZ')], means: archive('xz') },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], means: archive('zstd') },
  { bytes: ascii('ustar'), at: 257, means: archive('tar') },
];

const matches = (file: Uint8Array, { bytes, at = 0 }: Signature): boolean =>
  bytes.every((byte, index) => byte === null || file[at + index] === byte);

/** Mail gateways put lines before the header, and PDF readers accept them within the first 1024 bytes. */
const isLatePdf = (file: Uint8Array): boolean => {
  const head = Buffer.from(file.buffer, file.byteOffset, Math.min(file.length, 1024));
  const tail = Buffer.from(file.buffer, file.byteOffset + Math.max(0, file.length - 2048));
  return head.includes('%PDF-') && tail.subarray(0, 2048).includes('startxref');
};

/**
 * What the first bytes say a file is: a PDF, a zip file, a known format that is refused, or `null`
 * where it may be text. The name has no say.
 */
export function readSignature(file: Uint8Array): 'pdf' | 'zip' | IntakeFault | null {
  const known = signatures.find((signature) => matches(file, signature));
  return known?.means ?? (isLatePdf(file) ? 'pdf' : null);
}
