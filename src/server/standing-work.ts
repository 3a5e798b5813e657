import process from 'node:process';
import { administratorNamed, type Actor } from '#domain/access/actor.ts';
import { releaseDueAgenda } from '#application/agenda/release-due-agenda.ts';
import type { FileIntake } from '#application/attachment/file-store.ts';
import { readNextFile } from '#application/attachment/read-next-file.ts';
import { sendNextMail } from '#application/mail/send-next-mail.ts';
import { mailDailyNotices } from '#application/notice/mail-daily-notices.ts';
import { remindOfStatements } from '#application/paper/remind-of-statements.ts';
import { refreshStale } from '#application/publication/refresh-stale.ts';
import { keepWorking } from '#application/work/keep-working.ts';
import type { ClamdAddress } from '#adapters/extraction/clamd-address.ts';
import { clamd } from '#adapters/extraction/clamd.ts';
import { fileReader } from '#adapters/extraction/file-reader.ts';
import type { MailSettings } from '#adapters/mail/mail-settings.ts';
import { openMailer } from '#adapters/mail/open-mailer.ts';
import type { OpenDatabase } from '#adapters/postgres/connect.ts';
import { letterWriter } from '#ui/text/letters.ts';
import { actAs } from './act-as.ts';

type Work = { readonly stop: () => Promise<void> };

type Settings = {
  readonly origin: string;
  readonly dataFolder: string;
  readonly mail: MailSettings;
  /** Where files are looked through for viruses, where they are. */
  readonly clamd: ClamdAddress | undefined;
};

/**
 * Begins what the house does by itself as long as it is open, beside what people ask of it: it brings public copies up to date, reads
 * files, reminds, sends agendas out and sends mail.
 * @returns ends it, when what is under way is done
 */
export function beginStandingWork(
  database: OpenDatabase,
  intake: FileIntake,
  settings: Settings,
): Work {
  const works = [
    readFiles(database, intake, settings.clamd),
    remind(database),
    releaseAgendas(database),
    sendMails(database, settings),
    catchUp(database),
  ];
  return {
    stop: async () => {
      for (const work of works) await work.stop();
    },
  };
}

/**
 * Makes public copies again that a newer version of the program wants otherwise, or that an import which was cut off
 * left behind, while pages are served as they are.
 */
function catchUp({ db }: OpenDatabase): Work {
  const context = actAs({ db }, administratorNamed('serveren'));
  const stopping = new AbortController();
  const done = refreshStale(context, stopping.signal).catch((fault: unknown) => {
    process.stderr.write(`Offentlige kopier kunne ikke føres ajour: ${String(fault)}\n`);
  });
  return {
    stop: () => {
      stopping.abort();
      return done;
    },
  };
}

/** Reads the files that wait for it, and tidies away what was left half, in every process there is. */
function readFiles(
  { db }: OpenDatabase,
  intake: FileIntake,
  address: ClamdAddress | undefined,
): Work {
  const context = actAs({ db }, administratorNamed('serveren'));
  const reader = fileReader({ scanner: address && clamd(address) });
  const tell = (fault: unknown): void => {
    process.stderr.write(`En fil kunne ikke læses: ${String(fault)}\n`);
  };
  const reading = keepWorking(() => readNextFile(context, reader), 1_000, tell);
  const tidying = keepWorking(
    async () => {
      await intake.tidy(new Date(Date.now() - 3_600_000));
      return false;
    },
    600_000,
    tell,
  );
  return {
    stop: async () => {
      await Promise.all([reading.stop(), tidying.stop()]);
      await reader.close();
    },
  };
}

/** Reminds those who have been asked for a statement, and sends the daily mails; looks each quarter of an hour. */
function remind({ db }: OpenDatabase): Work {
  const context = actAs({ db }, administratorNamed('serveren'));
  return keepWorking(
    async () => {
      await remindOfStatements(context);
      await mailDailyNotices(context);
      return false;
    },
    900_000,
    (fault) => {
      process.stderr.write(`Der kunne ikke mindes om udtalelser: ${String(fault)}\n`);
    },
  );
}

/** Sends agendas whose time has come, in every process there is; each is sent once. */
function releaseAgendas({ db }: OpenDatabase): Work {
  const house = {
    worker: actAs({ db }, administratorNamed('serveren')),
    contextOf: (actor: Actor) => actAs({ db }, actor),
  };
  return keepWorking(
    () => releaseDueAgenda(house),
    5_000,
    (fault) => {
      process.stderr.write(`En dagsorden kunne ikke sendes ud til tiden: ${String(fault)}\n`);
    },
  );
}

/** Sends the mails that wait, in every process there is; that one has been sent is forgotten after a month. */
function sendMails({ db }: OpenDatabase, { mail, dataFolder, origin }: Settings): Work {
  const context = actAs({ db }, administratorNamed('serveren'));
  const mailer = openMailer(mail, dataFolder);
  const write = letterWriter(origin);
  const tell = (fault: unknown): void => {
    process.stderr.write(`En mail kunne ikke sendes: ${String(fault)}\n`);
  };
  const sending = keepWorking(() => sendNextMail(context, mailer, write), 2_000, tell);
  const tidying = keepWorking(
    async () => {
      await context.stores.outbox.dropEndedBefore(new Date(Date.now() - 30 * 24 * 3_600_000));
      return false;
    },
    3_600_000,
    tell,
  );
  return {
    stop: async () => {
      mailer.close();
      await Promise.all([sending.stop(), tidying.stop()]);
    },
  };
}
