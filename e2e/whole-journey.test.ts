import { expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { addDays } from '#domain/text/calendar.ts';
import { denmarkToday } from '../src/server/denmark-today.ts';
import { aBrowser } from './a-browser.ts';
import { aHouse } from './a-house.ts';
import { crawl } from './canary/crawl.ts';
import { leadOn } from './lead-on.ts';
import { signInDemonstration, type Demonstration } from './signed-in.ts';

/*
 * From the first line of a matter to what members and citizens read, each step as whoever takes it would: by what the page says.
 */
const [house, browser] = await Promise.all([aHouse(), aBrowser()]);

const committee = 'Udvalget for Job, Uddannelse og Integration';
/** So near that a supplement is late (LAW L3), and not the day on which the committee meets already in the sample. */
const day =
  [2, 3]
    .map((days) => addDays(denmarkToday(new Date()), days))
    .find((one) => one !== '2027-01-11') ?? '';
const cpr = '070761-4285';
const openTitle = 'Ny cykelsti ved Bøgeskolen';
/** Stands in the closed item alone. */
const secret = 'Kanarieprismarkzq';

async function as(who: Demonstration): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signInDemonstration(page, house, who);
  return page;
}
/** The text of a section, when the editor has it. */
async function section(page: Page, name: string): Promise<Locator> {
  const field = page
    .getByRole('textbox', { name, exact: true })
    .and(page.locator('[contenteditable=true]'));
  await field.waitFor();
  return field;
}
const saved = (page: Page): Promise<void> =>
  page
    .getByRole('status')
    .filter({ hasText: /^Gemt kl/ })
    .waitFor();
const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();
const unfold = (page: Page, name: string): Promise<void> =>
  page.locator('summary').getByText(name, { exact: true }).click();
const stands = (page: Page, status: string): Promise<void> =>
  page.getByText(`Trin: ${status}`, { exact: true }).waitFor();

const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body>
  <p class=MsoNormal style='color:red'>Stien er <b>400 meter<o:p></o:p></b> lang.</p>
  <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>Asfalt</p>
  <table class=MsoTableGrid border=1 style='border:none'>
    <tr><td><p class=MsoNormal>Udgift</p></td><td><p class=MsoNormal>Beløb</p></td></tr>
    <tr><td><p class=MsoNormal>Anlæg</p></td><td><p class=MsoNormal>2 mio. kr.</p></td></tr></table></body></html>`;

async function paste(field: Locator, html: string): Promise<void> {
  await field.click();
  await field.evaluate((target, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', text);
    const pasted = { clipboardData, bubbles: true, cancelable: true };
    target.dispatchEvent(new ClipboardEvent('paste', pasted));
  }, html);
}

async function begin(page: Page, title: string): Promise<string> {
  await page.getByRole('link', { name: 'Sager', exact: true }).first().click();
  await page.getByRole('link', { name: 'Ny sag' }).click();
  await page.getByRole('heading', { name: 'Ny sag' }).waitFor();
  await page.getByLabel('Udvalg').selectOption({ label: committee });
  await page.getByLabel('Titel', { exact: true }).fill(title);
  await page.getByLabel('Til mødet den').fill(day);
  await press(page, 'Begynd sagen');
  await page.waitForURL(/\/sager\/[0-9a-f-]{36}$/);
  return page.url();
}
async function describe(page: Page, point: string): Promise<void> {
  await page.getByLabel('Beslutningskompetence').fill(committee);
  await page.getByLabel('Indstilles af').fill('Direktionen');
  await page.getByLabel('Nyt punkt').fill(point);
  await press(page, 'Gem');
  await page.getByText('Gemt.', { exact: true }).waitFor();
}
async function approve(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await press(page, 'Godkend');
}
const awaitsDirector = (page: Page): Promise<void> =>
  page.locator('[aria-current=step]', { hasText: 'Direktør' }).waitFor();
const lookedThrough = (page: Page, attachment: string): Promise<void> =>
  page.getByRole('link', { name: attachment, exact: true }).waitFor();
async function readNotice(page: Page, name: string): Promise<void> {
  await page
    .getByRole('link', { name: /^Beskeder/ })
    .first()
    .click();
  await page.getByRole('link', { name, exact: true }).first().click();
}
async function add(page: Page, title: string): Promise<void> {
  await page.getByLabel('Titel', { exact: true }).fill(title);
  await press(page, 'Sæt punktet på');
  await page.getByRole('list').getByText(title, { exact: true }).waitFor();
}
const file = (name: string, text: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
});

test('a matter goes from pasted text to an agenda, a supplement, the members and the public', async () => {
  const officer = await as('sagsbehandler');
  const paper = await begin(officer, openTitle);
  await (await section(officer, 'Resumé')).click();
  await officer.keyboard.type('Der anlægges en cykelsti.');
  const presentation = await section(officer, 'Sagsfremstilling');
  await paste(presentation, fromWord);
  await saved(officer);
  expect(await presentation.locator('tr :is(td, th)').allInnerTexts()).toEqual([
    ...['Udgift', 'Beløb', 'Anlæg', '2 mio. kr.'],
  ]);
  expect(await presentation.innerHTML()).not.toMatch(/Mso|mso-|<o:|color:red/);
  await describe(officer, 'at cykelstien anlægges');

  await officer.getByRole('link', { name: 'Læg bilag ved' }).click();
  await officer
    .getByLabel('Træk filer hertil, eller vælg dem')
    .setInputFiles([
      file('Kort.txt', 'Kort over stien'),
      file('Notat.txt', `Ejeren er født i marts.\nCPR ${cpr}`),
    ]);
  const finding = officer.getByRole('listitem').filter({ hasText: 'CPR-nummer' }).last();
  await finding.waitFor();
  expect(await finding.innerText()).toContain('linje 2');
  await lookedThrough(officer, 'Kort');
  await officer.goto(paper);
  await press(officer, 'Send til godkendelse');
  await stands(officer, 'Til godkendelse');

  const manager = await as('leder');
  await manager.getByRole('link', { name: openTitle }).first().click();
  await unfold(manager, 'Send tilbage');
  await manager.getByLabel('Hvad skal rettes?').fill('Notatet har et CPR-nummer');
  await press(manager, 'Send tilbage');
  await stands(manager, 'Sendt tilbage');

  await officer.goto(`${house.origin}/arbejdsrum`);
  await officer.getByRole('link', { name: openTitle }).first().click();
  await officer.getByText('Notatet har et CPR-nummer').first().waitFor();
  await officer.getByRole('link', { name: 'Læg bilag ved' }).click();
  const replacing = officer.locator('details').filter({ hasText: 'Erstat: Notat' });
  await replacing.locator('summary').click();
  await replacing.getByLabel('Vælg en fil').setInputFiles(file('Notat.txt', 'Ejeren er enig.'));
  await officer.getByText('Version 2, Signe Skovsager').waitFor();
  await finding.waitFor({ state: 'detached' });
  await lookedThrough(officer, 'Notat');
  await officer.goto(paper);
  await press(officer, 'Send til godkendelse');
  await stands(officer, 'Til godkendelse');
  await approve(manager, paper);
  await awaitsDirector(manager);
  const director = await as('direktoer');
  await approve(director, paper);
  await stands(director, 'Godkendt til dagsorden');

  const closed = await begin(officer, `Salg af ${secret}`);
  for (const name of ['Resumé', 'Sagsfremstilling']) {
    await (await section(officer, name)).click();
    await officer.keyboard.type(`Køber af ${secret} byder to mio.`);
    await saved(officer);
  }
  await describe(officer, `at ${secret} sælges`);
  await unfold(officer, 'Luk sagen');
  await officer.getByLabel('Grund', { exact: true }).selectOption('Køb eller salg af fast ejendom');
  await officer.getByLabel('Begrundelse').fill('Der forhandles om prisen');
  await leadOn(officer.getByRole('button', { name: 'Luk sagen', exact: true }));
  await officer.getByLabel('Titel for offentligheden').fill('Salg af en grund');
  await officer.getByLabel('Beslutning for offentligheden').selectOption('Offentliggøres ikke');
  await officer.getByLabel('Tekst, eller grund til').fill('Prisen er ikke aftalt');
  await leadOn(officer.getByRole('button', { name: 'Gem det offentlige', exact: true }));
  await press(officer, 'Send til godkendelse');
  await stands(officer, 'Til godkendelse');
  await approve(manager, closed);
  await awaitsDirector(manager);
  await approve(director, closed);
  await stands(director, 'Godkendt til dagsorden');

  const secretary = await as('sekretaer');
  await secretary.getByRole('link', { name: 'Møder', exact: true }).first().click();
  await secretary.getByLabel('Udvalg').selectOption({ label: committee });
  await secretary.getByLabel('Dato').fill(day);
  await secretary.getByLabel('Klokkeslæt').fill('16:30');
  await secretary.getByLabel('Sted').fill('Mødelokale 2');
  await press(secretary, 'Opret mødet');
  await press(secretary, 'Åbn dagsordenen');
  const titles = secretary.locator('.agenda-lines .entry-title');
  for (const title of [`Salg af ${secret}`, openTitle]) {
    await press(secretary, `Sæt på: ${title}`);
    await titles.filter({ hasText: title }).waitFor();
  }
  const agenda = secretary.url().split('?')[0] ?? '';
  await expect
    .poll(() => titles.allInnerTexts())
    .toEqual([
      '1 Godkendelse af dagsorden',
      '2 Orientering',
      `3 ${openTitle}`,
      '4 Eventuelt',
      `5 Salg af ${secret}`,
      '6 Godkendelse af referat',
    ]);

  await secretary.getByRole('link', { name: 'Se som offentligheden vil se det' }).click();
  await secretary.getByText('Intet er offentliggjort endnu').waitFor();
  const preview = await secretary.locator('.preview').innerText();
  expect([preview.includes(openTitle), preview.includes(secret)]).toEqual([true, false]);
  await secretary.goto(agenda);
  await secretary.getByRole('link', { name: 'Offentliggør …' }).click();
  await secretary.getByText('1 lukket punkt står med sin offentlige titel').waitFor();
  await press(secretary, 'Offentliggør dagsordenen');
  await secretary.getByText('Dagsordenen er offentliggjort.').waitFor();
  const link = secretary.getByRole('link', { name: 'Se den offentlige side' });
  const publicPage = (await link.getAttribute('href')) ?? '';

  const member = await as('medlem');
  await readNotice(member, 'Dagsordenen er sendt ud');
  await member.getByRole('heading', { name: `Salg af ${secret}` }).waitFor();
  await member.getByText('er lukket og må ikke deles').waitFor();
  await press(member, 'Markér som læst');
  await member.getByText('Markeret som læst.').waitFor();

  await secretary.goto(agenda);
  await add(secretary, 'Ansøgning om tilskud');
  const lacking = secretary.getByText('mangler en begrundelse');
  await lacking.waitFor();
  await secretary.getByLabel('Hvorfor kommer punktet for sent?').fill('Fristen er på fredag.');
  await press(secretary, 'Gem begrundelsen');
  await lacking.waitFor({ state: 'detached' });
  await secretary.getByRole('link', { name: 'Offentliggør …' }).click();
  await press(secretary, 'Offentliggør tillæg 1');
  await secretary.getByText('Dagsordenen er offentliggjort.').waitFor();

  await readNotice(member, 'Et tillæg til dagsordenen er sendt ud');
  const changes = member.getByRole('region', { name: /^Ændret, siden du læste den/ });
  await changes.waitFor();
  expect(await changes.getByRole('listitem').allInnerTexts()).toEqual([
    expect.stringMatching(/Ansøgning om tilskud\s+Nyt punkt, påført/),
  ]);

  const visitor = { origin: house.origin };
  const answers = await crawl(visitor, [publicPage, `${publicPage}.pdf`], (address) =>
    address.startsWith(publicPage),
  );
  const everything = [...answers.values()].map(({ text }) => text).join('\n');
  expect(
    [
      openTitle,
      '400 meter',
      '2 mio. kr.',
      'Ejeren er enig',
      'Salg af en grund',
      'Fristen er på fredag',
    ].filter((words) => !everything.includes(words)),
  ).toEqual([]);
  expect(
    [secret, cpr, cpr.replace('-', ''), 'født i marts', 'forhandles'].filter((words) =>
      everything.includes(words),
    ),
  ).toEqual([]);
  const found = await fetch(`${house.origin}/soeg.json?q=${secret}`);
  expect(await found.text()).toContain('"total":0');

  const citizen = await (await browser.newContext()).newPage();
  await citizen.goto(`${house.origin}${publicPage}/punkter/3`);
  await citizen.getByRole('heading', { name: openTitle, level: 1 }).waitFor();
  expect(await citizen.getByRole('table').innerText()).toContain('2 mio. kr.');
}, 600_000);
