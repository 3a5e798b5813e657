import { expect, test } from 'vitest';
import { aBrowser } from './a-browser.ts';
import { aHouse } from './a-house.ts';
import { findAccessibilityFaults } from './accessibility.ts';
import { leadOn } from './lead-on.ts';
import { signInDemonstration } from './signed-in.ts';

const [house, browser] = await Promise.all([aHouse(), aBrowser()]);

test('a member makes a secret address without JavaScript, a calendar fetches it, and it is dead once deleted', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await signInDemonstration(page, house, 'medlem');
  await page.goto(`${house.origin}/arbejdsrum/moeder`);
  await leadOn(page.getByRole('link', { name: 'Din kalender' }));
  await leadOn(page.getByRole('button', { name: 'Lav en hemmelig adresse' }));
  const address = await page.getByLabel('Sæt denne adresse ind i dit kalenderprogram').inputValue();
  expect(address).toMatch(new RegExp(`^${house.origin}/arbejdsrum/kalender/[\\w-]{43}\\.ics$`));
  await page.goto(`${house.origin}/arbejdsrum/kalender`);
  expect(await page.content()).not.toContain(address.slice(-30, -4));

  const fetched = await fetch(address);
  expect([fetched.status, fetched.headers.get('content-type')]).toEqual([
    200,
    'text/calendar; charset=utf-8',
  ]);
  expect(fetched.headers.get('cache-control')).toBe('private, no-cache');
  expect(fetched.headers.get('x-robots-tag')).toBe('noindex');
  const text = await fetched.text();
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(text).toContain('DTSTART;TZID=Europe/Copenhagen:');
  expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);

  await leadOn(page.getByRole('button', { name: 'Slet adressen' }));
  await page.getByText('Adressen er slettet.').waitFor();
  for (const dead of [address, address.replace(/[\w-]{43}/, 'x'.repeat(43))])
    expect((await fetch(dead, { redirect: 'manual' })).status).toBe(404);
  await context.close();
});

test('the page is accessible with and without an address', async () => {
  const page = await (await browser.newContext()).newPage();
  await signInDemonstration(page, house, 'medlem');
  await page.goto(`${house.origin}/arbejdsrum/kalender`);
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Lav en hemmelig adresse' }).click();
  await page.getByLabel('Sæt denne adresse').waitFor();
  expect(await findAccessibilityFaults(page)).toEqual([]);
  await page.context().close();
});
