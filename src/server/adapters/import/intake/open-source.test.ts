import { describe, expect, test } from 'vitest';
import type { IntakeFault } from '#application/import/intake-refused.ts';
import { handMadePdf } from '../../../../../test/hand-made-pdf.ts';
import { defaultLimits } from './limits.ts';
import { openSource } from './open-source.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text);
const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const refused = (file: string, fault: IntakeFault) => ({
  ok: false,
  error: { file, entry: null, fault },
});
const kindsOf = async (name: string, file: Uint8Array) => {
  const opened = await openSource(name, file);
  return opened.ok ? opened.value.map(({ name: known, kind }) => [known, kind]) : opened.error;
};

const minutes = 'Referat\n\nBørne- og Ungeudvalget\n\nGodkendt.';

describe('a file is opened by what it is, whatever it is called', () => {
  test.each<[string, string, Uint8Array]>([
    ['text', 'referat.pdf', bytes(minutes)],
    ['text', 'referat.txt', bytes('[Referat](https://example.invalid) af mødet')],
    ['text', 'referat.md', bytes('[1] Se bilag')],
    ['text', 'ID3.txt', bytes('ID3 er et punkt om BMP, WEBP og andre billeder')],
    ['text', 'webp.txt', bytes('Billede WEBP vises under mødet')],
    ['pdf', 'referat.txt', handMadePdf({ pages: ['Referat'] })],
    [
      'pdf',
      'referat',
      Buffer.concat([bytes('\r\nfra: post\r\n'), handMadePdf({ pages: ['Referat'] })]),
    ],
    ['html', 'referat.txt', bytes('<!doctype html><title>Referat</title><p>Godkendt.')],
    ['html', 'referat.xml', bytes('\ufeff  <!-- side --> <DIV>Referat</DIV>')],
    [
      'html',
      'referat.xml',
      bytes(
        '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x"><html><p>Referat</p></html>',
      ),
    ],
    [
      'xml',
      'referat.html',
      bytes('<?xml version="1.0"?><Meeting><Committee>Udvalg</Committee></Meeting>'),
    ],
    ['json', 'referat.txt', bytes('\ufeff{"Udvalg": "Børn"}')],
  ])('as %s: %s', async (kind, name, file) => {
    expect(await kindsOf(name, file)).toEqual([[name, kind]]);
  });
});

describe('a file that is no document is refused with its kind', () => {
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
  test.each<[string, Uint8Array, IntakeFault]>([
    ['tom.pdf', new Uint8Array(), { kind: 'empty' }],
    ['blank.txt', bytes(' \r\n\t . – \n'), { kind: 'no-words' }],
    [
      'regneark.pdf',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      { kind: 'office-file', format: 'Office' },
    ],
    ['gammel.txt', bytes('{\\rtf1\\ansi Referat}'), { kind: 'office-file', format: 'RTF' }],
    ['referat.pdf', png, { kind: 'image', format: 'PNG' }],
    ['referat.pdf', Buffer.from('ffd8ffe0', 'hex'), { kind: 'image', format: 'JPEG' }],
    ['moede.txt', Buffer.from('\0\0\0\x18ftypmp42', 'latin1'), { kind: 'media' }],
    ['referat.pdf', Buffer.from('4d5a90000300000004000000ffff', 'hex'), { kind: 'program' }],
    ['referat.txt', Buffer.from('7f454c4602010100', 'hex'), { kind: 'program' }],
    ['alt.zip', Buffer.from('1f8b0800', 'hex'), { kind: 'archive', format: 'gzip' }],
    ['alt.zip', Buffer.from('377abcaf271c', 'hex'), { kind: 'archive', format: '7z' }],
    ['data.txt', latin('SQLite format 3\0\x10'), { kind: 'binary', byte: 15 }],
    ['data.txt', latin('Ref\x01\x02\x03\x04erat \xe6\xf8\xe5'), { kind: 'binary', byte: 3 }],
    ['aegte.txt', Buffer.from('Referat æøå\0', 'utf8'), { kind: 'binary', byte: 14 }],
  ])('%s', async (name, file, fault) => {
    expect(await openSource(name, file)).toEqual(refused(name, fault));
  });

  test('and a text with one of the marks that Word leaves behind is still a text', async () => {
    expect(await kindsOf('referat.txt', bytes(`${minutes}\u0007\f${minutes}`))).toEqual([
      ['referat.txt', 'text'],
    ]);
  });
});

describe('a PDF is refused', () => {
  test.each<[string, Uint8Array, IntakeFault]>([
    [
      'with a password',
      handMadePdf({ pages: ['Referat'], isLocked: true }),
      { kind: 'pdf-encrypted' },
    ],
    [
      'that breaks off',
      handMadePdf({ pages: ['Referat'] }).subarray(0, 60),
      { kind: 'pdf-broken' },
    ],
    [
      'that is noise behind its first bytes',
      latin(`%PDF-1.7\n${'\xff\x01x'.repeat(200)}`),
      { kind: 'pdf-broken' },
    ],
    [
      'of pictures without text',
      handMadePdf({ pages: ['', '', ''] }),
      { kind: 'pdf-without-text', pages: 3 },
    ],
  ])('%s', async (_, file, fault) => {
    expect(await openSource('referat.pdf', file)).toEqual(refused('referat.pdf', fault));
  });

  test('with more pages than the limit', async () => {
    const file = handMadePdf({ pages: ['et', 'to', 'tre'] });
    expect(await openSource('referat.pdf', file, { ...defaultLimits, pages: 2 })).toEqual(
      refused('referat.pdf', { kind: 'pdf-too-many-pages', pages: 3, limit: 2 }),
    );
  });
});

describe('XML is refused', () => {
  const deep = (levels: number): string => `${'<a>'.repeat(levels)}Referat${'</a>'.repeat(levels)}`;

  test('with a document type, which could fetch a file from this machine', async () => {
    const file =
      '<?xml version="1.0"?>\n<!DOCTYPE Meeting [<!ENTITY hemmeligt SYSTEM "file:///etc/passwd">]>\n<Meeting>&hemmeligt;</Meeting>';
    expect(await openSource('moede.xml', bytes(file))).toEqual(
      refused('moede.xml', { kind: 'xml-doctype', line: 2, column: 69 }),
    );
  });

  test('with entities that multiply each other', async () => {
    const entities = Array.from(
      { length: 9 },
      (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`,
    ).join('');
    const file = `<!DOCTYPE Meeting [<!ENTITY l0 "lol">${entities}]><Meeting>&l9;</Meeting>`;
    const opened = await openSource('moede.xml', bytes(file));
    expect(opened).toMatchObject({ ok: false, error: { fault: { kind: 'xml-doctype', line: 1 } } });
  });

  test('that is nested deeper than 100 levels, and not at 100', async () => {
    expect(await openSource('moede.xml', bytes(deep(101)))).toEqual(
      refused('moede.xml', { kind: 'xml-too-deep', limit: 100, line: 1, column: 304 }),
    );
    expect(await kindsOf('moede.xml', bytes(deep(100)))).toEqual([['moede.xml', 'xml']]);
  });

  test('that is nested a million levels deep, without the machine running out of room', async () => {
    const opened = await openSource('moede.xml', bytes('<a>'.repeat(1_000_000)));
    expect(opened).toMatchObject({ ok: false, error: { fault: { kind: 'xml-too-deep' } } });
  });

  test('that breaks off or is malformed, with line and column', async () => {
    expect(
      await openSource('moede.xml', bytes('<Meeting>\n  <Committee>Børn</Comittee>\n</Meeting>')),
    ).toEqual(refused('moede.xml', { kind: 'xml-broken', line: 2, column: 29 }));
    expect(await openSource('moede.xml', bytes('<Meeting>\n<Committee>Bø'))).toMatchObject({
      error: { fault: { kind: 'xml-broken', line: 2 } },
    });
  });

  test('of more elements than the limit', async () => {
    const file = bytes(`<a>Referat${'<b/>'.repeat(50)}</a>`);
    expect(await openSource('moede.xml', file, { ...defaultLimits, parts: 50 })).toEqual(
      refused('moede.xml', { kind: 'too-complex', limit: 50 }),
    );
  });
});

describe('HTML is refused', () => {
  test('that is nested deeper than a browser goes, before its tree is built', async () => {
    const file = bytes(`<!doctype html>${'<div>'.repeat(200_000)}Referat`);
    expect(await openSource('side.html', file)).toEqual(
      refused('side.html', { kind: 'html-too-deep', limit: 512 }),
    );
  });
});

describe('JSON is refused', () => {
  test.each<[string, string, IntakeFault]>([
    [
      'nested deeper than 100 levels',
      `{"a":\n${'['.repeat(100)}`,
      { kind: 'json-too-deep', limit: 100, line: 2, column: 100 },
    ],
    [
      'nested a million levels deep',
      '[['.repeat(500_000),
      { kind: 'json-too-deep', limit: 100, line: 1, column: 101 },
    ],
    [
      'that breaks off',
      '{"Udvalg": "Børn",\n "Moede": {',
      { kind: 'json-broken', line: 2, column: 12 },
    ],
  ])('%s', async (_, text, fault) => {
    expect(await openSource('moede.json', bytes(text))).toEqual(refused('moede.json', fault));
  });

  test('and brackets inside its texts do not count as nesting', async () => {
    const file = bytes(JSON.stringify({ Html: `\\"${'['.repeat(500)}` }));
    expect(await kindsOf('moede.json', file)).toEqual([['moede.json', 'json']]);
  });
});
