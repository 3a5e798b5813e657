import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { words } from '#domain/text/words.ts';
import { decodeText } from './decode-text.ts';

const text = 'Referat: Børne- og Ungeudvalget drøftede “Sørens Æbler” – Åben sag, 3,5 mio. kr. (€)';
const utf16be = (written: string): Buffer => Buffer.from(written, 'utf16le').swap16();
const windows1252 = (written: string): Buffer =>
  Buffer.from(
    written.replace(
      /[“”–€]/g,
      (character) => ({ '“': '\x93', '”': '\x94', '–': '\x96', '€': '\x80' })[character] ?? '',
    ),
    'latin1',
  );

describe('the same text comes out of every encoding that municipalities write', () => {
  test.each<[string, string, Uint8Array]>([
    ['UTF-8', 'utf-8', Buffer.from(text)],
    ['UTF-8 with a byte order mark', 'utf-8', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 little endian with a mark', 'utf-16le', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 big endian with a mark', 'utf-16be', utf16be(`\ufeff${text}`)],
    ['UTF-16 little endian without a mark', 'utf-16le', Buffer.from(text, 'utf16le')],
    ['UTF-16 big endian without a mark', 'utf-16be', utf16be(text)],
    ['Windows-1252', 'windows-1252', windows1252(text)],
  ])('%s', (_, encoding, bytes) => {
    expect(decodeText(bytes)).toEqual({ text, encoding, warnings: [] });
  });
});

describe('what a file says of itself counts where the bytes leave it open', () => {
  test.each<[string, string, Uint8Array]>([
    [
      'an XML declaration',
      'iso-8859-15',
      Buffer.from('<?xml version="1.0" encoding="ISO-8859-15"?><a>B\xf8rn 3 \xa4</a>', 'latin1'),
    ],
    [
      'a meta element',
      'iso-8859-15',
      Buffer.from('<!doctype html><head><meta charset=iso-8859-15><p>B\xf8rn 3 \xa4', 'latin1'),
    ],
    [
      'an older meta element',
      'iso-8859-15',
      Buffer.from(
        '<html><head><meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-15"><p>B\xf8rn 3 \xa4',
        'latin1',
      ),
    ],
  ])('%s', (_, encoding, bytes) => {
    const decoded = decodeText(bytes);
    expect([
      decoded.encoding,
      words(decoded.text).includes('Børn'),
      decoded.text.includes('3 €'),
    ]).toEqual([encoding, true, true]);
  });

  test('a declaration that the bytes contradict does not', () => {
    expect(
      decodeText(Buffer.from('<?xml version="1.0" encoding="iso-8859-1"?><a>Børn</a>')).text,
    ).toContain('Børn');
    expect(
      decodeText(Buffer.from('<?xml version="1.0" encoding="utf-8"?><a>B\xf8rn</a>', 'latin1'))
        .text,
    ).toContain('Børn');
    expect(
      decodeText(Buffer.from('<?xml version="1.0" encoding="opdigtet"?><a>B\xf8rn</a>', 'latin1'))
        .text,
    ).toContain('Børn');
  });
});

describe('bytes without a character', () => {
  test('become a mark and a warning with their number', () => {
    expect(decodeText(Buffer.from('B\xf8rn \x81\x8d og unge', 'latin1'))).toEqual({
      text: 'Børn \ufffd\ufffd og unge',
      encoding: 'windows-1252',
      warnings: [
        {
          code: 'undecodable-bytes',
          message: '2 tegn i filen kunne ikke læses som windows-1252 og står som \ufffd.',
          near: '\ufffd',
        },
      ],
    });
  });

  test('do not turn every æ, ø and å of a UTF-8 file into two others', () => {
    const bytes = Buffer.concat([
      Buffer.from('Børn æder grød på Fanø '.repeat(5)),
      Buffer.from([0xe6]),
    ]);
    const { encoding, text: read, warnings } = decodeText(bytes);
    expect([encoding, read.slice(0, 22), warnings.length]).toEqual([
      'utf-8',
      'Børn æder grød på Fanø',
      1,
    ]);
  });
});

test('æ, ø and å are one word in both normal forms, and stay as they were written', () => {
  const [composed, decomposed] = ['Året på Ærø'.normalize('NFC'), 'Året på Ærø'.normalize('NFD')];
  expect(decodeText(Buffer.from(decomposed)).text).toBe(decomposed);
  expect(words(decomposed)).toEqual(words(composed));
});

test('any text of several words survives UTF-8 and UTF-16 with a mark', () => {
  const written = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .filter((one) => one.isWellFormed() && !one.startsWith('\ufeff') && !one.includes('\ufffd'));
  fc.assert(
    fc.property(written, (one) => {
      expect(decodeText(Buffer.from(`\ufeff${one}`)).text).toBe(one);
      expect(decodeText(Buffer.from(`\ufeff${one}`, 'utf16le')).text).toBe(one);
      expect(decodeText(utf16be(`\ufeff${one}`)).text).toBe(one);
    }),
  );
});
