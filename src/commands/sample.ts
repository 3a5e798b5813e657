import { removeSample } from '../server/sample-municipality.ts';
import type { Command } from './command.ts';
import { withArchive } from './open-archive.ts';

const usage = `raadslag sample remove

Fjerner den opdigtede kommune, som følger med ved første start, og dens demonstrationskonti. Det, der selv er læst ind, bliver.`;

/** `raadslag sample remove`: the made-up municipality goes. */
export const command: Command = {
  name: 'sample',
  summary: 'Fjerner den opdigtede kommune',
  usage,
  run: async (args, console) => {
    if (args.length !== 1 || args[0] !== 'remove') {
      console.err(usage);
      return 2;
    }
    return withArchive(console, async ({ database, dataFolder }) => {
      const meetings = await removeSample(database.db, dataFolder);
      console.out(
        meetings === 0
          ? 'Den opdigtede kommune er her ikke.'
          : `Den opdigtede kommune er fjernet: ${meetings} møder.`,
      );
      return 0;
    });
  },
};
