import type { FileFormat } from './file-reading.ts';

const byFormat: Readonly<Partial<Record<FileFormat, string>>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  text: 'text/plain; charset=utf-8',
  zip: 'application/zip',
};

const byExtension: Readonly<Record<string, readonly [FileFormat, string]>> = {
  png: ['image', 'image/png'],
  jpg: ['image', 'image/jpeg'],
  jpeg: ['image', 'image/jpeg'],
  gif: ['image', 'image/gif'],
  webp: ['image', 'image/webp'],
  tif: ['image', 'image/tiff'],
  tiff: ['image', 'image/tiff'],
  mp3: ['media', 'audio/mpeg'],
  m4a: ['media', 'audio/mp4'],
  wav: ['media', 'audio/wav'],
  mp4: ['media', 'video/mp4'],
  webm: ['media', 'video/webm'],
  eml: ['email', 'message/rfc822'],
  msg: ['email', 'application/vnd.ms-outlook'],
};

/**
 * What a file is sent out as. Its bytes have said what it is; the name tells only which picture or sound. HTML, XML and
 * what is not known are bytes that a browser does nothing with.
 * @param format null as long as nobody has read it
 */
export function mediaTypeOf(format: FileFormat | null, fileName: string): string {
  const plain = 'application/octet-stream';
  if (format === null) return plain;
  const extension = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const known = byExtension[extension];
  return byFormat[format] ?? (known?.[0] === format ? known[1] : plain);
}
