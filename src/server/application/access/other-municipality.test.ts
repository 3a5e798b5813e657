import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { credentials } from '#adapters/identity/credentials.ts';
import { publishedReader } from '#adapters/postgres/published-reader.ts';
import { storesOn } from '#adapters/postgres/stores.ts';
import { grantedRoles, type GrantedRole } from '#domain/access/actor.ts';
import { valueOf } from '../../../../test/an-archive.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { deedsIn, foundBy } from '../../../../test/found-and-done.ts';
import { twoMunicipalities } from '../../../../test/two-municipalities.ts';
import { wholeDatabase } from '../../../../test/whole-database.ts';
import { makeCalendarAddress } from '../calendar/keep-calendar-address.ts';
import { readOwnCalendar } from '../calendar/read-own-calendar.ts';
import { viewOverview } from '../overview/view-overview.ts';
import { allowAnyLength } from '../paper/allow-any-length.ts';
import { viewPaper } from '../paper/view-paper.ts';
import { viewSettings } from '../paper/view-settings.ts';
import type { Context } from '../ports.ts';
import { listAccounts } from './list-accounts.ts';
import { readJournal } from './read-journal.ts';

const database = await freshDatabase();
afterAll(database.close);
const { db } = database;
beforeEach(() => emptyArchive(db));

const today = '2026-05-12';
const asked = { by: null, what: null, subject: null, from: null, until: null };
type Holder = 'mayor' | GrantedRole;
const holders: readonly Holder[] = ['mayor', ...grantedRoles];

const shelf = ['paper', 'papers', 'search', 'attachments', 'file'];
const table = ['agenda', 'making', 'meetings'];
const round = ['overview', 'calendar'];
const plans = ['plan', 'plannable', 'deadlines', 'members'];
const planning = ['addMeeting', 'setDeadlineRule', 'announcePlan', 'enterSeat'];
const accountDeeds = [
  ...['addAccount', 'grantRole', 'revokeRole', 'endAllSessions', 'resetSecondFactor'],
  ...['resetPassword', 'linkAccount', 'closeAccount'],
];

/** Where somebody comes upon the canaries of their own municipality, and what they can do with them. */
const own: Readonly<
  Record<Holder, { readonly finds: readonly string[]; readonly does: readonly string[] }>
> = {
  mayor: {
    finds: [...round, 'agenda', 'meetings', 'plan', 'notices'],
    does: ['markAsRead', 'readNotice'],
  },
  'case-officer': {
    finds: [...shelf, 'draft', 'writable', ...round, 'notices'],
    does: ['beginPaper', 'findReferences', 'takeOverPaper', 'readNotice'],
  },
  manager: { finds: [...shelf, 'draft', ...round, 'notices'], does: ['readNotice'] },
  director: { finds: [...shelf, 'draft', ...round, 'notices'], does: ['readNotice'] },
  secretary: {
    finds: [...shelf, 'draft', ...table, ...plans, ...round, 'notices'],
    does: [
      ...['closeAttachment', ...planning, 'addPlainEntry', 'markAsRead', 'withdrawAgenda'],
      'readNotice',
    ],
  },
  publicist: {
    finds: [...shelf, ...table, ...round, 'notices'],
    does: ['markAsRead', 'withdrawAgenda', 'readNotice'],
  },
  'hearing-party': { finds: round, does: [] },
  auditor: {
    finds: [...shelf, 'draft', ...table, ...round, 'notices', 'journal'],
    does: ['readNotice'],
  },
  administrator: {
    finds: ['draft', 'papers', 'search', ...plans, ...round, 'accounts', 'journal', 'settings'],
    does: [
      ...['dropPaper', ...planning, 'enterBreaks', 'withdrawMeeting', 'removePhrase', 'endByLaw'],
      ...accountDeeds,
    ],
  },
};

describe.each(holders)('where one house holds two municipalities, a %s', (holder) => {
  const calendarOf = async (reader: Context): Promise<string> => {
    const { token } = valueOf(await makeCalendarAddress(reader, credentials));
    const published = publishedReader(database.published);
    return JSON.stringify(await readOwnCalendar(reader, published, credentials, token, today));
  };

  test('finds in their own what the office is for, and does it', async () => {
    const house = await twoMunicipalities(database);
    const reader = await house.as(holder, 'here');
    const { finds, does } = own[holder];
    const found = await foundBy(reader, house);
    if ((await calendarOf(reader)).includes('Kanarie')) found.push('calendar');
    expect(found.toSorted()).toEqual([...finds].toSorted());
    const done: string[] = [];
    for (const [name, deed] of deedsIn(house, reader))
      if ((await deed()) === 'done') done.push(name);
    expect(done.toSorted()).toEqual([...does].toSorted());
  });

  test('finds nothing of the other and does nothing in it, and no refusal leaves a trace', async () => {
    const house = await twoMunicipalities(database);
    const reader = await house.as(holder, 'there');
    expect(await calendarOf(reader)).not.toMatch(/kanarie/i);
    const before = await wholeDatabase(db);
    expect(await foundBy(reader, house)).toEqual([]);
    expect((await viewOverview(reader, today)).meetings).toEqual([]);
    for (const [name, deed] of deedsIn(house, reader))
      expect([name, await deed()]).toEqual([
        name,
        expect.stringMatching(/^not-(allowed|found)$/) as string,
      ]);
    expect(await wholeDatabase(db)).toEqual(before);
  });
});

describe('where one house holds two municipalities', () => {
  test('the names that a public title is held against are the paper’s own municipality’s', async () => {
    const house = await twoMunicipalities(database);
    const names = (await viewPaper(await house.as('auditor', 'here'), house.paper))?.knownNames;
    expect(['Kaja Kanarie', 'Nils Nabosen'].map((name) => names?.includes(name))).toEqual([
      true,
      false,
    ]);
  });

  test('each administrator has the own accounts, settings and journal', async () => {
    const { as, here, there } = await twoMunicipalities(database);
    const [administrator, neighbour] = [
      await as('administrator', 'here'),
      await as('administrator', 'there'),
    ];
    const listed = valueOf(await listAccounts(neighbour));
    expect(listed.bodies).toEqual([there]);
    expect(listed.accounts.map(({ name }) => name)).toEqual(['Ada Ansat', 'Nils Nabosen']);
    expect(valueOf(await listAccounts(administrator)).bodies).toEqual([here]);

    const rule = { appliesTo: 'council', source: '§ 3', from: '2026-06-01', until: null } as const;
    valueOf(await allowAnyLength(administrator, rule));
    const lawsOf = async (reader: Context) =>
      valueOf(await viewSettings(reader)).byLaws.map(({ source }) => source);
    expect([await lawsOf(administrator), await lawsOf(neighbour)]).toEqual([
      ['§ 3', 'Kanarievedtægten § 2'],
      [],
    ]);
    const newestFor = async (reader: Context) =>
      valueOf(await readJournal(reader, asked, 1)).lines.at(0)?.what ?? null;
    expect(await newestFor(administrator)).toBe('any-length-allowed');
    expect(await newestFor(await as('auditor', 'here'))).toBe('any-length-allowed');
    expect(await newestFor(neighbour)).toBeNull();
  });

  test('what an account has been given in the other one counts for nothing there', async () => {
    const house = await twoMunicipalities(database);
    const stores = storesOn(db);
    for (const role of ['secretary', 'administrator'] as const)
      await stores.accounts.addGrant({
        ...{ id: stores.newId<'Grant'>(), account: house.neighbour.id, role },
        ...{ committee: house.town.committee, deputyFor: null, fromSignIn: false },
        ...{ from: null, until: null },
      });
    const reader = await house.contextOf(house.neighbour);
    expect(reader.actor.grants).toEqual([]);
    expect(await foundBy(reader, house)).toEqual([]);
  });
});
