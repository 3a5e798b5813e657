import path from 'node:path';
import process from 'node:process';
import { measureSearchQuality } from '#adapters/search/search-quality.ts';
import { openSearch } from '#adapters/search/search-engine.ts';
import { readSettings } from '../server/settings.ts';
import type { Command, Console, ExitStatus } from './command.ts';
import { withArchive } from './open-archive.ts';

/** `raadslag search`: asks the index, makes it anew, or shows how good it is. */
export const command: Command = {
  name: 'search',
  summary: 'søger i det offentliggjorte, bygger indekset om, viser søgningens kvalitet',
  usage: [
    'raadslag search ORD… | --rebuild | --quality',
    '',
    '  ORD…       viser antal og de ti bedste',
    '  --rebuild  bygger søgeindekset om ud fra det offentliggjorte',
    '  --quality  stiller den opdigtede kommune faste spørgsmål og viser, hvad der står først',
  ].join('\n'),
  run: async (args, console) => {
    if (args.length === 0) {
      console.err(command.usage);
      return 2;
    }
    if (args[0] === '--quality') return showQuality(console);
    return withArchive(console, async ({ database }) => {
      const settings = readSettings(process.env);
      if (!settings.ok) return 2;
      const engine = openSearch({
        root: path.resolve(import.meta.dirname, '../..'),
        publishedUrl: database.publishedUrl,
        dataFolder: settings.value.dataFolder,
        rebuild: args[0] === '--rebuild',
      });
      try {
        const documents = await engine.ready;
        if (args[0] === '--rebuild') {
          console.out(
            `Indekset er bygget om: ${documents} møder, punkter, bilag, sager, personer og udvalg.`,
          );
          return 0;
        }
        const found = await engine.search({ text: args.join(' '), sort: 'relevance', page: 1 });
        console.out(`${found.totalIsExact ? '' : 'over '}${found.total} fundet`);
        for (const { kind, title, date, url } of found.hits)
          console.out(`  ${(date ?? '').padEnd(10)}  ${kind.padEnd(10)}  ${title}  ${url}`);
        if (found.suggestion !== null) console.out(`Mente du: ${found.suggestion}`);
        return 0;
      } finally {
        await engine.close();
      }
    });
  },
};

function showQuality(console: Console): ExitStatus {
  const results = measureSearchQuality();
  const width = Math.max(...results.map(({ text }) => text.length));
  for (const { about, text, first, suggests, place, total, holds } of results)
    console.out(
      [
        holds ? 'ja ' : 'NEJ',
        about.padEnd(10),
        text.padEnd(width),
        (suggests === undefined ? (place === null ? '-' : `nr. ${place}`) : 'forslag').padEnd(7),
        String(total).padStart(4),
        suggests ?? first,
      ].join('  '),
    );
  const held = results.filter(({ holds }) => holds).length;
  console.out(`\n${held} af ${results.length} svar står, hvor de skal.`);
  return held === results.length ? 0 : 1;
}
