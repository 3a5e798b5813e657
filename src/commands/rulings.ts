import type { Context } from '#application/ports.ts';
import type { RulingAbout } from '#application/recognition/ruling-store.ts';
import { undoRuling } from '#application/recognition/undo-ruling.ts';
import { archiveRefused } from '#ui/text/archive-refused.ts';
import { formatCount } from '#ui/format/number.ts';
import type { Command, Console, ExitStatus } from './command.ts';
import { readHandle } from './name-handle.ts';
import { refuseUse, withArchive } from './open-archive.ts';
import { readArgs } from './read-args.ts';

const usage = `raadslag rulings
raadslag rulings undo NUMMER

Viser, hvad der er afgjort om udvalg, sager og personer, der er ét eller flere. Med undo er det, som om det
aldrig var afgjort: sider, adresser og sagsforløb følger med.`;

const about = {
  organization: ['udvalg', 'udvalg'],
  matter: ['sag', 'sager'],
  person: ['person', 'personer'],
} satisfies Record<RulingAbout, readonly [string, string]>;

async function list({ stores }: Context, console: Console): Promise<ExitStatus> {
  const rulings = await stores.rulings.all();
  if (rulings.length === 0) console.out('Der er ikke afgjort noget.');
  for (const { handle, madeAt, madeBy, undoneAt, kind, reason, members, ...ruling } of rulings) {
    const [one, several] = about[ruling.about];
    const verb = kind === 'join' ? 'lagt sammen' : 'skilt ud';
    console.out(
      [
        String(handle).padStart(4),
        madeAt.toLocaleDateString('da-DK', { timeZone: 'Europe/Copenhagen' }),
        `${formatCount(members.length, one, several)} ${verb}`,
        ...(undoneAt ? ['fortrudt'] : []),
        ...(reason === null ? [] : [`"${reason}"`]),
        `(${madeBy})`,
      ].join('  '),
    );
  }
  return 0;
}

/** Takes a ruling back, by its number in the list or its id. */
export async function undoNamed(
  context: Context,
  named: string,
  console: Console,
): Promise<ExitStatus> {
  const handle = readHandle(named);
  const found = (await context.stores.rulings.all()).find(
    (one) => one.handle === handle || one.id === named,
  );
  const undone = found && (await undoRuling(context, { ruling: found.id }));
  if (!undone?.ok) {
    console.err(archiveRefused[undone?.error.type ?? 'not-found']);
    return 1;
  }
  console.out(`${named} er fortrudt.`);
  return 0;
}

/** `raadslag rulings`: what users have said is one or several, and back again. */
export const command: Command = {
  name: 'rulings',
  summary: 'Viser og fortryder, hvad der er lagt sammen og skilt ad',
  usage,
  run: async (args, console) => {
    const read = readArgs(args, {});
    if (!read.ok) return refuseUse(command, console, read.error);
    const [verb, named, ...more] = read.value.words;
    if (verb === undefined) return withArchive(console, ({ context }) => list(context, console));
    if (verb !== 'undo' || named === undefined || more.length > 0)
      return refuseUse(command, console, 'Skriv undo og afgørelsens nummer.');
    return withArchive(console, ({ context }) => undoNamed(context, named, console));
  },
};
