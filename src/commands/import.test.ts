import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { publicText } from '../../test/archive.ts';
import { freshDatabase } from '../../test/database.ts';
import { emptyArchive } from '../../test/empty-archive.ts';
import { aFolderOfDocuments } from '../../test/folder-of-documents.ts';
import { runCommand } from '../../test/run-command.ts';
import { command as importing } from './import.ts';

const database = await freshDatabase();
afterAll(database.close);
beforeEach(() => emptyArchive(database.db));
const place = await aFolderOfDocuments();

const run = (command: typeof importing, ...args: readonly string[]) =>
  runCommand(command, args, database.url);
const importMay = (...more: readonly string[]) =>
  run(importing, place('moeder', 'aar'), '--body', 'Prøvestrup Kommune', ...more);
const slug = '2024-05-07-kulturudvalget';

describe('raadslag import', () => {
  test('tells what became of each file, and ends with 1 when something was refused or held back', async () => {
    const { status, out, err } = await run(
      importing,
      place('moeder'),
      place('er-her-ikke.pdf'),
      '--publish',
      '--body',
      'Prøvestrup Kommune',
    );
    expect([status, err]).toEqual([1, '']);
    const lines = out.split('\n');
    expect(lines.map((line) => line.slice(0, 10))).toEqual([
      'importeret',
      'afvist    ',
      'afvist    ',
      'afvist    ',
      '',
      '1 fil impo',
      'Lagt ind u',
      'Der er 1 f',
    ]);
    expect(lines[0]).toBe(
      `importeret  ${place('moeder', 'aar', 'maj.json')}: Kulturudvalget 2024-05-07, referat, nyt møde, 2 punkter, 1 fund af personoplysninger, udgivet, 1 punkt holdt tilbage, /moeder/${slug}`,
    );
    expect(lines[1]).toContain(`${place('moeder', 'b-tom.pdf')}: Filen er tom.`);
    expect(lines[2]).toContain(place('moeder', 'c-brev.txt'));
    expect(lines[3]).toContain('er-her-ikke.pdf: Filen findes ikke.');
    expect(lines[5]).toBe('1 fil importeret, 0 uændret, 3 afvist. 2 punkter i alt.');
  });

  test('ends with 0 when all went in, and again when nothing is new', async () => {
    const first = await importMay('--publish', '--accept-findings', 'Opdigtet nummer');
    const again = await importMay('--publish', '--accept-findings', 'Opdigtet nummer');
    expect([first.status, again.status]).toEqual([0, 0]);
    expect(again.out).toContain('uændret');
    expect(await publicText(database.db)).toContain('070761-4285');
  });

  test('takes every document of a zip file', async () => {
    const { status, out } = await run(importing, place('to.zip'), '--publish', '--format', 'json');
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      files: [
        {
          path: place('to.zip'),
          report: {
            status: 'imported',
            documents: [
              { entry: 'a.json', date: '2024-06-04', change: 'new-meeting' },
              { entry: 'b.json', date: '2024-08-06', change: 'new-meeting' },
            ],
          },
        },
      ],
      totals: { imported: 1, unchanged: 0, refused: 0, items: 2, openFindings: 0, held: 0 },
    });
  });

  test.each([
    [[]],
    [['x.pdf', '--accept-findings', 'grund']],
    [['x.pdf', '--publish', '--accept-findings', ' ']],
    [['x.pdf', '--committee', 'Kulturudvalget']],
    [['x.pdf', '--format', 'xml']],
    [['x.pdf', '--udgiv']],
  ])('%j is wrong use', async (args) => {
    const { status, out, err } = await run(importing, ...args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(importing.usage);
  });
});
