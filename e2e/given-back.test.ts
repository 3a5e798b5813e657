import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { askForStatement } from '#application/paper/ask-for-statement.ts';
import { beginPaper } from '#application/paper/begin-paper.ts';
import { closePaper } from '#application/paper/close-paper.ts';
import { withdrawStatement } from '#application/paper/withdraw-statement.ts';
import { writePaper } from '#application/paper/write-paper.ts';
import type { PaperId, StatementId } from '#domain/ids.ts';
import { aMunicipality, aPaper, writeSection } from '../test/a-paper.ts';
import { valueOf } from '../test/an-archive.ts';
import { freshDatabase } from '../test/database.ts';
import { anAccount, contextOfAccount } from '../test/people.ts';
import { aBrowser } from './a-browser.ts';
import { aHouse } from './a-house.ts';
import { leadOn } from './lead-on.ts';
import { cookieOf } from './signed-in.ts';

/* A form that is refused comes back with every field as it was typed, and says what is wrong beside the field; without JavaScript. */
const database = await freshDatabase();
afterAll(database.close);
const { committee, other } = await aMunicipality(database);
const officer = await anAccount(database, { name: 'Sanne Sagsbehandler', role: 'case-officer' });
const colleague = await anAccount(database, { name: 'Kurt Kollega', role: 'case-officer' });
const asked = await anAccount(database, { name: 'Ulla Udtalelse' });
const context = await contextOfAccount(database, officer);
const [house, browser] = await Promise.all([
  aHouse({ database, env: { RAADSLAG_LOCAL_ACCOUNTS: 'on' } }),
  aBrowser(),
]);
const { origin } = house;

async function visitorOf(email: string): Promise<BrowserContext> {
  const [name = '', value = ''] = (await cookieOf(origin, email)).split('=');
  const visitor = await browser.newContext({ javaScriptEnabled: false });
  await visitor.addCookies([{ name, value, url: origin }]);
  return visitor;
}
const visitors = {
  officer: await visitorOf(officer.email),
  asked: await visitorOf(asked.email),
};
const sheetOf = (paper: PaperId): string => `${origin}/arbejdsrum/sager/${paper}`;
const tooLong = 'Linje\n'.repeat(3_400);

async function aQuestion(paper: PaperId): Promise<StatementId> {
  valueOf(
    await askForStatement(context, paper, {
      ...{ account: asked.id, unit: 'Brandvæsenet', question: 'Kan bilen komme frem?' },
      workingDays: 5,
    }),
  );
  const [statement] = await context.stores.statements.ofPaper(paper);
  if (!statement) throw new Error('nobody was asked');
  return statement.id;
}
async function anAttachment(paper: PaperId): Promise<string> {
  const answer = await fetch(`${sheetOf(paper)}/bilag/fil?navn=Notat.txt`, {
    method: 'PUT',
    headers: {
      ...{ cookie: await cookieOf(origin, officer.email), origin },
      'content-type': 'application/octet-stream',
    },
    body: 'Et notat',
  });
  const { id } = (await answer.json()) as { readonly id: string };
  return id;
}

/** A browser that is driven takes half a minute to type thousands of lines. */
const write = (field: Locator, text: string): Promise<unknown> =>
  text.length < 1_000
    ? field.fill(text)
    : field.evaluate((one, words) => {
        if (one instanceof HTMLTextAreaElement || one instanceof HTMLInputElement)
          one.value = words;
      }, text);

type Case = {
  readonly what: string;
  readonly who?: keyof typeof visitors;
  /** Beside the sheet of a paper, when the form stands on another page. */
  readonly page?: (paper: PaperId) => string;
  readonly prepare?: (paper: PaperId) => Promise<string>;
  readonly action: string;
  /** What is typed in fields by their id; `*` is what `prepare` has made. */
  readonly typed: Readonly<Record<string, string>>;
  readonly button?: string;
  readonly says: string;
  /** The field beside which it is said. */
  readonly at: string;
};

const cases: readonly Case[] = [
  {
    what: 'the sheet, with a word for a subject code',
    action: 'save',
    typed: {
      'felt-titel': 'Ny sti & bro',
      'felt-moede': '2031-06-12',
      'felt-kle': 'hegn',
      'felt-indstiller': 'Centret "Vej"',
      'felt-punkt-1': 'at stien <anlægges>',
      'felt-nyt-punkt': 'at broen males',
      'felt-kompetence': 'Byrådet',
      'felt-afsnit-summary': 'Kort.\n\n- et punkt\n- et til',
      'felt-afsnit-presentation': 'Langt <b>afsnit</b> & mere',
    },
    says: 'Skriv KLE-emnet som 15.20.00',
    at: 'felt-kle',
  },
  {
    what: 'the sheet without a title, when a subject is looked for',
    action: 'findSubject',
    typed: { 'felt-titel': ' ', 'felt-kle': 'sti', 'felt-afsnit-summary': 'Nye ord' },
    says: 'Skriv en titel',
    at: 'felt-titel',
  },
  {
    what: 'why a matter is given up',
    action: 'move',
    typed: { 'reason-drop': tooLong },
    says: 'for lang',
    at: 'reason-drop',
  },
  {
    what: 'the ground of a closing without its reason',
    action: 'close',
    typed: { ground: 'tender', 'close-reason': ' ' },
    says: 'Skriv en begrundelse',
    at: 'close-reason',
  },
  {
    what: 'what may be public of a closed matter, without the decision itself',
    prepare: async (paper) => {
      valueOf(await closePaper(context, paper, { ground: 'tender', reason: 'Udbud' }));
      return '';
    },
    action: 'consider',
    typed: {
      'felt-offentlig-titel': 'Køb',
      'felt-offentlig-beslutning': 'given',
      'public-text': ' ',
    },
    says: 'Skriv den beslutning',
    at: 'public-text',
  },
  {
    what: 'that a decision is withheld, without why',
    prepare: async (paper) => {
      valueOf(await closePaper(context, paper, { ground: 'tender', reason: 'Udbud' }));
      return '';
    },
    action: 'consider',
    typed: {
      'felt-offentlig-titel': 'Salg',
      'felt-offentlig-beslutning': 'withheld',
      'public-text': ' ',
    },
    says: 'Skriv en begrundelse',
    at: 'public-text',
  },
  {
    what: 'why a closed matter can be open',
    prepare: async (paper) => {
      valueOf(await closePaper(context, paper, { ground: 'tender', reason: 'Udbud' }));
      return '';
    },
    action: 'open',
    typed: { 'open-reason': tooLong },
    says: 'for lang',
    at: 'open-reason',
  },
  {
    what: 'a question to another unit',
    action: 'ask',
    typed: {
      'ask-account': asked.id,
      'ask-unit': 'Brandvæsenet',
      'ask-question': 'Kan bilen\nkomme frem?',
      'ask-days': '99',
    },
    says: 'mellem 1 og 60 hverdage',
    at: 'ask-days',
  },
  {
    what: 'an answer',
    who: 'asked',
    prepare: aQuestion,
    action: 'answer',
    typed: { 'answer-*': `${'Linje\n'.repeat(3_333)}ord` },
    says: 'for lang',
    at: 'answer-*',
  },
  {
    what: 'the way of the matter',
    action: 'route',
    typed: { 'stop-0': `${other} 2030-01-02`, 'stop-1': other },
    says: 'mødes ikke den dag',
    at: 'stop-0',
  },
  {
    what: 'why a number may stand in the text',
    prepare: async (paper) => {
      await writeSection(context, paper, 'summary', 'Borgeren 070761-4285 klager.');
      await writeSection(context, paper, 'presentation', 'Ring 38 38 38 38.');
      return '';
    },
    action: 'finding',
    typed: { 'hvorfor-fund-section-summary-*': 'x'.repeat(20_001) },
    button: 'Må stå',
    says: 'for lang',
    at: 'hvorfor-fund-section-summary-*',
  },
  {
    what: 'a new matter',
    page: () => `${origin}/arbejdsrum/sager/ny`,
    action: '',
    typed: { title: ' ', wantedFor: '2031-06-12', caseNumber: '31/0001', committee: other },
    says: 'Skriv en titel',
    at: 'title',
  },
  {
    what: 'the name of an attachment',
    page: (paper) => `${sheetOf(paper)}/bilag`,
    prepare: anAttachment,
    action: 'navngiv',
    typed: { 'title-*': ' ', 'number-*': '17-3' },
    says: 'Skriv, hvad bilaget hedder',
    at: 'title-*',
  },
  {
    what: 'why an attachment is closed',
    page: (paper) => `${sheetOf(paper)}/bilag`,
    prepare: anAttachment,
    action: 'luk',
    typed: { 'ground-*': '', 'reason-*': 'Et tilbud' },
    says: 'Vælg, hvorfor bilaget er lukket',
    at: 'ground-*',
  },
];

describe('a form that is refused gives back every field, and names the one that is at fault:', () => {
  test.each(cases)('$what', async ({ who = 'officer', page: where, prepare, action, ...rest }) => {
    const paper = await aPaper(context, committee);
    const made = (await prepare?.(paper)) ?? '';
    const page = await visitors[who].newPage();
    await page.goto(where?.(paper) ?? sheetOf(paper));
    const idOf = async (id: string): Promise<string> => {
      if (!id.startsWith('hvorfor-')) return id.replace('*', made);
      const found = await page
        .locator(`[id^="${id.replace('*', '')}"]`)
        .first()
        .getAttribute('id');
      return found ?? '';
    };
    const typed = await Promise.all(
      Object.entries(rest.typed).map(async ([id, value]) => [await idOf(id), value] as const),
    );
    const at = await idOf(rest.at);
    const before = await context.stores.papers.find(paper);
    for (const [id, value] of typed) await fill(page, id, value);
    await leadOn(
      action === 'findSubject'
        ? page.getByRole('button', { name: 'Find emnet' })
        : rest.button === undefined
          ? page
              .locator('form', { has: page.locator(`[id="${at}"]`) })
              .locator('button')
              .last()
          : page.locator(`.sheet-note:has([id="${at}"]) button`, { hasText: rest.button }),
    );

    expect(await page.locator('[role=alert]').first().innerText()).toContain(
      action === 'navngiv' || action === 'luk' ? rest.says : 'Gå til feltet',
    );
    expect(await page.locator(`[id="${at}-fejl"]`).innerText()).toContain(rest.says);
    expect(await page.locator(`[id="${at}"]`).getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator(`[id="${at}"]`).isVisible()).toBe(true);
    // A new point comes back as one of the points.
    const given = typed.map(
      async ([id]) => [id, await page.inputValue(`[id="${placeOf(id)}"]`)] as const,
    );
    expect(await Promise.all(given)).toEqual(typed);
    expect(await context.stores.papers.find(paper)).toEqual(before);
    await page.close();
  });

  const placeOf = (id: string): string => (id === 'felt-nyt-punkt' ? 'felt-punkt-2' : id);

  async function fill(page: Page, id: string, value: string): Promise<void> {
    const field = page.locator(`[id="${id}"]`);
    const folded = page.locator('details:not([open])', { has: field });
    if ((await folded.count()) > 0) await folded.locator('summary').click();
    if ((await field.evaluate(({ tagName }) => tagName)) !== 'SELECT') {
      await write(field, value);
      return;
    }
    // A meeting that was there when the page was made, and has been moved since.
    await field.evaluate((list, wanted) => {
      if (list instanceof HTMLSelectElement && ![...list.options].some((o) => o.value === wanted))
        list.add(new Option(wanted, wanted));
    }, value);
    await field.selectOption(value);
  }
});

describe('when somebody else has been there meanwhile', () => {
  test('both texts stand at the field, nothing is saved, and what is saved next is what is put together', async () => {
    const paper = await aPaper(context, committee);
    const page = await visitors.officer.newPage();
    await page.goto(sheetOf(paper));
    await page.fill('#felt-titel', 'Min titel');
    await page.fill('#felt-afsnit-summary', 'Mine ord.');
    const theirs = await contextOfAccount(database, colleague);
    await writeSection(theirs, paper, 'summary', 'Kurts ord.');
    await writeSection(theirs, paper, 'presentation', 'Kurts fremstilling.');
    const was = { title: 'Ny cykelsti ved skolen' };
    valueOf(await writePaper(theirs, paper, { title: 'Kurts titel' }, [], was));
    const save = page.getByRole('button', { name: 'Gem', exact: true });
    await leadOn(save);
    expect(await page.locator('[role=alert]').innerText()).toContain('Intet er gemt');
    expect(await page.inputValue('#felt-titel')).toBe('Min titel');
    expect(await page.inputValue('#felt-afsnit-summary')).toBe('Mine ord.');
    expect(await page.inputValue('#felt-afsnit-presentation')).toBe('Kurts fremstilling.');
    expect(await page.locator('.stands-now').allInnerTexts()).toEqual([
      expect.stringContaining('Kurts titel'),
      expect.stringContaining('Kurts ord.'),
    ]);
    await page.fill('#felt-afsnit-summary', 'Kurts og mine ord.');
    await leadOn(save);
    expect(await page.locator('[role=alert]').count()).toBe(0);
    expect(await page.inputValue('#felt-afsnit-summary')).toBe('Kurts og mine ord.');
    expect((await context.stores.papers.find(paper))?.title).toBe('Min titel');
    await page.close();
  });

  test('an answer to a question that was taken back is not lost with the matter', async () => {
    const paper = await aPaper(context, committee);
    const statement = await aQuestion(paper);
    const page = await visitors.asked.newPage();
    await page.goto(sheetOf(paper));
    await page.getByLabel('Din udtalelse').fill('Ja, hvis <porten> står åben.');
    valueOf(await withdrawStatement(context, statement));
    await leadOn(page.getByRole('button', { name: 'Afgiv udtalelsen' }));
    expect(await page.locator('.unsaved-words').innerText()).toBe('Ja, hvis <porten> står åben.');
    expect(await page.getByRole('button').count()).toBe(0);
    await page.close();
  });

  test('why a matter is given up is not lost when it has been given up already', async () => {
    const paper = valueOf(
      await beginPaper(context, { committee, title: 'Bro', wantedFor: null, caseNumber: null }),
    );
    const [page, second] = [await visitors.officer.newPage(), await visitors.officer.newPage()];
    for (const one of [page, second]) {
      await one.goto(sheetOf(paper));
      await one.locator('summary', { hasText: 'Opgiv sagen' }).click();
      await one.fill('#reason-drop', 'Pengene er brugt.');
    }
    const drop = 'form:has(#reason-drop) button';
    await leadOn(second.locator(drop));
    await leadOn(page.locator(drop));
    expect(await page.locator('[role=alert] .unsaved-words').innerText()).toBe('Pengene er brugt.');
    await page.close();
    await second.close();
  });

  test('an answer of 20,000 signs in many lines is taken', async () => {
    const paper = await aPaper(context, committee);
    const statement = await aQuestion(paper);
    const page = await visitors.asked.newPage();
    await page.goto(sheetOf(paper));
    const answer = `${'Linje\n'.repeat(3_333)}ja`;
    expect(answer).toHaveLength(20_000);
    await write(page.getByLabel('Din udtalelse'), answer);
    await leadOn(page.getByRole('button', { name: 'Afgiv udtalelsen' }));
    expect((await context.stores.statements.find(statement))?.state).toMatchObject({
      kind: 'answered',
      text: answer,
    });
    await page.close();
  });
});
