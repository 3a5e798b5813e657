import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import {
  contentOf,
  contextOn,
  importDocuments,
  publicText,
  someone,
} from '../../../../test/archive.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { aParsedDecision, aParsedItem, parsedMinutes } from '../../../../test/parsed-minutes.ts';
import { parseId } from '#domain/ids.ts';
import type { ParsedItem, ParsedMinutes } from '#domain/minutes/parsed-minutes.ts';
import { closeItem, considerClosedItem } from './close-item.ts';
import { decideFinding } from './decide-findings.ts';
import { publishMeeting } from './publish-meeting.ts';
import { releaseItem, withdrawItem, withdrawMeeting } from './withdraw.ts';

const database = await freshDatabase();
const { db } = database;
const context = contextOn(database);
afterAll(database.close);
beforeEach(() => emptyArchive(db));

const cpr = '070761-4285';
const slug = '2022-03-09-teknik-miljoe';
const item = (number: string, title: string, over: Partial<ParsedItem> = {}) =>
  aParsedItem({ number, title, matter: `22-00${number}`, decisions: [aParsedDecision()], ...over });
const summary = (text: string) => [{ kind: 'summary' as const, label: 'Resumé', text }];

const idOf = <Entity extends string>(text: string) => {
  const id = parseId<Entity>(text);
  if (!id) throw new Error('not an id');
  return id;
};
const meetingId = async (date = '2022-03-09') => {
  const row = await db
    .selectFrom('meeting')
    .where('date', '=', date)
    .select('id')
    .executeTakeFirstOrThrow();
  return idOf<'Meeting'>(row.id);
};
const itemId = async (number: string) => {
  const row = await db
    .selectFrom('agenda_item')
    .where('number', '=', number)
    .select('id')
    .executeTakeFirstOrThrow();
  return idOf<'AgendaItem'>(row.id);
};
const statuses = async (version?: number) => {
  const rows = await db
    .selectFrom('published.edition')
    .select(['version', 'snapshot'])
    .orderBy('version')
    .execute();
  const edition = version === undefined ? rows.at(-1) : rows.find((row) => row.version === version);
  return edition?.snapshot.items.map(({ status }) => status);
};
const doneOr = (result: { ok: true } | { ok: false; error: { type: string } }): string =>
  result.ok ? 'done' : result.error.type;

describe('personal data', () => {
  const minutes = parsedMinutes({
    items: [
      item('1', 'Ny cykelsti'),
      item('2', 'Støtte til forening', { sections: summary(`Ansøger er ${cpr}.`) }),
      item('3', 'Ny bro', {
        attachments: [{ number: '3.1', title: 'Brev', documentNumber: null, access: 'open' }],
      }),
    ],
    documents: [
      {
        number: '3.1',
        title: 'Brev',
        documentNumber: null,
        access: 'open',
        text: `CPR ${cpr}`,
        complete: true,
      },
    ],
  });
  const findings = async () => {
    const rows = await db.selectFrom('finding').selectAll().orderBy('part').execute();
    return rows.map((row) => ({ ...row, id: idOf<'Finding'>(row.id) }));
  };

  test('holds its item back, also when it stands in an attachment; the others are published', async () => {
    const { files } = await importDocuments(context, [minutes]);
    expect(files[0]?.report).toMatchObject({
      documents: [{ openFindings: 2, publication: { status: 'published', held: 2 } }],
    });
    expect(await statuses()).toEqual(['open', 'held', 'held']);
    const text = await publicText(db);
    for (const word of [cpr, 'forening', 'Ny bro', 'Brev', '22-002', '22-003'])
      expect(text).not.toContain(word);
    expect((await findings()).map(({ part, kind, status }) => [part, kind, status])).toEqual([
      ['attachments/0/text', 'cpr', 'open'],
      ['sections/0', 'cpr', 'open'],
    ]);
  });

  test('accepted with a reason is published as it stands, masked with a mask in its place', async () => {
    await importDocuments(context, [minutes]);
    const [inAttachment, inText] = await findings();
    if (!inAttachment || !inText) throw new Error('no findings');
    const reason = 'Opdigtet nummer';
    expect(
      doneOr(await decideFinding(context, { finding: inText.id, status: 'masked', reason })),
    ).toBe('done');
    expect(await statuses()).toEqual(['open', 'open', 'held']);
    expect(await publicText(db)).not.toContain(cpr);
    expect(await publicText(db)).toContain(inText.masked);
    expect(
      doneOr(
        await decideFinding(context, { finding: inAttachment.id, status: 'accepted', reason }),
      ),
    ).toBe('done');
    expect(await statuses()).toEqual(['open', 'open', 'open']);
    const [attachment] = await db.selectFrom('published.attachment').select('text').execute();
    expect(attachment?.text).toBe(`CPR ${cpr}`);
    const journal = await db.selectFrom('journal').select(['what', 'by']).execute();
    expect(journal.map(({ what }) => what)).toEqual([
      'meeting-published',
      'finding-masked',
      'finding-accepted',
    ]);
    expect(JSON.stringify(await db.selectFrom('journal').selectAll().execute())).not.toContain(cpr);
  });

  test('masked after it has been public leaves the older editions too', async () => {
    await importDocuments(context, [minutes], { acceptFindings: 'fejlskøn' });
    expect(await publicText(db)).toContain(cpr);
    for (const { id } of await findings())
      await decideFinding(context, { finding: id, status: 'masked', reason: 'var en fejl' });
    expect(await publicText(db)).not.toContain(cpr);
    expect(await statuses()).toEqual(['open', 'open', 'open']);
  });

  test('dealt with stays dealt with in the next version; what is new waits', async () => {
    await importDocuments(context, [minutes], { acceptFindings: 'Opdigtet nummer' });
    expect(await statuses()).toEqual(['open', 'open', 'open']);
    const [first, second, third] = minutes.items;
    if (!first || !second || !third) throw new Error('setup');
    const next: ParsedMinutes = {
      ...minutes,
      items: [
        { ...first, sections: summary('Ring til 070761-4285') },
        { ...second, sections: summary(`Rettet: ansøger er ${cpr}.`) },
        third,
      ],
    };
    await importDocuments(context, [next]);
    expect(await statuses()).toEqual(['held', 'open', 'open']);
  });

  test('needs a reason and someone who keeps the minutes', async () => {
    await importDocuments(context, [minutes]);
    const before = await contentOf(db);
    const [finding] = await findings();
    if (!finding) throw new Error('no finding');
    const asked = { finding: finding.id, status: 'accepted', reason: 'x' } as const;
    expect([
      doneOr(await decideFinding(contextOn(database, someone), asked)),
      doneOr(await decideFinding(context, { ...asked, reason: ' ' })),
      doneOr(
        await decideFinding(context, { ...asked, finding: idOf<'Finding'>(await meetingId()) }),
      ),
    ]).toEqual(['not-allowed', 'reason-missing', 'not-found']);
    expect(await contentOf(db)).toEqual(before);
  });
});

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
    expect(doneOr(await closeItem(context, { item: id, reason: '' }))).toBe('reason-missing');
    expect(doneOr(await closeItem(context, { item: id, reason: 'Personsag' }))).toBe('done');
    expect(doneOr(await closeItem(context, { item: id, reason: 'igen' }))).toBe('already-closed');
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
      doneOr(await considerClosedItem(stranger, considered)),
      doneOr(await closeItem(stranger, { item: await itemId('1'), reason: 'x' })),
      doneOr(await considerClosedItem(context, { ...considered, item: await itemId('1') })),
    ]).toEqual(['not-allowed', 'not-allowed', 'not-closed']);
    expect(await contentOf(db)).toEqual(before);
  });
});

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
    expect(doneOr(await withdrawMeeting(context, { meeting, reason: 'fejl' }))).toBe('done');
    expect(await publicText(db)).toBe(before);
    expect(
      await db
        .selectFrom('edition')
        .select(['version', 'withdrawn_snapshot'])
        .where('withdrawn_at', 'is not', null)
        .execute(),
    ).toMatchObject([{ version: 1, withdrawn_snapshot: { slug } }]);
    expect(doneOr(await withdrawMeeting(context, { meeting, reason: 'igen' }))).toBe(
      'not-published',
    );
  });

  test('stands against an import, until someone publishes again; then the address is the same', async () => {
    await importDocuments(context, [minutes]);
    const meeting = await meetingId();
    await withdrawMeeting(context, { meeting, reason: 'fejl' });
    const corrected = { ...minutes, items: [item('1', 'Ny cykelsti, rettet')] };
    const { files } = await importDocuments(context, [minutes, corrected]);
    expect(files.map(({ report }) => report)).toMatchObject([
      { documents: [{ publication: { status: 'withdrawn' } }] },
      { documents: [{ publication: { status: 'withdrawn' } }] },
    ]);
    expect(await publicText(db)).not.toContain(slug);
    const published = await publishMeeting(context, { meeting });
    expect(published).toMatchObject({ ok: true, value: { slug, edition: 2 } });
    expect(await statuses()).toEqual(['open']);
  });

  test('of an item leaves its number, in older editions too, and can be taken back', async () => {
    await importDocuments(context, [minutes, referring]);
    await importDocuments(context, [
      { ...minutes, items: [item('1', 'Ny cykelsti, rettet'), item('2', 'Ny bro')] },
    ]);
    const id = await itemId('2');
    expect(doneOr(await withdrawItem(context, { item: id, reason: 'fejl' }))).toBe('done');
    expect(await publicText(db)).not.toContain('Ny bro');
    expect(await publicText(db)).not.toContain('punkter/2');
    expect([await statuses(1), await statuses(2), await statuses(3)]).toEqual([
      ['open', 'held'],
      ['open', 'held'],
      ['open', 'held'],
    ]);
    expect(doneOr(await releaseItem(context, { item: id, reason: 'ingen fejl' }))).toBe('done');
    expect(await statuses()).toEqual(['open', 'open']);
    expect(await publicText(db)).toContain('Ny bro');
  });

  test('is for those who keep the minutes', async () => {
    await importDocuments(context, [minutes]);
    const before = await contentOf(db);
    const stranger = contextOn(database, someone);
    const meeting = await meetingId();
    expect([
      doneOr(await withdrawMeeting(stranger, { meeting, reason: 'x' })),
      doneOr(await publishMeeting(stranger, { meeting })),
      doneOr(await withdrawItem(stranger, { item: await itemId('1'), reason: 'x' })),
      doneOr(await publishMeeting(context, { meeting: idOf<'Meeting'>(await itemId('1')) })),
    ]).toEqual(['not-allowed', 'not-allowed', 'not-allowed', 'not-found']);
    expect(await contentOf(db)).toEqual(before);
  });
});

describe('a reference', () => {
  const text = 'Der henvises til udvalgets møde den 9. februar 2022 sag nr. 4, hvor';
  const phrase = 'udvalgets møde den 9. februar 2022 sag nr. 4';
  const referring = parsedMinutes({
    items: [item('2', 'Opfølgning', { sections: summary(text) })],
  });
  const target = (title: string) =>
    parsedMinutes({ meeting: { date: '2022-02-09' }, items: [item('4', title)] });
  const runs = async () => {
    const { snapshot } = await db
      .selectFrom('published.item')
      .where('key', '=', '2')
      .select('snapshot')
      .executeTakeFirstOrThrow();
    return snapshot.sections[0]?.text;
  };
  const linked = [
    'Der henvises til ',
    { text: phrase, href: '/moeder/2022-02-09-teknik-miljoe/punkter/4' },
    ', hvor',
  ];

  test('becomes a link when the target is there, whichever comes first, without a new edition', async () => {
    await importDocuments(context, [referring]);
    expect(await runs()).toEqual([text]);
    await importDocuments(context, [target('Skærpet tilsyn')]);
    expect(await runs()).toEqual(linked);
    expect(
      await db
        .selectFrom('published.edition')
        .select('version')
        .where('meeting_slug', '=', slug)
        .execute(),
    ).toEqual([{ version: 1 }]);
    const { snapshot } = await db
      .selectFrom('published.edition')
      .select('snapshot')
      .where('meeting_slug', '=', slug)
      .executeTakeFirstOrThrow();
    expect(JSON.stringify(snapshot)).toContain('punkter/4');

    await emptyArchive(db);
    await importDocuments(context, [target('Skærpet tilsyn'), referring]);
    expect(await runs()).toEqual(linked);
  });

  test('to something that is closed, held or not published is no link', async () => {
    await importDocuments(context, [referring]);
    await importDocuments(context, [target('Skærpet tilsyn')], { publish: false });
    expect(await runs()).toEqual([text]);
    await importDocuments(context, [target(`Skærpet tilsyn med ${cpr}`)]);
    expect(await runs()).toEqual([text]);
    const { id } = await db.selectFrom('finding').select('id').executeTakeFirstOrThrow();
    await decideFinding(context, { finding: idOf<'Finding'>(id), status: 'accepted', reason: 'x' });
    expect(await runs()).toEqual(linked);
  });

  test('in a decision is a link beside its text', async () => {
    const decision = aParsedDecision({ text: 'Punkt 1 oversendes til Byrådet.' });
    await importDocuments(context, [
      parsedMinutes({
        items: [item('1', 'Ny sti'), item('2', 'Dagsorden', { decisions: [decision] })],
      }),
    ]);
    const { snapshot } = await db
      .selectFrom('published.item')
      .where('key', '=', '2')
      .select('snapshot')
      .executeTakeFirstOrThrow();
    expect(snapshot.decisions[0]).toMatchObject({
      text: decision.text,
      runs: [{ text: 'Punkt 1', href: `/moeder/${slug}/punkter/1` }, ' oversendes til Byrådet.'],
    });
  });
});
