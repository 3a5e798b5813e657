import { afterAll, beforeEach, expect, test } from 'vitest';
import { fileIntake } from '#adapters/postgres/file-intake.ts';
import type { AttachmentId, PaperId } from '#domain/ids.ts';
import { aMunicipality, aPaper, stageOn } from '../../../../test/a-paper.ts';
import { valueOf } from '../../../../test/an-archive.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { inPieces } from '../../../../test/stored-file.ts';
import { paperGate } from '../paper/paper-gate.ts';
import { renameAttachment } from './edit-attachment.ts';
import { uploadFile } from './upload-file.ts';

const database = await freshDatabase();
const { db } = database;
afterAll(database.close);
beforeEach(() => emptyArchive(db));

async function twoPapers() {
  const municipality = await aMunicipality(database);
  const stage = stageOn(database, municipality);
  const owner = stage.as('owner');
  const papers = [
    await aPaper(owner, municipality.committee),
    await aPaper(owner, municipality.committee, 'En anden sag'),
  ] as const;
  const door = { context: owner, intake: fileIntake(db), gate: paperGate };
  const upload = async (
    paper: PaperId,
    name: string,
    replaces: AttachmentId | null = null,
  ): Promise<AttachmentId> =>
    valueOf(await uploadFile(door, { paper, replaces, name, source: inPieces(Buffer.from(name)) }))
      .id;
  const numberOf = async (id: AttachmentId) =>
    (await owner.stores.attachments.find(id))?.documentNumber;
  return { ...stage, door, papers, upload, numberOf };
}

test('a new attachment gets the next document number by the body’s pattern', async () => {
  const { as, papers, upload, numberOf } = await twoPapers();
  const first = await upload(papers[0], 'notat.txt');
  const { paperSettings, organizations } = as('owner').stores;
  const { id: body } = await organizations.body('Prøvestrup Kommune');
  await paperSettings.setPattern(body, { kind: 'document', pattern: 'DOK-{YYYY}-{seq:4}' });
  const second = await upload(papers[1], 'kort.txt');
  expect([await numberOf(first), await numberOf(second)]).toEqual(['1/26', 'DOK-2026-0002']);
});

test('a number stays when the file is replaced, and gives way to the one that somebody writes', async () => {
  const { door, papers, upload, numberOf } = await twoPapers();
  const [paper] = papers;
  const attachment = await upload(paper, 'notat.txt');
  await upload(paper, 'nyt notat.txt', attachment);
  expect(await numberOf(attachment)).toBe('1/26');
  const documentNumber = '32181/14';
  valueOf(await renameAttachment(door, { paper, attachment, title: 'Notat', documentNumber }));
  await upload(paper, 'endnu et.txt', attachment);
  expect(await numberOf(attachment)).toBe(documentNumber);
  expect(await numberOf(await upload(paper, 'kort.txt'))).toBe('2/26');
});

test('many at once to two papers, some of them refused, get numbers without gaps and without two alike', async () => {
  const { door, papers, upload, numberOf } = await twoPapers();
  const empty = (paper: PaperId) =>
    uploadFile(door, { paper, replaces: null, name: 'a', source: inPieces(Buffer.from('')) });
  const ids = await Promise.all(
    Array.from({ length: 6 }, (_, n) => [
      ...papers.map((paper) => upload(paper, `${n}-${paper}.txt`)),
      ...papers.map((paper) => empty(paper).then(() => null)),
    ]).flat(),
  );
  const given = await Promise.all(ids.flatMap((id) => (id === null ? [] : numberOf(id))));
  const inOrder = given.map((number) => Number(number?.split('/')[0])).toSorted((a, b) => a - b);
  expect(inOrder).toEqual(Array.from({ length: 12 }, (_, n) => n + 1));
});
