import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { openSource } from '#adapters/import/intake/open-source.ts';
import { chooseReader, readMinutes } from '#adapters/import/registry.ts';
import type { Source } from '#adapters/import/source.ts';
import { generateCorpus } from '#adapters/sample/generate-corpus.ts';
import { makeFirstagendaPdf } from '../test/firstagenda-pdf.ts';
import { aLongPrintedDocument } from './long-document.ts';
import { bestOf, inMegabytes, round } from './measure.ts';
import type { Table } from './table.ts';

const items = 400;
const rounds = 5;

type Sample = { readonly name: string; readonly bytes: Uint8Array };

/** Readers in MB/s of source bytes, from bytes to parsed minutes; PDFs beside plain text extraction of the same. */
export async function benchReaders(): Promise<Table> {
  const rows: string[][] = [];
  for (const layout of ['2014', '2022'] as const) {
    const samples = [...generateCorpus({ items, layout, seed: 7 })].map(({ name, text }) => ({
      name,
      bytes: new TextEncoder().encode(text),
    }));
    rows.push(await rowOf(`layout ${layout}, ${items} items as text`, samples, null));
  }
  const pdf = {
    name: 'referat.pdf',
    bytes: makeFirstagendaPdf(aLongPrintedDocument(60)),
  };
  rows.push(await rowOf('layout 2022, 60 items as PDF', [pdf], extractPlainText));
  return {
    title: 'Readers: from bytes to parsed minutes',
    head: ['documents', 'reader', 'MB', 'MB/s', 'plain text MB/s', 'ratio'],
    rows,
    notes: [
      'MB of source bytes. The peer of PDFs is pdf.js getTextContent on the same file: text without lines, fonts or positions put to use.',
      'Reading grows linearly with the text; of a PDF, decoding its pages is what costs.',
    ],
  };
}

async function rowOf(
  what: string,
  samples: readonly Sample[],
  peer: ((bytes: Uint8Array) => Promise<string>) | null,
): Promise<string[]> {
  const megabytes = inMegabytes(samples.reduce((sum, { bytes }) => sum + bytes.length, 0));
  const read = async (): Promise<void> => {
    for (const { name, bytes } of samples) readMinutes(await opened(name, bytes));
  };
  const speed = megabytes / ((await bestOf(rounds, read)) / 1_000);
  const [first] = samples;
  const reader = first ? chooseReader(await opened(first.name, first.bytes)).id : '–';
  if (!peer) return [what, reader, round(megabytes, 2), round(speed, 2), '–', '–'];

  const plain = async (): Promise<void> => {
    for (const { bytes } of samples) await peer(bytes.slice());
  };
  const peerSpeed = megabytes / ((await bestOf(rounds, plain)) / 1_000);
  return [
    what,
    reader,
    round(megabytes, 2),
    round(speed, 2),
    round(peerSpeed, 2),
    round(speed / peerSpeed, 2),
  ];
}

async function opened(name: string, bytes: Uint8Array): Promise<Source> {
  const sources = await openSource(name, bytes.slice());
  const source = sources.ok ? sources.value[0] : undefined;
  if (!source) throw new Error(`${name} could not be opened: ${JSON.stringify(sources)}`);
  return source;
}

async function extractPlainText(bytes: Uint8Array): Promise<string> {
  const document = await getDocument({ data: bytes, useSystemFonts: false, verbosity: 0 }).promise;
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items: runs } = await (await document.getPage(number)).getTextContent();
    texts.push(runs.map((run) => ('str' in run ? run.str : '')).join(' '));
  }
  await document.loadingTask.destroy();
  return texts.join('\n');
}
