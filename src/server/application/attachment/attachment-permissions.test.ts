import { sql } from 'kysely';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { outcomeOf, valueOf } from '../../../../test/an-archive.ts';
import { aPaperOn, everyRight } from '../../../../test/attachments.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { inPieces } from '../../../../test/stored-file.ts';
import type { AttachmentRights } from './paper-gate.ts';
import { acceptAttachmentFinding } from './decide-attachment-finding.ts';
import {
  closeAttachment,
  openAttachment,
  orderAttachments,
  removeAttachment,
  renameAttachment,
  restoreAttachment,
} from './edit-attachment.ts';
import { uploadFile, type UploadDoor } from './upload-file.ts';
import { openAttachmentFile, viewAttachments } from './view-attachments.ts';

const database = await freshDatabase();
const { db } = database;
afterAll(database.close);
beforeEach(() => emptyArchive(db));

const tables = [
  ...['stored_file', 'stored_file_chunk', 'file_reading', 'work', 'paper_attachment'],
  ...['attachment_version', 'attachment_finding_decision', 'journal'],
];
async function everything(): Promise<string> {
  const texts = await Promise.all(
    tables.map(async (table) => {
      const { rows } = await sql<{ row: string }>`
        select md5(t::text) as row from ${sql.table(table)} as t order by 1`.execute(db);
      return `${table}: ${rows.map(({ row }) => row).join()}`;
    }),
  );
  return texts.join('\n');
}
async function journal(): Promise<readonly string[]> {
  const rows = await db.selectFrom('journal').select('what').orderBy('id').execute();
  return rows.map(({ what }) => what);
}
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

/** Every use case that changes something, as it succeeds, and the right that it takes. */
const useCases: readonly (readonly [
  string,
  keyof AttachmentRights,
  (two: Two, door: UploadDoor) => Promise<Parameters<typeof outcomeOf>[0]>,
])[] = [
  [
    'adding a file',
    'mayWrite',
    ({ paper }, door) =>
      uploadFile(door, {
        paper,
        replaces: null,
        name: 'a.txt',
        source: inPieces(Buffer.from('a')),
      }),
  ],
  [
    'replacing a file',
    'mayWrite',
    ({ paper, first }, door) =>
      uploadFile(door, {
        paper,
        replaces: first,
        name: 'b.txt',
        source: inPieces(Buffer.from('b')),
      }),
  ],
  [
    'renaming an attachment',
    'mayWrite',
    ({ paper, first }, door) =>
      renameAttachment(door, {
        paper,
        attachment: first,
        title: ' Notat  om stien ',
        documentNumber: '32181/14',
      }),
  ],
  [
    'removing an attachment',
    'mayWrite',
    ({ paper, first }, door) => removeAttachment(door, { paper, attachment: first }),
  ],
  [
    'taking a removed attachment back',
    'mayWrite',
    ({ paper, second }, door) => restoreAttachment(door, { paper, attachment: second }),
  ],
  [
    'ordering the attachments',
    'mayWrite',
    ({ paper, first }, door) => orderAttachments(door, { paper, order: [first] }),
  ],
  [
    'closing an attachment',
    'mayClose',
    ({ paper, first }, door) =>
      closeAttachment(door, { paper, attachment: first, ground: 'staff', reason: 'Personsag' }),
  ],
  [
    'opening an attachment',
    'mayClose',
    ({ paper, first }, door) =>
      openAttachment(door, { paper, attachment: first, reason: 'Sagen er afsluttet' }),
  ],
  [
    'accepting a finding',
    'mayDecideFindings',
    async (two, door) => {
      const { paper, first } = two;
      const [row] = (await viewAttachments(two.door, paper))?.attachments ?? [];
      const state = row?.versions[0]?.state;
      const fingerprint = state?.status === 'read' ? state.reading.findings[0]?.fingerprint : null;
      const reason = 'Nummeret er opdigtet';
      return acceptAttachmentFinding(door, {
        paper,
        attachment: first,
        fingerprint: fingerprint ?? '',
        reason,
      });
    },
  ],
];

describe.each(useCases)('%s', (_name, right, use) => {
  test('is for whoever has the right, and stands in the journal', async () => {
    const two = await twoAttached();
    const before = (await journal()).length;
    const only = { ...everyRight, mayWrite: false, mayClose: false, mayDecideFindings: false };
    expect(outcomeOf(await use(two, two.doorWith({ ...only, [right]: true })))).toBe('done');
    expect(await journal()).toHaveLength(before + 1);
  });

  test.each([
    ['has every other right', { ...everyRight, [right]: false }, 'not-allowed'],
    ['may not read the paper', null, 'not-found'],
  ])('is refused to one who %s, and leaves no trace', async (_who, rights, refused) => {
    const two = await twoAttached();
    const before = await everything();
    expect(outcomeOf(await use(two, two.doorWith(rights)))).toBe(refused);
    expect(await everything()).toBe(before);
  });
});

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
    (two: Two) => ReturnType<(typeof useCases)[0][2]>,
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
    const before = await everything();
    expect(outcomeOf(await use(two))).toBe(refused);
    expect(await everything()).toBe(before);
  });
});
