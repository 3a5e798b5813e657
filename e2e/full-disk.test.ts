import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMeeting } from '#application/agenda/add-meeting.ts';
import { addPlainEntry } from '#application/agenda/add-entry.ts';
import { openAgenda } from '#application/agenda/open-agenda.ts';
import { beginPaper } from '#application/paper/begin-paper.ts';
import { aMunicipality } from '../test/a-paper.ts';
import { valueOf } from '../test/an-archive.ts';
import { freshDatabase } from '../test/database.ts';
import { fillDisk } from '../test/full-disk.ts';
import { anAccount, contextOfAccount } from '../test/people.ts';
import { wholeDatabase } from '../test/whole-database.ts';
import { aBrowser } from './a-browser.ts';
import { aHouse } from './a-house.ts';
import { cookieOf, signInAs } from './signed-in.ts';

/* The disk is full when something is to be kept: nothing is, and nothing that somebody wrote is lost. */
const database = await freshDatabase();
afterAll(database.close);
const { committee } = await aMunicipality(database);
const officer = await anAccount(database, { name: 'Sanne Sagsbehandler', role: 'case-officer' });
const secretary = await anAccount(database, { name: 'Sofie Sekretær', role: 'secretary' });
const asOfficer = await contextOfAccount(database, officer);
const asSecretary = await contextOfAccount(database, secretary);
const [house, browser] = await Promise.all([
  aHouse({ database, env: { RAADSLAG_LOCAL_ACCOUNTS: 'on' } }),
  aBrowser(),
]);
const { origin } = house;
const cookies = {
  officer: await cookieOf(origin, officer.email),
  secretary: await cookieOf(origin, secretary.email),
};

/** All that is kept, but for who was here last and what the full disk itself is made of. */
async function everythingKept(): Promise<unknown> {
  const content = await wholeDatabase(database.db);
  return { ...content, triggers: [], rules: [], sequences: [], 'public.session': [] };
}
const post = (
  who: keyof typeof cookies,
  address: string,
  fields: Readonly<Record<string, string>> | readonly [string, string][],
  headers: Readonly<Record<string, string>> = { accept: 'text/html' },
): Promise<Response> =>
  fetch(origin + address, {
    method: 'POST',
    headers: { cookie: cookies[who], origin, ...headers },
    body: new URLSearchParams(fields as Record<string, string>),
    redirect: 'manual',
  });
/** What the form that came back would send. */
const givenBack = (html: string): readonly [string, string][] =>
  [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [name, value.replaceAll('&amp;', '&').replaceAll('&quot;', '"')],
  );

const paper = valueOf(
  await beginPaper(asOfficer, {
    committee,
    title: 'Ny cykelsti',
    wantedFor: null,
    caseNumber: null,
  }),
);
const meeting = valueOf(
  await addMeeting(asSecretary, {
    ...{ committee, date: '2031-05-14', time: '16:30', ends: null, place: 'Sal 1' },
    kind: 'ordinary',
  }),
).meeting;
valueOf(await openAgenda(asSecretary, { meeting }));
valueOf(await addPlainEntry(asSecretary, { meeting, title: 'Besøg', text: '', closing: null }));
const sheet = `/arbejdsrum/sager/${paper}`;
const saving: readonly [string, string][] = [
  ...(
    [
      ['title', 'Ny "cykelsti" & bro'],
      ['wantedFor', ''],
      ['kle', ''],
      ['by', 'Direktionen'],
    ] as const
  ).map(([name, value]): [string, string] => [name, value]),
  ['point', 'at broen bygges'],
  ['competence', 'Udvalget for Prøver'],
];

describe('while the disk is full', () => {
  let makeRoom: () => Promise<void>;
  let before: unknown;
  beforeAll(async () => {
    before = await everythingKept();
    makeRoom = await fillDisk(database.db);
  });
  afterAll(async () => {
    await makeRoom();
  });

  test('a sheet that is saved is given back with all its words, and is sent again when there is room', async () => {
    const answer = await post('officer', `${sheet}?/save`, saving);
    const html = await answer.text();
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([503, 'no-store']);
    expect(html).toContain('Det blev ikke gemt: der er ikke plads på serveren');
    expect(html).toContain('Sig det til it-afdelingen');
    expect(givenBack(html)).toEqual(saving);
    expect(html).toContain(`action="${sheet}?/save"`);
    expect(html).not.toContain('No space left');
    expect(await everythingKept()).toEqual(before);

    await makeRoom();
    expect((await post('officer', `${sheet}?/save`, givenBack(html))).status).toBe(200);
    expect((await asOfficer.stores.papers.find(paper))?.title).toBe('Ny "cykelsti" & bro');
    before = await everythingKept();
    makeRoom = await fillDisk(database.db);
  });

  test('the page’s own script is given the words back too', async () => {
    const headers = { accept: 'application/json', 'x-sveltekit-action': 'true' };
    const answer = await post('officer', `${sheet}?/save`, saving, headers);
    const told: unknown = await answer.json();
    expect([answer.status, told]).toEqual([503, expect.objectContaining({ type: 'error' })]);
    expect(JSON.stringify(told)).toContain('at broen bygges');
  });

  test('a matter that is begun, a line put on an agenda and a publication leave nothing half', async () => {
    const agenda = `/arbejdsrum/moeder/${meeting}`;
    const asked = [
      await post('officer', '/arbejdsrum/sager/ny', {
        committee,
        title: 'Bro',
        wantedFor: '',
        caseNumber: '',
      }),
      await post('secretary', `${agenda}?/plain`, {
        ...{ title: 'Et punkt til', text: 'Mange ord' },
        ...{ ground: 'tender', reason: '', publicTitle: '' },
      }),
      await post('secretary', `${agenda}/offentliggoer?/publish`, {}),
    ];
    expect(asked.map(({ status }) => status)).toEqual([503, 503, 503]);
    expect(await asked[1]?.text()).toContain('Mange ord');
    expect(await everythingKept()).toEqual(before);
  });

  test('a file is refused with words, and nothing of it is kept', async () => {
    const answer = await fetch(`${origin}${sheet}/bilag/fil?navn=Notat.txt`, {
      method: 'PUT',
      headers: { cookie: cookies.officer, origin, 'content-type': 'application/octet-stream' },
      body: 'Et notat',
    });
    expect([answer.status, await answer.text()]).toEqual([
      507,
      expect.stringContaining('Der er ikke plads til filen på serveren'),
    ]);
    expect(await everythingKept()).toEqual(before);
  });

  test('what is written in an open sheet stays on its screen, says so, and is kept when there is room', async () => {
    const page = await browser.newPage();
    await makeRoom();
    await signInAs(page, origin, officer);
    await page.goto(`${origin}${sheet}`);
    const field = page.locator('#felt-afsnit-summary[contenteditable=true]');
    await field.click();
    await page.keyboard.type('Før.');
    await page
      .getByRole('status')
      .filter({ hasText: /^Gemt kl/ })
      .waitFor();
    makeRoom = await fillDisk(database.db);
    await page.keyboard.type(' Mens der er fuldt.');
    await page
      .getByRole('status')
      .filter({ hasText: /^Ingen forbindelse/ })
      .waitFor();
    const kept = (): Promise<string> =>
      fetch(`${origin}${sheet}`, { headers: { cookie: cookies.officer } }).then((page) =>
        page.text(),
      );
    expect(await kept()).not.toContain('Mens der er fuldt');
    expect(await field.innerText()).toBe('Før. Mens der er fuldt.');
    await makeRoom();
    await page
      .getByRole('status')
      .filter({ hasText: /^Gemt kl/ })
      .waitFor();
    expect(await kept()).toContain('Før. Mens der er fuldt.');
    await page.close();
    before = await everythingKept();
    makeRoom = await fillDisk(database.db);
  });

  test('what is public is shown as before', async () => {
    expect((await fetch(`${origin}/`)).status).toBe(200);
  });
});

test('afterwards the same is done, and is whole', async () => {
  const published = await post(
    'secretary',
    `/arbejdsrum/moeder/${meeting}/offentliggoer?/publish`,
    {},
  );
  expect(published.status).toBe(303);
  const slug = (await asSecretary.stores.meetings.find(meeting))?.slug ?? '';
  expect((await fetch(`${origin}/moeder/${slug}`)).status).toBe(200);
});
