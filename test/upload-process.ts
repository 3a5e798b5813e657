import { randomBytes } from 'node:crypto';
import process from 'node:process';
import { openDatabase } from '#adapters/postgres/connect.ts';
import { uploadFile } from '#application/attachment/upload-file.ts';
import { idOf } from './an-archive.ts';
import { everyRight, gateOf } from './attachments.ts';
import { contextOn } from './archive.ts';
import { fileIntake } from '#adapters/postgres/file-intake.ts';
import { inPieces } from './stored-file.ts';

/** Uploads random files to a paper, four at a time, until it is killed; a line for each that has been acknowledged. */
const [url = '', folder = '', paperId = ''] = process.argv.slice(2);
const database = await openDatabase({ databaseUrl: url, dataFolder: folder });
const paper = idOf<'Paper'>(paperId);
const door = {
  context: contextOn(database),
  gate: gateOf(paper, everyRight),
  intake: fileIntake(database.db),
};

async function uploadOn(): Promise<never> {
  for (;;) {
    const bytes = randomBytes(1 + Math.floor(Math.random() ** 3 * 4_000_000));
    const source = inPieces(bytes, 50_000);
    const uploaded = await uploadFile(door, { paper, replaces: null, name: 'bilag.bin', source });
    if (!uploaded.ok) throw new Error(JSON.stringify(uploaded.error));
    process.stdout.write(`${uploaded.value.id} ${uploaded.value.sha256} ${bytes.length}\n`);
  }
}
await Promise.all([uploadOn(), uploadOn(), uploadOn(), uploadOn()]);
