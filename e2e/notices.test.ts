import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { aBrowser } from './a-browser.ts';
import { aHouse } from './a-house.ts';
import { findAccessibilityFaults } from './accessibility.ts';
import { beginAgenda } from './begin-agenda.ts';
import { leadOn } from './lead-on.ts';
import { signInDemonstration, type Demonstration } from './signed-in.ts';

const [house, browser] = await Promise.all([aHouse(), aBrowser()]);

const signedIn = async (who: Demonstration, javaScriptEnabled = true): Promise<Page> => {
  const context = await browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  await signInDemonstration(page, house, who);
  return page;
};

test('the mayor is told of an agenda that is sent and taken back, follows a notice to it, and puts the rest aside', async () => {
  const secretary = await signedIn('sekretaer');
  const address = await beginAgenda(secretary, house, '2031-05-14');

  const mayor = await signedIn('borgmester', false);
  await mayor.goto(`${house.origin}/arbejdsrum/beskeder`);
  expect(await mayor.textContent('main')).toContain('Du har ingen beskeder.');

  const send = async (): Promise<void> => {
    await secretary.goto(`${address}/offentliggoer`);
    await secretary.getByRole('button', { name: 'Offentliggør dagsordenen' }).click();
    await secretary.getByText('Dagsordenen er offentliggjort').waitFor();
  };
  await send();
  await secretary.goto(`${address}/offentliggoer`);
  await secretary.getByLabel('Hvorfor trækkes den tilbage?').fill('En fejl');
  await secretary.getByRole('button', { name: 'Træk dagsordenen tilbage' }).click();
  await secretary.getByText('er et udkast igen').waitFor();
  await send();

  await mayor.goto(`${house.origin}/arbejdsrum`);
  await leadOn(mayor.getByRole('link', { name: /^Beskeder ?, 3 ulæste/ }));
  expect(await mayor.locator('.notices .entry-title').allTextContents()).toEqual([
    'Dagsordenen er sendt ud',
    'Dagsordenen er trukket tilbage',
    'Dagsordenen er sendt ud',
  ]);
  const looked = await signedIn('borgmester');
  await looked.goto(`${house.origin}/arbejdsrum/beskeder`);
  expect(await findAccessibilityFaults(looked)).toEqual([]);
  await leadOn(mayor.getByRole('link', { name: 'Dagsordenen er sendt ud' }).first());
  expect(mayor.url()).toBe(`${address}/laes`);
  await mayor.goto(`${house.origin}/arbejdsrum/beskeder`);
  await leadOn(mayor.getByRole('button', { name: /^Markér som læst: Dagsordenen er trukket/ }));
  expect(await mayor.textContent('main [role=status]')).toBe('Beskeden er markeret som læst.');
  await leadOn(mayor.getByRole('button', { name: 'Markér alle som læst' }));
  expect(await mayor.locator('#unread').count()).toBe(0);

  const notice = await mayor.locator('.notices a').first().getAttribute('href');
  const other = await signedIn('leder', false);
  expect((await other.goto(`${house.origin}${notice}`))?.status()).toBe(404);
});
