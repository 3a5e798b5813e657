import { presenceRooms } from '#application/writing/presence.ts';
import { paperDesk } from '#application/paper/write-together.ts';
import { credentials } from '#adapters/identity/credentials.ts';
import { ensureSecretKey } from '#adapters/identity/secret-key.ts';
import { secretBox } from '#adapters/identity/secret-box.ts';
import { totpAuthenticator } from '#adapters/identity/totp-authenticator.ts';
import { passkeyDesk } from '#adapters/identity/passkey-desk.ts';
import { oidcService } from '#adapters/identity/oidc-service.ts';
import { openOperations } from '#adapters/operations/open-operations.ts';
import { openDatabase } from '#adapters/postgres/connect.ts';
import { fileIntake } from '#adapters/postgres/file-intake.ts';
import {
  watchPublications,
  type PublicationListener,
} from '#adapters/postgres/publication-watch.ts';
import { openPackPrinter } from '#adapters/pack/pack-printer.ts';
import { openPdfPress } from '#adapters/pdf/pdf-press.ts';
import { publishedReader } from '#adapters/postgres/published-reader.ts';
import { watchTexts } from '#adapters/postgres/text-watch.ts';
import { openSearch } from '#adapters/search/search-engine.ts';
import { openSharedText } from '#adapters/writing/shared-text.ts';
import { actAs } from './act-as.ts';
import { bringInDemonstrationAccounts } from './demonstration-accounts.ts';
import { bringInDemonstrationWork } from './demonstration-work.ts';
import type { House } from './house.ts';
import { bringInSample, holdsSample, sampleContext } from './sample-municipality.ts';
import { readSettings } from './settings.ts';
import { beginStandingWork } from './standing-work.ts';

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
  const intake = fileIntake(database.db);
  const work = beginStandingWork(database, intake, { ...settings, origin });
  return {
    published: { ...reader, find: search.search },
    printer: {
      meeting: press.renderMeetingPdf,
      item: press.renderItemPdf,
    },
    operations,
    workspace: {
      contextOf: (actor) => actAs(database, actor),
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
      await work.stop();
      await Promise.all(watches.splice(0).map((stop) => stop()));
      await press.close();
      await search.close();
      await database.close();
    },
  };
}
