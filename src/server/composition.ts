import process from 'node:process';
import { administratorNamed, type Actor } from '#domain/access/actor.ts';
import type { Workspace } from '#application/access/workspace.ts';
import type { FileIntake } from '#application/attachment/file-store.ts';
import { readNextFile } from '#application/attachment/read-next-file.ts';
import type { Operations } from '#application/operations/ports.ts';
import type { Published } from '#application/publication/ports.ts';
import type { Context, Stores } from '#application/ports.ts';
import { releaseDueAgenda } from '#application/agenda/release-due-agenda.ts';
import { sendNextMail } from '#application/mail/send-next-mail.ts';
import { mailDailyNotices } from '#application/notice/mail-daily-notices.ts';
import { remindOfStatements } from '#application/paper/remind-of-statements.ts';
import { keepWorking } from '#application/work/keep-working.ts';
import { refreshStale } from '#application/publication/refresh-stale.ts';
import { presenceRooms } from '#application/writing/presence.ts';
import { paperDesk } from '#application/paper/write-together.ts';
import type { PdfPrinter } from '#application/publication/pdf-printer.ts';
import type { ClamdAddress } from '#adapters/extraction/clamd-address.ts';
import { clamd } from '#adapters/extraction/clamd.ts';
import { fileReader } from '#adapters/extraction/file-reader.ts';
import { credentials } from '#adapters/identity/credentials.ts';
import { ensureSecretKey } from '#adapters/identity/secret-key.ts';
import { secretBox } from '#adapters/identity/secret-box.ts';
import { totpAuthenticator } from '#adapters/identity/totp-authenticator.ts';
import { passkeyDesk } from '#adapters/identity/passkey-desk.ts';
import { oidcService } from '#adapters/identity/oidc-service.ts';
import type { MailSettings } from '#adapters/mail/mail-settings.ts';
import { openMailer } from '#adapters/mail/open-mailer.ts';
import { openOperations } from '#adapters/operations/open-operations.ts';
import type { Db } from '#adapters/postgres/database.ts';
import { openDatabase, type OpenDatabase } from '#adapters/postgres/connect.ts';
import { fileIntake } from '#adapters/postgres/file-intake.ts';
import {
  watchPublications,
  type PublicationListener,
} from '#adapters/postgres/publication-watch.ts';
import { openPackPrinter } from '#adapters/pack/pack-printer.ts';
import { openPdfPress } from '#adapters/pdf/pdf-press.ts';
import { publishedReader } from '#adapters/postgres/published-reader.ts';
import { storesOn } from '#adapters/postgres/stores.ts';
import { watchTexts } from '#adapters/postgres/text-watch.ts';
import { transactOn } from '#adapters/postgres/transact.ts';
import { openSearch } from '#adapters/search/search-engine.ts';
import { openSharedText } from '#adapters/writing/shared-text.ts';
import { letterWriter } from '#ui/text/letters.ts';
import { bringInDemonstrationAccounts } from './demonstration-accounts.ts';
import { bringInDemonstrationWork } from './demonstration-work.ts';
import { bringInSample, holdsSample, sampleContext } from './sample-municipality.ts';
import { readSettings } from './settings.ts';

/** What the public side is made of, and how it is closed. */
export type House = {
  readonly published: Published;
  readonly printer: PdfPrinter;
  readonly operations: Operations;
  readonly workspace: Workspace;
  readonly origin: string;
  readonly accessibilityUrl: string | undefined;
  /** What the person who starts it should know, in Danish. */
  readonly notices: readonly string[];
  /** Who can sign in at the sample municipality, with their password: for the terminal, never for the log. */
  readonly demonstration: readonly string[];
  /** Tells of every publication and withdrawal, in any process, until the house is closed. */
  readonly watchPublications: (listener: PublicationListener) => void;
  /** Ends what would hold the server open: streams of texts that are being written. */
  readonly endStreams: () => void;
  readonly close: () => Promise<void>;
};

/**
 * Opens the house: the database, the made-up municipality where the embedded database was empty, the
 * reader of what is published, and the search.
 * @param root the folder of package.json, where fonts and samples lie
 * @throws with a Danish message when a setting or the database is out of order
 */
export async function composeHouse(
  env: Readonly<Record<string, string | undefined>>,
  root: string,
): Promise<House> {
  const read = readSettings(env);
  if (!read.ok) throw new Error(`Indstillingen ${read.error.setting} ${read.error.reason}.`);
  const { origin, accessibilityUrl, ...settings } = read.value;

  const database = await openDatabase(settings);
  const hasSample = settings.databaseUrl === undefined && settings.sample !== 'none';
  const brought = hasSample ? await bringInSample(database.db, root) : 0;
  const reader = publishedReader(database.published);
  const listeners: PublicationListener[] = [];
  const search = openSearch({
    root,
    publishedUrl: database.publishedUrl,
    dataFolder: settings.dataFolder,
    meanwhile: reader.find,
    // What was answered without the index is out of date.
    returned: () => {
      for (const { changed } of listeners) changed();
    },
  });
  const sample = sampleContext(database.db);
  const demonstration =
    hasSample && (await holdsSample(sample))
      ? await bringInDemonstrationAccounts(
          sample,
          settings.dataFolder,
          settings.sample === 'all' ? bringInDemonstrationWork : async () => {},
        )
      : [];
  const operations = await openOperations({
    root,
    db: database.db,
    published: database.published,
    databaseUrl: settings.databaseUrl,
    dataFolder: settings.dataFolder,
    mail: settings.mail,
  });
  const secretKey = settings.secretKey ?? (await ensureSecretKey(settings.dataFolder));
  const press = openPdfPress({ root, origin });
  const watches: (() => Promise<void>)[] = [];
  const texts = watchTexts(database.url);
  const ending = new AbortController();
  const catchingUp = catchUp(database);
  const intake = fileIntake(database.db);
  const reading = readFiles(database, intake, settings.clamd);
  const reminding = remind(database);
  const releasing = releaseAgendas(database);
  const mailing = sendMails(database, settings.mail, settings.dataFolder, origin);
  return {
    published: { ...reader, find: search.search },
    printer: {
      meeting: press.renderMeetingPdf,
      item: press.renderItemPdf,
    },
    operations,
    workspace: {
      contextOf: (actor) => contextOn(database, actor),
      credentials,
      passkeys: passkeyDesk(origin),
      authenticator: totpAuthenticator(secretBox(secretKey), new URL(origin).host),
      localAccounts: settings.localAccounts,
      mailGoesOut: settings.mail.kind === 'smtp',
      writing: {
        desk: paperDesk(openSharedText),
        watch: texts.watch,
        presence: presenceRooms(),
        ending: ending.signal,
      },
      signInService:
        settings.oidc === undefined
          ? null
          : oidcService(settings.oidc, origin, (why) => {
              operations.log.error(`Kommunens login: ${why}`);
            }),
      intake,
      packs: openPackPrinter(root, press.renderMeetingPdf),
    },
    origin,
    accessibilityUrl,
    demonstration,
    notices: [
      ...database.notices,
      ...(brought === 0
        ? []
        : [
            `Eksempelkommunen er lagt ind med ${brought} dokumenter. Fjern den med: npm run -s raadslag -- sample remove`,
          ]),
    ],
    watchPublications: (listener) => {
      listeners.push(listener);
      watches.push(watchPublications(database.url, listener));
    },
    endStreams: () => {
      ending.abort();
    },
    close: async () => {
      ending.abort();
      await texts.close();
      await reading.stop();
      await reminding.stop();
      await releasing.stop();
      await mailing.stop();
      await catchingUp.stop();
      await Promise.all(watches.splice(0).map((stop) => stop()));
      await press.close();
      await search.close();
      await database.close();
    },
  };
}

/**
 * Makes public copies again that a newer version of the program wants otherwise, or that an import which was cut off
 * left behind, while pages are served as they are.
 */
function catchUp({ db }: OpenDatabase): { readonly stop: () => Promise<void> } {
  const context = contextOn({ db }, administratorNamed('serveren'));
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
): { readonly stop: () => Promise<void> } {
  const context = contextOn({ db }, administratorNamed('serveren'));
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
function remind({ db }: OpenDatabase): { readonly stop: () => Promise<void> } {
  const context = contextOn({ db }, administratorNamed('serveren'));
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
function releaseAgendas({ db }: OpenDatabase): { readonly stop: () => Promise<void> } {
  const house = {
    worker: contextOn({ db }, administratorNamed('serveren')),
    contextOf: (actor: Actor) => contextOn({ db }, actor),
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
function sendMails(
  { db }: OpenDatabase,
  settings: MailSettings,
  dataFolder: string,
  origin: string,
): { readonly stop: () => Promise<void> } {
  const context = contextOn({ db }, administratorNamed('serveren'));
  const mailer = openMailer(settings, dataFolder);
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

/** Everything that a use case may touch, in somebody's name. */
function contextOn({ db }: Pick<OpenDatabase, 'db'>, actor: Actor): Context {
  const stores = (on: Db): Stores => storesOn(on, actor.account);
  return {
    actor,
    now: () => new Date(),
    stores: stores(db),
    transact: transactOn(db, stores),
  };
}

const shared = Symbol.for('raadslag.house');

/**
 * The server composes the house before it loads SvelteKit's handler, which is a bundle of its own with its own
 * copies of every module: it finds the house here. In development there is no server of ours, and it makes one.
 */
export function shareHouse(house: House): void {
  Object.assign(globalThis, { [shared]: house });
}

export const sharedHouse = (): House | undefined => (globalThis as { [shared]?: House })[shared];
