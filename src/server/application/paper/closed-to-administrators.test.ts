import { sql } from 'kysely';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { fileIntake } from '#adapters/postgres/file-intake.ts';
import { paperStatuses } from '#domain/paper/paper.ts';
import { aMunicipality, aPaper, stageOn } from '../../../../test/a-paper.ts';
import { outcomeOf, valueOf } from '../../../../test/an-archive.ts';
import { everyRight, gateOf, plainReader } from '../../../../test/attachments.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { inPieces } from '../../../../test/stored-file.ts';
import { wholeDatabase } from '../../../../test/whole-database.ts';
import { closeAttachment } from '../attachment/edit-attachment.ts';
import { readNextFile } from '../attachment/read-next-file.ts';
import { uploadFile } from '../attachment/upload-file.ts';
import { openAttachmentFile, viewAttachments } from '../attachment/view-attachments.ts';
import type { Context } from '../ports.ts';
import { closePaper } from './close-paper.ts';
import { listPapers } from './list-papers.ts';
import { makeMove } from './move-paper.ts';
import { paperGate } from './paper-gate.ts';
import { takeOverPaper } from './take-over-paper.ts';
import { viewPaper } from './view-paper.ts';

const database = await freshDatabase();
afterAll(database.close);
const { db } = database;
beforeEach(() => emptyArchive(db));

const reason = { ground: 'staff', reason: 'Ansættelse' } as const;

async function aStage() {
  const town = await aMunicipality(database);
  const stage = stageOn(database, town);
  const owner = stage.as('owner');
  const id = await aPaper(owner, town.committee, 'Kanariesagen');
  const door = { context: owner, intake: fileIntake(db), gate: gateOf(id, everyRight) };
  const source = inPieces(Buffer.from('En kanariefugl'));
  const name = 'Kanariebilag.txt';
  const { id: file } = valueOf(await uploadFile(door, { paper: id, replaces: null, name, source }));
  while (await readNextFile(owner, plainReader));
  const read = async (context: Context) => {
    const viewer = { context, gate: paperGate };
    return {
      sheet: (await viewPaper(context, id))?.content.attachments.length ?? null,
      files: (await viewAttachments(viewer, id))?.attachments.length ?? null,
      file:
        (await openAttachmentFile(viewer, { paper: id, attachment: file, version: 1 })) !== null,
      listed: (await listPapers(context, { view: 'all' })).length,
    };
  };
  return { ...stage, town, owner, id, file, door, read };
}

const everything = { sheet: 1, files: 1, file: true, listed: 1 };
const nothing = { sheet: null, files: null, file: false, listed: 0 };

test('whoever administers the house reads no closed matter in any status, by no way, and does nothing with it', async () => {
  const { as, cast, other, owner, id, town, read } = await aStage();
  const administrator = as('administrator');
  expect(await read(administrator)).toEqual(everything);
  valueOf(await closePaper(owner, id, reason));
  for (const status of paperStatuses) {
    const step = status === 'approval' || status === 'returned' ? 0 : null;
    const why = status === 'returned' || status === 'dropped' ? 'Nej' : null;
    await sql`update paper set status = ${status}, step = ${step}, reason = ${why} where id = ${id}`.execute(
      db,
    );
    expect([status, await read(administrator)]).toEqual([status, nothing]);
    expect([status, await read(as('auditor'))]).toEqual([status, everything]);
  }
  const before = await wholeDatabase(db);
  expect([
    outcomeOf(await makeMove(administrator, id, { kind: 'restore' })),
    outcomeOf(await takeOverPaper(administrator, id)),
  ]).toEqual(['not-found', 'not-found']);
  expect(await wholeDatabase(db)).toEqual(before);

  // Where the owner has left, a colleague of the committee takes it on: nobody has to be let in for that.
  valueOf(await takeOverPaper(as('case-officer'), id));
  const { administrator: alone } = cast;
  const director = { role: 'director', committees: new Set([town.committee]) } as const;
  await sql`update paper set status = 'approved', reason = null where id = ${id}`.execute(db);
  expect(await read(other({ ...alone, grants: [...alone.grants, director] }))).toEqual(everything);
});

test('nor the closed files of an open matter', async () => {
  const { as, id, file, door, read } = await aStage();
  valueOf(await closeAttachment(door, { paper: id, attachment: file, ...reason }));
  expect([await read(as('administrator')), await read(as('director'))]).toEqual([
    { sheet: 0, files: 0, file: false, listed: 1 },
    everything,
  ]);
});
