import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { fileIntake } from '#adapters/postgres/file-intake.ts';
import type { AttachmentId, MeetingId, PaperId } from '#domain/ids.ts';
import { plainText } from '#domain/publication/text-runs.ts';
import { attachedAddress } from '#domain/rich-text/reference-address.ts';
import { writeSection } from '../../../../test/a-paper.ts';
import { doc, link, p, refer, text } from '../../../../test/a-rich-document.ts';
import { agendaStage, entryOf } from '../../../../test/an-agenda.ts';
import { valueOf } from '../../../../test/an-archive.ts';
import { publicText } from '../../../../test/archive.ts';
import { everyRight, gateOf, plainReader } from '../../../../test/attachments.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { inPieces } from '../../../../test/stored-file.ts';
import { addPaper } from '../agenda/add-entry.ts';
import { removeAgendaEntry } from '../agenda/arrange-agenda.ts';
import { publishAgenda, publishSupplement } from '../agenda/publish-agenda.ts';
import { withdrawAgenda } from '../agenda/withdraw-agenda.ts';
import { closeAttachment } from '../attachment/edit-attachment.ts';
import { readNextFile } from '../attachment/read-next-file.ts';
import { uploadFile } from '../attachment/upload-file.ts';
import { closePaper } from '../paper/close-paper.ts';
import { decidePaperFinding } from '../paper/decide-paper-finding.ts';
import { viewPaper } from '../paper/view-paper.ts';

const database = await freshDatabase();
afterAll(database.close);
const { db } = database;
beforeEach(() => emptyArchive(db));

const closing = { ground: 'tender', reason: 'Bud' } as const;

async function stage() {
  const on = await agendaStage(database);
  const { secretary, approved, meeting } = on;
  const attach = async (paper: PaperId, name: string): Promise<AttachmentId> => {
    const door = { context: secretary, intake: fileIntake(db), gate: gateOf(paper, everyRight) };
    const source = inPieces(Buffer.from(`Teksten i ${name}`));
    const { id } = valueOf(await uploadFile(door, { paper, replaces: null, name, source }));
    while (await readNextFile(secretary, plainReader));
    return id;
  };
  /** Something else on the same agenda, so that what was out before is an older edition. */
  const publishMore = async (at: MeetingId = meeting): Promise<void> => {
    valueOf(await addPaper(secretary, { meeting: at, paper: await approved('Høringssvar') }));
    valueOf(await publishSupplement(secretary, { meeting: at }));
  };
  return { ...on, attach, publishMore };
}

const titles = async (): Promise<readonly string[]> =>
  (await db.selectFrom('published.item').select('title').orderBy('position').execute()).map(
    ({ title }) => title,
  );

describe('closing a matter that has been taken off its agenda', () => {
  test.each([['Salg af Kanariegården'], ['Ny cykelsti']])(
    'closes no other one that stands in its place now, whatever that is called: %s',
    async (next) => {
      const { secretary, approved, meeting } = await stage();
      const paper = await approved('Salg af Kanariegården', 'Kanariefugl i sagen.');
      valueOf(await addPaper(secretary, { meeting, paper }));
      const other = await approved(next, 'En sti langs åen.');
      valueOf(await addPaper(secretary, { meeting, paper: other }));
      valueOf(await publishAgenda(secretary, { meeting }));
      valueOf(await withdrawAgenda(secretary, { meeting, reason: 'Fejl' }));
      const entry = await entryOf(secretary, meeting, 3);
      valueOf(await removeAgendaEntry(secretary, { meeting, entry }));
      valueOf(await publishAgenda(secretary, { meeting }));
      const before = await titles();
      expect(before).toContain(next);

      valueOf(await closePaper(secretary, paper, closing));
      expect(await titles()).toEqual(before);
      expect(await publicText(db)).toContain('En sti langs åen.');
      expect(await publicText(db)).not.toContain('Kanariefugl');
      valueOf(await closePaper(secretary, other, closing));
      expect(await publicText(db)).not.toContain('En sti langs åen.');
    },
  );
});

test('closing a matter leaves every line of its agenda known as it was, also beside an item that is none', async () => {
  const { secretary, approved, meeting } = await stage();
  const paper = await approved('Salg af Kanariegården');
  valueOf(await addPaper(secretary, { meeting, paper }));
  valueOf(await addPaper(secretary, { meeting, paper: await approved('Ny cykelsti') }));
  valueOf(await publishAgenda(secretary, { meeting }));
  // Of versions that were written before lines were known, not every item has one.
  await db.deleteFrom('agenda_line').where('item_index', '=', 0).execute();
  const linesOf = async () => {
    const versions = await secretary.stores.documents.validVersions(meeting);
    const lines = await secretary.stores.agendaLines.ofVersions(versions.map((v) => v.version));
    return lines.map(({ index, entry }) => [index, entry]);
  };
  const before = await linesOf();
  valueOf(await closePaper(secretary, paper, closing));
  expect(await linesOf()).toEqual(before);
  expect(before[0]?.[0]).toBe(1);
});

describe('an attachment that is closed after it has been public', () => {
  test('is not named by the open text that refers to it, in no edition, and the rest of the text stays', async () => {
    const { secretary, approved, meeting, attach, publishMore } = await stage();
    const paper = await approved('Ny cykelsti');
    const map = await attach(paper, 'Kort.txt');
    const birds = await attach(paper, 'Bud fra Kanariefugl.txt');
    const said = doc(
      p(
        refer('document', attachedAddress(paper, map), 'kortet'),
        text(' og '),
        refer('document', attachedAddress(paper, birds), 'Bud fra Kanariefugl'),
        text(' og '),
        link('loven', 'https://love.example'),
      ),
    );
    await writeSection(secretary, paper, 'summary', said);
    valueOf(await addPaper(secretary, { meeting, paper }));
    valueOf(await publishAgenda(secretary, { meeting }));
    await publishMore();
    expect((await publicText(db)).match(/kanarie/gi)?.length).toBeGreaterThan(4);

    const door = { context: secretary, gate: gateOf(paper, everyRight) };
    valueOf(await closeAttachment(door, { paper, attachment: birds, ...closing }));
    expect(await publicText(db)).not.toMatch(/kanarie/i);
    const href = '/moeder/2026-06-10-proever/punkter/3/bilag/1';
    const line = [
      { text: 'kortet', href },
      ' og et lukket bilag og ',
      { text: 'loven', href: 'https://love.example' },
    ];
    const shown = await summaries();
    expect(shown.length).toBeGreaterThan(2);
    for (const { words, blocks } of shown) {
      expect(words).toBe('kortet og et lukket bilag og loven (https://love.example)');
      expect(blocks).toEqual([{ kind: 'paragraph', lines: [line] }]);
    }

    valueOf(await closeAttachment(door, { paper, attachment: map, ...closing }));
    for (const { words } of await summaries())
      expect(words).toBe('et lukket bilag og et lukket bilag og loven (https://love.example)');
  });

  test('takes a text whose values are masked out of older editions: nobody can tell its words apart', async () => {
    const { secretary, approved, meeting, attach, publishMore } = await stage();
    const paper = await approved('Ny cykelsti');
    const birds = await attach(paper, 'Bud fra Kanariefugl.txt');
    const said = doc(
      p(
        text('Ring til 070761-4285 om '),
        refer('document', attachedAddress(paper, birds), 'Bud fra Kanariefugl'),
      ),
    );
    await writeSection(secretary, paper, 'summary', said);
    const [finding] = (await viewPaper(secretary, paper))?.findings ?? [];
    const { fingerprint = '' } = finding ?? {};
    valueOf(
      await decidePaperFinding(secretary, paper, { fingerprint, status: 'masked', reason: 'x' }),
    );
    valueOf(await addPaper(secretary, { meeting, paper }));
    valueOf(await publishAgenda(secretary, { meeting }));
    await publishMore();
    const door = { context: secretary, gate: gateOf(paper, everyRight) };
    valueOf(await closeAttachment(door, { paper, attachment: birds, ...closing }));
    expect(await publicText(db)).not.toMatch(/kanarie|070761/i);
    expect((await summaries()).map(({ words }) => words)).toContain(
      'Teksten omtaler et lukket bilag og vises ikke i denne udgave.',
    );
  });
});

/** The summary of the third item wherever it is public: as it stands now and in each edition. */
async function summaries(): Promise<readonly { words: string; blocks: unknown }[]> {
  const items = await db
    .selectFrom('published.item')
    .where('key', '=', '3')
    .select('snapshot')
    .execute();
  const editions = await db.selectFrom('published.edition').select('snapshot').execute();
  return [
    ...items.map(({ snapshot }) => snapshot),
    ...editions.flatMap(({ snapshot }) => snapshot.items),
  ]
    .flatMap((item) => (item.status === 'open' && item.key === '3' ? item.sections : []))
    .filter(({ kind }) => kind === 'summary')
    .map(({ text: runs, blocks }) => ({ words: plainText(runs), blocks }));
}
