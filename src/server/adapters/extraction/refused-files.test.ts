import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { FileRefused } from '#application/attachment/file-refused.ts';
import { docxOf } from '../../../../test/attachments/docx.ts';
import { mailOf } from '../../../../test/attachments/mail.ts';
import { outlookOf } from '../../../../test/attachments/outlook.ts';
import { odtOf } from '../../../../test/attachments/odt.ts';
import { pdfOf } from '../../../../test/attachments/pdf.ts';
import { readFile } from '../../../../test/attachments/read.ts';
import { zipOf } from '../../../../test/attachments/zip-of.ts';
import { handMadePdf } from '../../../../test/hand-made-pdf.ts';
import { defaultLimits } from '../import/intake/limits.ts';
import { readAttachment } from './read-attachment.ts';

type Made = Uint8Array | Promise<Uint8Array>;

const virusTest = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
);
const program = Buffer.concat([Buffer.from([0x4d, 0x5a, 0x90, 0]), Buffer.alloc(200)]);
const compound = (name: string): Uint8Array =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(504),
    Buffer.from(name, 'utf16le'),
  ]);
const nest = (levels: number): Uint8Array =>
  Array.from({ length: levels }).reduce<Uint8Array>(
    (inner) => zipOf({ 'indre.zip': inner }),
    zipOf({ 'ord.txt': 'ord' }),
  );
/** A stream of zeros, packed a thousand times. */
const pdfBomb = (): Uint8Array => {
  const packed = deflateSync(Buffer.alloc(256_100_000), { level: 1 });
  return Buffer.concat([
    Buffer.from(`%PDF-1.4\n1 0 obj\n<< /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`),
    packed,
    Buffer.from('\nendstream\nendobj\nstartxref\n0\n%%EOF'),
  ]);
};
const lockedOdt = (): Uint8Array =>
  odtOf({ text: 'x', files: { 'META-INF/manifest.xml': '<m><encryption-data/></m>' } });

describe('what must not be taken in is refused by what it is, whatever it is called', () => {
  test.each<readonly [string, FileRefused, () => Made]>([
    ['nothing', { kind: 'empty' }, () => new Uint8Array()],
    ['a program', { kind: 'program' }, () => program],
    [
      'a script that names its interpreter',
      { kind: 'program' },
      () => Buffer.from('#!/bin/sh\nls'),
    ],
    [
      'a program in a mail',
      { kind: 'program', inside: 'a.pdf' },
      () => mailOf({ file: { name: 'a.pdf', bytes: program } }),
    ],
    [
      'a program in an Outlook mail',
      { kind: 'program', inside: 'a.pdf' },
      () => outlookOf({ file: { name: 'a.pdf', bytes: program } }),
    ],
    ['the virus test file', { kind: 'virus', name: 'EICAR' }, () => virusTest],
    [
      'the same in a zip file',
      { kind: 'virus', name: 'EICAR', inside: 'mappe/a.txt' },
      () => zipOf({ 'mappe/a.txt': virusTest }),
    ],
    [
      'the same in a zip file in a zip file',
      { kind: 'virus', name: 'EICAR', inside: 'b.zip › a.txt' },
      () => zipOf({ 'b.zip': zipOf({ 'a.txt': virusTest }) }),
    ],
    [
      'the same in a PDF',
      { kind: 'virus', name: 'EICAR', inside: 'a.txt' },
      () => pdfOf({ file: { name: 'a.txt', bytes: virusTest } }),
    ],
    [
      'a zip bomb',
      { kind: 'zip-bomb', limit: 100, inside: 'nul' },
      () => zipOf({ nul: new Uint8Array(20_000_000) }),
    ],
    [
      'a Word document that is a zip bomb',
      { kind: 'zip-bomb', limit: 100 },
      () => docxOf({ files: { 'word/nul.xml': new Uint8Array(20_000_000) } }),
    ],
    [
      'a PDF that unpacks beyond measure',
      { kind: 'too-large-unpacked', limit: 256_000_000 },
      pdfBomb,
    ],
    [
      'files in files in files',
      { kind: 'too-deep', limit: 5, inside: Array(6).fill('indre.zip').join(' › ') },
      () => nest(8),
    ],
    [
      'a Word document with macros',
      { kind: 'macro' },
      () => docxOf({ files: { 'word/vbaProject.bin': 'x' } }),
    ],
    [
      'a Word document that says it may have macros',
      { kind: 'macro' },
      () =>
        docxOf({
          files: {
            '[Content_Types].xml':
              '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
          },
        }),
    ],
    [
      'a Word document that asks programs for data',
      { kind: 'macro' },
      () => docxOf({ field: ' DDEAUTO c:\\\\cmd.exe "/k" ' }),
    ],
    [
      'an OpenDocument with macros',
      { kind: 'macro' },
      () => odtOf({ files: { 'Basic/Standard/Modul1.xml': '<x/>' } }),
    ],
    ['an old Excel file with macros', { kind: 'macro' }, () => compound('_VBA_PROJECT')],
    ['an old Word file', { kind: 'old-office' }, () => compound('WordDocument')],
    ['a locked Office document', { kind: 'encrypted' }, () => compound('EncryptedPackage')],
    ['a locked OpenDocument', { kind: 'encrypted' }, lockedOdt],
    ['a locked PDF', { kind: 'encrypted' }, () => handMadePdf({ pages: ['Ord'], isLocked: true })],
    [
      'a PDF with a script',
      { kind: 'active-content', action: 'JavaScript' },
      () => pdfOf({ text: 'Ord', script: 'app.alert(1)' }),
    ],
    [
      'a PDF that starts a program',
      { kind: 'active-content', action: 'Launch' },
      () => pdfOf({ text: 'Ord', launch: 'cmd.exe' }),
    ],
    ['half a PDF', { kind: 'broken' }, () => Buffer.from('%PDF-1.7\n1 0 obj')],
    ['half a zip file', { kind: 'broken' }, () => zipOf({ a: 'ord' }).subarray(0, 40)],
    [
      'bytes of no known format',
      { kind: 'unknown-format', format: null },
      () => Buffer.from([1, 2, 3, 4, 0, 5, 6, 7, 255, 254, 3]),
    ],
    [
      'another kind of archive',
      { kind: 'unknown-format', format: '7z' },
      () => Buffer.from('7z\xbc\xaf\x27\x1c', 'latin1'),
    ],
  ])('%s', async (_, refused, make) => {
    expect(await readAttachment(await make())).toEqual({ ok: false, error: refused });
  });

  test('a file above the limit, with the limit', async () => {
    const limits = { ...defaultLimits, fileBytes: 10 };
    expect(await readAttachment(Buffer.from('elleve byte'), limits)).toEqual({
      ok: false,
      error: { kind: 'too-large', bytes: 11, limit: 10 },
    });
  });
});

describe('what cannot be checked is said', () => {
  const png = Buffer.from([0x89, ...Buffer.from('PNG\r\n\x1a\n'), 0, 0, 0, 0]);

  test('a picture is accepted, without a text layer', async () => {
    expect(await readFile(png)).toEqual({
      format: 'image',
      parts: [],
      findings: [],
      accessibility: { tagged: null, language: null, textLayer: false },
      pages: null,
      unreadable: [{ kind: 'picture' }],
    });
  });

  test('a scanned PDF is accepted, and each page without text named', async () => {
    const { accessibility, unreadable } = await readFile(handMadePdf({ pages: ['', 'Ord', ''] }));
    expect(accessibility).toEqual({ tagged: false, language: null, textLayer: true });
    expect(unreadable).toEqual([
      { kind: 'page-without-text', page: 1 },
      { kind: 'page-without-text', page: 3 },
    ]);
    const scanned = await readFile(handMadePdf({ pages: [''] }));
    expect(scanned.accessibility.textLayer).toBe(false);
  });

  test.each<readonly [string, () => Made, object]>([
    [
      'pictures in Word',
      () => docxOf({ files: { 'word/media/a.png': png, 'word/media/b.png': png } }),
      { kind: 'picture', count: 2 },
    ],
    [
      'a damaged part of a Word document',
      () => docxOf({ files: { 'word/footer1.xml': '<w:ftr xmlns:w="w"><w:p>' } }),
      { kind: 'damaged-part', label: 'word/footer1.xml' },
    ],
    [
      'a locked file in a mail',
      () => mailOf({ file: { name: 'a.docx', bytes: compound('EncryptedPackage') } }),
      { kind: 'file-inside', label: 'a.docx' },
    ],
    [
      'an old object in a Word document',
      () => docxOf({ files: { 'word/embeddings/o.bin': compound('Ark') } }),
      { kind: 'file-inside', label: 'word/embeddings/o.bin' },
    ],
  ])('%s', async (_, make, expected) => {
    expect((await readFile(await make())).unreadable).toEqual([expected]);
  });
});

describe('accessibility is told as the file has it', () => {
  test.each<readonly [string, () => Made, object]>([
    [
      'Word with headings and a language',
      () => docxOf({ heading: 'Bilag', text: 'x', language: 'da-DK' }),
      { tagged: true, language: 'da-DK', textLayer: true },
    ],
    [
      'Word without',
      () => docxOf({ text: 'x' }),
      { tagged: false, language: null, textLayer: true },
    ],
    [
      'OpenDocument with headings and a language',
      () => odtOf({ heading: 'Bilag', language: 'da-DK' }),
      { tagged: true, language: 'da-DK', textLayer: true },
    ],
    [
      'a PDF without tags',
      () => pdfOf({ text: 'x', language: 'da-DK' }),
      { tagged: false, language: 'da-DK', textLayer: true },
    ],
    [
      'a web page',
      () => Buffer.from('<html lang="da"><h1>x</h1></html>'),
      { tagged: true, language: 'da', textLayer: true },
    ],
    ['plain text', () => Buffer.from('ord'), { tagged: null, language: null, textLayer: true }],
  ])('%s', async (_, make, expected) => {
    expect((await readFile(await make())).accessibility).toEqual(expected);
  });
});
