import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase } from '../test/database.ts';
import { aHouse } from './a-house.ts';
import { committeeRoom } from './canary/committee-room.ts';
import { ask, type Visitor } from './canary/crawl.ts';
import { readInside, visitorOf, type Found } from './canary/inside.ts';
import type { Who } from './canary/people-of-room.ts';
import * as words from './canary/words.ts';

/*
 * The same words as in canary.test.ts, looked for by everybody that a house has: on every page that the workspace leads them
 * to, in downloads, lists, previews and the journal, and at every address that could be guessed.
 */
const database = await freshDatabase();
afterAll(database.close);
const room = await committeeRoom(database);
const house = await aHouse({ database, env: { RAADSLAG_LOCAL_ACCOUNTS: 'on' } });

const { open, openLate, closedPaper, closedFile, closedPlain, closedLate, paperOnly } = words;
const { plainTitle, plainText, publicTitle, ...openPaper } = open;
const { draftTitle, draftText, draftFileName, draftFileText, returnedTitle, ...ofPapers } =
  paperOnly;
const { dropReason, returnReason, findingReason, ...history } = ofPapers;
const { plainReason, lateReason, chairWord } = words.agendaOnly;
const { withdrawal, cancellation } = words.journalOnly;

/** What each sees while the agenda is public, supplement and all; nobody sees anything else. */
const onAgenda = [plainTitle, plainText, ...words.everyWord(openLate, closedPlain, closedLate)];
const agendaItems = words.everyWord(openPaper, closedFile, words.held, words.masked);
const papers = [...agendaItems, ...words.everyWord(closedPaper, history), publicTitle];
const drafts = [draftTitle, draftText, draftFileName, draftFileText, returnedTitle];
const making = [...onAgenda, plainReason, lateReason, chairWord];
const inJournal = [dropReason, returnReason, findingReason, cancellation];
const ofClosed: readonly string[] = [history.paperReason, history.withheldReason];
const asked = words
  .everyWord(openPaper, closedFile, words.masked, history)
  .filter((word) => !ofClosed.includes(word));
const { earlierTitle, earlierText, replacedName, replacedText, removedName, removedText } = history;
const earlier: readonly string[] = [
  ...[earlierTitle, earlierText, replacedName, replacedText],
  ...[removedName, removedText, history.question, history.answer],
];
const ofClosedPaper: readonly string[] = [...words.everyWord(closedPaper), ...ofClosed];
const closed: readonly string[] = [
  ...ofClosedPaper,
  ...words.everyWord(closedFile),
  history.fileReason,
  publicTitle,
];
const all = new Set([...words.secrets, ...words.opens]);
const expected: Readonly<Record<Who, readonly string[]>> = {
  officer: [...papers, ...drafts, dropReason],
  manager: [...papers, ...drafts],
  director: [...papers, ...drafts],
  secretary: [...papers, ...drafts, ...making, dropReason, cancellation],
  deputy: [...papers, ...drafts, ...making, dropReason, cancellation],
  publicist: [...papers, ...making],
  // What it said on its way is not in final form (LAW L70).
  chair: [...papers.filter((word) => !earlier.includes(word)), ...making, cancellation],
  recusedChair: [
    ...papers.filter((word) => !earlier.includes(word) && !ofClosedPaper.includes(word)),
    ...making,
    cancellation,
  ],
  auditor: [...papers, ...drafts, ...making, ...inJournal],
  // Whoever administers the house reads no agenda for that, and nothing closed.
  administrator: [...papers.filter((word) => !closed.includes(word)), ...drafts, ...inJournal],
  asked,
  mayor: [...agendaItems, ...words.everyWord(closedPaper), ...onAgenda],
  member: [...agendaItems, ...words.everyWord(closedPaper), ...onAgenda, cancellation],
  recused: [...agendaItems, ...onAgenda, cancellation],
  hearingParty: [],
  nobody: [],
  otherOfficer: [],
  otherManager: [],
  otherSecretary: [],
  otherMember: [],
  formerMember: [],
  formerDeputy: [],
};
const everybody = Object.keys(expected) as readonly Who[];
const outsiders = everybody.filter((who) => expected[who].length === 0);
const visitors = new Map<Who, Visitor>();
const visitor = (who: Who): Visitor => visitors.get(who) ?? { origin: house.origin };
const walk = async (who: Who, far: 'everything' | 'agenda'): Promise<Found> =>
  readInside(room, visitor(who), who, far);

const seesNothing = { words: new Set(), places: [], guessed: [], kept: [] };

/** Of those whose access hangs on the agenda, and of everybody who has none. */
async function expectNoAgenda(): Promise<void> {
  for (const who of outsiders) expect([who, await walk(who, 'agenda')]).toEqual([who, seesNothing]);
  for (const who of [
    'member',
    'recused',
    'mayor',
    'officer',
    'manager',
    'administrator',
  ] as const) {
    const found = await walk(who, 'agenda');
    const agenda = [...making, ...words.everyWord(closedPaper)].filter((word) =>
      found.places.some((place) => place.startsWith(`${word} /arbejdsrum/moeder`)),
    );
    expect([who, agenda, found.guessed, found.kept]).toEqual([who, [], [], []]);
  }
  for (const who of ['member', 'recused'] as const)
    expect([...(await walk(who, 'agenda')).words]).toEqual([cancellation]);
  expect(await walk('mayor', 'agenda')).toEqual(seesNothing);
}

beforeAll(async () => {
  for (const who of everybody) visitors.set(who, await visitorOf(room, house.origin, who));
});

test('a draft agenda is seen by nobody but those who make it', async () => {
  await expectNoAgenda();
});

describe('while the agenda is public, with a supplement', () => {
  beforeAll(async () => {
    await room.publish();
    await room.supplement();
  });

  test.each(everybody)('%s sees what is theirs, and nothing else', async (who) => {
    const found = await walk(who, 'everything');
    const isTheirs = new Set(expected[who]);
    const seen = [...all].map((word) => [word, found.words.has(word)]);
    expect(seen).toEqual([...all].map((word) => [word, isTheirs.has(word)]));
    expect(found.kept).toEqual([]);
    if (outsiders.includes(who)) expect(found).toEqual(seesNothing);
  });

  test('an entry of a cache tells whoever may not read the file nothing', async () => {
    const pack = `/arbejdsrum/moeder/${room.meeting}`;
    const every = Array.from({ length: 9 }, (_, n) => `${pack}/punkter/${n + 1}/bilag/1`);
    const answers = await Promise.all(every.map((file) => ask(visitor('member'), file)));
    const files = every.filter((_, n) => answers[n]?.status === 200);
    // Of an open item, and of a closed one.
    expect(files.length).toBe(2);
    for (const file of files) {
      const { status, comparable } = await ask(visitor('member'), file);
      const etag = /^etag: (.*)$/m.exec(comparable)?.[1] ?? '';
      expect([status, etag]).toEqual([200, expect.stringMatching(/^".+"$/)]);
      for (const headers of [
        { 'if-none-match': etag },
        { 'if-none-match': '*' },
        { range: 'bytes=0-9' },
      ])
        for (const method of ['GET', 'HEAD']) {
          const theirs = await ask(visitor('hearingParty'), file, { headers, method });
          const unknown = await ask(visitor('hearingParty'), `${file}99`, { headers, method });
          expect([theirs.status, theirs.comparable]).toEqual([404, unknown.comparable]);
        }
    }
  });
});

test('a withdrawn agenda is seen by nobody but those who make it', async () => {
  await room.withdraw();
  await expectNoAgenda();
  const found = await walk('auditor', 'agenda');
  expect(found.words.has(withdrawal)).toBe(true);
});
