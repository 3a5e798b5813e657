import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll } from 'vitest';

/** An item of a made-up meeting as a FirstAgenda site hands it over. */
export type WrittenItem = {
  readonly title: string;
  readonly caseNumber: string;
  readonly text?: string;
  readonly closed?: true;
};

/** The minutes of a meeting in the shape of FirstAgenda's JSON. */
export const writtenMeeting = (
  date: string,
  items: readonly WrittenItem[],
  committee = 'Kulturudvalget',
): string =>
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

export const twoItems: readonly WrittenItem[] = [
  { title: 'Ny sal', caseNumber: '24-1' },
  {
    title: 'Støtte til kor',
    caseNumber: '24-2',
    text: 'Ansøgerens nummer er 070761-4285.',
  },
];

/** A folder with a meeting, an empty file, a letter, a hidden file and a zip file; gone when the test file is done. */
export async function aFolderOfDocuments(): Promise<(...names: readonly string[]) => string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'raadslag-import-'));
  const place = (...names: readonly string[]): string => path.join(folder, ...names);
  beforeAll(async () => {
    await mkdir(place('moeder', 'aar'), { recursive: true });
    await writeFile(place('moeder', 'aar', 'maj.json'), writtenMeeting('2024-05-07', twoItems));
    await writeFile(place('moeder', 'b-tom.pdf'), '');
    await writeFile(place('moeder', 'c-brev.txt'), 'Kære alle. Der er kage i køkkenet.');
    await writeFile(place('moeder', '.skjult'), 'ikke med');
    const one = twoItems.slice(0, 1);
    const entries = {
      'a.json': strToU8(writtenMeeting('2024-06-04', one)),
      'b.json': strToU8(writtenMeeting('2024-08-06', one)),
    };
    await writeFile(place('to.zip'), zipSync(entries));
  });
  afterAll(() => rm(folder, { recursive: true }));
  return place;
}
