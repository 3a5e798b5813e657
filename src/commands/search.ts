import path from 'node:path';
import process from 'node:process';
import { openSearch } from '#adapters/search/search-engine.ts';
import { readSettings } from '../server/settings.ts';
import type { Command } from './command.ts';
import { withArchive } from './open-archive.ts';
import { measureSearchQuality, printQuality } from './search-quality.ts';

const root = path.resolve(import.meta.dirname, '../..');

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
    if (args[0] === '--quality') {
      const rows = await measureSearchQuality(root);
      console.out(printQuality(rows));
      return rows.every(({ holds }) => holds) ? 0 : 1;
    }
    return withArchive(console, async ({ database }) => {
      const settings = readSettings(process.env);
      if (!settings.ok) return 2;
      const engine = openSearch({
        root: root,
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
