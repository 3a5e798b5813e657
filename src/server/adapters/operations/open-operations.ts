import { sql, type Kysely } from 'kysely';
import type { PagesStatus } from '#application/operations/house-status.ts';
import type { Operations } from '#application/operations/ports.ts';
import type { MailSettings } from '../mail/mail-settings.ts';
import type { PublishedDb } from '../postgres/database.ts';
import type { Schema } from '../postgres/schema.ts';
import { driftGuard, ensureDriftKey } from './drift-key.ts';
import { openLogFile } from './log-file.ts';
import { readStatus } from './read-status.ts';

export type OperationsOrder = {
  /** The folder of package.json. */
  readonly root: string;
  readonly db: Kysely<Schema>;
  /** What pages are read through: that it answers is what health means. */
  readonly published: PublishedDb;
  readonly databaseUrl: string | undefined;
  readonly dataFolder: string;
  readonly mail: MailSettings;
};

/** How long the database may take to answer, and how long an answer holds, in milliseconds. */
const patience = 2_000;
const holds = 1_000;
/** Guessing must not fill the log, in milliseconds. */
const quiet = 60_000;

/** What the server needs to be run: its log, its status page with a key, its health. */
export async function openOperations(order: OperationsOrder): Promise<Operations> {
  const { root, db, published, databaseUrl, dataFolder, mail } = order;
  const log = openLogFile(dataFolder, () => new Date());
  const upSince = new Date();
  const guard = driftGuard(dataFolder);
  let quietUntil = 0;
  let report: (() => PagesStatus) | null = null;
  let health: { readonly until: number; readonly answer: Promise<boolean> } | null = null;
  await ensureDriftKey(dataFolder);
  return {
    log,
    readStatus: () =>
      readStatus(
        { root, db, databaseUrl, dataFolder, mail, log, upSince, pages: () => report?.() ?? null },
        new Date(),
      ),
    isHealthy: () => {
      if (health === null || performance.now() > health.until)
        health = { until: performance.now() + holds, answer: answers(published) };
      return health.answer;
    },
    admit: async (authorization) => {
      const admission = await guard(authorization);
      if (authorization !== null && admission !== 'admitted' && performance.now() > quietUntil) {
        quietUntil = performance.now() + quiet;
        log.warn('Driftssiden er søgt åbnet med en forkert nøgle.');
      }
      return admission;
    },
    reportPages: (tell) => {
      report = tell;
    },
  };
}

function answers(published: PublishedDb): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => {
      resolve(false);
    }, patience);
  });
  const asked = sql`select from published.site`.execute(published).then(
    () => true,
    () => false,
  );
  return Promise.race([asked, late]).finally(() => {
    clearTimeout(timer);
  });
}
