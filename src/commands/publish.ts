import type { Context } from '#application/ports.ts';
import type { MeetingOverview } from '#application/meeting/meeting-store.ts';
import { publishMeeting } from '#application/publication/publish-meeting.ts';
import { releaseItem } from '#application/publication/withdraw.ts';
import { archiveRefused } from '#ui/text/archive-refused.ts';
import type { Command, Console, ExitStatus } from './command.ts';
import { findItem, findMeetings, meetingName } from './name-meeting.ts';
import { refuseUse, withArchive } from './open-archive.ts';
import { readArgs } from './read-args.ts';

const usage = `raadslag publish
raadslag publish MØDE… | --all
raadslag publish ADRESSE-PÅ-PUNKT --reason GRUND

Uden møder vises det, der ikke er udgivet, eller som har en nyere udgave, der venter.
Et møde nævnes ved den sidste del af sin adresse (2022-03-09-teknik-miljoe). Punkter med fund af personoplysninger
holdes tilbage; se dem med raadslag findings. Et punkt, der er trukket tilbage, udgives igen ved sin adresse.

  --all           alt, der ikke er udgivet eller venter; ikke det, der er trukket tilbage
  --reason GRUND  hvorfor et tilbagetrukket punkt udgives igen

Slutter med 0, når alt er udgivet, 1, når noget er holdt tilbage eller ikke fandtes, og 2 ved forkert brug.`;

const states = {
  unpublished: 'ikke udgivet',
  published: 'en nyere udgave venter',
  withdrawn: 'trukket tilbage',
};

const isWaiting = ({ state, waiting }: MeetingOverview): boolean =>
  state !== 'published' || waiting;

async function list({ stores }: Context, console: Console): Promise<ExitStatus> {
  const waiting = (await stores.meetings.list()).filter(isWaiting);
  if (waiting.length === 0) console.out('Alt er udgivet.');
  for (const meeting of waiting)
    console.out(`${meetingName(meeting)}  ${states[meeting.state]}, ${meeting.items} punkter`);
  return 0;
}

async function publishOne(
  context: Context,
  meeting: MeetingOverview,
  console: Console,
): Promise<boolean> {
  const published = await publishMeeting(context, { meeting: meeting.id });
  if (!published.ok) {
    console.err(`${meetingName(meeting)}: ${archiveRefused[published.error.type]}`);
    return false;
  }
  if (published.value.status !== 'published') return false;
  const { slug, edition, held } = published.value;
  const back = held > 0 ? `, ${held} punkter holdt tilbage` : '';
  console.out(`/moeder/${slug}  udgave ${edition}${back}`);
  return held === 0;
}

async function publishNamed(
  context: Context,
  names: readonly string[],
  reason: string | undefined,
  console: Console,
): Promise<ExitStatus> {
  let status: ExitStatus = 0;
  for (const named of names) {
    const item = await findItem(context, named);
    if (item) {
      const released = await releaseItem(context, { item: item.id, reason: reason ?? '' });
      if (!released.ok) status = 1;
      (released.ok ? console.out : console.err)(
        released.ok ? `${named} er udgivet igen.` : archiveRefused[released.error.type],
      );
      continue;
    }
    const found = item === null ? [] : await findMeetings(context, named);
    if (found.length === 0) {
      console.err(`${named}: ${archiveRefused['not-found']}`);
      status = 1;
    }
    for (const meeting of found) if (!(await publishOne(context, meeting, console))) status = 1;
  }
  return status;
}

async function publishAll(context: Context, console: Console): Promise<ExitStatus> {
  const waiting = (await context.stores.meetings.list()).filter(
    (meeting) => isWaiting(meeting) && meeting.state !== 'withdrawn',
  );
  let status: ExitStatus = 0;
  for (const meeting of waiting) if (!(await publishOne(context, meeting, console))) status = 1;
  return status;
}

/** `raadslag publish`: what has been imported becomes public. */
export const command: Command = {
  name: 'publish',
  summary: 'Udgiver møder, der er lagt ind',
  usage,
  run: async (args, console) => {
    const read = readArgs(args, { all: 'flag', reason: 'text' });
    if (!read.ok) return refuseUse(command, console, read.error);
    const { words, options } = read.value;
    if (options.all && words.length > 0)
      return refuseUse(command, console, 'Nævn møder, eller skriv --all, ikke begge dele.');
    return withArchive(console, ({ context }) => {
      if (options.all) return publishAll(context, console);
      return words.length === 0
        ? list(context, console)
        : publishNamed(context, words, options.reason, console);
    });
  },
};
