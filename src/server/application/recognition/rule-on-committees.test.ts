import { describe, expect, test } from 'vitest';
import { contentOf, contextOn, importDocuments } from '../../../../test/archive.ts';
import { anArchive, idOf, valueOf } from '../../../../test/an-archive.ts';
import { aParsedDecision, aParsedItem, parsedMinutes } from '../../../../test/parsed-minutes.ts';
import type { ParsedMeeting } from '#domain/minutes/parsed-minutes.ts';
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

const redirects = async () => {
  const rows = await db.selectFrom('published.redirect').selectAll().execute();
  return Object.fromEntries(rows.map(({ from_path, to_path }) => [from_path, to_path]));
};

describe('one committee', () => {
  const former = { committee: 'Udvalget for Job & Arbejdsmarked' };
  const present = { committee: 'Udvalget for Job, Arbejdsmarked og Integration' };

  test('through its renamings when the user says so: one page under the new name, the old one leads there', async () => {
    await importDocuments(contextOn(database), [
      meeting('2014-04-07', [{ title: 'Ny skole' }], former),
      meeting('2022-03-09', [{ title: 'Ny vej', number: '22-002' }], present),
    ]);
    const pages = () =>
      db.selectFrom('published.committee').select(['slug', 'name']).orderBy('slug').execute();
    const before = await contentOf(db);
    expect(await pages()).toHaveLength(2);

    await importDocuments(context, [meeting('2014-04-07', [{ title: 'Ny skole' }], former)], {
      committees: [{ former: 'Job og Arbejdsmarked', present: present.committee }],
    });
    expect(await pages()).toEqual([
      { slug: 'job-arbejdsmarked-og-integration', name: present.committee },
    ]);
    expect(await redirects()).toEqual({
      '/udvalg/job-arbejdsmarked': '/udvalg/job-arbejdsmarked-og-integration',
    });
    expect(
      await db
        .selectFrom('published.meeting')
        .select(['slug', 'committee_slug', 'committee_name'])
        .orderBy('slug')
        .execute(),
    ).toEqual([
      {
        slug: '2014-04-07-job-arbejdsmarked',
        committee_slug: 'job-arbejdsmarked-og-integration',
        committee_name: former.committee,
      },
      {
        slug: '2022-03-09-job-arbejdsmarked-og-integration',
        committee_slug: 'job-arbejdsmarked-og-integration',
        committee_name: present.committee,
      },
    ]);

    const { id } = await db.selectFrom('ruling').select('id').executeTakeFirstOrThrow();
    valueOf(await undoRuling(context, { ruling: idOf<'Ruling'>(id) }));
    expect({ ...(await contentOf(db)), ruling: [] }).toEqual(before);
  });

  test('is printed in several ways', async () => {
    await importDocuments(contextOn(database), [
      meeting('2014-04-07', [{ title: 'Ny skole' }], former),
      meeting('2014-05-05', [{ title: 'Ny vej' }], { committee: 'Job og Arbejdsmarked' }),
    ]);
    expect(await db.selectFrom('published.committee').select('slug').execute()).toEqual([
      { slug: 'job-arbejdsmarked' },
    ]);
  });
});
