import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { publishedReader } from '#adapters/postgres/published-reader.ts';
import { closeAttachment } from '#application/attachment/edit-attachment.ts';
import { uploadFile } from '#application/attachment/upload-file.ts';
import { fileIntake } from '#adapters/postgres/file-intake.ts';
import type { Context } from '#application/ports.ts';
import { attachedAddress } from '#domain/rich-text/reference-address.ts';
import { aMunicipality, aPaper, stageOn } from '../../../../test/a-paper.ts';
import { outcomeOf, valueOf } from '../../../../test/an-archive.ts';
import { everyRight, gateOf } from '../../../../test/attachments.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { publishMunicipality } from '../../../../test/published-municipality.ts';
import { inPieces } from '../../../../test/stored-file.ts';
import { findReferences } from './find-references.ts';

const database = await freshDatabase();
afterAll(database.close);
const { db } = database;
beforeEach(() => emptyArchive(db));
const published = publishedReader(database.published);
const origin = 'https://raadslag.example';
const item = '/moeder/2026-03-11-teknik-klima/punkter/3';

async function stage() {
  await publishMunicipality(db, '2031-01-15');
  const town = await aMunicipality(database);
  const { as } = stageOn(database, town);
  const paper = await aPaper(as('owner'), town.committee);
  const ask = (words: string, context: Context = as('owner')) =>
    findReferences(context, published, { paper, words, origin, today: '2026-05-12' });
  const found = async (words: string) =>
    valueOf(await ask(words)).references.map(({ kind, href }) => [kind, href]);
  return { as, paper, ask, found, committee: town.committee };
}

describe('what a text may refer to', () => {
  // Matters and attachments are found by the index: e2e/references.test.ts.
  test('is found by words among what is public: items, and what was decided at them', async () => {
    const { ask } = await stage();
    const { references } = valueOf(await ask('cykelsti'));
    expect(references.map(({ kind }) => kind)).toEqual(['item', 'item', 'decision']);
    expect(references[2]).toEqual({
      kind: 'decision',
      href: item,
      title: 'Cykelsti langs åen mellem Bøgelund Skole og Strandbøge Station',
      committee: 'Udvalget for Teknik & Klima',
      date: '2026-03-11',
      caseNumber: null,
      outcome: 'partial',
      year: null,
      attached: null,
    });
  });

  test.each([
    [`${origin}${item}`, ['item', 'decision']],
    [item, ['item', 'decision']],
    [`${origin}/moeder/2026-03-11-teknik-klima#punkt-3`, ['item', 'decision']],
    [`${origin}/sager/26-000412-cykelsti-langs-aaen`, ['matter']],
    [`${item}/bilag/2`, ['document']],
    [`${origin}/tal?udvalg=teknik-klima&aar=2026`, ['figure']],
    ['tal teknik 2026', ['figure']],
    [`${origin}/tal?udvalg=findes-ikke`, []],
    ['/moeder/2026-03-11-teknik-klima/punkter/99', []],
    ['/sager/findes-ikke', []],
    ['/log-ud', []],
    ['/%E0%A4%A', []],
    ['', []],
  ])('%s finds %j', async (words, kinds) => {
    const { ask } = await stage();
    expect(valueOf(await ask(words)).references.map(({ kind }) => kind)).toEqual(kinds);
  });

  test('an address of another site is said to be one', async () => {
    const { ask } = await stage();
    expect(valueOf(await ask('https://ondt.example/sager/26-1'))).toEqual({
      references: [],
      isElsewhere: true,
    });
  });

  test('is the attachments of the matter itself, open and closed, and never those of another', async () => {
    const { as, paper, ask, found, committee } = await stage();
    const attach = async (of: typeof paper, name: string) => {
      const door = { context: as('owner'), intake: fileIntake(db), gate: gateOf(of, everyRight) };
      const source = inPieces(Buffer.from(name));
      const { id } = valueOf(await uploadFile(door, { paper: of, replaces: null, name, source }));
      return { door, id };
    };
    const map = await attach(paper, 'Kort over stien.txt');
    const offer = await attach(paper, 'Tilbud.txt');
    const command = { paper, attachment: offer.id, ground: 'tender', reason: 'Bud' } as const;
    valueOf(await closeAttachment(offer.door, command));
    const { references } = valueOf(await ask(''));
    expect(references.map(({ title, attached }) => [title, attached])).toEqual([
      ['Kort over stien', 'open'],
      ['Tilbud', 'closed'],
    ]);
    const address = attachedAddress(paper, map.id);
    expect(await found('KORT stien')).toContainEqual(['document', address]);
    expect(await found(`${origin}${address}/1`)).toEqual([['document', address]]);
    const other = await aPaper(as('owner'), committee, 'En anden sag');
    const foreign = await attach(other, 'Kanariefugl.txt');
    expect(await found(attachedAddress(other, foreign.id))).toEqual([]);
    expect(await found('kanariefugl')).toEqual([]);
  });
});

describe('who may look', () => {
  test('those who may write the matter; for others it is not there, or not allowed', async () => {
    const { as, ask } = await stage();
    const roles = [
      'owner',
      'case-officer',
      'auditor',
      'mayor',
      'member',
      'hearing-party',
      'everybody',
    ] as const;
    const answers = await Promise.all(
      roles.map(async (role) => [role, outcomeOf(await ask('cykelsti', as(role)))]),
    );
    expect(Object.fromEntries(answers)).toEqual({
      owner: 'done',
      'case-officer': 'done',
      auditor: 'not-allowed',
      mayor: 'not-found',
      member: 'not-found',
      'hearing-party': 'not-found',
      everybody: 'not-found',
    });
  });
});
