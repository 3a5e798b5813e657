import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { outcomeOf, valueOf } from '../../../../test/an-archive.ts';
import { aPaperOn, everyRight } from '../../../../test/attachments.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { inPieces } from '../../../../test/stored-file.ts';
import { wholeDatabase } from '../../../../test/whole-database.ts';
import { acceptAttachmentFinding } from './decide-attachment-finding.ts';
import {
  closeAttachment,
  openAttachment,
  orderAttachments,
  removeAttachment,
  renameAttachment,
} from './edit-attachment.ts';
import { uploadFile } from './upload-file.ts';
import { openAttachmentFile, viewAttachments } from './view-attachments.ts';

const database = await freshDatabase();
const { db } = database;
afterAll(database.close);
beforeEach(() => emptyArchive(db));

const someText = 'Notat om cykelstien';

/** A paper with two attachments that have been read, the second removed. */
async function twoAttached() {
  const its = aPaperOn(database);
  const first = await its.attach('Notat_om_sti.txt', `${someText}, cpr 070761-4285`);
  const second = await its.attach('Kort.txt', 'Kortet');
  await its.readAll();
  valueOf(await removeAttachment(its.door, { paper: its.paper, attachment: second }));
  return { ...its, first, second };
}
type Two = Awaited<ReturnType<typeof twoAttached>>;

test('what was replaced or taken off is for whoever may look back; others have the file as it is now', async () => {
  const two = await twoAttached();
  const { paper, first, second, door } = two;
  const source = inPieces(Buffer.from('Et nyt notat'));
  valueOf(await uploadFile(door, { paper, replaces: first, name: 'Nyt.txt', source }));
  await two.readAll();
  const seen = async (mayLookBack: boolean) => {
    const viewer = two.doorWith({ ...everyRight, mayLookBack });
    const view = await viewAttachments(viewer, paper);
    const files = [
      { attachment: first, version: 1 },
      { attachment: first, version: 2 },
      { attachment: second, version: 1 },
    ].map(async (file) => (await openAttachmentFile(viewer, { paper, ...file }))?.fileName);
    return {
      versions: view?.attachments.map(({ versions }) => versions.map(({ version }) => version)),
      removed: view?.removed.map(({ title }) => title),
      files: await Promise.all(files),
    };
  };
  expect(await seen(true)).toEqual({
    versions: [[2, 1]],
    removed: ['Kort'],
    files: ['Notat_om_sti.txt', 'Nyt.txt', 'Kort.txt'],
  });
  expect(await seen(false)).toEqual({
    versions: [[2]],
    removed: [],
    files: [undefined, 'Nyt.txt', undefined],
  });
});

describe('what is refused', () => {
  const cases: readonly (readonly [
    string,
    string,
    (two: Two) => Promise<Parameters<typeof outcomeOf>[0]>,
  ])[] = [
    [
      'a file without a name',
      'unsafe-name',
      ({ door, paper }) =>
        uploadFile(door, { paper, replaces: null, name: '/', source: inPieces(Buffer.from('a')) }),
    ],
    [
      'an empty file',
      'empty',
      ({ door, paper }) =>
        uploadFile(door, { paper, replaces: null, name: 'a', source: inPieces(Buffer.from('')) }),
    ],
    [
      'a new version of one that has been removed',
      'not-found',
      ({ door, paper, second }) =>
        uploadFile(door, {
          paper,
          replaces: second,
          name: 'a',
          source: inPieces(Buffer.from('a')),
        }),
    ],
    [
      'closing without a ground',
      'ground-missing',
      ({ door, paper, first }) =>
        closeAttachment(door, { paper, attachment: first, ground: null, reason: 'fordi' }),
    ],
    [
      'closing without a reason',
      'reason-missing',
      ({ door, paper, first }) =>
        closeAttachment(door, { paper, attachment: first, ground: 'staff', reason: ' ' }),
    ],
    [
      'opening without a reason',
      'reason-missing',
      ({ door, paper, first }) => openAttachment(door, { paper, attachment: first, reason: '' }),
    ],
    [
      'an order that leaves one out',
      'list-changed',
      ({ door, paper }) => orderAttachments(door, { paper, order: [] }),
    ],
    [
      'an order in which one stands twice',
      'list-changed',
      ({ door, paper, first }) => orderAttachments(door, { paper, order: [first, first] }),
    ],
    [
      'a blank title',
      'title-missing',
      ({ door, paper, first }) =>
        renameAttachment(door, { paper, attachment: first, title: ' ', documentNumber: null }),
    ],
    [
      'accepting what is not there',
      'finding-gone',
      ({ door, paper, first }) =>
        acceptAttachmentFinding(door, {
          paper,
          attachment: first,
          fingerprint: 'x',
          reason: 'fordi',
        }),
    ],
    [
      'removing twice',
      'not-found',
      ({ door, paper, second }) => removeAttachment(door, { paper, attachment: second }),
    ],
  ];
  test.each(cases)('%s is refused as %s, and leaves no trace', async (_name, refused, use) => {
    const two = await twoAttached();
    const before = await wholeDatabase(db);
    expect(outcomeOf(await use(two))).toBe(refused);
    expect(await wholeDatabase(db)).toEqual(before);
  });
});
