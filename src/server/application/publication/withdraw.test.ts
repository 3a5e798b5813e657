import { describe, expect, test } from 'vitest';
import {
  contentOf,
  contextOn,
  importDocuments,
  publicText,
  someone,
} from '../../../../test/archive.ts';
import { anArchive, idOf, item, outcomeOf, slug, summary } from '../../../../test/an-archive.ts';
import { parsedMinutes } from '../../../../test/parsed-minutes.ts';
import { publishMeeting } from './publish-meeting.ts';
import { releaseItem, withdrawItem, withdrawMeeting } from './withdraw.ts';

const { database, db, context, meetingId, itemId, statuses } = await anArchive();

describe('withdrawal', () => {
  const minutes = parsedMinutes({ items: [item('1', 'Ny cykelsti'), item('2', 'Ny bro')] });
  const referring = parsedMinutes({
    meeting: { date: '2022-04-06' },
    items: [
      item('3', 'Opfølgning på stier', {
        sections: summary('Se udvalgets møde den 9. marts 2022 punkt 2.'),
      }),
    ],
  });

  test('of a meeting takes everything of it away, and nothing leads there; the log keeps it', async () => {
    await importDocuments(context, [referring]);
    const before = await publicText(db);
    await importDocuments(context, [minutes]);
    expect(await publicText(db)).toContain(`/moeder/${slug}/punkter/2`);
    const meeting = await meetingId();
    expect(outcomeOf(await withdrawMeeting(context, { meeting, reason: 'fejl' }))).toBe('done');
    expect(await publicText(db)).toBe(before);
    expect(
      await db
        .selectFrom('edition')
        .select(['version', 'withdrawn_snapshot'])
        .where('withdrawn_at', 'is not', null)
        .execute(),
    ).toMatchObject([{ version: 1, withdrawn_snapshot: { slug } }]);
    expect(outcomeOf(await withdrawMeeting(context, { meeting, reason: 'igen' }))).toBe(
      'not-published',
    );
  });

  test('stands against an import, until someone publishes again; then the address is the same', async () => {
    await importDocuments(context, [minutes]);
    const meeting = await meetingId();
    await withdrawMeeting(context, { meeting, reason: 'fejl' });
    const corrected = {
      ...minutes,
      items: [item('1', 'Ny cykelsti, rettet'), item('2', 'Ny bro')],
    };
    const { files } = await importDocuments(context, [minutes, corrected]);
    expect(files.map(({ report }) => report)).toMatchObject([
      { documents: [{ publication: { status: 'withdrawn' } }] },
      { documents: [{ publication: { status: 'withdrawn' } }] },
    ]);
    expect(await publicText(db)).not.toContain(slug);
    const published = await publishMeeting(context, { meeting });
    expect(published).toMatchObject({ ok: true, value: { slug, edition: 2 } });
    expect(await statuses()).toEqual(['open', 'open']);
  });

  test('of an item leaves its number, in older editions too, and can be taken back', async () => {
    await importDocuments(context, [minutes, referring]);
    await importDocuments(context, [
      { ...minutes, items: [item('1', 'Ny cykelsti, rettet'), item('2', 'Ny bro')] },
    ]);
    const id = await itemId('2');
    expect(outcomeOf(await withdrawItem(context, { item: id, reason: 'fejl' }))).toBe('done');
    expect(await publicText(db)).not.toContain('Ny bro');
    expect(await publicText(db)).not.toContain('punkter/2');
    expect([await statuses(1), await statuses(2), await statuses(3)]).toEqual([
      ['open', 'withdrawn'],
      ['open', 'withdrawn'],
      ['open', 'withdrawn'],
    ]);
    expect(outcomeOf(await releaseItem(context, { item: id, reason: 'ingen fejl' }))).toBe('done');
    expect(await statuses()).toEqual(['open', 'open']);
    expect(await publicText(db)).toContain('Ny bro');
  });

  test('is for those who keep the minutes', async () => {
    await importDocuments(context, [minutes]);
    const before = await contentOf(db);
    const stranger = contextOn(database, someone);
    const meeting = await meetingId();
    expect([
      outcomeOf(await withdrawMeeting(stranger, { meeting, reason: 'x' })),
      outcomeOf(await publishMeeting(stranger, { meeting })),
      outcomeOf(await withdrawItem(stranger, { item: await itemId('1'), reason: 'x' })),
      outcomeOf(await publishMeeting(context, { meeting: idOf<'Meeting'>(await itemId('1')) })),
    ]).toEqual(['not-allowed', 'not-allowed', 'not-allowed', 'not-found']);
    expect(await contentOf(db)).toEqual(before);
  });
});
