import process from 'node:process';
import { printTable, type Table } from './table.ts';

/** `npm run bench` runs all; `npm run bench -- readers pdf` runs those. */
const benches: Readonly<Record<string, () => Promise<Table>>> = {
  readers: async () => (await import('./readers.ts')).benchReaders(),
  import: async () => (await import('./import.ts')).benchImport(),
  start: async () => (await import('./start.ts')).benchStart(),
  pages: async () => (await import('./pages.ts')).benchPages(),
  search: async () => (await import('./search.ts')).benchSearch(),
  scan: async () => (await import('./scan.ts')).benchScan(),
  writing: async () => (await import('./writing.ts')).benchWriting(),
  pdf: async () => (await import('./pdf.ts')).benchPdf(),
  pack: async () => (await import('./pack.ts')).benchPack(),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in benches));
if (unknown.length > 0) {
  process.stderr.write(
    `No bench is called ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}\n`,
  );
  process.exitCode = 2;
} else {
  for (const [name, bench] of Object.entries(benches))
    if (asked.length === 0 || asked.includes(name))
      process.stdout.write(`${printTable(await bench())}\n`);
}
