import type { Actor } from '#domain/access/actor.ts';
import type { BodyId, AccountId, Id, OrganizationId } from '#domain/ids.ts';
import type { Result } from '#domain/result.ts';
import type { AccessEvent } from './access/access-event.ts';
import type { AccountStore } from './access/account-store.ts';
import type { IdentityStore } from './access/identity-store.ts';
import type { PasskeyStore } from './access/passkey-store.ts';
import type { PasswordResetStore } from './access/password-reset-store.ts';
import type { HalfSignInStore, SecondFactorStore } from './access/second-factor-store.ts';
import type { SeatStore } from './access/seat-store.ts';
import type { AttemptStore, SessionStore } from './access/session-store.ts';
import type { PlanStore } from './agenda/plan-store.ts';
import type { FileStore } from './attachment/file-store.ts';
import type { AgendaLineStore } from './agenda/agenda-line-store.ts';
import type { AgendaReadingStore, AgendaStore, PostponementStore } from './agenda/agenda-store.ts';
import type { ReleaseStore } from './agenda/release-store.ts';
import type { AttachmentEvent } from './attachment/attachment-event.ts';
import type { AttachmentStore } from './attachment/attachment-store.ts';
import type { ReadingStore } from './attachment/reading-store.ts';
import type { ImportStore } from './import/import-store.ts';
import type { Outbox } from './mail/outbox.ts';
import type { DocumentStore } from './meeting/document-store.ts';
import type { FindingStore } from './meeting/finding-store.ts';
import type { ItemStore } from './meeting/item-store.ts';
import type { MeetingStore } from './meeting/meeting-store.ts';
import type { ReferenceStore } from './meeting/reference-store.ts';
import type { PaperEvent } from './paper/paper-event.ts';
import type { FindingDecisionStore, RevisionStore } from './paper/paper-history-store.ts';
import type { KleStore, PaperSettingsStore } from './paper/paper-settings-store.ts';
import type { PaperStore } from './paper/paper-store.ts';
import type { RouteStore } from './paper/route-store.ts';
import type { CalendarAddressStore } from './calendar/calendar-address-store.ts';
import type { NoticeStore } from './notice/notice-store.ts';
import type { StatementStore } from './paper/statement-store.ts';
import type { EditionStore } from './publication/edition-store.ts';
import type { PublishedStore } from './publication/published-store.ts';
import type { MatterStore } from './recognition/matter-store.ts';
import type { OrganizationStore } from './recognition/organization-store.ts';
import type { PersonStore } from './recognition/person-store.ts';
import type { OpenSharedText } from './writing/shared-text.ts';
import type { TextStore } from './writing/text-store.ts';
import type { RulingStore } from './recognition/ruling-store.ts';
import type { WorkStore } from './work/work-store.ts';

/** Everything a use case may touch, made for one request. Tests make their own. */
export type Context = {
  readonly actor: Actor;
  readonly now: () => Date;
  /** For reading. What is going to be changed is read inside `transact`. */
  readonly stores: Stores;
  /** Runs `work` in one transaction; a refusal rolls it back just as an exception does. */
  readonly transact: <R extends Result<unknown, unknown>>(
    work: (stores: Stores) => Promise<R>,
  ) => Promise<R>;
};

export type Stores = {
  /** From here to the end of the transaction nobody else changes the archive. */
  readonly lockArchive: () => Promise<void>;
  readonly newId: <Entity extends string>() => Id<Entity>;
  /** A hash of a text, the same in every process. */
  readonly digest: (text: string) => string;
  readonly accounts: AccountStore;
  readonly sessions: SessionStore;
  readonly attempts: AttemptStore;
  readonly identities: IdentityStore;
  readonly passwordResets: PasswordResetStore;
  readonly secondFactors: SecondFactorStore;
  readonly halfSignIns: HalfSignInStore;
  readonly passkeys: PasskeyStore;
  readonly seats: SeatStore;
  readonly organizations: OrganizationStore;
  readonly people: PersonStore;
  readonly matters: MatterStore;
  readonly rulings: RulingStore;
  readonly meetings: MeetingStore;
  readonly documents: DocumentStore;
  readonly items: ItemStore;
  readonly findings: FindingStore;
  readonly references: ReferenceStore;
  readonly imports: ImportStore;
  readonly agendas: AgendaStore;
  readonly agendaLines: AgendaLineStore;
  readonly agendaReadings: AgendaReadingStore;
  readonly postponements: PostponementStore;
  readonly releases: ReleaseStore;
  readonly editions: EditionStore;
  readonly papers: PaperStore;
  readonly revisions: RevisionStore;
  readonly routes: RouteStore;
  readonly findingDecisions: FindingDecisionStore;
  readonly paperSettings: PaperSettingsStore;
  readonly kle: KleStore;
  readonly statements: StatementStore;
  readonly notices: NoticeStore;
  readonly calendarAddresses: CalendarAddressStore;
  readonly plans: PlanStore;
  readonly published: PublishedStore;
  readonly texts: TextStore;
  /** An empty text in memory, to lay what is stored on. */
  readonly openText: OpenSharedText;
  readonly stale: StaleCopies;
  readonly files: FileStore;
  readonly readings: ReadingStore;
  readonly attachments: AttachmentStore;
  readonly work: WorkStore;
  readonly outbox: Outbox;
  readonly journal: Journal;
};

/** The record of who did what and when. It is only ever added to. */
export type Journal = {
  readonly add: (entry: JournalEntry) => Promise<void>;
  /** What has been entered of a subject since a moment, so that nothing is told with every letter. */
  readonly toldSince: (
    subject: string,
    what: JournalEvent,
    since: Date,
  ) => Promise<readonly Pick<JournalEntry, 'by' | 'account' | 'detail'>[]>;
  /**
   * The newest first.
   * @param reader whose: what is closed to them is neither named nor told more of than that it happened
   */
  readonly read: (
    filter: JournalFilter,
    reader: JournalReader,
    limit: number,
    offset: number,
  ) => Promise<JournalPage>;
};

export type JournalReader = {
  readonly within: JournalScope;
  readonly readsClosed: boolean;
};

/**
 * Everything, or what happened to something of these committees (leaders' ids) and, where it is named, to the municipality, its
 * accounts and its settings.
 */
export type JournalScope =
  'all' | { readonly committees: readonly OrganizationId[]; readonly body: BodyId | null };

/** Which entries are asked for; null: all. */
export type JournalFilter = {
  /** A part of a name. */
  readonly by: string | null;
  readonly what: string | null;
  /** Id of what it happened to. */
  readonly subject: string | null;
  /** ISO dates in Denmark, both included. */
  readonly from: string | null;
  readonly until: string | null;
};

export type JournalLine = {
  readonly id: number;
  readonly at: Date;
  readonly by: string;
  /** As it was written, perhaps by an older version. */
  readonly what: string;
  readonly subject: string;
  /** What the subject is called now, where it is something with a name. */
  readonly subjectName: string | null;
  /** What was noted beside it, with names for ids. */
  readonly detail: unknown;
};

export type JournalPage = { readonly total: number; readonly lines: readonly JournalLine[] };

export type JournalEntry = {
  readonly at: Date;
  readonly by: string;
  /** Left out: the account whose context it is; null for the command line. */
  readonly account?: AccountId | null;
  readonly what: JournalEvent;
  /** Id of what it happened to. */
  readonly subject: string;
  readonly detail?: unknown;
};

/** Of an agenda while it is made. */
type AgendaEvent =
  | 'agenda-opened'
  | 'agenda-entry-added'
  | 'agenda-entries-added'
  | 'agenda-entry-moved'
  | 'agenda-entry-removed'
  | 'agenda-entry-restored'
  | 'agenda-entry-postponed'
  | 'agenda-entry-late'
  | 'agenda-entry-considered'
  | 'agenda-sent-to-chair'
  | 'agenda-chair-said'
  | 'agenda-published'
  | 'agenda-supplement-published'
  | 'agenda-withdrawn'
  | 'agenda-release-planned'
  | 'agenda-release-taken-back'
  | 'agenda-release-failed'
  | 'agenda-recusal-entered'
  | 'agenda-recusal-taken-back'
  | 'agenda-fixed-entries-set';

export type JournalEvent =
  | PaperEvent
  | AttachmentEvent
  | 'import-begun'
  | 'import-undone'
  | 'meeting-published'
  | 'meeting-withdrawn'
  | 'meeting-unpublished'
  | 'item-withdrawn'
  | 'item-released'
  | 'item-closed'
  | 'closed-item-considered'
  | 'finding-accepted'
  | 'finding-masked'
  | 'ruling-made'
  | 'ruling-undone'
  | 'plan-made'
  | 'plan-undone'
  | 'plan-announced'
  | 'meeting-planned'
  | 'meeting-moved'
  | 'meeting-cancelled'
  | 'deadline-rule-set'
  | 'breaks-entered'
  | AgendaEvent
  | AccessEvent;

/**
 * What must be made again because something else has changed: entered in the same transaction, so that it is
 * not forgotten when the process dies.
 */
export type StaleCopies = {
  readonly mark: (kind: StaleKind, subjects: readonly string[]) => Promise<void>;
  /** Takes up to `limit` marks off the list; they come back if the transaction does not go through. */
  readonly take: (kind: StaleKind, limit: number) => Promise<readonly string[]>;
};

/** A meeting's items from its valid versions; its public copy; a person's page; a committee's. */
export type StaleKind = 'projection' | 'meeting' | 'person' | 'committee';
