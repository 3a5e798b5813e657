import { ok } from '#domain/result.ts';
import { draftExtract, type FormatReader } from './extract.ts';
import { xmlWords } from './xml-words.ts';

/** Before the picture itself come its properties: EXIF, IPTC and XMP are rarely longer. */
const head = 262_144;

/** Lines a camera or a program has written down: letters in a row that no picture has by chance. */
const written = /[\p{L}\p{N}][\p{L}\p{N} @.,:;/+_-]{7,}/gu;

function xmpOf(file: Buffer): Uint8Array | null {
  const from = file.indexOf('<x:xmpmeta');
  const to = from < 0 ? -1 : file.indexOf('</x:xmpmeta>', from);
  return to < 0 ? null : file.subarray(from, to + 12);
}

/** In a JPEG the properties lie in segments before the picture; in a PNG in chunks of text. */
function* propertySegments(file: Buffer): Generator<Uint8Array> {
  if (file[0] === 0xff && file[1] === 0xd8) {
    for (let at = 2; at + 4 <= file.length && file[at] === 0xff && file[at + 1] !== 0xda;) {
      const length = file.readUInt16BE(at + 2);
      const marker = file[at + 1] ?? 0;
      if ((marker >= 0xe1 && marker <= 0xef) || marker === 0xfe)
        yield file.subarray(at + 4, at + 2 + length);
      at += 2 + Math.max(2, length);
    }
  } else if (file[0] === 0x89) {
    for (let at = 8; at + 12 <= file.length;) {
      const length = file.readUInt32BE(at);
      const type = file.toString('latin1', at + 4, at + 8);
      if (/^(?:tEXt|iTXt|eXIf)$/.test(type)) yield file.subarray(at + 8, at + 8 + length);
      at += 12 + length;
    }
  }
}

const format = { tagged: null, language: null, textLayer: false };

/** A picture: what is written in its properties is read, what is on it cannot be. */
export const readPicture: FormatReader = (bytes) => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, head));
  const draft = draftExtract();
  const xmp = xmpOf(file);
  if (xmp) draft.add('metadata', xmlWords(xmp, true).text);
  const lines = [...propertySegments(file)].flatMap(
    (segment) => new TextDecoder('windows-1252').decode(segment).match(written) ?? [],
  );
  draft.add('metadata', lines.join('\n'));
  draft.unreadable.push({ kind: 'picture' });
  return Promise.resolve(
    ok({
      format: 'image',
      parts: draft.parts,
      accessibility: format,
      pages: null,
      unreadable: draft.unreadable,
    }),
  );
};

/** Sound and film: accepted, and said to be unchecked. */
export const readMedia: FormatReader = () =>
  Promise.resolve(
    ok({
      format: 'media',
      parts: [],
      accessibility: format,
      pages: null,
      unreadable: [{ kind: 'sound-or-film' }],
    }),
  );
