import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { aBrowser } from './a-browser.ts';
import { aHouse } from './a-house.ts';
import { beginAgenda } from './begin-agenda.ts';
import { ask, crawl, type Crawled } from './canary/crawl.ts';
import { findAccessibilityFaults } from './accessibility.ts';
import { signInDemonstration, type Demonstration } from './signed-in.ts';

const [house, browser] = await Promise.all([aHouse(), aBrowser()]);
const canary = 'Kanariefuglebesøg';

describe('one item of a published agenda', () => {
  const signedIn = async (who: Demonstration, javaScriptEnabled = true): Promise<Page> => {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    await signInDemonstration(page, house, who);
    return page;
  };
  const addPlain = async (page: Page, title: string): Promise<void> => {
    await page.getByLabel('Titel', { exact: true }).fill(title);
    await page.getByRole('button', { name: 'Sæt punktet på' }).click();
    await page.getByText(`»${title}« er sat på`).waitFor();
  };
  /** A published agenda, its third item a canary. */
  async function published(page: Page, date: string) {
    const address = await beginAgenda(page, house, date);
    for (const title of [canary, 'Dialog om parken']) await addPlain(page, title);
    await page.goto(`${address}/offentliggoer`);
    await page.getByRole('button', { name: 'Offentliggør dagsordenen' }).click();
    const link = page.getByRole('link', { name: 'Se den offentlige side' });
    const shown = await link.getAttribute('href');
    return { address, agenda: `${house.origin}${shown}` };
  }
  const sessionOf = async (page: Page): Promise<string> =>
    (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const told = (answers: Crawled): readonly string[] =>
    [...answers].flatMap(([address, { text }]) => (text.includes(canary) ? [address] : []));
  /** Where on the public side the item is told of, in whatever form: pages, versions, PDF, data, feeds and search. */
  async function toldAt(agenda: string): Promise<readonly string[]> {
    const path = new URL(agenda).pathname;
    const asked = `q=${encodeURIComponent(canary.toLowerCase())}`;
    const starts = [
      ...[path, `${path}/versioner/1`, `${path}/versioner/2`, `${path}/versioner/2/aendringer`],
      ...[
        `${path}.pdf`,
        `${path}.json`,
        `${path}.ics`,
        `${path}/punkter/3`,
        `${path}/punkter/3.pdf`,
      ],
      ...[
        '/',
        '/moeder',
        '/nyt.atom',
        `/soeg?${asked}`,
        `/soeg.json?${asked}`,
        `/soeg.atom?${asked}`,
      ],
    ];
    const isOf = (address: string): boolean =>
      address.startsWith(path) || address.startsWith('/udvalg/');
    return told(await crawl({ origin: house.origin }, starts, isOf));
  }
  /** The same for somebody who reads the agenda in the workspace, the pack with it. */
  async function toldInside(page: Page, address: string): Promise<readonly string[]> {
    const at = new URL(address).pathname;
    const starts = ['laes', 'dagsorden.pdf', 'moedepakke.zip', 'punkter/3/bilag/1'];
    const visitor = { origin: house.origin, cookie: await sessionOf(page) };
    return told(
      await crawl(
        visitor,
        starts.map((way) => `${at}/${way}`),
        () => false,
      ),
    );
  }

  test('is withdrawn with a reason: it is gone everywhere, everybody is told so, and it can be put back', async () => {
    const page = await signedIn('sekretaer');
    const { address, agenda } = await published(page, '2031-05-14');
    const path = new URL(agenda).pathname;
    const everywhere = ['', '/punkter/3', '/punkter/3.pdf', '.pdf', '.json'].map(
      (way) => path + way,
    );
    await expect.poll(() => toldAt(agenda)).toEqual(expect.arrayContaining(everywhere));
    expect(await toldInside(page, address)).toHaveLength(3);
    await page.goto(`${address}/laes`);
    await page.getByRole('button', { name: 'Markér som læst' }).click();
    await page.getByText('Markeret som læst').waitFor();

    await page.goto(address);
    await page.getByRole('link', { name: `Træk tilbage: ${canary}` }).click();
    await page.getByText('Det sker der, når du trækker et punkt tilbage').waitFor();
    expect(await findAccessibilityFaults(page)).toEqual([]);
    expect(await page.getByLabel('Punkt', { exact: true }).inputValue()).not.toBe('');
    const withdraw = page.getByRole('button', { name: 'Træk punktet tilbage' });
    await withdraw.click();
    expect(await toldAt(agenda)).toContain(path);
    await page.getByLabel('Hvorfor trækkes punktet tilbage?').fill('Det forkerte bilag.');
    await withdraw.click();
    await page.getByText('Punktet er trukket tilbage.').waitFor();
    await page.waitForLoadState();
    expect(await page.textContent('.agenda-lines')).toMatch(
      /Trukket tilbage .*: Det forkerte bilag\./,
    );
    expect(await findAccessibilityFaults(page)).toEqual([]);

    await expect.poll(() => toldAt(agenda)).toEqual([]);
    expect(await (await fetch(agenda)).text()).toMatch(/Punkt 3 er trukket tilbage/);
    expect(await (await fetch(agenda)).text()).not.toContain('Det forkerte bilag');
    expect((await fetch(`${agenda}/punkter/3`)).status).toBe(404);
    const printed = await ask({ origin: house.origin }, `${path}.pdf`);
    expect(printed.text).toContain('Punktet er trukket tilbage');
    await page.goto(agenda);
    expect(await findAccessibilityFaults(page)).toEqual([]);

    await page.goto(`${address}/laes`);
    expect(await page.textContent('main')).not.toContain(canary);
    expect(await page.textContent('[aria-labelledby=since]')).toMatch(
      /3\. Punktet er trukket tilbage\s+Trukket tilbage/,
    );
    expect(await findAccessibilityFaults(page)).toEqual([]);
    expect(await toldInside(page, address)).toEqual([]);

    await page.goto(address);
    await page.getByRole('link', { name: `Sæt tilbage: ${canary}` }).click();
    await page.getByRole('button', { name: `Offentliggør igen: ${canary}` }).click();
    await page.getByText('Punktet er offentliggjort igen.').waitFor();
    await expect.poll(() => toldAt(agenda)).toEqual(expect.arrayContaining(everywhere));
    await page.context().close();
  });

  test('is withdrawn without JavaScript, and is not when nothing is said', async () => {
    const page = await signedIn('sekretaer', false);
    const { address, agenda } = await published(page, '2031-06-11');
    await page.goto(`${address}/offentliggoer`);
    const option = page.getByRole('option', { name: `3. ${canary}` });
    const entry = (await option.getAttribute('value')) ?? '';
    const blank = await fetch(`${address}/offentliggoer?/withdrawItem`, {
      method: 'POST',
      headers: { cookie: await sessionOf(page), origin: house.origin, accept: 'text/html' },
      body: new URLSearchParams({ entry, reason: '  ' }),
    });
    expect([blank.status, (await blank.text()).includes('Skriv en begrundelse.')]).toEqual([
      400,
      true,
    ]);
    expect(await toldAt(agenda)).not.toEqual([]);
    await page.getByLabel('Punkt', { exact: true }).selectOption(entry);
    await page.getByLabel('Hvorfor trækkes punktet tilbage?').fill('En fejl.');
    await page.getByRole('button', { name: 'Træk punktet tilbage' }).click();
    await page.getByText('Punktet er trukket tilbage.').waitFor();
    // The item of that name at the other meeting is public again, and is found.
    const ofThis = async () =>
      (await toldAt(agenda)).filter((address) => !address.startsWith('/soeg'));
    await expect.poll(ofThis).toEqual([]);
    await page.context().close();
  });
});
