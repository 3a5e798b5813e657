import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generateCorpus, type CorpusOptions } from '#adapters/sample/generate-corpus.ts';
import { sampleDocuments } from '#adapters/sample/sample-documents.ts';
import type { Command } from './command.ts';

const layouts: readonly CorpusOptions['layout'][] = ['2014', '2022', 'both'];

const wholeNumber = (text: string): number | null => (/^\d{1,9}$/.test(text) ? Number(text) : null);

/** The options as typed, or the Danish sentence that says what is wrong with them. */
function readOptions(
  args: readonly string[],
): (CorpusOptions & { readonly out: string; readonly sample: boolean }) | string {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        items: { type: 'string', default: '100' },
        layout: { type: 'string', default: 'both' },
        out: { type: 'string' },
        sample: { type: 'boolean', default: false },
        seed: { type: 'string', default: '1' },
      },
    }));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const items = wholeNumber(values.items);
  const seed = wholeNumber(values.seed);
  const layout = layouts.find((known) => known === values.layout);
  if (items === null || items < 2) return '--items skal være et helt tal, mindst 2.';
  if (seed === null) return '--seed skal være et helt tal.';
  if (layout === undefined) return `--layout skal være ${layouts.join(', ')}.`;
  if (values.out === undefined) return '--out MAPPE mangler.';
  return { items, seed, layout, out: values.out, sample: values.sample };
}

export const command: Command = {
  name: 'generate',
  summary: 'skriver opdigtede referater til prøver og målinger',
  usage: [
    'raadslag generate --out MAPPE [--items ANTAL] [--layout 2014|2022|both] [--seed TAL] [--sample]',
    '',
    'Skriver referater fra en kommune, der ikke findes, indtil de tilsammen har ANTAL punkter (100).',
    'Samme tal efter --seed giver de samme filer. Med "both" skifter kommunen layout halvvejs.',
    'Med --sample skrives i stedet dokumenterne fra eksempelkommunen (samples/documents).',
  ].join('\n'),
  run: async (args, console) => {
    const options = readOptions(args);
    if (typeof options === 'string') {
      console.err(`${options}\n\n${command.usage}`);
      return 2;
    }
    await mkdir(options.out, { recursive: true });
    let files = 0;
    for (const { name, text } of options.sample ? sampleDocuments() : generateCorpus(options)) {
      await writeFile(join(options.out, name), text);
      files += 1;
    }
    console.err(`${String(files)} filer skrevet i ${options.out}.`);
    return 0;
  },
};
