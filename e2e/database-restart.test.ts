import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { openDatabase } from '#adapters/postgres/connect.ts';
import { storesOn } from '#adapters/postgres/stores.ts';
import { addPlainEntry } from '#application/agenda/add-entry.ts';
import { addMeeting } from '#application/agenda/add-meeting.ts';
import { openAgenda } from '#application/agenda/open-agenda.ts';
import { everybody } from '#domain/access/actor.ts';
import { toPlainText } from '#domain/rich-text/lay-out.ts';
import { toFrames } from '#domain/rich-text/update-frames.ts';
import { idOf, valueOf } from '../test/an-archive.ts';
import { contextOn } from '../test/archive.ts';
import { publicationTraces, wholePublication } from '../test/publication-traces.ts';
import { bytesOf } from '../test/stored-file.ts';
import { typeWord } from '../test/writing.ts';
import { aHouse } from './a-house.ts';
import { cookieOf, demonstrationPassword, type Demonstration } from './signed-in.ts';

/** Any number by hand: RAADSLAG_KILL_ROUNDS=200 npx vitest run e2e/database-restart.test.ts */
const rounds = Number(process.env['RAADSLAG_KILL_ROUNDS'] ?? 20);
const perRound = 2;

const house = await aHouse();

const cookieFor = (who: Demonstration): Promise<string> =>
  cookieOf(house.origin, `${who}@boegelund.example`, demonstrationPassword(house.printed()));

/** Ends the engine as a machine that loses its power does: nothing is written, nobody is told. */
async function crashEngine(): Promise<void> {
  const files = await readdir(house.folder, { recursive: true });
  const pidFile = files.find((name) => path.basename(name) === 'postmaster.pid');
  if (pidFile === undefined) return;
  const [pid] = (await readFile(path.join(house.folder, pidFile), 'utf8')).split('\n');
  try {
    process.kill(Number(pid), 'SIGQUIT');
  } catch {
    // It has not come back since the last time.
  }
}

type Asked = Omit<RequestInit, 'headers'> & { readonly headers?: Readonly<Record<string, string>> };
type Ask = (address: string, init: Asked) => Promise<Response | null>;
/** Null where no answer came. */
const askAs =
  (cookie: string): Ask =>
  (address, init) =>
    fetch(house.origin + address, {
      redirect: 'manual',
      ...init,
      headers: { cookie, origin: house.origin, accept: 'text/html', ...init.headers },
    }).catch(() => null);

/** Does a thing again and again until it is acknowledged. */
async function insist(attempt: () => Promise<boolean>): Promise<void> {
  while (!(await attempt())) await pause(50);
}

/** Meetings with an agenda to be published each, made while nothing is wrong. */
async function prepare(count: number): Promise<readonly string[]> {
  const database = await openDatabase({ dataFolder: house.folder });
  const context = contextOn(database, {
    ...everybody,
    name: 'Sofie Sekretær',
    grants: [{ role: 'secretary', committees: 'all' }],
  });
  const rows = await database.db
    .selectFrom('organization')
    .where('name', '=', 'Udvalget for Job, Uddannelse og Integration')
    .select('id')
    .execute();
  const committee = idOf<'Organization'>(rows[0]?.id ?? '');
  const meetings: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const date = new Date(Date.UTC(2031, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);
    const { meeting } = valueOf(
      await addMeeting(context, {
        ...{ committee, date, time: '16:30', ends: null, place: 'Sal 1' },
        kind: 'ordinary',
      }),
    );
    valueOf(await openAgenda(context, { meeting }));
    const entry = { title: `Besøg ${n}`, text: 'Vi ser på det.', closing: null };
    valueOf(await addPlainEntry(context, { meeting, ...entry }));
    meetings.push(meeting);
  }
  await database.close();
  return meetings;
}

test(`the database crashes ${rounds} times under writing, uploading and publishing: what was acknowledged is there, nothing is half, and the house goes on`, async () => {
  const meetings = await prepare(rounds * perRound);
  const officer = askAs(await cookieFor('sagsbehandler'));
  const secretary = askAs(await cookieFor('sekretaer'));
  const form = await (await officer('/arbejdsrum/sager/ny', {}))?.text();
  const committee = /<option value="([^"]+)"/.exec(form ?? '')?.[1] ?? '';
  const body = new URLSearchParams({
    committee,
    title: 'Under et nedbrud',
    wantedFor: '',
    caseNumber: '',
  });
  const begun = await officer('/arbejdsrum/sager/ny', { method: 'POST', body });
  const sheet = begun?.headers.get('location') ?? '';
  const paper = idOf<'Paper'>(sheet.split('/').at(-1) ?? '');
  const page = await (await officer(sheet, {}))?.text();
  const [, konto = ''] = /account"?:"([0-9a-f-]{36})"/.exec(page ?? '') ?? [];

  const typed: string[] = [];
  const text = new Y.Doc();
  const write = async (word: string): Promise<void> => {
    const updates: Uint8Array[] = [];
    const take = (update: Uint8Array): number => updates.push(update);
    text.on('update', take);
    typeWord(text, 'summary', word, 0);
    text.off('update', take);
    const headers = { 'content-type': 'application/octet-stream' };
    const address = `${sheet}/tekst?konto=${konto}`;
    await insist(async () => {
      const answer = await officer(address, { method: 'POST', headers, body: toFrames(updates) });
      return answer?.ok === true;
    });
    typed.push(word);
  };
  const sent = new Map<string, string>();
  const upload = async (name: string): Promise<void> => {
    // Text: a file of no known kind is refused when it has been looked through.
    const bytes = randomBytes(1 + Math.floor(Math.random() * 200_000)).toString('hex');
    await insist(async () => {
      const headers = { 'content-type': 'application/octet-stream' };
      const address = `${sheet}/bilag/fil?navn=${name}`;
      const answer = await officer(address, { method: 'PUT', headers, body: bytes });
      if (answer?.status !== 201) return false;
      const { id } = (await answer.json()) as { id: string };
      sent.set(id, createHash('sha256').update(bytes).digest('hex'));
      return true;
    });
  };
  const publish = (meeting: string): Promise<void> =>
    insist(async () => {
      const address = `/arbejdsrum/moeder/${meeting}/offentliggoer`;
      const answer = await secretary(`${address}?/publish`, {
        method: 'POST',
        body: new URLSearchParams(),
      });
      return answer?.status === 303;
    });

  for (let round = 0; round < rounds; round += 1) {
    const crash = pause(Math.random() * 250).then(crashEngine);
    await Promise.all([
      crash,
      ...Array.from({ length: 5 }, (_, n) => write(`ord${round}x${n}`)),
      upload(`a${round}.txt`),
      upload(`b${round}.txt`),
      ...meetings.slice(round * perRound, (round + 1) * perRound).map(publish),
    ]);
  }
  expect((await fetch(`${house.origin}/moeder`)).status).toBe(200);

  const database = await openDatabase({ dataFolder: house.folder });
  const stores = storesOn(database.db);
  const { document } = (await stores.texts.sections(paper)).get('summary') ?? {};
  const words = toPlainText(document ?? { type: 'doc', content: [] }).match(/\S+/g);
  expect(words?.toSorted()).toEqual(typed.toSorted());
  const kept = await stores.attachments.ofPaper(paper);
  for (const [id, sha256] of sent) {
    const version = kept.find((one) => one.id === id)?.versions[0];
    expect(version?.sha256).toBe(sha256);
    const whole = await bytesOf(stores.files, sha256);
    expect(createHash('sha256').update(whole).digest('hex')).toBe(sha256);
  }
  const traces = await publicationTraces(database.db);
  expect(meetings.map((one) => traces.get(one))).toEqual(meetings.map(() => wholePublication));
  await database.close();
}, 900_000);
