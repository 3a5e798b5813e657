import { parseId } from '#domain/ids.ts';
import { undoImport, type UndoImportRefused } from '#application/import/undo-import.ts';
import type { Command, ExitStatus } from './command.ts';
import { withArchive } from './open-archive.ts';
import { readArguments } from './read-arguments.ts';

const usage = `raadslag imports [--format json]
raadslag imports undo ID [--format json]

Viser, hvad der er læst ind og hvornår, eller fortryder en import: det, den bragte, forsvinder fra arkivet
og fra den offentlige side, og ældre udgaver gælder igen. Læs filerne ind igen for at få det tilbage.`;

const refusedTexts = {
  'not-found': 'Der er ingen import med det id. raadslag imports viser dem, der er.',
  'not-allowed': 'Kun en administrator kan fortryde en import.',
  'already-undone': 'Importen er allerede fortrudt.',
  'still-running': 'Importen er i gang. Vent, til den er færdig, eller stop den først.',
} satisfies Record<UndoImportRefused['type'], string>;

/** `raadslag imports`: what came in, and the way back. */
export const command: Command = {
  name: 'imports',
  summary: 'Viser importerne og fortryder dem',
  usage,
  run: async (args, console) => {
    const read = readArguments(args, { format: { type: 'string' } });
    const refuse = (reason: string): ExitStatus => {
      console.err(`${reason}\n\n${usage}`);
      return 2;
    };
    if (!read.ok) return refuse(read.error);
    const { values, positionals } = read.value;
    const asJson = values.format === 'json';
    const [verb, text, ...rest] = positionals;

    if (verb === undefined)
      return withArchive(console, async ({ context }) => {
        const imports = await context.stores.imports.list();
        if (asJson) console.out(JSON.stringify(imports));
        else if (imports.length === 0)
          console.out(
            'Der er ikke læst noget ind endnu. Begynd med: raadslag import FIL --publish',
          );
        else
          for (const { id, startedAt, startedBy, finishedAt, undoneAt, files } of imports) {
            const state = undoneAt ? 'fortrudt' : finishedAt ? 'færdig' : 'ikke færdig';
            console.out(
              `${id}  ${startedAt.toLocaleString('da-DK')}  ${startedBy}  ${files.imported} indlæst, ${files.unchanged} uændret, ${files.refused} afvist  ${state}`,
            );
          }
        return 0;
      });

    const id = text === undefined ? undefined : parseId<'Import'>(text);
    if (verb !== 'undo' || rest.length > 0)
      return refuse(`"${positionals.join(' ')}" forstås ikke.`);
    if (!id) return refuse('Angiv importens id, som raadslag imports viser det.');
    return withArchive(console, async ({ context }) => {
      const undone = await undoImport(context, { import: id });
      if (!undone.ok) {
        console.err(refusedTexts[undone.error.type]);
        return 1;
      }
      console.out(
        asJson
          ? JSON.stringify({ meetings: undone.value })
          : `Importen er fortrudt. Det vedrørte ${undone.value} ${undone.value === 1 ? 'møde' : 'møder'}.`,
      );
      return 0;
    });
  },
};
