import { createHash } from 'node:crypto';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { ReadableStream } from 'node:stream/web';
import { openPackPrinter } from '#adapters/pack/pack-printer.ts';
import { openPdfPress } from '#adapters/pdf/pdf-press.ts';
import type { MeetingPack, PackAttachment } from '#application/agenda/meeting-pack.ts';
import { handMadePdf } from '../test/hand-made-pdf.ts';
import { madeUpMeeting } from './made-up-meeting.ts';
import { inMegabytes, round } from './measure.ts';
import type { Table } from './table.ts';

const items = 60;
const attachments = 200;

/** Bytes that do not shrink, as a picture's or a PDF's. */
function noise(seed: number, length: number): Buffer {
  const blocks: Buffer[] = [];
  for (let made = 0; made < length; made += 32)
    blocks.push(createHash('sha256').update(`${seed} ${made}`).digest());
  return Buffer.concat(blocks).subarray(0, length);
}

const megabyte = noise(1, 1_000_000);

function madeUpAttachment(index: number): PackAttachment {
  const isPdf = index % 4 !== 3;
  const bytes = isPdf
    ? Buffer.from(handMadePdf({ pages: Array.from({ length: 8 }, (_, page) => `Side ${page}`) }))
    : megabyte;
  return {
    number: String(1 + (index % items)),
    order: 1 + Math.floor(index / items),
    title: `Bilag nummer ${index + 1}`,
    fileName: isPdf ? 'bilag.pdf' : 'billede.png',
    mediaType: isPdf ? 'application/pdf' : 'image/png',
    bytes: bytes.length,
    open: () => ReadableStream.from([bytes]),
  };
}

async function sizeOf(chunks: AsyncIterable<Uint8Array>): Promise<number> {
  let bytes = 0;
  for await (const chunk of chunks) bytes += chunk.length;
  return bytes;
}

/** A meeting pack of 60 items with 200 attachments: the agenda as PDF/UA, all as zip, and the copy for printing. */
export async function benchPack(): Promise<Table> {
  const root = path.resolve(import.meta.dirname, '..');
  const press = openPdfPress({ root, origin: null });
  const printer = openPackPrinter(root, press.renderMeetingPdf);
  const pack = (seed: number): MeetingPack => ({
    meeting: { ...madeUpMeeting(seed, items), kind: 'agenda' },
    closedKeys: [],
    attachments: Array.from({ length: attachments }, (_, index) => madeUpAttachment(index)),
  });
  const rows: string[][] = [];
  const measure = async (name: string, work: () => Promise<number>): Promise<void> => {
    const start = performance.now();
    const bytes = await work();
    rows.push([
      name,
      round(performance.now() - start, 0),
      round(inMegabytes(bytes)),
      round(inMegabytes(process.memoryUsage.rss()), 0),
    ]);
  };
  try {
    await measure('agenda, cold', async () => (await printer.agenda(pack(1))).length);
    await measure('agenda, another, warm', async () => (await printer.agenda(pack(2))).length);
    await measure('zip with the agenda', () => sizeOf(printer.zip(pack(3))));
    await measure('copy for printing', async () => (await printer.printCopy(pack(4))).length);
  } finally {
    await press.close();
  }
  return {
    title: `Meeting pack of ${items} items with ${attachments} attachments`,
    head: ['', 'ms', 'MB', 'memory after, MB'],
    rows,
    notes: [
      'Three of four attachments are PDFs of eight pages, the rest files of 1 MB that do not shrink.',
      'The zip is made while it is sent: its memory does not grow with the attachments. The copy for printing holds every merged PDF at once, in a thread of its own.',
    ],
  };
}
