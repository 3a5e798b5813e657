import { afterAll, beforeEach, expect, test } from 'vitest';
import type { PersonId } from '#domain/ids.ts';
import { agendaStage, entryOf, titlesOf } from '../../../../test/an-agenda.ts';
import { outcomeOf, valueOf } from '../../../../test/an-archive.ts';
import { publicText } from '../../../../test/archive.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { aMember, contextOfAccount } from '../../../../test/people.ts';
import { wholeDatabase } from '../../../../test/whole-database.ts';
import { addMeeting } from './add-meeting.ts';
import { addPaper, addPlainEntry } from './add-entry.ts';
import { considerPlainEntry } from './consider-entry.ts';
import { openAgenda } from './open-agenda.ts';
import { publishAgenda } from './publish-agenda.ts';
import { readAgenda } from './read-agenda.ts';
import { recuseMember, takeRecusalBack } from './recuse-member.ts';
import { viewAgenda } from './view-agenda.ts';

const database = await freshDatabase();
afterAll(database.close);
const { db } = database;
beforeEach(() => emptyArchive(db));

test('a matter stands as a joint item on two committees’ agendas of one day, is told so at both, and is decided in each', async () => {
  const { secretary: first, cast, other, town, approved, meeting } = await agendaStage(database);
  const both = other({
    ...cast.secretary,
    grants: [{ role: 'secretary', committees: new Set([town.committee, town.other]) }],
  });
  const second = valueOf(
    await addMeeting(both, {
      ...{ committee: town.other, date: '2026-06-10', time: '18:00' },
      ...{ ends: null, place: null, kind: 'ordinary' },
    }),
  ).meeting;
  valueOf(await openAgenda(both, { meeting: second }));
  const paper = await approved('Fælles skolevej');
  const besides = async () => valueOf(await viewAgenda(both, second)).besides;
  expect([await besides(), outcomeOf(await addPaper(both, { meeting: second, paper }))]).toEqual([
    [],
    'entry-unknown',
  ]);
  valueOf(await addPaper(first, { meeting, paper }));
  expect(await besides()).toEqual([
    {
      paper,
      title: 'Fælles skolevej',
      committee: town.committee,
      standsAt: 'Udvalget for Prøver',
    },
  ]);
  // The secretary of the other committee alone is not the matter's secretary.
  const alone = other({
    ...cast.secretary,
    grants: [{ role: 'secretary', committees: new Set([town.other]) }],
  });
  expect([
    valueOf(await viewAgenda(alone, second)).besides,
    outcomeOf(await addPaper(alone, { meeting: second, paper })),
  ]).toEqual([[], 'entry-unknown']);

  valueOf(await addPaper(both, { meeting: second, paper }));
  const jointOf = async (at: typeof meeting) =>
    valueOf(await viewAgenda(both, at)).lines.flatMap(({ jointWith }) => jointWith);
  expect([await jointOf(meeting), await jointOf(second), await besides()]).toEqual([
    ['Udvalget for Andet'],
    ['Udvalget for Prøver'],
    [],
  ]);
  valueOf(await publishAgenda(both, { meeting }));
  valueOf(await publishAgenda(both, { meeting: second }));
  const text = await publicText(db);
  expect([
    text.includes('Punktet behandles samme dag også i Udvalget for Andet.'),
    text.includes('Punktet behandles samme dag også i Udvalget for Prøver.'),
  ]).toEqual([true, true]);
  const items = await db
    .selectFrom('agenda_item')
    .select(['meeting_id', 'number'])
    .where('title', '=', 'Fælles skolevej')
    .execute();
  expect(items.map(({ meeting_id }) => meeting_id).toSorted()).toEqual(
    [meeting, second].toSorted(),
  );
});

test('only a member who sits there that day is disqualified, and then reads nothing closed of the item', async () => {
  const { secretary, as, town, meeting } = await agendaStage(database);
  const account = await aMember(database, town.committee, { name: 'Mette Medlem' });
  const former = await aMember(database, town.committee, {
    name: 'Tove Tidligere',
    until: '2026-06-01',
  });
  valueOf(
    await addPlainEntry(secretary, {
      meeting,
      title: 'Kanariefuglen',
      text: 'Kanariefugl.',
      closing: { ground: 'staff', reason: 'Ansættelse' },
    }),
  );
  const entry = await entryOf(secretary, meeting, 4);
  const recuse = (person: PersonId | null, by = secretary) =>
    recuseMember(by, { meeting, entry, person: person ?? secretary.stores.newId<'Person'>() });
  const before = await wholeDatabase(db);
  expect([
    outcomeOf(await recuse(former.person)),
    outcomeOf(await recuse(null)),
    outcomeOf(await recuse(account.person, as('chair'))),
    outcomeOf(await recuse(account.person, as('administrator'))),
  ]).toEqual(['member-unknown', 'member-unknown', 'not-allowed', 'not-found']);
  expect(await wholeDatabase(db)).toEqual(before);

  valueOf(await recuse(account.person));
  valueOf(await publishAgenda(secretary, { meeting }));
  const view = valueOf(await viewAgenda(secretary, meeting));
  expect(view.lines.map(({ recused }) => recused.map(({ name }) => name))[3]).toEqual([
    'Mette Medlem',
  ]);
  expect(view.sitting.map(({ name }) => name)).toEqual(['Mette Medlem']);
  const member = await contextOfAccount(database, account);
  expect(JSON.stringify(await readAgenda(member, meeting))).not.toMatch(/kanarie/i);
  valueOf(
    await takeRecusalBack(secretary, {
      meeting,
      entry,
      person: account.person ?? secretary.stores.newId<'Person'>(),
    }),
  );
  expect(JSON.stringify(await readAgenda(member, meeting))).toMatch(/kanarie/i);
});

test('a closed item without a matter has its public title considered, with a warning of what may say too much', async () => {
  const { secretary, as, town, meeting } = await agendaStage(database);
  await aMember(database, town.committee, { name: 'Mette Medlem' });
  const closing = { ground: 'real-estate', reason: 'Forhandling' } as const;
  const plain = { meeting, text: 'Kanariefugl.' };
  expect(
    outcomeOf(
      await addPlainEntry(secretary, {
        ...plain,
        title: 'Salg',
        closing: { ...closing, reason: ' ' },
      }),
    ),
  ).toBe('reason-missing');
  valueOf(
    await addPlainEntry(secretary, {
      ...plain,
      title: 'Kanariegården',
      closing: { ...closing, publicTitle: 'Lukket: Køb af Hovedvejen 10 af Mette Medlem' },
    }),
  );
  valueOf(await addPlainEntry(secretary, { ...plain, title: 'Besøg', text: '', closing: null }));
  const line = async () =>
    valueOf(await viewAgenda(secretary, meeting)).lines.find(
      ({ title }) => title === 'Kanariegården',
    );
  expect((await line())?.titleWarnings.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['digits', 'person']),
  );
  const kinds = async () =>
    valueOf(await viewAgenda(secretary, meeting)).faults.map(({ kind }) => kind);
  expect(await kinds()).toContain('closed-not-considered');
  const titles = await titlesOf(secretary, meeting);
  const entryAt = (title: string) => entryOf(secretary, meeting, titles.indexOf(title) + 1);
  const command = {
    meeting,
    entry: await entryAt('Kanariegården'),
    publicTitle: ' Lukket: Salg af en ejendom ',
    publicDecision: { kind: 'withheld', reason: 'Forhandling' },
  } as const;
  const before = await wholeDatabase(db);
  expect([
    outcomeOf(await considerPlainEntry(as('chair'), command)),
    outcomeOf(await considerPlainEntry(as('administrator'), command)),
    outcomeOf(await considerPlainEntry(secretary, { ...command, entry: await entryAt('Besøg') })),
    outcomeOf(
      await considerPlainEntry(secretary, { ...command, entry: await entryAt('Orientering') }),
    ),
    outcomeOf(
      await considerPlainEntry(secretary, {
        ...command,
        publicDecision: { kind: 'withheld', reason: '' },
      }),
    ),
    outcomeOf(
      await considerPlainEntry(secretary, {
        ...command,
        publicDecision: { kind: 'given', text: ' ' },
      }),
    ),
  ]).toEqual([
    ...['not-allowed', 'not-found', 'not-closed', 'entry-unknown'],
    ...['reason-missing', 'decision-missing'],
  ]);
  expect(await wholeDatabase(db)).toEqual(before);

  valueOf(await considerPlainEntry(secretary, command));
  expect([(await line())?.titleWarnings, await kinds()]).toEqual([
    [],
    expect.not.arrayContaining(['closed-not-considered']),
  ]);
  valueOf(await publishAgenda(secretary, { meeting }));
  const text = await publicText(db);
  expect([text.includes('Lukket: Salg af en ejendom'), /kanarie/i.test(text)]).toEqual([
    true,
    false,
  ]);
});
