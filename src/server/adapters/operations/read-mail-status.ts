import { sql, type Kysely } from 'kysely';
import type { MailStatus } from '#application/operations/house-status.ts';
import { mailFolder } from '../mail/folder-mailer.ts';
import type { MailSettings } from '../mail/mail-settings.ts';
import type { Schema } from '../postgres/schema.ts';

const week = 7 * 24 * 3_600_000;

/** Mails that wait, and what has become of those of the last week. Who they are to stands nowhere in it. */
export async function readMailStatus(
  db: Kysely<Schema>,
  settings: MailSettings,
  dataFolder: string,
  now: Date,
): Promise<MailStatus> {
  const since = new Date(now.getTime() - week);
  const counts = await db
    .selectFrom('mail')
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere('status', '=', 'waiting').as('waiting'),
      fn
        .countAll<number>()
        .filterWhere('status', '=', 'sent')
        .filterWhere('ended_at', '>', since)
        .as('sent'),
    ])
    .executeTakeFirstOrThrow();
  const tried = await db
    .selectFrom('mail')
    .where('status', '=', 'waiting')
    .where('fault', 'is not', null)
    .select(['fault', 'fault_code', 'queued_at'])
    .orderBy('queued_at')
    .execute();
  const givenUp = await db
    .selectFrom('mail')
    .where('status', '=', 'given-up')
    .where('ended_at', '>', since)
    .select(({ fn }) => ['fault', 'fault_code', fn.countAll<number>().as('count')])
    .groupBy(['fault', 'fault_code'])
    .orderBy(sql`count(*)`, 'desc')
    .orderBy('fault')
    .execute();
  const [first] = tried;
  const last = tried.at(-1);
  return {
    goesTo:
      settings.kind === 'smtp'
        ? { kind: 'smtp', where: settings.host }
        : { kind: 'folder', where: mailFolder(dataFolder) },
    ...counts,
    delayed:
      first === undefined || last === undefined
        ? null
        : {
            count: tried.length,
            since: first.queued_at.toISOString(),
            fault: last.fault ?? 'failed',
            code: last.fault_code,
          },
    givenUp: givenUp.map(({ fault, fault_code: code, count }) => ({
      ...{ fault: fault ?? 'failed', code, count },
    })),
  };
}
