import { describe, expect, test } from 'vitest';
import {
  contentOf,
  contextOn,
  importDocuments,
  publicText,
  someone,
} from '../../../../test/archive.ts';
import { anArchive, item, outcomeOf, slug, summary } from '../../../../test/an-archive.ts';
import { aParsedDecision, aParsedItem, parsedMinutes } from '../../../../test/parsed-minutes.ts';
import type { ParsedItem } from '#domain/minutes/parsed-minutes.ts';
import { closeItem, considerClosedItem } from './close-item.ts';

const { database, db, context, itemId, statuses } = await anArchive();

describe('a closed item', () => {
  const canary = 'KANARIEFUGL';
  const secret = (over: Partial<ParsedItem> = {}): ParsedItem =>
    aParsedItem({
      number: '2',
      area: canary,
      title: `Køb af ${canary}`,
      access: 'closed',
      matter: `22-${canary}`,
      sections: [{ kind: 'summary', label: canary, text: canary }],
      recommendations: [{ by: canary, points: [canary] }],
      decisions: [aParsedDecision({ organization: `${canary}udvalget`, text: canary })],
      absences: [
        { name: `Prøve ${canary}`, party: canary, kind: 'disqualified', organization: null },
      ],
      attachments: [{ number: '2.1', title: canary, documentNumber: canary, access: 'open' }],
      points: [{ label: canary, title: canary, text: canary }],
      ...over,
    });
  const closedDocument = {
    number: '2.1',
    title: canary,
    documentNumber: null,
    access: 'open',
    text: canary,
    complete: true,
  } as const;
  const minutes = parsedMinutes({
    items: [item('1', 'Ny cykelsti', { sections: summary('Se punkt 2 på dette møde.') }), secret()],
    documents: [closedDocument],
    furniture: [{ kind: 'contents', text: canary }],
  });

  test('leaks in no table of the public side', async () => {
    await importDocuments(context, [minutes]);
    expect(await statuses()).toEqual(['open', 'closed']);
    expect((await publicText(db)).toUpperCase()).not.toContain(canary);
    expect(await publicText(db)).not.toContain('punkter/2');
  });

  test('keeps its place in no matter: neither title nor treatment, also when the matter is public elsewhere', async () => {
    const open = parsedMinutes({
      meeting: { date: '2022-04-06' },
      items: [item('1', 'Ny bro', { matter: '22-777' })],
    });
    await importDocuments(context, [
      parsedMinutes({ items: [secret({ matter: '22-777', title: `Ny bro ${canary}` })] }),
      open,
    ]);
    expect((await publicText(db)).toUpperCase()).not.toContain(canary);
    const { snapshot } = await db
      .selectFrom('published.matter')
      .select('snapshot')
      .executeTakeFirstOrThrow();
    expect([snapshot.slug, snapshot.treatments.map(({ date }) => date)]).toEqual([
      '22-777-ny-bro',
      ['2022-04-06'],
    ]);
  });

  test('has the public title and decision that someone has considered', async () => {
    await importDocuments(context, [minutes]);
    await considerClosedItem(context, {
      item: await itemId('2'),
      publicTitle: 'Lukket: Køb af jord',
      publicDecision: 'Godkendt.',
    });
    const { snapshot } = await db
      .selectFrom('published.edition')
      .orderBy('version', 'desc')
      .select('snapshot')
      .executeTakeFirstOrThrow();
    expect(snapshot.items[1]).toEqual({
      status: 'closed',
      position: 2,
      number: '2',
      publicTitle: 'Lukket: Køb af jord',
      publicDecision: 'Godkendt.',
    });
    expect((await publicText(db)).toUpperCase()).not.toContain(canary);
    await importDocuments(context, [{ ...minutes, items: [item('1', 'Ny sti'), secret()] }]);
    expect(await publicText(db)).toContain('Lukket: Køb af jord');
  });

  test('that was public before leaves everything that was published, when a person closes it', async () => {
    const open = parsedMinutes({
      items: [
        item('1', 'Ny cykelsti', { sections: summary('Se punkt 2 på dette møde.') }),
        secret({ access: 'open', matter: '22-777' }),
      ],
      documents: [closedDocument],
    });
    await importDocuments(context, [open]);
    expect(await publicText(db)).toContain(canary);
    expect(await publicText(db)).toContain(`"/moeder/${slug}/punkter/2"`);
    const id = await itemId('2');
    expect(outcomeOf(await closeItem(context, { item: id, reason: '' }))).toBe('reason-missing');
    expect(outcomeOf(await closeItem(context, { item: id, reason: 'Personsag' }))).toBe('done');
    expect(outcomeOf(await closeItem(context, { item: id, reason: 'igen' }))).toBe(
      'already-closed',
    );
    expect((await publicText(db)).toUpperCase()).not.toContain(canary);
    expect(await publicText(db)).not.toContain('punkter/2');
    expect([await statuses(1), await statuses()]).toEqual([
      ['open', 'closed'],
      ['open', 'closed'],
    ]);
  });

  test('takes the address of its matter along, where that was made from its title', async () => {
    await importDocuments(context, [
      parsedMinutes({ items: [secret({ access: 'open', matter: '22-777' })] }),
      parsedMinutes({
        meeting: { date: '2022-04-06' },
        items: [item('1', `Opfølgning: ${canary}`, { matter: '22-777' })],
      }),
    ]);
    const corrected = parsedMinutes({
      meeting: { date: '2022-04-06' },
      items: [item('1', 'Køb af jord', { matter: '22-777' })],
    });
    await importDocuments(context, [corrected], { publish: false });
    const slugs = async () =>
      (await db.selectFrom('published.matter').select('slug').execute()).map((row) => row.slug);
    expect(await slugs()).toEqual(['22-777-koeb-af-kanariefugl']);
    await closeItem(context, { item: await itemId('2'), reason: 'Personsag' });
    expect(await publicText(db)).not.toContain('koeb-af-kanariefugl');
    expect(await slugs()).toEqual([]);
    await importDocuments(context, [corrected]);
    expect(await slugs()).toEqual(['22-777-koeb-af-jord']);
  });

  test('that the corrected minutes close leaves the older editions too', async () => {
    const items = [item('1', 'Ny cykelsti'), secret({ access: 'open' })];
    await importDocuments(context, [parsedMinutes({ items })]);
    expect(await publicText(db)).toContain(canary);
    await importDocuments(context, [parsedMinutes({ items: [items[0] ?? secret(), secret()] })]);
    expect(await statuses(1)).toEqual(['open', 'closed']);
    expect((await publicText(db)).toUpperCase()).not.toContain(canary);
  });

  test('is considered and closed only by those who keep the minutes', async () => {
    await importDocuments(context, [minutes]);
    const before = await contentOf(db);
    const stranger = contextOn(database, someone);
    const closed = await itemId('2');
    const considered = { item: closed, publicTitle: null, publicDecision: null };
    expect([
      outcomeOf(await considerClosedItem(stranger, considered)),
      outcomeOf(await closeItem(stranger, { item: await itemId('1'), reason: 'x' })),
      outcomeOf(await considerClosedItem(context, { ...considered, item: await itemId('1') })),
    ]).toEqual(['not-allowed', 'not-allowed', 'not-closed']);
    expect(await contentOf(db)).toEqual(before);
  });
});
