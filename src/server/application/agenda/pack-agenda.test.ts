import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { fileIntake } from '#adapters/postgres/file-intake.ts';
import { agendaStage, entryOf } from '../../../../test/an-agenda.ts';
import { valueOf } from '../../../../test/an-archive.ts';
import { everyRight, gateOf, plainReader } from '../../../../test/attachments.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { aMember } from '../../../../test/people.ts';
import { inPieces } from '../../../../test/stored-file.ts';
import { readNextFile } from '../attachment/read-next-file.ts';
import { uploadFile } from '../attachment/upload-file.ts';
import { closePaper } from '../paper/close-paper.ts';
import { addPaper } from './add-entry.ts';
import { openAgendaFile, packAgenda } from './pack-agenda.ts';
import { publishAgenda } from './publish-agenda.ts';
import { recuseMember } from './recuse-member.ts';

const database = await freshDatabase();
afterAll(database.close);
beforeEach(() => emptyArchive(database.db));

/** A published agenda: item 3 is open with a map, item 4 closed with an offer. */
async function published() {
  const at = await agendaStage(database);
  const { secretary, approved, meeting } = at;
  for (const [title, file, isClosed] of [
    ['Ny cykelsti', 'Kort.txt', false],
    ['Salg af en grund', 'Tilbud.txt', true],
  ] as const) {
    const paper = await approved(title);
    const door = {
      context: secretary,
      intake: fileIntake(database.db),
      gate: gateOf(paper, everyRight),
    };
    const source = inPieces(Buffer.from(`Det står i ${file}`));
    valueOf(await uploadFile(door, { paper, replaces: null, name: file, source }));
    if (isClosed) valueOf(await closePaper(secretary, paper, { ground: 'tender', reason: 'Bud' }));
    valueOf(await addPaper(secretary, { meeting, paper }));
  }
  while (await readNextFile(secretary, plainReader));
  valueOf(await publishAgenda(secretary, { meeting }));
  return at;
}

async function textOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts).toString();
}

describe('what a reader of an agenda takes along', () => {
  test('a member has the closed items and their files too, and the pack says which they are', async () => {
    const { as, meeting } = await published();
    const pack = await packAgenda(as('member'), meeting);
    expect(pack?.closedKeys).toEqual(['5']);
    expect(pack?.attachments.map(({ number, order, title }) => [number, order, title])).toEqual([
      ['3', 1, 'Kort'],
      ['5', 1, 'Tilbud'],
    ]);
    const [, offer] = pack?.attachments ?? [];
    expect(offer && (await textOf(offer.open()))).toBe('Det står i Tilbud.txt');
  });

  test.each(['owner', 'manager', 'administrator'] as const)(
    'a %s who does not sit in the committee has no pack and no file of it',
    async (role) => {
      const { as, meeting } = await published();
      expect([
        await packAgenda(as(role), meeting),
        await openAgendaFile(as(role), { meeting, key: '3', position: 1 }),
      ]).toEqual([null, null]);
    },
  );

  test('one who is disqualified in an item has neither its text nor its files (LAW L53)', async () => {
    const { other, cast, secretary, town, meeting } = await published();
    const account = await aMember(database, town.committee, { name: 'Merete Medlem' });
    const person = account.person ?? secretary.stores.newId<'Person'>();
    const member = other({ ...cast.member, person });
    const entry = await entryOf(secretary, meeting, 5);
    valueOf(await recuseMember(secretary, { meeting, entry, person }));
    const pack = await packAgenda(member, meeting);
    expect([
      pack?.closedKeys,
      pack?.attachments.map(({ title }) => title),
      await openAgendaFile(member, { meeting, key: '5', position: 1 }),
    ]).toEqual([[], ['Kort'], null]);
  });

  test('a file is opened by those who read the agenda; a place that is not there is nothing', async () => {
    const { as, meeting } = await published();
    const file = await openAgendaFile(as('mayor'), { meeting, key: '5', position: 1 });
    expect([file?.fileName, file?.bytes]).toEqual(['Tilbud.txt', 22]);
    expect(await openAgendaFile(as('mayor'), { meeting, key: '5', position: 2 })).toBeNull();
  });
});
