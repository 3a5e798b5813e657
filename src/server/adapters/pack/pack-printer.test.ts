import path from 'node:path';
import { ReadableStream } from 'node:stream/web';
import { PDFDocument } from '@cantoo/pdf-lib';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { openPdfPress } from '#adapters/pdf/pdf-press.ts';
import type { MeetingPack, PackAttachment } from '#application/agenda/meeting-pack.ts';
import { madeUpMeeting } from '../../../../bench/made-up-meeting.ts';
import { handMadePdf } from '../../../../test/hand-made-pdf.ts';
import { readAccessiblePdf } from '../../../../test/read-accessible-pdf.ts';
import { openPackPrinter } from './pack-printer.ts';

const root = path.resolve(import.meta.dirname, '../../../..');
const press = openPdfPress({ root, origin: null });
afterAll(press.close);
const printer = openPackPrinter(root, press.renderMeetingPdf);

const attachment = (
  title: string,
  content: Uint8Array | string,
  over: Partial<PackAttachment> = {},
): PackAttachment => {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return {
    number: '1',
    order: 1,
    title,
    fileName: 'fil.pdf',
    mediaType: 'application/pdf',
    bytes: bytes.length,
    open: () => ReadableStream.from([bytes.subarray(0, 10), bytes.subarray(10)]),
    ...over,
  };
};

const meeting = { ...madeUpMeeting(1, 4), kind: 'agenda' as const };
const pack = (attachments: readonly PackAttachment[], closedKeys: string[] = []): MeetingPack => ({
  meeting,
  closedKeys,
  attachments,
});

async function whole(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}

describe('the meeting pack', () => {
  const files = [
    attachment('Budget æøå', handMadePdf({ pages: ['Et', 'To'] })),
    attachment('Svar', 'Bøgelund svarer.', {
      number: '12',
      order: 2,
      fileName: 'svar.txt',
      mediaType: 'text/plain',
    }),
  ];

  test('is a zip file with the agenda, and each attachment under its item', async () => {
    const members = unzipSync(await whole(printer.zip(pack(files))));
    expect(Object.keys(members)).toEqual([
      '2026-03-11 Udvalget for Teknik & Klima dagsorden.pdf',
      'Punkt 01/1.1 Budget æøå.pdf',
      'Punkt 12/12.2 Svar.txt',
    ]);
    expect(strFromU8(members['Punkt 12/12.2 Svar.txt'] ?? new Uint8Array())).toBe(
      'Bøgelund svarer.',
    );
  });

  test('is the same to the byte when nothing has changed', async () => {
    expect(await whole(printer.zip(pack(files)))).toEqual(await whole(printer.zip(pack(files))));
  });

  test('holds an agenda that is tagged, with a bookmark for each item', async () => {
    const pdf = await readAccessiblePdf(await printer.agenda(pack([])));
    expect([pdf.tagged, pdf.language]).toEqual([true, 'da-DK']);
    const items = pdf.bookmarks.filter(({ title }) => /\d/.test(title)).length;
    expect(items).toBeGreaterThanOrEqual(4);
  });

  test('says of a closed item, and on every page, that it must not be shared', async () => {
    const open = await readAccessiblePdf(await printer.agenda(pack([])));
    const closed = await readAccessiblePdf(await printer.agenda(pack([], ['2'])));
    expect(open.text).not.toContain('Lukket punkt');
    expect(closed.text).toContain('Lukket punkt');
    expect(closed.furniture.every((line) => line.includes('må ikke deles'))).toBe(true);
  });

  test('is broken off when a file cannot be read to its end', async () => {
    const broken = attachment('Væk', '', {
      open: () =>
        new ReadableStream({
          pull: (controller) => {
            controller.error(new Error('the file is gone'));
          },
        }),
    });
    await expect(whole(printer.zip(pack([broken])))).rejects.toThrow('the file is gone');
  });
});

describe('the copy for printing', () => {
  const pagesOf = async (bytes: Uint8Array): Promise<number> =>
    (await PDFDocument.load(bytes)).getPageCount();

  test('holds the agenda and each PDF behind a sheet with its name', async () => {
    const agenda = await pagesOf(await printer.agenda(pack([])));
    const copy = await printer.printCopy(
      pack([attachment('Budget', handMadePdf({ pages: ['Et', 'To'] }))]),
    );
    expect(await pagesOf(copy)).toBe(1 + agenda + 1 + 2);
    const { text, title, tagged, furniture } = await readAccessiblePdf(copy);
    expect(`${text} ${furniture.join(' ')}`).toContain('ikke mærket op for skærmlæsere');
    expect([title?.startsWith('Kopi til udskrift: Dagsorden'), tagged]).toEqual([true, false]);
  });

  test('names what could not be put in: another format, a locked file, a damaged one', async () => {
    const copy = await printer.printCopy(
      pack([
        attachment('Regneark', 'PK', { mediaType: 'application/vnd.ms-excel' }),
        attachment('Låst', handMadePdf({ pages: ['Hemmeligt'], isLocked: true }), { order: 2 }),
        attachment('Ødelagt', 'intet dokument', { order: 3 }),
      ]),
    );
    const { furniture } = await readAccessiblePdf(copy);
    const said = furniture.join(' ').replace(/\s+/g, ' ');
    for (const name of ['1.1 Regneark', '1.2 Låst', '1.3 Ødelagt']) expect(said).toContain(name);
    expect(said).not.toContain('Hemmeligt');
  });

  test('warns when it holds closed items', async () => {
    const { furniture } = await readAccessiblePdf(await printer.printCopy(pack([], ['1'])));
    expect(furniture.join(' ').replace(/\s+/g, ' ')).toContain('den skal makuleres efter brug');
  });
});
