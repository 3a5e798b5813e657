import { beforeAll, describe, expect, test } from 'vitest';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { aBrowser } from './a-browser.ts';
import { aHouse } from './a-house.ts';
import { findAccessibilityFaults } from './accessibility.ts';
import { signIn, signInDemonstration } from './signed-in.ts';

type Writer = { readonly context: BrowserContext; readonly page: Page; readonly field: Locator };

const bente = 'bente@boegelund.example';

const [house, browser] = await Promise.all([aHouse(), aBrowser()]);

describe('two case officers write a matter together', () => {
  let password: string;
  const refusedByPolicy: string[] = [];
  beforeAll(async () => {
    const added = await house.raadslag(
      ...['accounts', 'add', 'Bente Bæk', bente, '--role', 'case-officer'],
    );
    password = /Adgangskode: (\S+)/.exec(added.out)?.[1] ?? '';
  });

  async function enter(who: 'Signe' | 'Bente', width = 1280): Promise<Writer> {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    const page = await context.newPage();
    page.on('dialog', (dialog) => void dialog.accept());
    page.on('console', (message) => {
      const said = message.text();
      if (said.includes('Content Security Policy')) refusedByPolicy.push(said);
    });
    if (who === 'Signe') await signInDemonstration(page, house, 'sagsbehandler');
    else await signIn(page, house.origin, bente, password);
    return { context, page, field: page.locator('#felt-afsnit-summary[contenteditable=true]') };
  }

  async function beginPaper({ page, field }: Writer, title: string): Promise<string> {
    await page.goto(`${house.origin}/arbejdsrum/sager/ny`);
    await page.fill('#title', title);
    await page.getByRole('button', { name: 'Begynd sagen', exact: true }).click();
    await page.waitForURL(/\/sager\/[0-9a-f-]{36}$/);
    await field.waitFor();
    return page.url();
  }

  async function open({ page, field }: Writer, address: string): Promise<void> {
    await page.goto(address);
    await field.waitFor();
  }
  async function type({ page, field }: Writer, key: 'Home' | 'End', words: string): Promise<void> {
    await field.click();
    await page.keyboard.press(`Control+${key}`);
    await page.keyboard.type(words);
  }
  const saved = ({ page }: Writer): Promise<void> =>
    page.locator('.save-state', { hasText: /^Gemt/ }).waitFor();
  const offline = ({ page }: Writer): Promise<void> =>
    page.locator('.save-state', { hasText: /^Ingen forbindelse/ }).waitFor();

  async function holds(writers: readonly Writer[], words: readonly string[]): Promise<void> {
    for (const { field } of writers)
      for (const word of words)
        await expect.poll(() => field.innerText(), { timeout: 90_000 }).toContain(word);
    const texts = async () =>
      new Set(await Promise.all(writers.map(({ field }) => field.innerText())));
    await expect.poll(async () => (await texts()).size).toBe(1);
  }

  /** What the server has in its database, as a browser without JavaScript sees it. */
  async function inTheDatabase({ context }: Writer, address: string): Promise<string> {
    const plain = await browser.newContext({
      javaScriptEnabled: false,
      storageState: await context.storageState(),
    });
    const page = await plain.newPage();
    await page.goto(address);
    const text = await page.locator('textarea#felt-afsnit-summary').inputValue();
    await plain.close();
    return text;
  }

  test('in the same paragraph, one of them offline for half a minute, the server killed meanwhile: no word is lost', async () => {
    const [signe, other] = await Promise.all([enter('Signe'), enter('Bente')]);
    const writers = [signe, other];
    const address = await beginPaper(signe, 'Ny cykelsti ved Bøgeskolen');
    await type(signe, 'End', 'Stien anlægges.');
    await saved(signe);
    await open(other, address);
    await holds(writers, ['Stien anlægges.']);

    await Promise.all([type(signe, 'End', ' Signe1'), type(other, 'Home', 'Bente1 ')]);
    await holds(writers, ['Signe1', 'Bente1', 'Stien anlægges.']);

    await other.context.setOffline(true);
    const away = performance.now();
    await type(other, 'Home', 'Bente2 ');
    await offline(other);
    await type(signe, 'End', ' Signe2');
    await saved(signe);

    await house.crash();
    await type(signe, 'End', ' Signe3');
    await offline(signe);
    await house.startAgain();
    await saved(signe);

    const written = ['Bente2'];
    while (performance.now() - away < 30_000) {
      const word = `Bente${written.length + 2}`;
      await other.page.keyboard.type(`${word} `, { delay: 150 });
      written.push(word);
    }
    await other.context.setOffline(false);
    await Promise.all(writers.map(saved));
    await holds(writers, ['Signe1', 'Bente1', 'Signe2', 'Signe3', ...written]);
    const whole = await signe.field.innerText();
    await expect.poll(() => inTheDatabase(signe, address)).toBe(whole);
    await Promise.all(writers.map(({ context }) => context.close()));
  }, 600_000);

  test('what had not been sent when the page was closed is sent when it is opened again', async () => {
    const signe = await enter('Signe');
    const address = await beginPaper(signe, 'Lukket for tidligt');
    await signe.page.route('**/tekst?**', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    );
    await type(signe, 'End', 'Ikke sendt endnu.');
    await offline(signe);
    expect(await inTheDatabase(signe, address)).toBe('');
    await signe.page.unrouteAll();
    await open(signe, address);
    await holds([signe], ['Ikke sendt endnu.']);
    await expect
      .poll(() => inTheDatabase(signe, address), { timeout: 60_000 })
      .toBe('Ikke sendt endnu.');
    await signe.context.close();
  });

  describe('what is typed before the page has got its script', () => {
    test.each<[string, readonly string[], string, string]>([
      ['in an empty section', [], 'Skrevet med det samme.', 'Skrevet med det samme.'],
      ['in one with words', ['Stien', ' anlægges'], ' i år', 'Stien anlægges i år'],
    ])('stands in the editor, and is saved: %s', async (_, before, typed, after) => {
      const signe = await enter('Signe');
      const address = await beginPaper(signe, 'Skrevet for tidligt');
      for (const words of before) {
        await type(signe, 'End', words);
        // The end of it is emphasised, and stays so.
        if (words === before[0]) await signe.page.keyboard.press('Control+b');
      }
      if (before.length > 0) await saved(signe);
      const script = Promise.withResolvers<undefined>();
      await signe.page.route(/\.js$/, async (route) => {
        await script.promise;
        await route.continue();
      });
      await signe.page.goto(address, { waitUntil: 'commit' });
      const plain = signe.page.locator('textarea#felt-afsnit-summary');
      await plain.focus();
      await signe.page.keyboard.press('Control+End');
      await signe.page.keyboard.type(typed.slice(0, 5));
      script.resolve(undefined);
      await signe.page.keyboard.type(typed.slice(5), { delay: 60 });
      await holds([signe], [after]);
      await signe.page.keyboard.type(' Og videre.');
      await saved(signe);
      await expect.poll(() => signe.field.innerText()).toBe(`${after} Og videre.`);
      expect(await signe.field.locator('strong').count()).toBe(before.length > 0 ? 1 : 0);
      await expect
        .poll(() => inTheDatabase(signe, address), { timeout: 60_000 })
        .toBe(`${after} Og videre.`);
      await signe.page.unrouteAll();
      await signe.context.close();
    });
  });

  test('what is copied from Word comes in as lists and tables, and nothing else of it', async () => {
    const signe = await enter('Signe');
    await beginPaper(signe, 'Fra Word');
    await signe.field.click();
    await signe.field.evaluate((field) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData(
        'text/html',
        `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body>
        <p class=MsoNormal style='color:red'><b>Fed<o:p></o:p></b> tekst</p>
        <ul style='margin-top:0cm'><li class=MsoNormal style='mso-list:l0 level1 lfo1'>Første</li>
        <li class=MsoNormal>Andet</li></ul>
        <table class=MsoTableGrid border=1 style='border:none'><tr><td width=100><p class=MsoNormal>Celle</p></td>
        <td><p class=MsoNormal>Nabo</p></td></tr></table></body></html>`,
      );
      field.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    });
    await saved(signe);
    expect(await signe.field.locator('ul > li').allInnerTexts()).toEqual(['Første', 'Andet']);
    expect(await signe.field.locator('tr :is(td, th)').allInnerTexts()).toEqual(['Celle', 'Nabo']);
    expect(await signe.field.locator('strong').allInnerTexts()).toEqual(['Fed']);
    // A browser tells of each style in what is pasted, and applies none of them.
    refusedByPolicy.length = 0;
    expect(await signe.field.innerHTML()).not.toMatch(/Mso|style='|mso-|<o:/);
    expect(await findAccessibilityFaults(signe.page)).toEqual([]);
    await signe.context.close();
  });

  test('the keyboard reaches the tools and leaves the field, and a phone shows the whole sheet', async () => {
    const signe = await enter('Signe', 375);
    await beginPaper(signe, 'Med tastaturet');
    const { page, field } = signe;
    const here = (): Promise<string | null> =>
      page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);
    const isIn = (): Promise<boolean> => field.evaluate((one) => one === document.activeElement);
    await page.focus('#felt-afsnit-summary');
    await page.keyboard.press('Alt+F10');
    await expect.poll(here).toBe('Fed');
    await page.keyboard.press('ArrowRight');
    await expect.poll(here).toBe('Kursiv');
    await page.keyboard.press('Enter');
    await expect.poll(isIn).toBe(true);
    await page.keyboard.type('Skråt');
    await expect.poll(() => field.locator('em').allInnerTexts()).toEqual(['Skråt']);
    await page.keyboard.press('Alt+F10');
    await expect.poll(here).toBe('Kursiv');
    await page.keyboard.press('End');
    await expect.poll(here).toBe('Gentag');
    await page.keyboard.press('Escape');
    await expect.poll(isIn).toBe(true);
    await page.keyboard.press('Tab');
    await expect.poll(isIn).toBe(false);
    await saved(signe);
    expect(await findAccessibilityFaults(page)).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
    ).toBe(true);
    await signe.context.close();
  });

  test('the right to write and to read ends in an open sheet when it ends', async () => {
    const [signe, other] = await Promise.all([enter('Signe'), enter('Bente')]);
    const address = await beginPaper(signe, 'Retten hører op');
    await type(signe, 'End', 'Kort.');
    await saved(signe);
    await open(other, address);
    await signe.page.getByText('Opgiv sagen', { exact: true }).first().click();
    await signe.page.fill('#reason-drop', 'Ikke mere');
    await signe.page.getByRole('button', { name: 'Opgiv sagen', exact: true }).click();
    await other.page.locator('#felt-afsnit-summary[contenteditable=false]').waitFor();

    const elsewhere = await other.context.newPage();
    await elsewhere.goto(`${house.origin}/arbejdsrum`);
    await elsewhere.getByRole('button', { name: 'Log ud' }).click();
    await other.page.waitForURL(/\/log-ind/);
    await Promise.all([signe, other].map(({ context }) => context.close()));
  });

  test('the page keeps to its content policy', () => {
    expect(refusedByPolicy).toEqual([]);
  });
});
