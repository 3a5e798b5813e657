import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { fileReader } from '#adapters/extraction/file-reader.ts';
import { docxOf } from '../test/attachments/docx.ts';
import { mailOf } from '../test/attachments/mail.ts';
import { odtOf } from '../test/attachments/odt.ts';
import { xlsxOf } from '../test/attachments/xlsx.ts';
import { makeFirstagendaPdf } from '../test/firstagenda-pdf.ts';
import { aLongPrintedDocument } from './long-document.ts';
import { inMegabytes, round } from './measure.ts';
import type { Table } from './table.ts';

const files = 1_000;
const atOnce = 4;
/** What 1,000 attachments may take while somebody waits for them. */
const limitSeconds = 120;

const paragraph = (seed: number): string =>
  `Forvaltningen vurderer i sag 22-00${seed} at indsatsen koster 1.126 mio. kr. og når ${seed} borgere. `;
const page = (seed: number): string => paragraph(seed).repeat(30);

/** As a municipality's attachments are: half of them PDFs, a third Word, the rest of all kinds. */
function makeFiles(): readonly Uint8Array[] {
  const pdfs = [5, 10, 20].map((items) => makeFirstagendaPdf(aLongPrintedDocument(items)));
  return Array.from({ length: files }, (_, seed) => {
    const text = page(seed);
    const kind = seed % 10;
    if (kind < 5) return pdfs[seed % 3] ?? new Uint8Array();
    if (kind < 8) return docxOf({ heading: 'Bilag', text: text.repeat(3), comment: '070761-4285' });
    if (kind === 8)
      return xlsxOf({
        sheets: [
          {
            name: 'Ark1',
            rows: Array.from({ length: 500 }, (__, row) => [paragraph(row), { number: `${row}` }]),
          },
        ],
      });
    return seed % 20 === 9
      ? mailOf({ text, file: { name: 'a.docx', bytes: docxOf({ text }) } })
      : odtOf({ heading: 'Bilag', text });
  });
}

/** Attachments per second and memory, from bytes to findings, in the threads that the house uses. */
export async function benchScan(): Promise<Table> {
  const made = makeFiles();
  const megabytes = inMegabytes(made.reduce((sum, { length }) => sum + length, 0));
  const reader = fileReader();
  let most = 0;
  let found = 0;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 50);
  const start = performance.now();
  let next = 0;
  const work = async (): Promise<void> => {
    for (let bytes = made[next++]; bytes !== undefined; bytes = made[next++]) {
      const read = await reader.read('bilag', bytes);
      if (!read.ok) throw new Error(`refused: ${read.error.kind}`);
      found += read.value.findings.length;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const seconds = (performance.now() - start) / 1_000;
  clearInterval(watch);
  await reader.close();
  return {
    title: 'Scanning attachments: hidden parts and personal data',
    head: ['files', 'MB', 'findings', 's', 'files/s', 'peak MB', `of ${limitSeconds} s`],
    rows: [
      [
        `${files} mixed`,
        round(megabytes, 1),
        String(found),
        round(seconds, 1),
        round(files / seconds, 1),
        round(inMegabytes(most), 0),
        round(seconds / limitSeconds, 2),
      ],
    ],
    notes: [
      'Half PDF (printed minutes of 5 to 20 items), three tenths Word, a tenth Excel, the rest OpenDocument and mails with a file in them.',
      'Peak memory is that of the whole process, the 1,000 files included; each thread reads one file at a time.',
    ],
  };
}
