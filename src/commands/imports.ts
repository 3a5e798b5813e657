import type { Context } from '#application/ports.ts';
import { undoImport } from '#application/import/undo-import.ts';
import { formatCount } from '#ui/format/number.ts';
import { archiveRefused } from '#ui/text/archive-refused.ts';
import type { Command, Console, ExitStatus } from './command.ts';
import { readHandle } from './name-handle.ts';
import { refuseUse, withArchive } from './open-archive.ts';
import { readArgs } from './read-args.ts';

const usage = `raadslag imports [--format json]
raadslag imports undo NUMMER|ID

Viser, hvad der er lagt ind og hvornår. Med undo tages alt, hvad én import lagde ind, ud igen: en ældre udgave
gælder igen, hvor der er en, og det, der ikke længere er der, forsvinder også fra de offentlige sider.
Den samme import igen lægger det hele ind på ny.`;

async function list({ stores }: Context, isJson: boolean, console: Console): Promise<ExitStatus> {
  const imports = await stores.imports.list();
  if (isJson) {
    console.out(JSON.stringify(imports, null, 2));
    return 0;
  }
  if (imports.length === 0)
    console.out('Der er ikke lagt noget ind endnu. Begynd med: raadslag import FIL --publish');
  for (const { handle, startedAt, startedBy, finishedAt, undoneAt, files, options } of imports) {
    const { imported, unchanged, refused, waiting } = files;
    const state = undoneAt ? 'fortrudt' : finishedAt ? 'færdig' : 'ikke færdig';
    const counts = [
      `${imported} importeret`,
      `${unchanged} uændret`,
      `${refused} afvist`,
      ...(waiting > 0 ? [`${waiting} venter`] : []),
    ].join(', ');
    console.out(
      `${String(handle).padStart(4)}  ${moment.format(startedAt)}  ${state}: ${counts}. ${options.paths.join(', ')} (${startedBy})`,
    );
  }
  return 0;
}

const moment = new Intl.DateTimeFormat('da-DK', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Europe/Copenhagen',
});

async function undo(context: Context, named: string, console: Console): Promise<ExitStatus> {
  const handle = readHandle(named);
  const imports = await context.stores.imports.list();
  const found = imports.find((one) => one.handle === handle || one.id === named);
  if (!found) {
    console.err(`Der er ingen import ${named}. Se numrene med: raadslag imports`);
    return 1;
  }
  const undone = await undoImport(context, { import: found.id });
  if (!undone.ok) {
    console.err(archiveRefused[undone.error.type]);
    return 1;
  }
  console.out(
    `Import ${found.handle} er taget ud igen. Det angik ${formatCount(undone.value, 'møde', 'møder')}.`,
  );
  return 0;
}

/** `raadslag imports`: what came in when, and out again. */
export const command: Command = {
  name: 'imports',
  summary: 'Viser og fortryder importer',
  usage,
  run: async (args, console) => {
    const read = readArgs(args, { format: 'text' });
    if (!read.ok) return refuseUse(command, console, read.error);
    const { words, options } = read.value;
    const { format = 'text' } = options;
    if (format !== 'text' && format !== 'json')
      return refuseUse(command, console, '--format skal være text eller json.');
    const [what, named, ...more] = words;
    if (what === undefined)
      return withArchive(console, ({ context }) => list(context, format === 'json', console));
    if (what !== 'undo' || named === undefined || more.length > 0)
      return refuseUse(command, console, 'Skriv undo og importens nummer.');
    return withArchive(console, ({ context }) => undo(context, named, console));
  },
};
