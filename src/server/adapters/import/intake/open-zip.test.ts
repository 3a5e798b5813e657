import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { IntakeFault } from '#application/import/intake-refused.ts';
import { openSource } from './open-source.ts';

const refused = (file: string, fault: IntakeFault, entry: string | null = null) => ({
  ok: false,
  error: { file, entry, fault },
});

describe('a zip file', () => {
  const xml = strToU8('<Publication><Name>Udvalget</Name></Publication>');

  test('holds a publication in XML, and its other files go along with it', async () => {
    const picture = Buffer.from('ffd8ffe000', 'hex');
    const file = zipSync({
      'Ud\\Ud.xml': xml,
      'Ud/Bilag/1.pdf': strToU8('%PDF-1.4'),
      'Ud/2.jpg': picture,
    });
    const opened = await openSource('ud.zip', file);
    expect(opened).toMatchObject({ ok: true, value: [{ name: 'ud.zip/Ud/Ud.xml', kind: 'xml' }] });
    const [source] = opened.ok ? opened.value : [];
    expect(source?.kind === 'xml' ? [...source.companions.keys()] : null).toEqual([
      'Ud/Bilag/1.pdf',
      'Ud/2.jpg',
    ]);
  });

  test('holds several documents, and says which of its files it could not read', async () => {
    const file = zipSync({
      'a.txt': strToU8('Referat af mødet i maj'),
      'b.html': strToU8('<p>Referat af mødet i juni'),
      'plan.docx': zipSync({ '[Content_Types].xml': xml, 'word/document.xml': xml }),
      '__MACOSX/._a.txt': strToU8('x'),
    });
    const warning = {
      code: 'unread-file',
      message: 'Filen plan.docx i zip-filen kunne ikke læses som dokument.',
    };
    expect(await openSource('alle.zip', file)).toMatchObject({
      ok: true,
      value: [
        { name: 'alle.zip/a.txt', kind: 'text', warnings: [warning] },
        { name: 'alle.zip/b.html', kind: 'html', warnings: [warning] },
      ],
    });
  });

  test.each<[string, Uint8Array, IntakeFault, string | null]>([
    [
      'that is a Word document',
      zipSync({ '[Content_Types].xml': xml, 'word/document.xml': xml }),
      { kind: 'office-file', format: 'Word' },
      null,
    ],
    [
      'that is a spreadsheet',
      zipSync({ '[Content_Types].xml': xml, 'xl/workbook.xml': xml }),
      { kind: 'office-file', format: 'Excel' },
      null,
    ],
    [
      'that is an OpenDocument',
      zipSync({ mimetype: xml, 'content.xml': xml }),
      { kind: 'office-file', format: 'OpenDocument' },
      null,
    ],
    ['with nothing in it', zipSync({}), { kind: 'zip-without-documents' }, null],
    [
      'with a picture alone',
      zipSync({ 'a.jpg': Buffer.from('ffd8ffe000', 'hex') }),
      { kind: 'image', format: 'JPEG' },
      'a.jpg',
    ],
    [
      'with XML that is malformed',
      zipSync({ 'a.xml': strToU8('<Meeting><x></Meeting>') }),
      { kind: 'xml-broken', line: 1, column: 23 },
      'a.xml',
    ],
  ])('%s is refused', async (_, file, fault, entry) => {
    expect(await openSource('f.zip', file)).toEqual(refused('f.zip', fault, entry));
  });
});
