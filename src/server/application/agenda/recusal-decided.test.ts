import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import type { MeetingId } from '#domain/ids.ts';
import type { ParsedDecision, ParsedItem } from '#domain/minutes/parsed-minutes.ts';
import { castOf } from '../../../../test/a-paper.ts';
import { aChair, bird } from '../../../../test/a-disqualified-chair.ts';
import { idOf, valueOf } from '../../../../test/an-archive.ts';
import { contextOn, importDocuments } from '../../../../test/archive.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { aParsedDecision, aParsedItem, parsedMinutes } from '../../../../test/parsed-minutes.ts';
import { listPapers } from '../paper/list-papers.ts';
import { planRoute } from '../paper/plan-route.ts';
import { sendOn } from '../paper/send-on.ts';
import { viewPaper } from '../paper/view-paper.ts';
import type { Context } from '../ports.ts';
import { undoImport } from '../import/undo-import.ts';
import { addPaper } from './add-entry.ts';
import { addMeeting } from './add-meeting.ts';
import { openAgenda } from './open-agenda.ts';
import { publishAgenda } from './publish-agenda.ts';
import { readAgenda } from './read-agenda.ts';

const database = await freshDatabase();
afterAll(database.close);
const { db } = database;
beforeEach(() => emptyArchive(db));

const written: Partial<ParsedItem> = {
  number: '4',
  title: 'Salg af Kanariegården',
  access: 'closed',
  sections: [{ kind: 'summary', label: 'Resumé', text: 'Kanariefuglen.' }],
};

/** Minutes of a meeting on a day, in which the closed item stands. */
const minute = (
  committee: string,
  date: string,
  decisions: readonly ParsedDecision[],
  item: Partial<ParsedItem> = {},
) =>
  importDocuments(contextOn(database), [
    parsedMinutes({
      meeting: { committee, date },
      items: [
        aParsedItem({ number: '1', title: 'Godkendelse af dagsorden' }),
        aParsedItem({ ...written, decisions, ...item }),
      ],
    }),
  ]);
const here = 'Udvalget for Prøver';

/** The closed matter on a published agenda; the chair, who sits in both committees, is disqualified in it. */
async function aRecusal() {
  const stage = await aChair(database);
  // As the register calls committees that it has read in.
  await sql`update organization set name_key = 'prøver' where id = ${stage.town.committee}`.execute(
    db,
  );
  await sql`update organization set name_key = 'andet' where id = ${stage.town.other}`.execute(db);
  await stage.sitIn(stage.town.other, 'chair');
  const chair = await stage.reader();
  await stage.recuse(stage.closed);
  valueOf(await publishAgenda(stage.secretary, { meeting: stage.meeting }));
  return { ...stage, chair };
}

/** Where somebody reads of the canary. */
async function read(reader: Context, { closed, meeting }: Awaited<ReturnType<typeof aRecusal>>) {
  const found = {
    sheet: (await viewPaper(reader, closed)) ?? null,
    list: await listPapers(reader, { view: 'all' }),
    agenda: await readAgenda(reader, meeting),
  };
  return Object.entries(found).flatMap(([where, what]) =>
    bird.test(JSON.stringify(what)) ? [where] : [],
  );
}

describe('a member who is disqualified in a closed item reads it when it is decided (LAW L53)', () => {
  const open: readonly (readonly [string, readonly ParsedDecision[]])[] = [
    ['without a decision', []],
    ['as postponed', [aParsedDecision({ outcome: 'postponed', text: 'Udsat.' })]],
    ['as recommended', [aParsedDecision({ outcome: 'recommended', text: 'Anbefales.' })]],
    ['as discussed', [aParsedDecision({ outcome: 'discussed', text: 'Drøftet.' })]],
    ['not released', [aParsedDecision({ outcome: 'approved', released: false })]],
    ['by another committee', [aParsedDecision({ organization: 'Økonomiudvalget' })]],
    [
      'in one part, and postponed in another',
      [aParsedDecision(), aParsedDecision({ outcome: 'postponed', text: 'Udsat.' })],
    ],
  ];
  test.each(open)('and nowhere where it is minuted %s', async (_, decisions) => {
    const stage = await aRecusal();
    await minute(here, '2026-06-10', decisions);
    expect(await read(stage.chair, stage)).toEqual([]);
    expect(await read(stage.as('member'), stage)).toEqual(['agenda']);
  });

  test('nor in minutes in which it cannot be known again', async () => {
    const stage = await aRecusal();
    const item = { number: '12', title: 'Personsag' };
    await minute(here, '2026-06-10', [], item);
    expect(await read(stage.chair, stage)).toEqual([]);
    expect(await read(stage.as('member'), stage)).toEqual(['agenda']);
  });

  test('in the sheet, in lists and in the minutes alike, until the minutes are taken back', async () => {
    const stage = await aRecusal();
    await minute(here, '2026-06-10', [aParsedDecision()]);
    expect(await read(stage.chair, stage)).toEqual(['sheet', 'list', 'agenda']);
    const { id } = await db.selectFrom('import').select('id').executeTakeFirstOrThrow();
    valueOf(await undoImport(contextOn(database), { import: idOf(id) }));
    expect(await read(stage.chair, stage)).toEqual([]);
  });

  test('by the last committee, where it is sent on: what the first one has decided opens neither', async () => {
    const stage = await aRecusal();
    const { secretary, closed, town, chair, meeting } = stage;
    const date = '2026-06-24';
    const nextSecretary = contextOn(database, castOf(town.other).secretary);
    const planned = { committee: town.other, date, time: '16:30', ends: null, place: null };
    const next: MeetingId = valueOf(
      await addMeeting(nextSecretary, { ...planned, kind: 'ordinary' }),
    ).meeting;
    valueOf(await openAgenda(nextSecretary, { meeting: next }));
    valueOf(await planRoute(secretary, closed, [{ committee: town.other, wantedFor: date }]));
    const sent = valueOf(await sendOn(secretary, closed));
    valueOf(await addPaper(nextSecretary, { meeting: next, paper: sent }));
    valueOf(await publishAgenda(nextSecretary, { meeting: next }));
    const both = async () => [
      ...(await read(chair, { ...stage, closed, meeting })),
      ...(await read(chair, { ...stage, closed: sent, meeting: next })),
    ];
    await minute(here, '2026-06-10', [aParsedDecision()]);
    expect(await both()).toEqual([]);
    await minute('Udvalget for Andet', date, [aParsedDecision()]);
    expect(await both()).toEqual(['sheet', 'list', 'agenda', 'sheet', 'list', 'agenda']);
  });
});
