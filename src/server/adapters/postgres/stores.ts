import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Stores } from '#application/ports.ts';
import type { AccountId } from '#domain/ids.ts';
import { openSharedText } from '../writing/shared-text.ts';
import { accountStore } from './account-store.ts';
import { agendaLineStore } from './agenda-line-store.ts';
import { agendaReadingStore, postponementStore } from './agenda-reading-store.ts';
import { agendaStore } from './agenda-store.ts';
import { attachmentStore } from './attachment-store.ts';
import { calendarAddressStore } from './calendar-address-store.ts';
import type { Db } from './database.ts';
import { documentStore } from './document-store.ts';
import { editionStore } from './edition-store.ts';
import { fileStore } from './file-store.ts';
import { findingStore } from './finding-store.ts';
import { identityStore } from './identity-store.ts';
import { importStore } from './import-store.ts';
import { itemStore } from './item-store.ts';
import { journalStore, staleStore } from './journal-store.ts';
import { kleStore } from './kle-store.ts';
import { matterStore } from './matter-store.ts';
import { meetingStore } from './meeting-store.ts';
import { newUuid } from './new-uuid.ts';
import { organizationStore } from './organization-store.ts';
import { outboxStore } from './outbox-store.ts';
import { findingDecisionStore, revisionStore } from './paper-history-store.ts';
import { paperSettingsStore } from './paper-settings-store.ts';
import { paperStore } from './paper-store.ts';
import { passkeyStore } from './passkey-store.ts';
import { passwordResetStore } from './password-reset-store.ts';
import { personStore } from './person-store.ts';
import { planStore } from './plan-store.ts';
import { publishedStore } from './published-store.ts';
import { readingStore } from './reading-store.ts';
import { referenceStore } from './reference-store.ts';
import { releaseStore } from './release-store.ts';
import { routeStore } from './route-store.ts';
import { halfSignInStore, secondFactorStore } from './second-factor-store.ts';
import { seatStore } from './seat-store.ts';
import { attemptStore, sessionStore } from './session-store.ts';
import { textStore } from './text-store.ts';
import { toId } from './row-ids.ts';
import { rulingStore } from './ruling-store.ts';
import { workStore } from './work-store.ts';
import { noticeStore } from './notice-store.ts';
import { statementStore } from './statement-store.ts';

/**
 * Everything that use cases keep, on a connection or in a transaction.
 * @param account whose context it is: what they do stands in the journal under it
 */
export const storesOn = (db: Db, account: AccountId | null = null): Stores => ({
  // One document is written at a time: what it makes new (a committee, a matter, an address) the next one finds.
  async lockArchive() {
    await sql`select pg_advisory_xact_lock(hashtextextended('raadslag archive', 0))`.execute(db);
  },
  newId: <Entity extends string>() => toId<Entity>(newUuid()),
  digest: (text) => createHash('sha256').update(text).digest('hex'),
  accounts: accountStore(db),
  sessions: sessionStore(db),
  attempts: attemptStore(db),
  identities: identityStore(db),
  passwordResets: passwordResetStore(db),
  secondFactors: secondFactorStore(db),
  halfSignIns: halfSignInStore(db),
  passkeys: passkeyStore(db),
  seats: seatStore(db),
  organizations: organizationStore(db, newUuid),
  people: personStore(db),
  matters: matterStore(db),
  rulings: rulingStore(db),
  meetings: meetingStore(db),
  documents: documentStore(db),
  items: itemStore(db),
  findings: findingStore(db),
  references: referenceStore(db),
  imports: importStore(db),
  agendas: agendaStore(db),
  agendaLines: agendaLineStore(db),
  agendaReadings: agendaReadingStore(db),
  postponements: postponementStore(db),
  releases: releaseStore(db),
  editions: editionStore(db),
  papers: paperStore(db),
  revisions: revisionStore(db),
  routes: routeStore(db),
  findingDecisions: findingDecisionStore(db),
  paperSettings: paperSettingsStore(db),
  kle: kleStore(db),
  statements: statementStore(db),
  notices: noticeStore(db),
  calendarAddresses: calendarAddressStore(db),
  plans: planStore(db),
  published: publishedStore(db),
  texts: textStore(db),
  openText: openSharedText,
  stale: staleStore(db),
  files: fileStore(db),
  readings: readingStore(db),
  attachments: attachmentStore(db),
  work: workStore(db),
  outbox: outboxStore(db),
  journal: journalStore(db, account),
});
