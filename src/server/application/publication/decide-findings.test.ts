import { describe, expect, test } from 'vitest';
import {
  contentOf,
  contextOn,
  importDocuments,
  publicText,
  someone,
} from '../../../../test/archive.ts';
import { anArchive, idOf, item, outcomeOf, summary } from '../../../../test/an-archive.ts';
import { parsedMinutes } from '../../../../test/parsed-minutes.ts';
import type { ParsedMinutes } from '#domain/minutes/parsed-minutes.ts';
import { decideFinding } from './decide-findings.ts';

const { database, db, context, meetingId, statuses } = await anArchive();
const cpr = '070761-4285';

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
      outcomeOf(await decideFinding(context, { finding: inText.id, status: 'masked', reason })),
    ).toBe('done');
    expect(await statuses()).toEqual(['open', 'open', 'held']);
    expect(await publicText(db)).not.toContain(cpr);
    expect(await publicText(db)).toContain(inText.masked);
    expect(
      outcomeOf(
        await decideFinding(context, { finding: inAttachment.id, status: 'accepted', reason }),
      ),
    ).toBe('done');
    expect(await statuses()).toEqual(['open', 'open', 'open']);
    const [attachment] = await db.selectFrom('published.attachment').select('text').execute();
    expect(attachment?.text).toBe(`CPR ${cpr}`);
    const journal = await db.selectFrom('journal').select(['what', 'by']).execute();
    expect(journal.map(({ what }) => what)).toEqual([
      'import-begun',
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
      outcomeOf(await decideFinding(contextOn(database, someone), asked)),
      outcomeOf(await decideFinding(context, { ...asked, reason: ' ' })),
      outcomeOf(
        await decideFinding(context, { ...asked, finding: idOf<'Finding'>(await meetingId()) }),
      ),
    ]).toEqual(['not-allowed', 'reason-missing', 'not-found']);
    expect(await contentOf(db)).toEqual(before);
  });
});
