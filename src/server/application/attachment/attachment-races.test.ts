import { sql } from 'kysely';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { fileIntake } from '#adapters/postgres/file-intake.ts';
import type { PaperId } from '#domain/ids.ts';
import { agendaStage } from '../../../../test/an-agenda.ts';
import { outcomeOf, valueOf } from '../../../../test/an-archive.ts';
import { plainReader } from '../../../../test/attachments.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { inPieces } from '../../../../test/stored-file.ts';
import { untilWaiting, whileHeld } from '../../../../test/while-held.ts';
import { addPaper } from '../agenda/add-entry.ts';
import { publishAgenda } from '../agenda/publish-agenda.ts';
import { paperGate } from '../paper/paper-gate.ts';
import { planRoute } from '../paper/plan-route.ts';
import { sendOn } from '../paper/send-on.ts';
import type { Context } from '../ports.ts';
import { closeAttachment, removeAttachment } from './edit-attachment.ts';
import { readNextFile } from './read-next-file.ts';
import { uploadFile } from './upload-file.ts';

const database = await freshDatabase();
afterAll(database.close);
const { db } = database;
beforeEach(() => emptyArchive(db));

async function attach(context: Context, paper: PaperId) {
  const door = { context, intake: fileIntake(db), gate: paperGate };
  const source = inPieces(Buffer.from('Stien set fra syd.'));
  const { id } = valueOf(
    await uploadFile(door, { paper, replaces: null, name: 'Kort.txt', source }),
  );
  while (await readNextFile(context, plainReader));
  return id;
}

describe('two who act on a paper and its files at once', () => {
  test('the files of a paper that is being approved stay as they are approved', async () => {
    const { as, paper } = await agendaStage(database);
    const [owner, id] = [as('owner'), await paper('Ny cykelsti')];
    const attachment = await attach(owner, id);
    const approve = sql`update paper set status = 'approved', step = null where id = ${id}`;
    const door = { context: owner, gate: paperGate };
    const removed = await whileHeld(db, approve, () =>
      removeAttachment(door, { paper: id, attachment }),
    );
    expect(outcomeOf(removed)).toBe('not-allowed');
    const [row] = await owner.stores.attachments.ofPaper(id);
    expect(row?.removedAt).toBeNull();
  });

  test('a file is closed before its paper is sent on or after it, not while its copy is made', async () => {
    const { as, secretary, town, paper, meeting } = await agendaStage(database);
    const id = await paper('Ny cykelsti');
    const attachment = await attach(as('owner'), id);
    await sql`update paper set status = 'approved', step = null where id = ${id}`.execute(db);
    const step = { committee: town.other, wantedFor: null };
    valueOf(await planRoute(secretary, id, [step]));
    valueOf(await addPaper(secretary, { meeting, paper: id }));
    valueOf(await publishAgenda(secretary, { meeting }));

    const closing: { done?: ReturnType<typeof closeAttachment> } = {};
    const ground = 'tender' as const;
    // The copy has been made when the first revision of the next paper is kept.
    const sent = await whileHeld(
      db,
      sql`lock table paper_revision in exclusive mode`,
      () => sendOn(secretary, id),
      () => {
        const door = { context: as('secretary'), gate: paperGate };
        const asked = { paper: id, attachment, ground, reason: 'Bud' };
        closing.done = closeAttachment(door, asked);
        return untilWaiting(db, 2);
      },
    );
    expect([outcomeOf(sent), closing.done && outcomeOf(await closing.done)]).toEqual([
      'done',
      'done',
    ]);
    const told = await db.selectFrom('journal').select('what').orderBy('id').execute();
    // Its copy is there by then, and is closed along.
    expect(told.map(({ what }) => what).slice(-4)).toEqual([
      ...['paper-sent-on', 'paper-sent-on'],
      ...['attachment-closed', 'attachment-closed'],
    ]);
  });
});
