import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { vi, expect } from 'vitest';
import { credentials } from '#adapters/identity/credentials.ts';
import { mailFolder } from '#adapters/mail/folder-mailer.ts';
import type { OpenDatabase } from '#adapters/postgres/connect.ts';
import { makeCalendarAddress } from '#application/calendar/keep-calendar-address.ts';
import { valueOf } from '../../test/an-archive.ts';
import type { AHouse } from '../a-house.ts';
import type { committeeRoom } from './committee-room.ts';
import { ask } from './crawl.ts';
import { readMail } from './decode.ts';
import type { Who } from './people-of-room.ts';

type Room = Pick<Awaited<ReturnType<typeof committeeRoom>>, 'accounts' | 'as'>;

/** Every mail that a house has sent, as its reader sees it; waits until none is left to be sent. */
export async function readMails(
  { db }: Pick<OpenDatabase, 'db'>,
  { folder }: Pick<AHouse, 'folder'>,
): Promise<readonly string[]> {
  // The clocks of those who act in a test go otherwise than that of the house.
  await db
    .updateTable('mail')
    .set({ due_at: new Date() })
    .where('due_at', '>', new Date())
    .execute();
  await vi.waitFor(
    async () => {
      const waiting = db.selectFrom('mail').where('status', '<>', 'sent').select('status');
      expect(await waiting.execute()).toEqual([]);
    },
    { timeout: 120_000, interval: 200 },
  );
  const files = await readdir(mailFolder(folder));
  return Promise.all(
    files.map(async (name) =>
      readMail(await readFile(path.join(mailFolder(folder), name), 'utf8')),
    ),
  );
}

/** Gives each of them a secret calendar address, as if they had made it themselves. */
export async function calendarsOf(
  room: Room,
  everybody: readonly Who[],
): Promise<ReadonlyMap<Who, string>> {
  const addresses = everybody.map(async (who) => {
    const { token } = valueOf(await makeCalendarAddress(await room.as(who), credentials));
    return [who, `/arbejdsrum/kalender/${token}.ics`] as const;
  });
  return new Map(await Promise.all(addresses));
}

/** What calendar programmes of those people are told now, headers and all. */
export async function readCalendars(
  calendars: ReadonlyMap<Who, string>,
  { origin }: Pick<AHouse, 'origin'>,
): Promise<ReadonlyMap<Who, string>> {
  const read = [...calendars].map(async ([who, address]) => {
    const { status, type, text } = await ask({ origin }, address);
    expect([who, status, type]).toEqual([who, 200, 'text/calendar']);
    return [who, text] as const;
  });
  return new Map(await Promise.all(read));
}
