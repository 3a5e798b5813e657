import { describe, expect, test } from 'vitest';
import { contentOf, contextOn, importDocuments, someone } from '../../../../test/archive.ts';
import { anArchive, idOf, outcomeOf, valueOf } from '../../../../test/an-archive.ts';
import { aParsedDecision, aParsedItem, parsedMinutes } from '../../../../test/parsed-minutes.ts';
import type { ParsedMeeting } from '#domain/minutes/parsed-minutes.ts';
import { makeRuling } from './make-ruling.ts';
import { splitItems } from './split-items.ts';
import { undoRuling } from './undo-ruling.ts';

const { database, db, context } = await anArchive();

type Treated = { readonly title: string; readonly number?: string };
const meeting = (date: string, items: readonly Treated[], over: Partial<ParsedMeeting> = {}) =>
  parsedMinutes({
    meeting: { date, ...over },
    items: items.map(({ title, number = '22-001' }, n) =>
      aParsedItem({
        number: String(n + 1),
        title,
        matter: number,
        decisions: [aParsedDecision()],
      }),
    ),
  });

describe('one person', () => {
  const attending = (date: string, name: string, party: string | null) =>
    meeting(date, [{ title: 'Ny skole' }], { attendees: [{ name, party }] });
  const people = async () => {
    const rows = await db
      .selectFrom('person')
      .select(['name', 'term', 'leader_id'])
      .orderBy('term')
      .execute();
    return [...Map.groupBy(rows, ({ leader_id }) => leader_id).values()].map((group) =>
      group.map(({ name, term }) => `${name} ${term}`),
    );
  };

  test('sits for two parties in turn, and through terms that follow upon each other', async () => {
    await importDocuments(contextOn(database), [
      attending('2014-04-07', 'Anders Prøvesen', 'A'),
      attending('2015-04-07', 'ANDERS PRØVESEN', 'V'),
      attending('2018-04-09', 'Anders Prøvesen', 'V'),
      attending('2018-04-16', 'Bente Prøvesen', 'V'),
      attending('2026-04-07', 'Anders Prøvesen', 'V'),
    ]);
    expect(await people()).toEqual([
      ['Anders Prøvesen 2014', 'Anders Prøvesen 2018'],
      ['Bente Prøvesen 2018'],
      ['Anders Prøvesen 2026'],
    ]);
  });

  test('joined and split by a user', async () => {
    await importDocuments(context, [
      attending('2014-04-07', 'Anders Prøvesen', 'A'),
      attending('2018-04-09', 'Anders Prøvesen Test', 'A'),
    ]);
    const rows = await db.selectFrom('person').select('id').execute();
    const members = rows.map(({ id }) => idOf<'Person'>(id));
    const ruling = valueOf(
      await makeRuling(context, { about: 'person', kind: 'join', members, reason: 'nyt navn' }),
    );
    expect(await people()).toHaveLength(1);
    valueOf(await undoRuling(context, { ruling }));
    expect(await people()).toHaveLength(2);
  });
});

describe('a ruling', () => {
  const nowhere = idOf<'Matter'>('00000000-0000-4000-8000-000000000000');

  test('is for those who keep the archive, and a refused one leaves no trace', async () => {
    await importDocuments(contextOn(database), [
      meeting('2022-03-09', [{ title: 'Ny skole' }, { title: 'Ny vej' }]),
    ]);
    const rows = await db.selectFrom('matter').select('id').execute();
    const members = rows.map(({ id }) => idOf<'Matter'>(id));
    const before = await contentOf(db);
    const join = { about: 'matter', kind: 'join', members, reason: null } as const;
    const refusals = [
      await makeRuling(contextOn(database, someone), join),
      await undoRuling(contextOn(database, someone), { ruling: idOf<'Ruling'>(nowhere) }),
      await splitItems(contextOn(database, someone), { items: [], reason: null }),
      await makeRuling(contextOn(database), { ...join, members: [nowhere, ...members] }),
      await makeRuling(contextOn(database), { ...join, members: members.slice(1) }),
      await splitItems(contextOn(database), { items: [], reason: null }),
      await undoRuling(contextOn(database), { ruling: idOf<'Ruling'>(nowhere) }),
    ];
    expect(refusals.map(outcomeOf)).toEqual([
      'not-allowed',
      'not-allowed',
      'not-allowed',
      'not-found',
      'nothing-to-rule',
      'nothing-to-rule',
      'not-found',
    ]);
    expect(await contentOf(db)).toEqual(before);
  });
});
