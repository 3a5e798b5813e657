import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import PostalMime from 'postal-mime';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { folderMailer } from '#adapters/mail/folder-mailer.ts';
import { smtpMailer } from '#adapters/mail/smtp-mailer.ts';
import { readMailStatus } from '#adapters/operations/read-mail-status.ts';
import { storesOn } from '#adapters/postgres/stores.ts';
import { transactOn } from '#adapters/postgres/transact.ts';
import { err, ok } from '#domain/result.ts';
import { letterWriter } from '#ui/text/letters.ts';
import { freshDatabase } from '../../../../test/database.ts';
import { emptyArchive } from '../../../../test/empty-archive.ts';
import { mailServer, type MailServer } from '../../../../test/mail-server.ts';
import type { Mailer } from './mailer.ts';
import type { QueuedMail } from './outbox.ts';
import { sendNextMail } from './send-next-mail.ts';

const database = await freshDatabase();
const { db } = database;
const server = await mailServer();
afterAll(async () => {
  await server.close();
  await database.close();
});

let now = new Date('2026-05-12T08:00:00Z');
const later = (minutes: number): void => {
  now = new Date(now.getTime() + minutes * 60_000);
};
beforeEach(async () => {
  now = new Date('2026-05-12T08:00:00Z');
  server.received.length = 0;
  await emptyArchive(db);
});

const from = { name: 'Rådslag', address: 'raadslag@proevestrup.example' };
const at = ({ port }: Pick<MailServer, 'port'>, user: string | null = null): Mailer =>
  smtpMailer({ host: '127.0.0.1', port, security: 'none', user, password: user }, from);
const mailer = at(server);
const context = { now: () => now, stores: storesOn(db) };
const write = letterWriter('https://raadslag.proevestrup.example');
const sendNext = (by: Mailer = mailer) => sendNextMail(context, by, write);
const mail = (over: Partial<QueuedMail> = {}): QueuedMail => ({
  ...{ to: 'aase@proevestrup.example', language: 'da', at: now },
  letter: { kind: 'password-changed', name: 'Åse Ærlig', by: 'oneself' },
  ...over,
});
const queue = (over: Partial<QueuedMail> = {}) => context.stores.outbox.queue(mail(over));
const rows = () =>
  db
    .selectFrom('mail')
    .select(['status', 'letter', 'attempts', 'due_at', 'fault', 'fault_code'])
    .orderBy('id')
    .execute();
const status = () =>
  readMailStatus(db, { kind: 'smtp', host: 'post.example', port: 25, security: 'none', user: null, password: null, from }, '/data', now); // prettier-ignore

describe('a mail', () => {
  test('goes to the mail server in words, once, and what it said is kept no longer', async () => {
    await queue();
    expect([await sendNext(), await sendNext()]).toEqual([true, false]);
    const [received, ...more] = server.received;
    const read = await PostalMime.parse(received?.source ?? '');
    expect([received?.to, more]).toEqual([['aase@proevestrup.example'], []]);
    expect({ subject: read.subject, from: read.from?.address, to: read.to?.[0]?.address }).toEqual({
      subject: 'Din adgangskode til Rådslag er skiftet',
      from: 'raadslag@proevestrup.example',
      to: 'aase@proevestrup.example',
    });
    expect(read.text).toContain('Kære Åse Ærlig');
    expect(read.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated');
    expect(await rows()).toMatchObject([{ status: 'sent', letter: null, attempts: 1 }]);
  });

  test('is in the receiver’s language', async () => {
    await queue({ language: 'en' });
    await sendNext();
    const read = await PostalMime.parse(server.received[0]?.source ?? '');
    expect(read.subject).toBe('Your password for Rådslag has been changed');
  });

  test('is not there when what it is about was refused', async () => {
    const transact = transactOn(db, storesOn);
    await transact(async ({ outbox }) => {
      await outbox.queue(mail());
      return err({ type: 'refused' });
    });
    expect(await rows()).toEqual([]);
    await transact(async ({ outbox }) => {
      await outbox.queue(mail());
      return ok(null);
    });
    expect(await rows()).toHaveLength(1);
  });

  test('queued twice under one key is one', async () => {
    await queue({ onlyOnce: 'påmindelse 1' });
    await queue({ onlyOnce: 'påmindelse 1' });
    await queue({ onlyOnce: 'påmindelse 2' });
    expect(await rows()).toHaveLength(2);
  });

  test.each([
    'a@proevestrup.example,b@proevestrup.example',
    'a@proevestrup.example;b@proevestrup.example',
    'b@proevestrup.example <a@proevestrup.example>',
    'a@proevestrup.example\r\nBcc: b@proevestrup.example',
    'gruppe:b@proevestrup.example',
  ])('to what is not one plain address goes nowhere: %s', async (to) => {
    await queue({ to });
    await sendNext();
    expect(server.received).toEqual([]);
    expect(await rows()).toMatchObject([{ status: 'given-up', fault: 'address-refused' }]);
  });

  test('is sent by one, however many processes look', async () => {
    await queue();
    await queue();
    await queue();
    const did = await Promise.all(Array.from({ length: 8 }, () => sendNext()));
    expect(did.filter(Boolean)).toHaveLength(3);
    expect(server.received).toHaveLength(3);
  });
});

describe('a mail that cannot go', () => {
  test('because the server is busy is tried again with growing pauses, and then goes', async () => {
    await queue();
    server.refuse(451, 451);
    await sendNext();
    expect(await sendNext()).toBe(false);
    expect(await rows()).toMatchObject([{ status: 'waiting', fault: 'failed', fault_code: 451 }]);
    later(1);
    await sendNext();
    later(4);
    expect(await sendNext()).toBe(false);
    later(1);
    await sendNext();
    expect(await rows()).toMatchObject([{ status: 'sent', attempts: 3, fault: null }]);
    expect(server.received).toHaveLength(1);
  });

  test('because the address is refused for good is given up at once, and the IT department is told', async () => {
    await queue();
    server.refuse(550);
    await sendNext();
    expect(await rows()).toMatchObject([{ status: 'given-up', letter: null, attempts: 1 }]);
    expect(await status()).toEqual({
      goesTo: { kind: 'smtp', where: 'post.example' },
      ...{ waiting: 0, sent: 0, delayed: null },
      givenUp: [{ fault: 'address-refused', code: 550, count: 1 }],
    });
  });

  test('because no server answers waits about a day, is seen to wait, and is given up then', async () => {
    const gone = await mailServer();
    await gone.close();
    const nobody = at(gone);
    await queue();
    await sendNext(nobody);
    expect(await status()).toMatchObject({
      waiting: 1,
      delayed: { count: 1, since: '2026-05-12T08:00:00.000Z', fault: 'unreachable', code: null },
    });
    for (let tries = 1; tries < 8; tries += 1) {
      later(720);
      await sendNext(nobody);
    }
    expect(await rows()).toMatchObject([{ status: 'given-up', letter: null, attempts: 8 }]);
  });

  test('because the server does not know us waits until somebody has mended that', async () => {
    const strict = await mailServer({ name: 'raadslag', password: 'raadslag' });
    await queue();
    await sendNext(at(strict, 'forkert'));
    expect(await rows()).toMatchObject([{ status: 'waiting', fault: 'sign-in-refused' }]);
    later(1);
    await sendNext(at(strict, 'raadslag'));
    expect(await rows()).toMatchObject([{ status: 'sent' }]);
    await strict.close();
  });

  test('without encryption where that is wanted does not go', async () => {
    const { port } = server;
    const wanted = smtpMailer(
      { host: '127.0.0.1', port, security: 'starttls', user: null, password: null },
      from,
    );
    await queue();
    await sendNext(wanted);
    expect(server.received).toEqual([]);
    expect(await rows()).toMatchObject([{ status: 'waiting' }]);
  });

  test('before it is out of date is not sent afterwards', async () => {
    await queue({ expiresAt: new Date(now.getTime() + 3_600_000) });
    later(61);
    await sendNext();
    expect(server.received).toEqual([]);
    expect(await rows()).toMatchObject([{ status: 'given-up', fault: 'expired', letter: null }]);
  });

  test('because its process died is sent by another after five minutes', async () => {
    await queue();
    await context.stores.outbox.take(now, new Date(now.getTime() + 5 * 60_000));
    expect(await sendNext()).toBe(false);
    later(6);
    expect(await sendNext()).toBe(true);
    expect(server.received).toHaveLength(1);
  });
});

describe('where no mail server is named', () => {
  test('mails are files in the data folder that only its owner can read', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'raadslag-mail-'));
    await queue();
    await sendNext(folderMailer(folder, from));
    const [name = '', ...more] = await readdir(path.join(folder, 'mail'));
    const file = path.join(folder, 'mail', name);
    expect([name.endsWith('.eml'), more, (await stat(file)).mode & 0o777]).toEqual([true, [], 0o600]); // prettier-ignore
    const read = await PostalMime.parse(await readFile(file));
    expect(read.subject).toBe('Din adgangskode til Rådslag er skiftet');
    await rm(folder, { recursive: true });
  });
});
