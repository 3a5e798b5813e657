import { describe, expect, test } from 'vitest';
import { importDocuments } from '../../../../test/archive.ts';
import { anArchive, idOf, item, slug, summary } from '../../../../test/an-archive.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { aParsedDecision, parsedMinutes } from '../../../../test/parsed-minutes.ts';
import { decideFinding } from './decide-findings.ts';

const { db, context } = await anArchive();
const cpr = '070761-4285';

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
