import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { outcomeOf, valueOf } from '../../../../test/an-archive.ts';
import { aPaperOn } from '../../../../test/attachments.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { inPieces, textOf } from '../../../../test/stored-file.ts';
import { standsOpen } from './attachment-findings.ts';
import { acceptAttachmentFinding } from './decide-attachment-finding.ts';
import { orderAttachments, removeAttachment, restoreAttachment } from './edit-attachment.ts';
import { uploadFile } from './upload-file.ts';
import { attachmentsOf, openAttachmentFile, viewAttachments } from './view-attachments.ts';

const database = await freshDatabase();
const { db } = database;
afterAll(database.close);
beforeEach(() => emptyArchive(db));

async function journal(): Promise<readonly string[]> {
  const rows = await db.selectFrom('journal').select('what').orderBy('id').execute();
  return rows.map(({ what }) => what);
}

describe('an attachment', () => {
  test('keeps its older versions when it is replaced, and shows the newest', async () => {
    const { paper, door, context, attach, readAll } = aPaperOn(database);
    const id = await attach('notat.txt', 'første');
    const source = inPieces(Buffer.from('anden'));
    await uploadFile(door, { paper, replaces: id, name: 'notat v2.txt', source });
    await readAll();
    const shown = await attachmentsOf(context.stores, paper, false);
    expect(shown).toMatchObject([
      { id, title: 'notat v2', fileName: 'notat v2.txt', version: 2, access: 'open', bytes: 5 },
    ]);
    const texts = [1, 2, 3].map(async (version) => {
      const file = await openAttachmentFile(door, { paper, attachment: id, version });
      return file && (await textOf(file.read()));
    });
    expect(await Promise.all(texts)).toEqual(['første', 'anden', null]);
  });

  test('of a closed paper is closed, whatever it says itself (LAW R7)', async () => {
    const { paper, context, attach } = aPaperOn(database);
    await attach('a.txt', 'a');
    const access = async (isClosed: boolean) =>
      (await attachmentsOf(context.stores, paper, isClosed)).map((one) => one.access);
    expect([await access(false), await access(true)]).toEqual([['open'], ['closed']]);
  });

  test('stands where it is put, and where it stood when it is taken back', async () => {
    const { paper, door, context, attach } = aPaperOn(database);
    const [a, b, c] = [await attach('a', 'a'), await attach('b', 'b'), await attach('c', 'c')];
    valueOf(await orderAttachments(door, { paper, order: [c, a, b] }));
    valueOf(await removeAttachment(door, { paper, attachment: a }));
    const order = async () =>
      (await attachmentsOf(context.stores, paper, false)).map(({ id }) => id);
    expect(await order()).toEqual([c, b]);
    valueOf(await restoreAttachment(door, { paper, attachment: a }));
    expect(await order()).toEqual([c, a, b]);
  });

  test('that is refused loses its bytes, says why, and gives way to the version before', async () => {
    const { paper, door, context, attach, readAll } = aPaperOn(database);
    const id = await attach('notat.txt', 'godt');
    const source = inPieces(Buffer.from('program'));
    const { sha256 } = valueOf(
      await uploadFile(door, { paper, replaces: id, name: 'notat.pdf', source }),
    );
    const alone = await attach('x.pdf', 'program');
    await readAll();
    expect(await context.stores.files.size(sha256)).toBeNull();
    expect(await attachmentsOf(context.stores, paper, false)).toMatchObject([{ id, version: 1 }]);
    const view = await viewAttachments(door, paper);
    expect(view?.attachments.map(({ versions }) => versions[0]?.state)).toEqual([
      { status: 'refused', refused: { kind: 'program' } },
      { status: 'refused', refused: { kind: 'program' } },
    ]);
    expect(await openAttachmentFile(door, { paper, attachment: alone, version: 1 })).toBeNull();
    expect((await journal()).filter((what) => what === 'attachment-refused')).toHaveLength(2);
  });

  test('is opened by nobody before it has been looked through', async () => {
    const { paper, door, attach, readAll } = aPaperOn(database);
    const attachment = await attach('a.txt', 'a');
    const asked = { paper, attachment, version: 1 };
    expect(await openAttachmentFile(door, asked)).toBeNull();
    await readAll();
    expect(await openAttachmentFile(door, asked)).not.toBeNull();
  });

  test('is opened by nobody who may not read its paper, nor through another paper', async () => {
    const mine = aPaperOn(database);
    const other = aPaperOn(database);
    const attachment = await mine.attach('a.txt', 'a');
    await mine.readAll();
    const version = 1;
    expect([
      await openAttachmentFile(mine.doorWith(null), { paper: mine.paper, attachment, version }),
      await openAttachmentFile(other.door, { paper: other.paper, attachment, version }),
      await viewAttachments(mine.doorWith(null), mine.paper),
    ]).toEqual([null, null, null]);
  });

  test('cannot be changed through another paper', async () => {
    const mine = aPaperOn(database);
    const other = aPaperOn(database);
    const attachment = await mine.attach('a.txt', 'a');
    const command = { paper: other.paper, attachment };
    expect(outcomeOf(await removeAttachment(other.door, command))).toBe('not-found');
  });

  test('waits until each finding and what cannot be checked has been decided about', async () => {
    const { paper, door, attach, readAll } = aPaperOn(database);
    const attachment = await attach('a.txt', 'scan 070761-4285 og igen 070761-4285');
    const standing = async () => {
      const [row] = (await viewAttachments(door, paper))?.attachments ?? [];
      return row && standsOpen(row);
    };
    expect(await standing()).toEqual({ isRead: false, openFindings: 0, isUnchecked: false });
    await readAll();
    expect(await standing()).toEqual({ isRead: true, openFindings: 1, isUnchecked: true });
    const reason = 'Set igennem';
    const [row] = (await viewAttachments(door, paper))?.attachments ?? [];
    const state = row?.versions[0]?.state;
    if (state?.status !== 'read') throw new Error('not read');
    const found = state.reading.findings.map(({ fingerprint }) => fingerprint);
    for (const fingerprint of [found[0] ?? '', null])
      valueOf(await acceptAttachmentFinding(door, { paper, attachment, fingerprint, reason }));
    expect(await standing()).toEqual({ isRead: true, openFindings: 0, isUnchecked: false });

    const source = inPieces(Buffer.from('scan nr. 2: 070761-4285'));
    await uploadFile(door, { paper, replaces: attachment, name: 'a.txt', source });
    await readAll();
    expect(await standing()).toEqual({ isRead: true, openFindings: 0, isUnchecked: true });
  });
});
