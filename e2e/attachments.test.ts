import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { request, type IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { beginPaper } from '#application/paper/begin-paper.ts';
import { docxOf } from '../test/attachments/docx.ts';
import { zipOf } from '../test/attachments/zip-of.ts';
import { aMunicipality } from '../test/a-paper.ts';
import { valueOf } from '../test/an-archive.ts';
import { freshDatabase } from '../test/database.ts';
import { anAccount, contextOfAccount, password } from '../test/people.ts';
import { bytesOf } from '../test/stored-file.ts';
import { aBrowser } from './a-browser.ts';
import { aHouse } from './a-house.ts';
import { findAccessibilityFaults } from './accessibility.ts';
import { leadOn } from './lead-on.ts';
import { cookieOf, signInAs } from './signed-in.ts';

const database = await freshDatabase();
afterAll(database.close);
const { committee } = await aMunicipality(database);
const officer = await anAccount(database, { name: 'Sanne Sagsbehandler', role: 'case-officer' });
const stranger = await anAccount(database, { name: 'Fremmede Frandsen' });
const context = await contextOfAccount(database, officer);
const [house, browser] = await Promise.all([
  aHouse({ database, env: { RAADSLAG_LOCAL_ACCOUNTS: 'on' } }),
  aBrowser(),
]);

const { origin } = house;
async function aNewPaper(): Promise<string> {
  return valueOf(
    await beginPaper(context, {
      committee,
      title: 'Cykelsti langs åen',
      wantedFor: null,
      caseNumber: null,
    }),
  );
}
async function openList(
  options: { readonly javaScriptEnabled?: boolean } = {},
): Promise<{ readonly page: Page; readonly paper: string; readonly close: () => Promise<void> }> {
  const visitor = await browser.newContext(options);
  const page = await visitor.newPage();
  await signInAs(page, origin, officer);
  const paper = await aNewPaper();
  await page.goto(`${origin}/arbejdsrum/sager/${paper}/bilag`);
  // Many at once can be chosen when the page's script has come.
  if (options.javaScriptEnabled !== false) await page.waitForSelector('#upload-files[multiple]');
  return { page, paper, close: () => visitor.close() };
}
const textFile = (name: string, text: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
});
const titles = (page: Page): Promise<string[]> => page.locator('.attachment-title').allInnerTexts();
const put = (
  paper: string,
  name: string,
  body: Uint8Array<ArrayBuffer>,
  cookie: string,
  from = origin,
) =>
  fetch(`${origin}/arbejdsrum/sager/${paper}/bilag/fil?navn=${encodeURIComponent(name)}`, {
    method: 'PUT',
    headers: { cookie, origin: from, 'content-type': 'application/octet-stream' },
    body,
    redirect: 'manual',
  });

describe('a case officer', () => {
  test('files that are sent when the session has ended stay on the list, and are sent after signing in beside it', async () => {
    const { page, close } = await openList();
    await context.stores.sessions.endAll(officer.id, null);
    const large = { ...textFile('Stor.txt', ''), buffer: Buffer.alloc(20_000_000, 'stort ') };
    await page.setInputFiles('#upload-files', [
      ...Array.from({ length: 6 }, (_, n) => textFile(`Notat ${n + 1}.txt`, `Notat ${n + 1}`)),
      large,
    ]);
    const told = page.getByRole('alert').filter({ hasText: 'Du er logget ud' });
    await told.waitFor();
    expect(await page.locator('.upload-name').count()).toBe(7);
    await expect.poll(() => page.locator('.uploads progress').getAttribute('value')).toBe('0');
    expect(await page.getByRole('button', { name: 'Ryd listen' }).count()).toBe(0);
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await page.setViewportSize({ width: 375, height: 800 });

    const opened = page.context().waitForEvent('page');
    await told.getByRole('link', { name: 'Log ind i et nyt vindue' }).click();
    const beside = await opened;
    await beside.fill('#email', officer.email);
    await beside.fill('#password', password);
    await beside.click('main button');
    await beside.waitForURL(/\/bilag$/);
    await told.getByRole('button', { name: 'Send filerne igen' }).click();
    await expect.poll(() => titles(page)).toHaveLength(7);
    expect(await told.count()).toBe(0);
    await close();
  });

  test('adds 200 files at once, and each is there and looked through', async () => {
    const { page, close } = await openList();
    const files = Array.from({ length: 200 }, (_, n) =>
      textFile(`Bilag ${n + 1}.txt`, `Tekst ${n}`),
    );
    await page.setInputFiles('#upload-files', files);
    await page.getByText('200 af 200 filer er overført').waitFor({ timeout: 240_000 });
    await page.waitForFunction(
      () => document.querySelectorAll('.attachment-title a').length === 200,
      undefined,
      { timeout: 240_000 },
    );
    expect(new Set(await titles(page)).size).toBe(200);
    await close();
  }, 600_000);

  test('is told why a file is refused, and what to do', async () => {
    const { page, close } = await openList();
    await page.setInputFiles('#upload-files', [
      {
        name: 'Tilbud.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from('7f454c460201010000000000', 'hex'),
      },
      textFile('Tom.txt', ''),
    ]);
    await page.getByText('Tilbud.pdf: Det er et program').waitFor();
    await page.getByText('Filen er tom.').waitFor();
    await close();
  });

  test('sees a finding where it stands, accepts it with a reason, and replaces the file', async () => {
    const { page, close } = await openList();
    await page.setInputFiles('#upload-files', [textFile('Notat.txt', 'Linje\nCPR 070761-4285')]);
    const found = page.locator('.attachment-findings');
    await found.waitFor();
    expect(await found.innerText()).toMatch(/CPR-nummer[\s\S]*tekst, linje 2/);
    expect(await page.content()).not.toContain('070761-4285');
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await found.getByLabel('Begrundelse').fill('Nummeret er opdigtet');
    await found.getByRole('button', { name: 'Det må stå der' }).click();
    await page.getByText('Må stå der: Nummeret er opdigtet').waitFor();
    await page.getByText('Erstat', { exact: false }).first().click();
    await page.setInputFiles('input[id^=replace-]', textFile('Notat 2.txt', 'Uden nummer'));
    await page.getByText('Version 2, Sanne Sagsbehandler').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.attachment-title a').click(),
    ]);
    expect(await readFile(await download.path(), 'utf8')).toBe('Uden nummer');
    await close();
  });

  test('moves an attachment by Alt and the arrow keys, and takes a removed one back', async () => {
    const { page, close } = await openList();
    await page.setInputFiles('#upload-files', [textFile('A.txt', 'a')]);
    await page.getByRole('link', { name: 'A', exact: true }).waitFor();
    await page.setInputFiles('#upload-files', [textFile('B.txt', 'b')]);
    await page.getByRole('link', { name: 'B', exact: true }).waitFor();
    await page.getByRole('button', { name: 'B: flyt med Alt og piletasterne' }).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await page.waitForFunction(
      () => document.querySelector('.attachment-title')?.textContent.trim() === 'B',
    );
    await expect.poll(() => titles(page)).toEqual(['B', 'A']);
    await page.getByRole('button', { name: /^Fjern\s*: A$/ }).click();
    await page.getByRole('heading', { name: 'Fjernede bilag' }).waitFor();
    await expect.poll(() => titles(page)).toEqual(['B']);
    await page.getByRole('button', { name: /^Tag tilbage\s*: A$/ }).click();
    await page.waitForFunction(() => document.querySelectorAll('.attachment-title').length === 2);
    await close();
  });

  test('adds, moves and removes without JavaScript', async () => {
    const { page, close } = await openList({ javaScriptEnabled: false });
    for (const name of ['Først æøå.txt', 'Siden.txt']) {
      await page.setInputFiles('#upload-files', textFile(name, name));
      await leadOn(page.getByRole('button', { name: 'Læg filen til' }));
    }
    expect(await titles(page)).toEqual(['Først æøå', 'Siden']);
    await leadOn(page.getByRole('button', { name: /^Flyt op\s*: Siden$/ }));
    expect(await titles(page)).toEqual(['Siden', 'Først æøå']);
    await page.setInputFiles('#upload-files', textFile('Tom.txt', ''));
    await leadOn(page.getByRole('button', { name: 'Læg filen til' }));
    expect(await page.getByRole('alert').innerText()).toContain('Filen er tom');
    await close();
  });
});

const virusTest = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
);
const program = Buffer.concat([Buffer.from([0x4d, 0x5a, 0x90, 0]), Buffer.alloc(200)]);

describe('large files and others’ requests', () => {
  test('a file of 100 MB comes through byte for byte; one byte more is refused with words', async () => {
    const paper = await aNewPaper();
    const cookie = await cookieOf(origin, officer.email);
    const bytes = randomBytes(100_000_000);
    expect((await put(paper, 'stor.bin', bytes, cookie)).status).toBe(201);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const stored = await bytesOf(context.stores.files, sha256);
    expect(createHash('sha256').update(stored).digest('hex')).toBe(sha256);

    const over = await put(paper, 'for stor.bin', randomBytes(100_000_001), cookie);
    expect([over.status, await over.json()]).toEqual([
      413,
      { refused: 'Filen fylder mere end 100 MB. Gør den mindre, eller del den.' },
    ]);
  });

  test('500 MB are refused with words: at once where they are announced, and at 100 MB where they are not', async () => {
    const paper = await aNewPaper();
    const cookie = await cookieOf(origin, officer.email);
    const address = `${origin}/arbejdsrum/sager/${paper}/bilag/fil?navn=stor.bin`;
    const headers = { cookie, origin, 'content-type': 'application/octet-stream' };
    const stored = () => database.db.selectFrom('stored_file').select('id').orderBy('id').execute();
    const before = await stored();
    const refused = 'Filen fylder mere end 100 MB. Gør den mindre, eller del den.';

    const announced = request(address, {
      method: 'PUT',
      headers: { ...headers, 'content-length': '500000000' },
    });
    announced.flushHeaders();
    const [answer] = (await once(announced, 'response')) as [IncomingMessage];
    expect([answer.statusCode, await json(answer)]).toEqual([413, { refused }]);
    announced.destroy();

    let left = 500;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (left === 0) controller.close();
        else controller.enqueue(new Uint8Array(1_000_000).fill(left));
        left -= 1;
      },
    });
    const half = { method: 'PUT', headers, body, duplex: 'half' } as const;
    const streamed = await fetch(address, half).catch(() => null);
    // Whoever goes on sending may be cut off before the answer has been read.
    if (streamed !== null)
      expect([streamed.status, await streamed.json()]).toEqual([413, { refused }]);
    expect(left).toBeGreaterThan(300);
    await vi.waitFor(
      async () => {
        expect(await stored()).toEqual(before);
      },
      { timeout: 60_000, interval: 100 },
    );
  });

  test.each([
    ['the virus test file', 'Brev.txt', 'afvist af viruskontrollen', () => virusTest],
    ['a program called .pdf', 'Tilbud.pdf', 'Det er et program', () => program],
    [
      'a zip bomb',
      'Pakke.zip',
      'gange sin størrelse',
      () => zipOf({ nul: new Uint8Array(20_000_000) }),
    ],
    [
      'a document with macros',
      'Brev.docx',
      'Der er makroer',
      () => docxOf({ files: { 'word/vbaProject.bin': 'x' } }),
    ],
  ])(
    '%s is refused with words, and is neither kept nor given to anybody',
    async (_, name, words, make) => {
      const paper = await aNewPaper();
      const cookie = await cookieOf(origin, officer.email);
      const bytes = Uint8Array.from(make());
      const sent = await put(paper, name, bytes, cookie);
      const list = `${origin}/arbejdsrum/sager/${paper}/bilag`;
      const shown = (): Promise<string> =>
        fetch(list, { headers: { cookie } }).then((page) => page.text());
      // Some are refused at the door, some when they have been opened.
      if (sent.status === 201) await expect.poll(shown).toContain(words);
      else expect(await sent.text()).toContain(words);
      const rows = await database.db
        .selectFrom('paper_attachment')
        .where('paper_id', '=', paper)
        .select('id')
        .execute();
      for (const { id } of rows)
        expect((await fetch(`${list}/hent/${id}/1`, { headers: { cookie } })).status).toBe(404);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      await expect.poll(() => context.stores.files.size(sha256)).toBeNull();
    },
  );

  test('nobody else adds anything: not signed in, without the right, from another site', async () => {
    const paper = await aNewPaper();
    const bytes = Buffer.from('uønsket');
    const own = await cookieOf(origin, officer.email);
    const other = await cookieOf(origin, stranger.email);
    const stored = () => database.db.selectFrom('stored_file').select('id').orderBy('id').execute();
    const before = await stored();
    const statuses = [
      (await put(paper, 'a', bytes, '')).status,
      (await put(paper, 'a', bytes, other)).status,
      (await put(paper, 'a', bytes, own, 'https://ond.example')).status,
    ];
    expect(statuses).toEqual([401, 404, 403]);
    const after = await database.db.selectFrom('stored_file').select('id').execute();
    expect(after.length).toBe(before.length);
  });
});
