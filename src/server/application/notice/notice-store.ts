import type { AccountId, MeetingId, NoticeId, OrganizationId, PaperId } from '#domain/ids.ts';
import type { Notice, NoticeAudience, NoticeKind, NoticeMail } from '#domain/notice/notice.ts';
import type { Account } from '../access/account-store.ts';
import type { PaperReader } from '../paper/paper-store.ts';

/** Whose notices are asked for, and what they may read now: what they no longer may is not among them. */
export type NoticeReader = {
  readonly account: AccountId;
  readonly papers: PaperReader;
  /** Committees (leaders' ids) whose agendas they have to do with. */
  readonly committees: 'all' | readonly OrganizationId[];
};

/** A notice as its reader finds it, with what it is about called by its present name. */
export type ReceivedNotice = {
  readonly id: NoticeId;
  readonly what: NoticeKind;
  readonly at: Date;
  readonly readAt: Date | null;
  readonly about:
    | {
        readonly kind: 'paper';
        readonly paper: PaperId;
        readonly title: string;
        readonly committee: string;
      }
    | {
        readonly kind: 'meeting';
        readonly meeting: MeetingId;
        readonly committee: string;
        /** ISO date. */
        readonly date: string;
        readonly time: string | null;
        readonly isPublished: boolean;
      };
};

export type NoticeStore = {
  /** @param recipients whether it comes with the next daily mail to each */
  readonly add: (
    notice: Notice,
    recipients: readonly { readonly account: AccountId; readonly waitsForMail: boolean }[],
  ) => Promise<void>;
  /** Takes the accounts off the list that wait for a daily mail of something from before a moment. */
  readonly takeWaitingForMail: (before: Date) => Promise<readonly AccountId[]>;
  /** Newest first. */
  readonly ofPaper: (paper: PaperId) => Promise<readonly Notice[]>;
  /** Unread ones first, then the newest. */
  readonly list: (reader: NoticeReader, limit: number) => Promise<readonly ReceivedNotice[]>;
  readonly find: (reader: NoticeReader, id: NoticeId) => Promise<ReceivedNotice | null>;
  readonly countUnread: (reader: NoticeReader) => Promise<number>;
  /** Those that have been read already keep the moment when they were. */
  readonly markRead: (account: AccountId, which: NoticeId | 'all', at: Date) => Promise<void>;
  /** Active accounts that may be meant, by grants and seats of any time: who is, the day decides. */
  readonly mayBeMeant: (audience: NoticeAudience) => Promise<readonly Account[]>;
  readonly mailChoice: (account: AccountId) => Promise<NoticeMail>;
  /** Whoever wants none any more waits for none. */
  readonly chooseMail: (account: AccountId, mail: NoticeMail) => Promise<void>;
};
