import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { docxOf } from '../../test/attachments/docx.ts';
import { hasSharedMaterial, sharedPath } from '../../test/shared-material.ts';
import { command } from './scan.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'raadslag-scan-'));
  await mkdir(join(folder, 'bilag'));
  await writeFile(join(folder, 'ren.txt'), 'Udvalget godkendte indstillingen.');
  await writeFile(
    join(folder, 'bilag', 'brev.docx'),
    docxOf({ text: 'Ord', comment: '070761-4285' }),
  );
  await writeFile(join(folder, 'bilag', 'program.pdf'), Buffer.from([0x4d, 0x5a, 0x90, 0, 1, 2]));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const run = async (...args: readonly string[]) => {
  const out: string[] = [];
  const err: string[] = [];
  const status = await command.run(args, {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    terminal: false,
  });
  return { status, out: out.join('\n'), err: err.join('\n') };
};

describe('raadslag scan', () => {
  test('prints findings, accessibility and refusals as one JSON document', async () => {
    const { status, out, err } = await run(folder, '--format', 'json');
    expect(status).toBe(1);
    const refused = `${folder}/bilag/program.pdf: Det er et program, uanset hvad filen hedder. Programmer tages ikke ind.`;
    expect(err).toBe(refused);
    expect(JSON.parse(out)).toEqual({
      files: [
        {
          file: `${folder}/bilag/brev.docx`,
          findings: [
            {
              kind: 'cpr',
              certainty: 'high',
              place: { line: 1, part: 'comment' },
              masked: '07▇▇▇▇-▇▇▇▇',
            },
          ],
          accessibility: { tagged: false, language: null, textLayer: true },
        },
        {
          file: `${folder}/bilag/program.pdf`,
          findings: [],
          accessibility: { tagged: null, language: null, textLayer: null },
          refused: { kind: 'program', text: refused },
        },
        {
          file: `${folder}/ren.txt`,
          findings: [],
          accessibility: { tagged: null, language: null, textLayer: true },
        },
      ],
    });
  });

  test('ends with 0 where nothing is found', async () => {
    expect(await run(join(folder, 'ren.txt'))).toEqual({
      status: 0,
      out: `${folder}/ren.txt: intet fundet`,
      err: '',
    });
  });

  test('names the place in Danish, and never what stands there', async () => {
    const { status, out } = await run(join(folder, 'bilag', '*.docx'));
    expect(status).toBe(1);
    expect(out.replaceAll(/ {2,}/g, '  ').split('\n')).toEqual([
      `${folder}/bilag/brev.docx: 1 fund (tilgængelighed: ingen opmærkning, intet sprog angivet)`,
      '  CPR-nummer  sikkert  07▇▇▇▇-▇▇▇▇  linje 1, kommentar, Signe Prøve',
    ]);
  });

  test('a file that is not there is refused in words', async () => {
    expect(await run(join(folder, 'findes-ikke.pdf'))).toMatchObject({
      status: 1,
      err: `${folder}/findes-ikke.pdf: Filen findes ikke. Se efter, om navn og mappe er rigtige.`,
    });
  });

  test.each([
    ['no file', []],
    ['an option that is none', ['--hurtigt', 'a.pdf']],
    ['a format that is none', ['--format', 'xml', 'a.pdf']],
  ])('says how it is used after %s, with status 2', async (_, args) => {
    const { status, out, err } = await run(...args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('raadslag scan FIL|MAPPE…');
  });
});

test.runIf(hasSharedMaterial)(
  "attachment 5.3 of the real minutes of 2014 is found to hold a private person's address, telephone and e-mail",
  async () => {
    const file = sharedPath('minutes', 'lejre-ja-2014-04-07.txt');
    const lines = (await readFile(file, 'utf8')).split('\n');
    const from = lines.findIndex((line) => /^\f?Bilag: 5\.3\./.test(line)) + 1;
    const to = lines.findIndex((line) => /^\f?Bilag: 6\.1\./.test(line)) + 1;
    expect(from).toBeGreaterThan(0);
    const { out } = await run(file, '--format', 'json');
    const { files } = JSON.parse(out) as {
      files: { findings: { kind: string; certainty: string; place: { line: number } }[] }[];
    };
    const there = (files[0]?.findings ?? []).filter(
      ({ place, certainty }) => certainty === 'high' && place.line >= from && place.line < to,
    );
    expect(new Set(there.map(({ kind }) => kind))).toEqual(new Set(['address', 'phone', 'email']));
  },
);
