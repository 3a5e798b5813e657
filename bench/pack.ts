import { createHash } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { openPackPrinter } from '#adapters/pack/pack-printer.ts';
import { openPdfPress } from '#adapters/pdf/pdf-press.ts';
import { fileReader } from '#adapters/extraction/file-reader.ts';
import { fileIntake } from '#adapters/postgres/file-intake.ts';
import { openDatabase, type OpenDatabase } from '#adapters/postgres/connect.ts';
import { addPaper } from '#application/agenda/add-entry.ts';
import type { MeetingPack, PackPrinter } from '#application/agenda/meeting-pack.ts';
import { packAgenda } from '#application/agenda/pack-agenda.ts';
import { publishAgenda } from '#application/agenda/publish-agenda.ts';
import { readNextFile } from '#application/attachment/read-next-file.ts';
import { uploadFile } from '#application/attachment/upload-file.ts';
import type { PaperId } from '#domain/ids.ts';
import { agendaStage } from '../test/an-agenda.ts';
import { valueOf } from '../test/an-archive.ts';
import { everyRight } from '../test/attachments.ts';
import { handMadePdf } from '../test/hand-made-pdf.ts';
import { inPieces } from '../test/stored-file.ts';
import { inMegabytes, round } from './measure.ts';
import type { Table } from './table.ts';

const items = 60;
const attachments = 200;

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Bytes that do not shrink, as a picture's or a PDF's. */
function noise(seed: number, length: number): Buffer {
  const blocks: Buffer[] = [];
  for (let made = 0; made < length; made += 32)
    blocks.push(createHash('sha256').update(`${seed} ${made}`).digest());
  return Buffer.concat(blocks).subarray(0, length);
}

const prose = Array.from(
  { length: 12 },
  (_, n) => `Afsnit ${n}: Stien anlægges i år, og udgiften holdes inden for rammen af budgettet.`,
).join('\n\n');

const attachmentOf = (index: number): { readonly name: string; readonly bytes: Buffer } =>
  index % 4 === 3
    ? { name: `Billede ${index}.png`, bytes: Buffer.concat([png, noise(index, 1_000_000)]) }
    : {
        name: `Bilag ${index}.pdf`,
        bytes: Buffer.from(
          handMadePdf({
            pages: Array.from({ length: 8 }, (_, page) => `Bilag ${index}, side ${page}`),
          }),
        ),
      };

/** A published agenda as people would have made it. */
async function publishedAgenda(database: OpenDatabase) {
  const stage = await agendaStage(database);
  const { secretary, approved, meeting } = stage;
  const papers: PaperId[] = [];
  for (let n = 0; n < items; n += 1) papers.push(await approved(`Sag nummer ${n + 1}`, prose));
  const gate = (): Promise<typeof everyRight> => Promise.resolve(everyRight);
  const door = { context: secretary, intake: fileIntake(database.db), gate };
  for (let index = 0; index < attachments; index += 1) {
    const paper = papers[index % items];
    if (paper === undefined) continue;
    const { name, bytes } = attachmentOf(index);
    const source = inPieces(bytes);
    valueOf(await uploadFile(door, { paper, replaces: null, name, source }));
  }
  const reader = fileReader({ parallel: 2 });
  while (await readNextFile(secretary, reader));
  await reader.close();
  for (const paper of papers) valueOf(await addPaper(secretary, { meeting, paper }));
  valueOf(await publishAgenda(secretary, { meeting }));
  return { member: stage.as('member'), meeting };
}

async function sizeOf(chunks: AsyncIterable<Uint8Array>): Promise<number> {
  let bytes = 0;
  for await (const chunk of chunks) bytes += chunk.length;
  return bytes;
}

/**
 * What a member takes along of an agenda of 60 items with 200 attachments, from the database to the file: the agenda as PDF/UA, all
 * as zip, and the copy for printing.
 */
export async function benchPack(): Promise<Table> {
  const root = path.resolve(import.meta.dirname, '..');
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'raadslag-bench-pack-'));
  await chmod(dataFolder, 0o711);
  try {
    const database = await openDatabase({ dataFolder });
    const press = openPdfPress({ root, origin: null });
    try {
      return await measurePack(database, openPackPrinter(root, press.renderMeetingPdf));
    } finally {
      await press.close();
      await database.close();
    }
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
  }
}

async function measurePack(database: OpenDatabase, printer: PackPrinter): Promise<Table> {
  const { member, meeting } = await publishedAgenda(database);
  const pack = async (): Promise<MeetingPack> => {
    const made = await packAgenda(member, meeting);
    if (made?.attachments.length !== attachments) throw new Error('the pack is not whole');
    return made;
  };
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
  await measure('agenda, cold', async () => (await printer.agenda(await pack())).length);
  await measure('agenda again, warm', async () => (await printer.agenda(await pack())).length);
  await measure('zip with the agenda', async () => sizeOf(printer.zip(await pack())));
  await measure('copy for printing', async () => (await printer.printCopy(await pack())).length);
  return {
    title: `Meeting pack of ${items} items with ${attachments} attachments`,
    head: ['', 'ms', 'MB', 'memory after, MB'],
    rows,
    notes: [
      'Three of four attachments are PDFs of eight pages, the rest files of 1 MB that do not shrink; all is read for the member who asks.',
      'The zip is made while it is sent: its memory does not grow with the attachments. The copy for printing holds every merged PDF at once, in a thread of its own.',
    ],
  };
}
