import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readAccessiblePdf } from '../test/read-accessible-pdf.ts';
import { aBrowser } from './a-browser.ts';
import { aHouse } from './a-house.ts';
import { leadOn } from './lead-on.ts';

/** Written for this test, in the layout of 2022: a treatment more of a matter that the sample municipality has. */
const minutes = `

# **REFERAT Udvalget for Teknik & Klima - 2026-2029 d. 18-11-2026**

**Mødedato** Onsdag d. 18. november 2026 kl. 16:30

**Mødested** Mødelokale 2, Bøgelund Rådhus

**Mødedeltagere** Asger Revlingborg (F), Karin Elletorp (V), Line Solbrink (B)

## Indholdsfortegnelse

TK - Godkendelse af dagsorden.....	3
TK - Cykelsti langs Kildebyvej - belysning ved stoppestederne.....	4
Lukket - TK - Køb af jord ved Mosehuse.....	5
TK - Henvendelse om gadelamper.....	6

# **Punkt 1: TK - Godkendelse af dagsorden**

## **Beslutning**

Godkendt.

# **Punkt 2: TK - Cykelsti langs Kildebyvej - belysning ved stoppestederne**

25/2044

## **Beslutning**

Indstillingen tiltrådt.

## **Resumé**

Udvalget fik i marts forelagt en pris på lygtepæle ved de to busstoppesteder.

## **Indstilling**

Direktionen indstiller:

1. at der opstilles otte lygtepæle med bevægelsesfølere

## **Beslutningskompetence**

Udvalget for Teknik & Klima

## **Bilag**

Tegning af lygtepælenes placering

# **Punkt 3: Lukket - TK - Køb af jord ved Mosehuse**

26-005151

## **Beslutning**

Godkendt med en øvre grænse på Hemmelighedsbeløbet.

# **Punkt 4: TK - Henvendelse om gadelamper**

26-005152

## **Beslutning**

Taget til efterretning.

## **Resumé**

En borger med CPR-nummer 070761-4285 har skrevet om en slukket gadelampe.
`;

const [house, browser] = await Promise.all([aHouse(), aBrowser()]);

async function withoutScript(): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  return context.newPage();
}

test('minutes are imported beside the running house, and without JavaScript a decision is found, its matter followed, and the PDF fetched', async () => {
  const page = await withoutScript();
  await page.goto(`${house.origin}/sager/25-2044-cykelsti-langs-kildebyvej`);
  expect(await page.getByText('lygtepæle').count()).toBe(0);

  const file = path.join(house.folder, 'referat.md');
  await writeFile(file, minutes);
  const imported = await house.raadslag(
    ...['import', file, '--body', 'Bøgelund Kommune', '--publish', '--format', 'json'],
  );
  // One item is held back: a partial import.
  expect(imported).toMatchObject({ status: 1 });
  expect(imported.err).toContain('1 punkt holdt tilbage');

  const found = async () => (await fetch(`${house.origin}/soeg.json?q=lygtepæle`)).text();
  await expect.poll(found).toMatch(/"total":[1-9]/);
  await page.goto(house.origin);
  await page.getByRole('searchbox').first().fill('lygtepæle');
  await leadOn(page.getByRole('button', { name: 'Søg' }));
  await leadOn(page.getByRole('link', { name: /belysning ved stoppestederne/ }).first());

  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(
    'Cykelsti langs Kildebyvej - belysning ved stoppestederne',
  );
  expect(await page.getByRole('main').innerText()).toContain('Indstillingen tiltrådt.');
  expect(await page.getByText('Tegning af lygtepælenes placering').count()).toBe(1);

  const pdf = await page.getByRole('link', { name: /PDF/ }).first().getAttribute('href');
  const fetched = await fetch(new URL(pdf ?? '', page.url()));
  expect(fetched.headers.get('content-type')).toBe('application/pdf');
  expect(
    Buffer.from(await fetched.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');

  await leadOn(page.getByRole('link', { name: '25/2044' }).first());
  const treatments = await page.getByRole('main').innerText();
  expect(treatments).toMatch(/18\. november 2026/);
  expect(treatments).toMatch(/27\. oktober 2025/);
});

test('what is closed and what is held back is nowhere to be found', async () => {
  const meeting = '/moeder/2026-11-18-teknik-klima';
  const answers = await Promise.all(
    [
      meeting,
      `${meeting}.json`,
      `${meeting}/punkter/3`,
      `${meeting}/punkter/4`,
      `${meeting}/punkter/99`,
      '/sager/26-005151-koeb-af-jord-ved-mosehuse',
      '/soeg?q=Mosehuse+jord',
      '/soeg?q=gadelampe',
      '/sager',
      '/',
    ].map(async (url) => {
      const answer = await fetch(`${house.origin}${url}`);
      return { url, status: answer.status, text: await answer.text() };
    }),
  );
  for (const secret of [
    'Hemmelighedsbeløbet',
    'Køb af jord',
    '26-005151',
    '070761',
    'slukket gadelampe',
    '26-005152',
  ])
    expect(answers.filter(({ text }) => text.includes(secret)).map(({ url }) => url)).toEqual([]);
  expect(answers.slice(2, 6).map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  expect(new Set(answers.slice(2, 5).map(({ text }) => text)).size).toBe(1);
  const pdf = await readAccessiblePdf(
    new Uint8Array(await (await fetch(`${house.origin}${meeting}.pdf`)).arrayBuffer()),
  );
  expect(pdf.text).toContain('Lukket punkt');
  expect(pdf.text).not.toMatch(/Hemmelighedsbeløbet|Køb af jord|26-005151|070761|slukket/);
});

test('the import can be undone, and the public side forgets it', async () => {
  const listed = await house.raadslag('imports', '--format', 'json');
  const newest = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(listed.out)?.[0] ?? '';
  expect(await house.raadslag('imports', 'undo', newest)).toMatchObject({ status: 0 });
  await expect
    .poll(
      async () => (await fetch(`${house.origin}/moeder/2026-11-18-teknik-klima/punkter/2`)).status,
    )
    .toBe(404);
});
