import { describe, expect, test } from 'vitest';
import type { FilePartKind } from '#application/attachment/file-part.ts';
import { docxOf } from '../../../../test/attachments/docx.ts';
import { mailOf } from '../../../../test/attachments/mail.ts';
import { outlookOf } from '../../../../test/attachments/outlook.ts';
import { odtOf } from '../../../../test/attachments/odt.ts';
import { pdfOf } from '../../../../test/attachments/pdf.ts';
import { pptxOf } from '../../../../test/attachments/pptx.ts';
import { xlsxOf, type XlsxSheet } from '../../../../test/attachments/xlsx.ts';
import { findCprIn, readFile } from '../../../../test/attachments/read.ts';

const cpr = '070761-4285';
const bytesOf = (text: string): Uint8Array => Buffer.from(text);
const sheet = (rest: Partial<XlsxSheet>): Uint8Array =>
  xlsxOf({ sheets: [{ name: 'Ark1', rows: [['Navn']], ...rest }] });

/** Each way of making a file that says this text where everybody sees it. */
const visible: readonly (readonly [
  format: string,
  make: (text: string) => Uint8Array | Promise<Uint8Array>,
])[] = [
  ['text', bytesOf],
  ['CSV in Windows-1252', (text) => Buffer.from(`Næste;borger\r\n${text};ja\r\n`, 'latin1')],
  ['HTML', (text) => bytesOf(`<!doctype html><html lang="da"><p>${text}</p></html>`)],
  ['PDF', (text) => pdfOf({ text })],
  ['Word', (text) => docxOf({ text })],
  ['a table in Word', (text) => docxOf({ cells: ['Borger', text, 'ja'] })],
  ['Excel', (text) => sheet({ rows: [['Borger', text]] })],
  [
    'Excel with inline strings',
    (text) => xlsxOf({ sheets: [{ name: 'A', rows: [[text]] }], inline: true }),
  ],
  ['PowerPoint', (text) => pptxOf({ text })],
  ['OpenDocument', (text) => odtOf({ text })],
  ['a mail', (text) => mailOf({ text })],
  ['a mail in HTML', (text) => mailOf({ html: `<p>${text}</p>` })],
  ['a mail from Outlook', (text) => outlookOf({ text })],
  ['a mail from Outlook in HTML', (text) => outlookOf({ html: `<p>${text}</p>` })],
];

/** Each way of hiding this text in a file, and the part of the file that it stands in. */
const hidden: readonly (readonly [
  place: string,
  part: FilePartKind,
  make: (text: string) => Uint8Array | Promise<Uint8Array>,
])[] = [
  ['a comment in Word', 'comment', (comment) => docxOf({ text: 'Ord', comment })],
  ['a tracked change in Word', 'tracked-change', (deleted) => docxOf({ text: 'Ord', deleted })],
  ['the author of a Word document', 'metadata', (author) => docxOf({ text: 'Ord', author })],
  ['a note in Excel', 'comment', (note) => sheet({ note })],
  ['a hidden sheet in Excel', 'hidden-sheet', (text) => sheet({ state: 'hidden', rows: [[text]] })],
  ['the author of a PDF', 'metadata', (author) => pdfOf({ text: 'Ord', author })],
  ['a note in a PDF', 'annotation', (note) => pdfOf({ text: 'Ord', note })],
  ['invisible letters in a PDF', 'hidden-text', (invisible) => pdfOf({ text: 'Ord', invisible })],
  ['a note in OpenDocument', 'comment', (annotation) => odtOf({ text: 'Ord', annotation })],
  ['the subject of a mail', 'mail-header', (subject) => mailOf({ subject, text: 'Ord' })],
];

describe.each([...visible.map(([name, make]) => [name, 'text', make] as const), ...hidden])(
  'in %s',
  (_, part, make) => {
    test.each<readonly [string, string, readonly ('high' | 'low')[]]>([
      ['C1: a number with a dash', `Borger ${cpr} er visiteret`, ['high']],
      ['C1: a number without one', 'Borger 0707614285 er visiteret', ['high']],
      ['C1: a number without modulus 11', 'Borger 070761-4286 er visiteret', ['low']],
      ['C2: a date that has run out of modulus 11', 'Borger 010180-1234', ['high']],
      ['C3: a birthday in this century', 'Borger 290212-4005', ['low']],
      ['C3: 29 February of a year without one', 'Borger 290213-4005', []],
      ['C4: modulus 11 says how sure, and drops nothing', `${cpr} 080862-1234`, ['high', 'low']],
      ['C5: spaces between', 'Borger 07 07 61 4285', ['high']],
      ['C5: dots between', 'Borger 07.07.61-4285', ['high']],
      ['C5: slashes between', 'Borger 07/07/61-4285', ['high']],
      ['C5: glued to other digits', 'Nr. 10707614285 og 07076142851', []],
      ['C6: a replacement number', 'Borger 670761-4285', ['low']],
      ['C6: case and document numbers', 'Sag 326-2010-57347, 330-2020-367755 og 22-001312', []],
      ['C6: a switchboard', 'Ring på 72 200 350', []],
      ['C6: a matter of another system', 'EMN-2025-010561', []],
      ['C6: an EAN number', 'EAN 5798000123456', []],
      ['C6: an amount', 'I alt 1.126 mio. kr.', []],
    ])('%s', async (__, text, certainties) => {
      const expected = certainties.map((certainty) => `${part} ${certainty}`);
      expect(await findCprIn(await make(text))).toEqual(expected);
    });
  },
);

describe('a CPR number kept as a number in a sheet', () => {
  test.each([
    ['ten digits', { number: '3112614285' }, ['text low']],
    ['nine, its zero lost', { number: '707614285' }, ['text high']],
    ['nine, shown with ten places', { number: '707614285', format: '0000000000' }, ['text high']],
    ['nine, shown with a dash', { number: '707614285', format: '000000-0000' }, ['text high']],
    ['with a power of ten', { number: '7.07614285E8' }, ['text high']],
    ['nine digits that are an amount', { number: '707614285', format: '#,##0' }, []],
    ['nine digits that are no date', { number: '999614285' }, []],
    ['a telephone number (C6)', { number: '72200350' }, []],
    ['an EAN number (C6)', { number: '5798000123456' }, []],
  ])('%s', async (_, cell, expected) => {
    expect(await findCprIn(sheet({ rows: [['CPR', cell]] }))).toEqual(expected);
  });
});

test('a finding tells page, line, label and offsets, and never the number', async () => {
  const reading = await readFile(docxOf({ text: 'Første linje', comment: `Se\n${cpr}, tak` }));
  expect(reading.findings).toEqual([
    {
      kind: 'cpr',
      certainty: 'high',
      place: { part: 'comment', label: 'Signe Prøve', line: 2, index: 1, start: 3, end: 14 },
      masked: '07▇▇▇▇-▇▇▇▇',
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    },
  ]);
  const { page, line } = (await readFile(await pdfOf({ text: cpr }))).findings[0]?.place ?? {};
  expect([page, line]).toEqual([1, 1]);
});
