import { afterAll } from 'vitest';
import * as Y from 'yjs';
import { publishedReader } from '#adapters/postgres/published-reader.ts';
import { openSharedText } from '#adapters/writing/shared-text.ts';
import type { House, Who } from '../../../../test/a-house.ts';
import { aPaper } from '../../../../test/a-paper.ts';
import { outcomeOf, valueOf } from '../../../../test/an-archive.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { anAccount, contextOfAccount } from '../../../../test/people.ts';
import { testPermissions, type UseCase } from '../../../../test/permission-table.ts';
import { typeWord } from '../../../../test/writing.ts';
import { findReferences } from '../reference/find-references.ts';
import { acceptStatement, answerStatement } from './answer-statement.ts';
import { askForStatement, listAskable } from './ask-for-statement.ts';
import { beginPaper } from './begin-paper.ts';
import { liftDemand } from './lift-demand.ts';
import { committeesToWriteFor, listPapers } from './list-papers.ts';
import { takeBackRevision } from './take-back-revision.ts';
import { viewPaper } from './view-paper.ts';
import { viewRoute } from './view-route.ts';
import { withdrawStatement } from './withdraw-statement.ts';
import { writePaper } from './write-paper.ts';
import { paperDesk, prepareTogether, writeTogether } from './write-together.ts';

const database = await freshDatabase();
afterAll(database.close);
const desk = paperDesk(openSharedText);
const published = publishedReader(database.published);

/** A draft of a case officer who has gone home: two have been asked for a statement, and one of them has answered. */
async function prepare(house: House) {
  const { committee } = house;
  const account = await anAccount(database, { role: 'case-officer', committees: [committee] });
  const owner = await contextOfAccount(database, account);
  const paper = await aPaper(owner, committee);
  const ask = async (who: Who, unit: string, isRequired = false) => {
    const asked = (await house.as(who)).actor.account ?? '';
    const question = 'Er det lovligt?';
    valueOf(
      await askForStatement(owner, paper, {
        account: asked,
        unit,
        question,
        workingDays: 5,
        isRequired,
      }),
    );
    const statements = await owner.stores.statements.ofPaper(paper);
    const statement = statements.find((one) => one.asked.unit === unit);
    if (!statement) throw new Error('nothing was asked');
    return statement.id;
  };
  const waiting = await ask('nobody in particular', 'Jura', true);
  const answered = await ask('hearing-party', 'Foreningen');
  valueOf(await answerStatement(await house.as('hearing-party'), answered, 'Vi siger ja.'));
  const row = await owner.stores.papers.find(paper);
  if (!row) throw new Error('no paper');
  return { ...house, paper, row, waiting, answered };
}
type Stage = Awaited<ReturnType<typeof prepare>>;

const word = (): readonly Uint8Array[] => {
  const text = new Y.Doc();
  typeWord(text, 'presentation', 'Ord');
  return [Y.encodeStateAsUpdate(text)];
};

/** Whoever reads and may not is told so; to everyone else the matter is not there. */
const refused = ['not-allowed', 'not-found'];
const writing = { allowed: ['case-officer'], refused } as const;
const reading = {
  allowed: [
    ...['case-officer', 'manager', 'director', 'secretary', 'auditor', 'administrator'],
    // Those who have been asked about it, and of matters they are asked about nothing else.
    ...['nobody in particular', 'hearing-party', 'the command line'],
  ],
  ...{ refused: ['not-found'], enters: null },
} as const;

/** Drafts are the administration's own (LAW L70): case officers of the committee write them, and whoever is asked answers. */
const useCases: Readonly<Record<string, UseCase<Stage>>> = {
  beginPaper: {
    ...{ allowed: ['case-officer'], enters: 'paper-begun' },
    use: async (context, { committee }) =>
      outcomeOf(
        await beginPaper(context, {
          ...{ committee, title: 'Ny sti', wantedFor: null, caseNumber: null },
        }),
      ),
  },
  committeesToWriteFor: {
    ...{ allowed: ['case-officer'], refused: ['none'], enters: null },
    use: async (context) => ((await committeesToWriteFor(context)).length > 0 ? 'done' : 'none'),
  },
  writePaper: {
    ...{ ...writing, enters: 'paper-described' },
    use: async (context, { paper }) =>
      outcomeOf(await writePaper(context, paper, { title: 'En anden titel' }, [])),
  },
  prepareTogether: {
    ...{ ...writing, enters: null },
    use: async (context, { paper }) => outcomeOf(await prepareTogether(context, paper)),
  },
  writeTogether: {
    ...{ ...writing, enters: 'paper-described' },
    use: async (context, { paper }) => outcomeOf(await writeTogether(context, desk, paper, word())),
  },
  takeBackRevision: {
    ...{ ...writing, enters: 'paper-revision-taken-back' },
    use: async (context, { paper }) => outcomeOf(await takeBackRevision(context, paper, 1)),
  },
  findReferences: {
    ...{ ...writing, enters: null },
    use: async (context, { paper }) =>
      outcomeOf(
        await findReferences(context, published, {
          ...{ paper, words: '', origin: 'https://raadslag.example', today: '2026-05-12' },
        }),
      ),
  },
  listAskable: {
    ...{ ...writing, refused: ['nobody'], enters: null },
    use: async (context, { row }) =>
      (await listAskable(context, row)).length > 0 ? 'done' : 'nobody',
  },
  answerStatement: {
    ...{ allowed: ['nobody in particular'], refused, enters: 'statement-answered' },
    use: async (context, { waiting }) =>
      outcomeOf(await answerStatement(context, waiting, 'Ja, efter vejloven.')),
  },
  acceptStatement: {
    ...{ ...writing, enters: 'statement-accepted' },
    use: async (context, { answered }) => outcomeOf(await acceptStatement(context, answered)),
  },
  withdrawStatement: {
    ...{ ...writing, enters: 'statement-withdrawn' },
    use: async (context, { waiting }) => outcomeOf(await withdrawStatement(context, waiting)),
  },
  liftDemand: {
    ...{ ...writing, enters: 'statement-demand-lifted' },
    use: async (context, { waiting }) => outcomeOf(await liftDemand(context, waiting)),
  },
  viewPaper: {
    ...reading,
    use: async (context, { paper }) => ((await viewPaper(context, paper)) ? 'done' : 'not-found'),
  },
  viewRoute: {
    ...reading,
    use: async (context, { paper }) => {
      const view = await viewPaper(context, paper);
      if (view === null) return 'not-found';
      await viewRoute(context, view);
      return 'done';
    },
  },
  listPapers: {
    ...reading,
    use: async (context, { paper }) => {
      const listed = await listPapers(context, { view: 'all' });
      return listed.some(({ id }) => id === paper) ? 'done' : 'not-found';
    },
  },
};

testPermissions(database, prepare, useCases);
