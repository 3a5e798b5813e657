import type { FileFormat } from '#application/attachment/file-reading.ts';
import type { FileRefused } from '#application/attachment/file-refused.ts';
import { readSignature } from '../import/intake/file-signature.ts';
import { readZipDirectory } from '../import/intake/zip-directory.ts';

/** What a file is, by its bytes: a format with a reader, or the reason why it is not taken in. */
export type Sniffed =
  | { readonly is: Exclude<FileFormat, 'ods' | 'odp' | 'html' | 'xml' | 'email'> | 'outlook' }
  | { readonly is: 'refused'; readonly refused: FileRefused };

const refuse = (refused: FileRefused): Sniffed => ({ is: 'refused', refused });

const contains = (file: Uint8Array, text: string, encoding: BufferEncoding = 'utf16le'): boolean =>
  Buffer.from(file.buffer, file.byteOffset, file.byteLength).includes(Buffer.from(text, encoding));

/** Shortcuts run programs as well; so does a text that names its interpreter in the first line. */
const isLauncher = (file: Uint8Array): boolean =>
  Buffer.from(file.subarray(0, 8)).equals(Buffer.from([0x4c, 0, 0, 0, 1, 0x14, 2, 0])) ||
  (file[0] === 0x23 && file[1] === 0x21);

/** The old container of Office (MS-CFB): its directory has the names of the streams in UTF-16. */
function sniffCompound(file: Uint8Array): Sniffed {
  if (contains(file, 'EncryptedPackage')) return refuse({ kind: 'encrypted' });
  if (contains(file, '__substg1.0_')) return { is: 'outlook' };
  if (contains(file, 'This program cannot be run in DOS mode', 'latin1'))
    return refuse({ kind: 'program' });
  if (contains(file, '_VBA_PROJECT')) return refuse({ kind: 'macro' });
  return refuse({ kind: 'old-office' });
}

/** Parts that hold programs: Visual Basic, ActiveX, and the macro sheets of Excel 4. */
const programPart = /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml)$|\/activeX\/|\/macrosheets\//i;

function sniffZip(file: Uint8Array): Sniffed {
  const directory = readZipDirectory(file);
  if (!directory.ok) return refuse({ kind: 'broken' });
  const paths = directory.value.map(({ path }) => path);
  if (paths.includes('mimetype') && paths.includes('content.xml')) return { is: 'odt' };
  if (!paths.includes('[Content_Types].xml')) return { is: 'zip' };
  if (paths.some((path) => programPart.test(path))) return refuse({ kind: 'macro' });
  if (paths.some((path) => path.startsWith('word/'))) return { is: 'docx' };
  if (paths.some((path) => path.startsWith('xl/')))
    return paths.some((path) => /workbook\.bin$/.test(path))
      ? refuse({ kind: 'unknown-format', format: 'xlsb' })
      : { is: 'xlsx' };
  if (paths.some((path) => path.startsWith('ppt/'))) return { is: 'pptx' };
  return { is: 'zip' };
}

export function sniffFile(file: Uint8Array): Sniffed {
  const signature = readSignature(file);
  if (signature === 'pdf') return { is: 'pdf' };
  if (signature === 'zip') return sniffZip(file);
  if (isLauncher(file)) return refuse({ kind: 'program' });
  switch (signature?.kind) {
    case undefined:
      return { is: 'text' };
    case 'image':
      return { is: 'image' };
    case 'media':
      return { is: 'media' };
    case 'program':
      return refuse({ kind: 'program' });
    case 'office-file':
      return 'format' in signature && signature.format === 'RTF'
        ? refuse({ kind: 'unknown-format', format: 'RTF' })
        : sniffCompound(file);
    case 'archive':
      return refuse({
        kind: 'unknown-format',
        format: 'format' in signature ? signature.format : null,
      });
    default:
      return refuse({ kind: 'unknown-format', format: null });
  }
}
