import { describe, expect, test } from 'vitest';
import type { FilePartKind } from '#application/attachment/file-part.ts';
import { docxOf, type DocxText } from '../../../../test/attachments/docx.ts';
import { mailOf } from '../../../../test/attachments/mail.ts';
import { outlookOf } from '../../../../test/attachments/outlook.ts';
import { odtOf, type OdtText } from '../../../../test/attachments/odt.ts';
import { pdfOf, type PdfText } from '../../../../test/attachments/pdf.ts';
import { pptxOf } from '../../../../test/attachments/pptx.ts';
import { xlsxOf, type XlsxSheet } from '../../../../test/attachments/xlsx.ts';
import { zipOf } from '../../../../test/attachments/zip-of.ts';
import { findCprIn } from '../../../../test/attachments/read.ts';

const cpr = '070761-4285';
const bytesOf = (text: string): Uint8Array => Buffer.from(text);
const sheet = (rest: Partial<XlsxSheet>): Uint8Array =>
  xlsxOf({ sheets: [{ name: 'Ark1', rows: [['Navn']], ...rest }] });

const docx = (said: DocxText) => (): Uint8Array => docxOf(said);
const odt = (said: OdtText) => (): Uint8Array => odtOf(said);
const pdf = (said: PdfText) => (): Promise<Uint8Array> => pdfOf({ text: 'Ord', ...said });
const excel = (rest: Partial<XlsxSheet>) => (): Uint8Array => sheet(rest);

describe('a CPR number that the page does not show is found, and its place named', () => {
  test.each<readonly [string, FilePartKind, () => Uint8Array | Promise<Uint8Array>]>([
    ['a header in Word', 'header-footer', docx({ header: cpr })],
    ['a footnote in Word', 'footnote', docx({ footnote: cpr })],
    ['a comment in Word', 'comment', docx({ comment: cpr })],
    ['a deletion in Word', 'tracked-change', docx({ deleted: cpr })],
    ['an insertion in Word, which is read as text', 'text', docx({ inserted: cpr })],
    ['hidden words in Word', 'hidden-text', docx({ hidden: cpr })],
    ['words hidden by a style in Word', 'hidden-text', docx({ hiddenByStyle: cpr })],
    ['a text box in Word', 'text', docx({ textBox: cpr })],
    ['a field code in Word', 'formula', docx({ field: `QUOTE "${cpr}"` })],
    ['the alternative text of a picture in Word', 'hidden-text', docx({ alternative: cpr })],
    ['a link in Word', 'link', docx({ link: `https://example.dk/?cpr=${cpr}` })],
    ['the author of a Word document', 'metadata', docx({ author: cpr })],
    ['a property of a Word document', 'metadata', docx({ customProperty: cpr })],
    ['data behind a Word document', 'metadata', docx({ customXml: cpr })],
    [
      'a chart in Word',
      'hidden-text',
      docx({ files: { 'word/charts/chart1.xml': `<c:v xmlns:c="c">${cpr}</c:v>` } }),
    ],
    [
      'a workbook in a Word document',
      'attachment',
      docx({ files: { 'word/embeddings/ark.xlsx': sheet({ rows: [[cpr]] }) } }),
    ],
    ['a hidden sheet', 'hidden-sheet', excel({ state: 'hidden', rows: [[cpr]] })],
    ['a very hidden sheet', 'hidden-sheet', excel({ state: 'veryHidden', rows: [[cpr]] })],
    ['a hidden row', 'hidden-text', excel({ rows: [['a'], [cpr]], hiddenRows: [2] })],
    ['a hidden column', 'hidden-text', excel({ rows: [['a', cpr]], hiddenColumns: [2] })],
    ['a note on a cell', 'comment', excel({ note: cpr })],
    ['a conversation on a cell', 'comment', excel({ conversation: cpr })],
    ['the footer of a sheet', 'header-footer', excel({ footer: cpr })],
    ['the help text of a cell', 'form-field', excel({ prompt: cpr })],
    ['a formula', 'formula', excel({ formula: `IF(A1="${cpr}",1,0)` })],
    [
      'a defined name',
      'formula',
      () => xlsxOf({ sheets: [{ name: 'A', rows: [] }], definedName: `"${cpr}"` }),
    ],
    [
      'the author of a workbook',
      'metadata',
      () => xlsxOf({ sheets: [{ name: 'A', rows: [] }], author: cpr }),
    ],
    ['the notes of a slide', 'speaker-notes', () => pptxOf({ text: 'Ord', notes: cpr })],
    ['a hidden slide', 'hidden-slide', () => pptxOf({ text: cpr, isHidden: true })],
    ['a comment on a slide', 'comment', () => pptxOf({ text: 'Ord', comment: cpr })],
    ['a note in OpenDocument', 'comment', odt({ annotation: cpr })],
    ['a deletion in OpenDocument', 'tracked-change', odt({ deleted: cpr })],
    ['hidden words in OpenDocument', 'hidden-text', odt({ hidden: cpr })],
    ['a footnote in OpenDocument', 'footnote', odt({ footnote: cpr })],
    ['a header in OpenDocument', 'header-footer', odt({ header: cpr })],
    ['the author of an OpenDocument', 'metadata', odt({ author: cpr })],
    ['invisible letters in a PDF', 'hidden-text', pdf({ invisible: cpr })],
    ['the author of a PDF', 'metadata', pdf({ author: cpr })],
    ['a note in a PDF', 'annotation', pdf({ note: cpr })],
    ['a form field in a PDF', 'form-field', pdf({ field: cpr })],
    ['a link in a PDF', 'link', pdf({ link: `https://example.dk/?cpr=${cpr}` })],
    ['the XMP of a PDF', 'metadata', pdf({ xmp: `<a><b>${cpr}</b></a>` })],
    [
      'a file in a PDF',
      'attachment',
      pdf({ file: { name: 'borger.docx', bytes: docxOf({ text: cpr }) } }),
    ],
    ['the subject of a mail', 'mail-header', () => mailOf({ subject: cpr, text: 'Ord' })],
    ['an HTML comment in a mail', 'hidden-text', () => mailOf({ html: `Ord<!-- ${cpr} -->` })],
    ['the subject of an Outlook mail', 'mail-header', () => outlookOf({ subject: cpr })],
    [
      'an HTML comment in an Outlook mail',
      'hidden-text',
      () => outlookOf({ html: `Ord<!-- ${cpr} -->` }),
    ],
    [
      'a comment in a document attached to an Outlook mail',
      'comment',
      () => outlookOf({ file: { name: 'brev.docx', bytes: docxOf({ comment: cpr }) } }),
    ],
    [
      'a PDF attached to a mail',
      'attachment',
      async () => mailOf({ file: { name: 'brev.pdf', bytes: await pdfOf({ text: cpr }) } }),
    ],
    [
      'a comment in a document attached to a mail in a zip file',
      'comment',
      () =>
        zipOf({
          'mail.eml': mailOf({
            text: 'Ord',
            file: { name: 'brev.docx', bytes: docxOf({ comment: cpr }) },
          }),
        }),
    ],
    ['a file in a zip file', 'attachment', () => zipOf({ 'mappe/liste.csv': cpr })],
    ['the name of a file in a zip file', 'metadata', () => zipOf({ [`${cpr}.txt`]: 'ord' })],
    ['a hidden field of a web page', 'form-field', () => bytesOf(`<p>x<input value="${cpr}">`)],
    ['the description of a web page', 'metadata', () => bytesOf(`<meta content="${cpr}"><p>x`)],
  ])('%s', async (_, part, make) => {
    expect(await findCprIn(await make())).toEqual([`${part} high`]);
  });

  test('half of it on the page and half of it deleted make one number', async () => {
    const body =
      '<w:p><w:r><w:t>Borger 070761-</w:t></w:r><w:del><w:r><w:delText>4285</w:delText></w:r></w:del></w:p>';
    const bytes = docxOf({
      files: {
        'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
      },
    });
    expect(await findCprIn(bytes)).toEqual(['tracked-change high']);
  });

  test('a prefix nobody else uses hides nothing', async () => {
    const bytes = docxOf({
      files: {
        'word/document.xml': `<q:document xmlns:q="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><q:body><q:p><q:r><q:rPr><q:vanish/></q:rPr><q:t>${cpr}</q:t></q:r></q:p></q:body></q:document>`,
      },
    });
    expect(await findCprIn(bytes)).toEqual(['hidden-text high']);
  });
});
