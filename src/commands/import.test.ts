import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { strToU8, zipSync } from 'fflate';
import { publicText } from '../../test/archive.ts';
import { freshDatabase } from '../../test/database.ts';
import { emptyArchive } from '../../test/empty-archive.ts';
import { runCommand } from '../../test/run-command.ts';
import { command as close } from './close.ts';
import { command as committees } from './committees.ts';
import { command as findings } from './findings.ts';
import { command as importing } from './import.ts';
import { command as imports } from './imports.ts';
import { command as matters } from './matters.ts';
import { command as people } from './people.ts';
import { command as publish } from './publish.ts';
import { command as rulings } from './rulings.ts';
import { command as withdraw } from './withdraw.ts';

const database = await freshDatabase();
afterAll(database.close);
beforeEach(() => emptyArchive(database.db));

let folder = '';
const place = (...names: readonly string[]) => path.join(folder, ...names);
type Item = {
  readonly title: string;
  readonly caseNumber: string;
  readonly text?: string;
  readonly closed?: true;
};
const meeting = (date: string, items: readonly Item[], committee = 'Kulturudvalget') =>
  JSON.stringify({
    Udvalg: { Navn: committee },
    Moede: { Navn: 'Referat', Dato: `${date}T17:00:00+02:00` },
    Dagsordenpunkter: items.map(({ title, caseNumber, text = 'Tekst.', closed }, n) => ({
      Caption: title,
      Number: String(n + 1),
      CaseNumber: caseNumber,
      IsOpen: closed !== true,
      Felter: [{ Navn: 'Resumé', Html: `<p>${text}</p>` }],
      ItemDecision: 'Godkendt.',
    })),
  });
const two = [
  { title: 'Ny sal', caseNumber: '24-1' },
  { title: 'Støtte til kor', caseNumber: '24-2', text: 'Ansøgerens nummer er 070761-4285.' },
];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'raadslag-import-'));
  await mkdir(place('moeder', 'aar'), { recursive: true });
  await writeFile(place('moeder', 'aar', 'maj.json'), meeting('2024-05-07', two));
  await writeFile(place('moeder', 'b-tom.pdf'), '');
  await writeFile(place('moeder', 'c-brev.txt'), 'Kære alle. Der er kage i køkkenet.');
  await writeFile(place('moeder', '.skjult'), 'ikke med');
  await writeFile(
    place('to.zip'),
    zipSync({
      'a.json': strToU8(meeting('2024-06-04', two.slice(0, 1))),
      'b.json': strToU8(meeting('2024-08-06', two.slice(0, 1))),
    }),
  );
});
afterAll(() => rm(folder, { recursive: true }));

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

describe('after an import', () => {
  test('it can be listed, undone and done again', async () => {
    expect((await run(imports)).out).toContain('Der er ikke lagt noget ind endnu.');
    await importMay('--publish');
    const [{ handle, id }] = JSON.parse((await run(imports, '--format', 'json')).out) as [
      { handle: number; id: string },
    ];
    expect((await run(imports)).out).toContain(`${handle}  `);
    expect(await run(imports, 'undo', String(handle))).toMatchObject({ status: 0 });
    expect(await publicText(database.db)).not.toContain(slug);
    expect(await run(imports, 'undo', id)).toMatchObject({ status: 1 });
    expect(await run(imports, 'undo', '999999')).toMatchObject({ status: 1 });
    expect(await run(imports, 'undo')).toMatchObject({ status: 2 });
    await importMay('--publish');
    expect(await publicText(database.db)).toContain(slug);
  });

  test('findings are shown masked, and dealt with by number', async () => {
    await importMay('--publish');
    const listed = await run(findings);
    expect(listed.status).toBe(1);
    expect(listed.out).not.toContain('070761-4285');
    expect(listed.out).toContain('Kulturudvalget 2024-05-07, punkt 2');
    const number = /^\s*(\d+) {2}CPR-nummer/m.exec(listed.out)?.[1] ?? '';
    expect(await run(findings, '--accept', number)).toMatchObject({ status: 2 });
    expect(await run(findings, '--mask', '999999', '--reason', 'x')).toMatchObject({ status: 1 });
    expect(await run(findings, '--mask', number, '--reason', 'Borgers nummer')).toMatchObject({
      status: 0,
    });
    expect(await run(findings)).toMatchObject({
      status: 0,
      out: 'Der er ingen fund at tage stilling til.',
    });
    const text = await publicText(database.db);
    expect([text.includes('Støtte til kor'), text.includes('070761-4285')]).toEqual([true, false]);
  });

  test('what is not published is listed, published, withdrawn and published again', async () => {
    await importMay();
    expect((await run(publish)).out).toBe(`${slug}  ikke udgivet, 2 punkter`);
    expect(await run(publish, slug)).toMatchObject({ status: 1 });
    expect(await publicText(database.db)).toContain('Ny sal');
    expect(await run(publish)).toMatchObject({ out: 'Alt er udgivet.' });

    const item = `/moeder/${slug}/punkter/1`;
    expect(await run(withdraw, item)).toMatchObject({ status: 2 });
    expect(await run(withdraw, item, '--reason', 'fejl')).toMatchObject({ status: 0 });
    expect(await publicText(database.db)).not.toContain('Ny sal');
    expect(await run(publish, item, '--reason', 'ingen fejl')).toMatchObject({ status: 0 });
    expect(await publicText(database.db)).toContain('Ny sal');

    expect(await run(withdraw, `/moeder/${slug}`, '--reason', 'fejl')).toMatchObject({ status: 0 });
    expect(await publicText(database.db)).not.toContain(slug);
    expect((await run(publish)).out).toBe(`${slug}  trukket tilbage, 2 punkter`);
    expect(await run(publish, '--all')).toMatchObject({ status: 0, out: '' });
    expect((await run(publish, slug)).out).toBe(
      `/moeder/${slug}  udgave 4, 1 punkter holdt tilbage`,
    );
    expect(await run(publish, '2001-01-01-ukendt')).toMatchObject({ status: 1 });
  });

  test('an item is closed with a reason, and a closed one is considered', async () => {
    await importMay('--publish');
    expect(await run(close, `${slug}#1`)).toMatchObject({ status: 2 });
    expect(await run(close, `${slug}#1`, '--reason', 'Personsag')).toMatchObject({ status: 0 });
    expect((await run(close)).out).toBe(`${slug}#1  Kulturudvalget 2024-05-07, punkt 1`);
    expect(await run(close, `${slug}#1`, '--title', 'Lukket: Leje af lokale')).toMatchObject({
      status: 0,
    });
    expect((await run(close)).out).toBe('Alle lukkede punkter er overvejet.');
    const text = await publicText(database.db);
    expect([text.includes('Ny sal'), text.includes('Lukket: Leje af lokale')]).toEqual([
      false,
      true,
    ]);
    expect(await run(close, `${slug}#7`, '--reason', 'x')).toMatchObject({ status: 1 });
  });

  test('matters are asked about, joined, split and put back', async () => {
    const introductions = [
      { title: 'Introduktion til museer', caseNumber: '24-7' },
      { title: 'Introduktion til biblioteker', caseNumber: '24-7' },
    ];
    await writeFile(place('juni.json'), meeting('2024-06-11', introductions));
    await run(importing, place('juni.json'), '--publish');
    const asked = await run(matters, '--questions');
    expect(asked.status).toBe(1);
    expect(
      asked.out
        .trim()
        .split('\n')
        .map((line) => line.slice(0, 6)),
    ).toEqual(['24-7#1', '24-7#2']);
    const joined = await run(matters, 'join', '24-7#1', '24-7#2', '--reason', 'ét forløb');
    expect(joined.status).toBe(0);
    expect((await run(matters, '24-7')).out).toContain('2 behandlinger');
    expect(await run(matters, '--questions')).toMatchObject({
      status: 0,
      out: 'Der er ingen spørgsmål.',
    });
    const ruling = /undo (\d+)$/.exec(joined.out)?.[1] ?? '';
    expect((await run(rulings)).out).toContain('2 sager lagt sammen  "ét forløb"');
    expect(await run(matters, 'undo', ruling)).toMatchObject({ status: 0 });
    expect((await run(rulings)).out).toContain('fortrudt');
    expect(await run(matters, 'split', '24-7')).toMatchObject({ status: 0 });
    expect(await run(matters, '--questions')).toMatchObject({ status: 0 });
    const item = '/moeder/2024-06-11-kulturudvalget/punkter/2';
    expect(await run(matters, 'split', item)).toMatchObject({ status: 0 });
    expect(await run(matters, 'join', '24-7', '24-8')).toMatchObject({ status: 1 });
    expect(await run(matters, '99-9')).toMatchObject({ status: 1 });
    expect(await run(matters)).toMatchObject({ status: 2 });
  });

  test('a committee that has changed its name is one, and a person who has too', async () => {
    await importMay('--publish', '--accept-findings', 'Opdigtet');
    await writeFile(
      place('ny.json'),
      meeting('2026-05-05', two.slice(0, 1), 'Kultur- og Fritidsudvalget'),
    );
    await run(importing, place('ny.json'), '--publish', '--body', 'Prøvestrup Kommune');
    expect((await run(committees)).out.split('\n')).toHaveLength(3);
    const joined = await run(committees, 'join', 'Kulturudvalget', 'Kultur- og Fritidsudvalget');
    expect(joined.status).toBe(0);
    expect((await run(committees)).out).toBe(
      'Prøvestrup Kommune\n  Kultur- og Fritidsudvalget, også "Kulturudvalget"',
    );
    const ruling = /undo (\d+)$/.exec(joined.out)?.[1] ?? '';
    expect(await run(rulings, 'undo', ruling)).toMatchObject({ status: 0 });
    expect(await run(committees, 'join', 'Kulturudvalget', 'Trafikudvalget')).toMatchObject({
      status: 1,
    });
    expect(await run(people, 'Ukendt Prøvesen')).toMatchObject({ status: 1 });
    expect(await run(people, 'join', 'Ukendt Prøvesen', 'Ukendt Testesen')).toMatchObject({
      status: 1,
    });
    expect(await run(people, 'split', 'Ukendt Prøvesen', 'i går')).toMatchObject({ status: 2 });
  });
});
