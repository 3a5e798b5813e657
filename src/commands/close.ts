import type { Context } from '#application/ports.ts';
import { closeItem, considerClosedItem } from '#application/publication/close-item.ts';
import { archiveRefused } from '#ui/text/archive-refused.ts';
import type { Command, Console, ExitStatus } from './command.ts';
import { findItem, meetingName } from './name-meeting.ts';
import { refuseUse, withArchive } from './open-archive.ts';
import { readArgs } from './read-args.ts';

const usage = `raadslag close
raadslag close PUNKT --reason GRUND
raadslag close PUNKT --title OVERSKRIFT [--decision BESLUTNING]

Uden punkt vises de lukkede punkter, hvor ingen har overvejet, hvad der kan være offentligt
(kommunestyrelseslovens § 8, stk. 7). Et punkt nævnes ved sin adresse (/moeder/…/punkter/7) eller som
MØDE#PLADS, hvor pladsen er nummeret i rækken (2022-03-09-teknik-miljoe#7).

  --reason GRUND      lukker et åbent punkt, også i det, der er udgivet før; kun overskriften "Lukket punkt" bliver tilbage
  --title OVERSKRIFT  hvad et lukket punkt må hedde offentligt
  --decision TEKST    hvad der må siges offentligt om beslutningen; ellers siges intet`;

async function list({ stores }: Context, console: Console): Promise<ExitStatus> {
  const items = await stores.items.unconsidered();
  const meetings = new Map((await stores.meetings.list()).map((one) => [one.id, one]));
  if (items.length === 0) console.out('Alle lukkede punkter er overvejet.');
  for (const { meeting, position, number, committee, date } of items) {
    const overview = meetings.get(meeting);
    const name = overview ? meetingName(overview) : date;
    console.out(`${name}#${position}  ${committee} ${date}, punkt ${number ?? '-'}`);
  }
  return 0;
}

type Asked = {
  readonly reason: string | undefined;
  readonly title: string | undefined;
  readonly decision: string | undefined;
};

async function change(
  context: Context,
  named: string,
  { reason, title, decision }: Asked,
  console: Console,
): Promise<ExitStatus> {
  const item = await findItem(context, named);
  if (!item) {
    console.err(archiveRefused['not-found']);
    return 1;
  }
  const done =
    reason === undefined
      ? await considerClosedItem(context, {
          item: item.id,
          publicTitle: title ?? null,
          publicDecision: decision ?? null,
        })
      : await closeItem(context, { item: item.id, reason });
  if (!done.ok) {
    console.err(archiveRefused[done.error.type]);
    return 1;
  }
  console.out(reason === undefined ? `${named} er overvejet.` : `${named} er lukket.`);
  return 0;
}

/** `raadslag close`: closed items, and what may be said of them. */
export const command: Command = {
  name: 'close',
  summary: 'Lukker et punkt, og afgør, hvad der siges om lukkede punkter',
  usage,
  run: async (args, console) => {
    const read = readArgs(args, { reason: 'text', title: 'text', decision: 'text' });
    if (!read.ok) return refuseUse(command, console, read.error);
    const { words, options } = read.value;
    const [named, ...more] = words;
    const { reason, title, decision } = options;
    if (named === undefined) return withArchive(console, ({ context }) => list(context, console));
    const asksTwo = reason !== undefined && (title !== undefined || decision !== undefined);
    const asksNone = reason === undefined && title === undefined && decision === undefined;
    if (more.length > 0 || asksTwo || asksNone)
      return refuseUse(command, console, 'Nævn ét punkt, og skriv --reason eller --title.');
    return withArchive(console, ({ context }) => change(context, named, options, console));
  },
};
