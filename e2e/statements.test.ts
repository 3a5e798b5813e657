import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { aBrowser } from './a-browser.ts';
import { aHouse } from './a-house.ts';
import { findAccessibilityFaults } from './accessibility.ts';
import { comesAlive, leadOn } from './lead-on.ts';
import { signInDemonstration, type Demonstration } from './signed-in.ts';

const [house, browser] = await Promise.all([aHouse(), aBrowser()]);

describe('a matter that is written', () => {
  async function as(who: Demonstration, width = 1280): Promise<Page> {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    const page = await context.newPage();
    await signInDemonstration(page, house, who);
    return page;
  }
  const press = async (page: Page, name: string | RegExp): Promise<void> => {
    await leadOn(page.getByRole('button', { name, exact: true }));
  };
  const shows = (page: Page, place: string, text: string): Promise<void> =>
    expect.poll(() => page.textContent(place)).toContain(text);
  const begin = async (page: Page): Promise<string> => {
    await press(page, 'Begynd sagen');
    await page.waitForURL(/\/sager\/[0-9a-f-]{36}$/);
    return page.url();
  };

  test('has a statement asked with a day that is told, answered by whoever is asked, and put into the matter', async () => {
    const writer = await as('sagsbehandler');
    await writer.goto(`${house.origin}/arbejdsrum/sager/ny`);
    await writer.fill('#title', 'Ny legeplads ved Bøgeskolen');
    const address = await begin(writer);
    await writer.getByText('Bed om en udtalelse', { exact: true }).click();
    await comesAlive(writer);
    const lastDay = () => writer.textContent('#ask-days-hint');
    const first = await lastDay();
    await writer.fill('#ask-days', '10');
    await expect.poll(lastDay).not.toBe(first);
    await writer.fill('#ask-days', '99');
    await writer.selectOption('#ask-account', { label: 'Dagmar Direksholm' });
    await writer.fill('#ask-unit', 'Direktionen');
    await writer.fill('#ask-question', 'Er der penge til den?');
    await press(writer, 'Send spørgsmålet');
    await shows(writer, '[role=alert]', 'mellem 1 og 60 hverdage');
    expect(await writer.inputValue('#ask-question')).toBe('Er der penge til den?');
    expect(await findAccessibilityFaults(writer)).toEqual([]);
    await writer.fill('#ask-days', '10');
    await press(writer, 'Send spørgsmålet');
    await shows(writer, '#felt-udtalelser .entries', 'Afventer svar');

    const director = await as('direktoer', 375);
    await director.goto(`${house.origin}/arbejdsrum`);
    await director.getByRole('link', { name: 'Ny legeplads ved Bøgeskolen' }).first().click();
    await director.waitForURL(address);
    await director.getByLabel('Din udtalelse').fill('Ja, der er sat penge af.');
    expect(await findAccessibilityFaults(director)).toEqual([]);
    expect(
      await director.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
    ).toBe(true);
    await press(director, 'Afgiv udtalelsen');
    await shows(director, '#felt-udtalelser .entries', 'Besvaret');

    await writer.goto(address);
    await press(writer, 'Sæt ind i sagen: Direktionen');
    await shows(writer, '#felt-udtalelser .entries', 'Sat ind i sagen');
    const written = () =>
      writer.evaluate(() =>
        [
          document.body.innerText,
          ...[...document.querySelectorAll('textarea')].map(({ value }) => value),
        ].join('\n'),
      );
    await expect.poll(written).toContain('Direktionen: Ja, der er sat penge af.');
  });

  test('goes back to an older version, and is copied to a new one', async () => {
    const writer = await as('sagsbehandler');
    await writer.goto(`${house.origin}/arbejdsrum/sager/ny`);
    await writer.fill('#title', 'Ny boldbane');
    const address = await begin(writer);
    await writer.fill('#felt-titel', 'Ny boldbane ved hallen');
    await writer.getByRole('button', { name: 'Gem', exact: true }).click();
    await writer.getByText('Gemt.', { exact: true }).waitFor();
    await writer.getByText('Opgiv sagen', { exact: true }).first().click();
    await writer.fill('#reason-drop', 'Ikke aktuel');
    await press(writer, 'Opgiv sagen');
    await press(writer, 'Tag sagen op igen');
    await writer.getByRole('link', { name: 'Se, hvad der er ændret siden Version 1' }).click();
    await writer.waitForURL(/versioner/);
    expect(await findAccessibilityFaults(writer)).toEqual([]);
    await press(writer, 'Gå tilbage til version 1');
    await writer.waitForURL(address);
    await expect.poll(() => writer.textContent('h1')).toBe('Ny boldbane');
    await writer.getByRole('link', { name: 'Kopiér til en ny sag' }).click();
    await writer.waitForURL(/kopi=/);
    await expect.poll(() => writer.inputValue('#title')).toBe('Ny boldbane');
    expect(await findAccessibilityFaults(writer)).toEqual([]);
    await writer.fill('#title', 'Endnu en boldbane');
    await begin(writer);
    await shows(writer, 'h1', 'Endnu en boldbane');
  });
});
