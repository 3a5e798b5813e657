import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { fileIntake } from '#adapters/postgres/file-intake.ts';
import { closeAttachment } from '#application/attachment/edit-attachment.ts';
import { readNextFile } from '#application/attachment/read-next-file.ts';
import { uploadFile } from '#application/attachment/upload-file.ts';
import { releaseItem, withdrawItem } from '#application/publication/withdraw.ts';
import type { AgendaItemId, AttachmentId, MeetingId, PaperId } from '#domain/ids.ts';
import { attachedAddress } from '#domain/rich-text/reference-address.ts';
import { writeSection } from '../../../../test/a-paper.ts';
import { doc, link, p, refer, text } from '../../../../test/a-rich-document.ts';
import { agendaStage } from '../../../../test/an-agenda.ts';
import { idOf, valueOf } from '../../../../test/an-archive.ts';
import { contextOn, publicText } from '../../../../test/archive.ts';
import { everyRight, gateOf, plainReader } from '../../../../test/attachments.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { inPieces } from '../../../../test/stored-file.ts';
import { closePaper } from '../paper/close-paper.ts';
import { viewPaper } from '../paper/view-paper.ts';
import { makeRuling } from '../recognition/make-ruling.ts';
import { addPaper } from './add-entry.ts';
import { openAgenda } from './open-agenda.ts';
import { previewAgenda } from './preview-agenda.ts';
import { publishAgenda } from './publish-agenda.ts';
import { readAgenda } from './read-agenda.ts';

const database = await freshDatabase();
afterAll(database.close);
const { db } = database;
beforeEach(() => emptyArchive(db));

const target = '/moeder/2026-06-10-proever';
const referring = '2026-08-12-proever';

/** Two agendas of a committee; what is put on the second may refer to what stands on the first. */
async function stage() {
  const on = await agendaStage(database);
  const { secretary, approved, meeting, plan } = on;
  const next = await plan('2026-08-12');
  valueOf(await openAgenda(secretary, { meeting: next }));
  const put = async (at: MeetingId, paper: PaperId): Promise<void> => {
    valueOf(await addPaper(secretary, { meeting: at, paper }));
    valueOf(await publishAgenda(secretary, { meeting: at }));
  };
  /** A file on a paper, read. */
  const attach = async (paper: PaperId, name: string): Promise<AttachmentId> => {
    const door = doorOf(paper);
    const source = inPieces(Buffer.from(`Teksten i ${name}`));
    const { id } = valueOf(await uploadFile(door, { paper, replaces: null, name, source }));
    while (await readNextFile(secretary, plainReader));
    return id;
  };
  const doorOf = (paper: PaperId) => ({
    context: secretary,
    intake: fileIntake(db),
    gate: gateOf(paper, everyRight),
  });
  const itemAt = async (at: MeetingId, number: string): Promise<AgendaItemId> => {
    const row = await db
      .selectFrom('agenda_item')
      .where('meeting_id', '=', at)
      .where('number', '=', number)
      .select('id')
      .executeTakeFirstOrThrow();
    return idOf(row.id);
  };
  return { ...on, approved, meeting, next, put, attach, doorOf, itemAt };
}

/** The summary of the third item as the public reads it. */
async function shown(slug = referring): Promise<unknown> {
  const row = await db
    .selectFrom('published.item')
    .where('meeting_slug', '=', slug)
    .where('key', '=', '3')
    .select('snapshot')
    .executeTakeFirst();
  return row?.snapshot.sections.find(({ kind }) => kind === 'summary')?.blocks;
}
const lines = (...line: unknown[]) => [{ kind: 'paragraph', lines: [line] }];

describe('a reference to what is public', () => {
  test('leads there, until it is taken down; then it is words, in every edition, and again a link when it is back', async () => {
    const { approved, secretary, meeting, next, put, itemAt } = await stage();
    await put(meeting, await approved('Ny cykelsti'));
    const paper = await approved('Opfølgning');
    const item = `${target}/punkter/3`;
    const written = doc(
      p(
        refer('item', item, 'punktet'),
        text(' og '),
        link('linket', item),
        text(' og '),
        refer('item', `${target}/punkter/9`, 'ingenting'),
      ),
    );
    await writeSection(secretary, paper, 'summary', written);
    await put(next, paper);
    const linked = lines(
      { text: 'punktet', href: item },
      ' og ',
      { text: 'linket', href: item },
      ' og ingenting',
    );
    expect(await shown()).toEqual(linked);

    const told = async () =>
      (await viewPaper(secretary, paper))?.faults.flatMap(({ what, field }) =>
        what.kind === 'reference-gone' ? [[what.words, field]] : [],
      );
    const never = ['ingenting', 'felt-afsnit-summary'];
    expect(await told()).toEqual([never]);

    const office = contextOn(database);
    const gone = await itemAt(meeting, '3');
    valueOf(await withdrawItem(office, { item: gone, reason: 'Fejl' }));
    expect(await shown()).toEqual(lines('punktet og linket og ingenting'));
    expect(await publicText(db)).not.toContain(item);
    expect(await told()).toEqual([['punktet', 'felt-afsnit-summary'], never]);
    valueOf(await releaseItem(office, { item: gone, reason: 'Rettet' }));
    expect(await shown()).toEqual(linked);
    expect(await told()).toEqual([never]);
  });

  test('to a matter and an attachment goes the same way', async () => {
    const { approved, secretary, meeting, next, put, attach, doorOf } = await stage();
    const first = await approved('Ny cykelsti');
    const map = await attach(first, 'Kort.txt');
    await put(meeting, first);
    const { slug } = await db
      .selectFrom('published.matter')
      .select('slug')
      .executeTakeFirstOrThrow();
    const paper = await approved('Opfølgning');
    const [matter, file] = [`/sager/${slug}`, `${target}/punkter/3/bilag/1`];
    const said = [refer('matter', matter, 'sagen'), text(', '), refer('document', file, 'kortet')];
    await writeSection(secretary, paper, 'summary', doc(p(...said)));
    await put(next, paper);
    expect(await shown()).toEqual(
      lines({ text: 'sagen', href: matter }, ', ', { text: 'kortet', href: file }),
    );
    const command = { paper: first, attachment: map, ground: 'other', reason: 'x' } as const;
    valueOf(await closeAttachment(doorOf(first), command));
    valueOf(await publishAgenda(secretary, { meeting }));
    expect(await shown()).toEqual(lines({ text: 'sagen', href: matter }, ', kortet'));
  });

  test('to a matter that has been joined with another goes when that one is closed, whichever address was written', async () => {
    const { approved, secretary, meeting, next, put } = await stage();
    const [old, joined] = [await approved('Kanariefugl'), await approved('Gammel sti')];
    valueOf(await addPaper(secretary, { meeting, paper: old }));
    await put(meeting, joined);
    const matterOf = async (title: string) => {
      const { id, slug } = await db
        .selectFrom('matter')
        .where('title', '=', title)
        .select(['id', 'slug'])
        .executeTakeFirstOrThrow();
      return { id: idOf<'Matter'>(id), href: `/sager/${slug ?? ''}` };
    };
    const [to, from] = [await matterOf('Kanariefugl'), await matterOf('Gammel sti')];
    const paper = await approved('Opfølgning');
    await writeSection(secretary, paper, 'summary', doc(p(refer('matter', from.href, 'sagen'))));
    await put(next, paper);
    const members = [to.id, from.id];
    const office = contextOn(database);
    valueOf(await makeRuling(office, { about: 'matter', kind: 'join', members, reason: null }));
    valueOf(await publishAgenda(secretary, { meeting: next }));
    expect(await shown()).toEqual(lines({ text: 'sagen', href: to.href }));

    for (const one of [old, joined])
      valueOf(await closePaper(secretary, one, { ground: 'tender', reason: 'Bud' }));
    expect(await shown()).toEqual(lines('sagen'));
    expect(await publicText(db)).not.toMatch(/kanarie|gammel/i);
  });

  test('in a matter that refers to itself is a link as soon as it is there', async () => {
    const { approved, secretary, meeting, put } = await stage();
    const paper = await approved('Ny cykelsti');
    const own = refer('item', `${target}/punkter/1`, 'dagsordenen');
    await writeSection(secretary, paper, 'summary', doc(p(own)));
    await put(meeting, paper);
    expect(await shown('2026-06-10-proever')).toEqual(
      lines({ text: 'dagsordenen', href: `${target}/punkter/1` }),
    );
  });
});

describe("a reference to the matter's own attachments", () => {
  test('leads to the public address of an open one and does not name a closed one', async () => {
    const { approved, secretary, as, meeting, put, attach, doorOf } = await stage();
    const paper = await approved('Ny cykelsti');
    const closed = await attach(paper, 'Kanariefugl.txt');
    const map = await attach(paper, 'Kort.txt');
    const command = { paper, attachment: closed, ground: 'tender', reason: 'Bud' } as const;
    valueOf(await closeAttachment(doorOf(paper), command));
    const said = [
      refer('document', attachedAddress(paper, map), 'kortet'),
      text(' og '),
      refer('document', attachedAddress(paper, closed), 'Kanariefugl'),
    ];
    await writeSection(secretary, paper, 'summary', doc(p(...said)));
    await put(meeting, paper);
    const href = `${target}/punkter/3/bilag/1`;
    expect(await shown('2026-06-10-proever')).toEqual(
      lines({ text: 'kortet', href }, ' og et lukket bilag'),
    );
    expect(await publicText(db)).not.toMatch(/kanarie|arbejdsrum/i);
    const preview = valueOf(await previewAgenda(secretary, { meeting }));
    expect(JSON.stringify(preview.edition)).toContain(`"href":"${href}"`);

    // A member reads the closed file too, and finds each under the address that is the member's.
    const copy = JSON.stringify((await readAgenda(as('member'), meeting))?.copy.meeting);
    expect(copy).toContain(`"href":"/arbejdsrum/moeder/${meeting}/punkter/3/bilag/2"`);
    expect(copy).toContain('et lukket bilag');
  });
});
