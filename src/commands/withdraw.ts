import type { Context } from '#application/ports.ts';
import { withdrawItem, withdrawMeeting } from '#application/publication/withdraw.ts';
import { archiveRefused } from '#ui/text/archive-refused.ts';
import type { Command, Console, ExitStatus } from './command.ts';
import { findItem, findMeetings } from './name-meeting.ts';
import { refuseUse, withArchive } from './open-archive.ts';
import { readArgs } from './read-args.ts';

const usage = `raadslag withdraw MØDE|ADRESSE --reason GRUND

Trækker et møde eller et punkt (/moeder/…/punkter/7) tilbage med det samme, også fra tidligere udgaver.
Siden svarer derefter som en, der aldrig har været der. Journalen gemmer, hvad der var offentligt hvornår.
Det udgives kun igen med raadslag publish, ikke ved en import.`;

async function withdraw(
  context: Context,
  named: string,
  reason: string,
  console: Console,
): Promise<ExitStatus> {
  const item = await findItem(context, named);
  const [meeting, ...others] = item === undefined ? await findMeetings(context, named) : [];
  if (item === null || (item === undefined && (!meeting || others.length > 0))) {
    console.err(archiveRefused['not-found']);
    return 1;
  }
  const done = item
    ? await withdrawItem(context, { item: item.id, reason })
    : meeting && (await withdrawMeeting(context, { meeting: meeting.id, reason }));
  if (!done?.ok) {
    console.err(archiveRefused[done?.error.type ?? 'not-found']);
    return 1;
  }
  console.out(`${named} er trukket tilbage.`);
  return 0;
}

/** `raadslag withdraw`: something public is taken down at once. */
export const command: Command = {
  name: 'withdraw',
  summary: 'Trækker et møde eller et punkt tilbage fra de offentlige sider',
  usage,
  run: async (args, console) => {
    const read = readArgs(args, { reason: 'text' });
    if (!read.ok) return refuseUse(command, console, read.error);
    const { words, options } = read.value;
    const [named, ...more] = words;
    const { reason } = options;
    if (named === undefined || more.length > 0 || reason === undefined)
      return refuseUse(command, console, 'Nævn ét møde eller punkt, og skriv en grund.');
    return withArchive(console, ({ context }) => withdraw(context, named, reason, console));
  },
};
