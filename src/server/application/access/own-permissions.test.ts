import { afterAll } from 'vitest';
import { credentials } from '#adapters/identity/credentials.ts';
import { signedIn, type House, type Who } from '../../../../test/a-house.ts';
import { idOf, outcomeOf, valueOf } from '../../../../test/an-archive.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { testPermissions, type UseCase } from '../../../../test/permission-table.ts';
import { addMeeting } from '../agenda/add-meeting.ts';
import { makeCalendarAddress, removeCalendarAddress } from '../calendar/keep-calendar-address.ts';
import {
  chooseNoticeMail,
  countUnreadNotices,
  listNotices,
  readAllNotices,
  readNotice,
} from '../notice/read-notices.ts';
import { tell } from '../notice/tell.ts';
import { viewOverview } from '../overview/view-overview.ts';
import { findSubjects } from '../paper/find-subjects.ts';
import { importKle } from '../paper/import-kle.ts';
import { chooseLanguage } from './choose-language.ts';

const database = await freshDatabase();
afterAll(database.close);
const { db } = database;

/** A meeting ahead that the chair has been told of, a subject to be found, and a calendar address for everyone with an account. */
async function prepare(house: House) {
  const { commandLine, committee } = house;
  const { meeting } = valueOf(
    await addMeeting(commandLine, {
      ...{ committee, date: '2026-06-10', time: '16:30', ends: null, place: null },
      kind: 'ordinary',
    }),
  );
  await tell(commandLine.stores, commandLine.actor, {
    ...{ to: { role: 'chair', committee }, what: 'agenda-to-approve', about: { meeting } },
    at: new Date('2026-05-12T07:00:00Z'),
  });
  const notice = await db.selectFrom('notice').select('id').executeTakeFirstOrThrow();
  const [from, until, replacedBy] = [null, null, []];
  valueOf(
    await importKle(commandLine, {
      ...{ publishedOn: '2026-05-01', sha256: 'a'.repeat(64) },
      subjects: [{ number: '98.01.02', title: 'Cykelstier', from, until, replacedBy }],
    }),
  );
  return { ...house, notice: idOf<'Notice'>(notice.id) };
}
async function withAddresses(house: House) {
  for (const who of signedIn) valueOf(await makeCalendarAddress(await house.as(who), credentials));
  return house;
}
type Stage = Awaited<ReturnType<typeof prepare>>;

const own = { allowed: signedIn, isOwn: true } as const;
/** Those who have to do with the committee, in whatever role. */
const strangers: readonly Who[] = [
  'nobody in particular',
  'secretary of another committee',
  'auditor of another committee',
  'secretary until yesterday',
  'member of another committee',
];
const entrusted = signedIn.filter((who) => !strangers.includes(who));
/** The command line has no account of its own. */
const refused = ['not-found'];

/** What is one’s own is for whoever has an account; what somebody has been told is theirs alone. */
const useCases: Readonly<Record<string, UseCase<Stage>>> = {
  chooseLanguage: {
    ...{ ...own, enters: null },
    use: async (context) => outcomeOf(await chooseLanguage(context, { language: 'en' })),
  },
  chooseNoticeMail: {
    ...{ ...own, enters: null },
    use: async (context) => outcomeOf(await chooseNoticeMail(context, 'daily')),
  },
  readAllNotices: {
    ...{ ...own, enters: null },
    use: async (context) => outcomeOf(await readAllNotices(context)),
  },
  listNotices: {
    ...{ ...own, refused, enters: null },
    use: async (context) => ((await listNotices(context)) ? 'done' : 'not-found'),
  },
  makeCalendarAddress: {
    ...{ ...own, enters: 'calendar-address-made' },
    use: async (context) => outcomeOf(await makeCalendarAddress(context, credentials)),
  },
  findSubjects: {
    ...{ ...own, refused, enters: null },
    use: async (context) =>
      (await findSubjects(context, 'cykelstier')).length > 0 ? 'done' : 'not-found',
  },
  readNotice: {
    ...{ allowed: ['chair'], refused, enters: null },
    use: async (context, { notice }) => outcomeOf(await readNotice(context, notice)),
  },
  countUnreadNotices: {
    ...{ allowed: ['chair'], refused, enters: null },
    use: async (context) => ((await countUnreadNotices(context)) > 0 ? 'done' : 'not-found'),
  },
  viewOverview: {
    allowed: [...entrusted, 'the command line'],
    ...{ refused, enters: null },
    use: async (context) => {
      const { meetings } = await viewOverview(context, '2026-05-12');
      return meetings.length > 0 ? 'done' : 'not-found';
    },
  },
};
const addressUseCases: Readonly<Record<string, UseCase<House>>> = {
  removeCalendarAddress: {
    ...{ ...own, enters: 'calendar-address-removed' },
    use: async (context) => outcomeOf(await removeCalendarAddress(context)),
  },
};

testPermissions(database, prepare, useCases);
testPermissions(database, withAddresses, addressUseCases);
