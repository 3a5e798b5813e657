import type { Warning } from '#domain/minutes/parsed-minutes.ts';
import { declaredEncoding } from './declared-encoding.ts';

export type DecodedText = {
  readonly text: string;
  /** Name of the encoding by the WHATWG Encoding standard. */
  readonly encoding: string;
  readonly warnings: readonly Warning[];
};

const replacement = '\ufffd';

/** UTF-16 without a byte order mark: in Western text every other byte is zero. */
function guessUtf16(bytes: Uint8Array): string | null {
  const pairs = Math.floor(Math.min(bytes.length, 4096) / 2);
  if (pairs < 2 || bytes.length % 2 === 1) return null;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < 2 * pairs; index += 2) {
    if (bytes[index] === 0) even += 1;
    if (bytes[index + 1] === 0) odd += 1;
  }
  if (odd > pairs / 2 && even < pairs / 20) return 'utf-16le';
  if (even > pairs / 2 && odd < pairs / 20) return 'utf-16be';
  return null;
}

function encodingByMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

const knownLabel = (label: string | null): string | null => {
  try {
    return label === null ? null : new TextDecoder(label).encoding;
  } catch {
    return null;
  }
};

const count = (text: string, character: string): number => text.split(character).length - 1;

/** A file that is UTF-8 but for a few bytes stays UTF-8: as Windows-1252 every æ, ø and å would be lost. */
const isMostlyUtf8 = (text: string): boolean => {
  const broken = count(text, replacement);
  const letters = text.match(/[^\u0000-\u007f\ufffd]/gu)?.length ?? 0;
  return broken * 10 <= letters;
};

/** Bytes that Windows-1252 gives no character (81, 8D, 8F, 90, 9D) come out as C1 controls. */
const markUndefined = (text: string): string => text.replace(/[\u0080-\u009f]/g, replacement);

function withWarning(text: string, encoding: string): DecodedText {
  const broken = count(text, replacement);
  if (broken === 0) return { text, encoding, warnings: [] };
  const at = text.indexOf(replacement);
  return {
    text,
    encoding,
    warnings: [
      {
        code: 'undecodable-bytes',
        message: `${broken === 1 ? 'Et tegn' : `${broken} tegn`} i filen kunne ikke læses som ${encoding} og står som ${replacement}.`,
        near: text.slice(at, at + 1),
      },
    ],
  };
}

/**
 * Bytes → text: by byte order mark, by the pattern of UTF-16, as UTF-8 where the bytes are that,
 * by the declaration of an XML or HTML file, else as Windows-1252. Both normal forms are kept.
 * Bytes without a character become U+FFFD and a warning with their number.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const certain = encodingByMark(bytes) ?? guessUtf16(bytes);
  if (certain) return withWarning(new TextDecoder(certain).decode(bytes), certain);
  const utf8 = new TextDecoder().decode(bytes);
  if (isMostlyUtf8(utf8)) return withWarning(utf8, 'utf-8');
  const declared = knownLabel(declaredEncoding(bytes));
  const encoding = declared === null || declared.startsWith('utf') ? 'windows-1252' : declared;
  return withWarning(markUndefined(new TextDecoder(encoding).decode(bytes)), encoding);
}
