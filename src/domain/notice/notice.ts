import type { GrantedRole } from '../access/actor.ts';
import type { AccountId, MeetingId, NoticeId, OrganizationId, PaperId } from '../ids.ts';

export const paperNotices = [
  'paper-to-approve',
  'paper-returned',
  'paper-approved',
  /** To those whose turn it was. */
  'paper-recalled',
  /** To whoever had it. */
  'paper-taken-over',
  /** To the next committee's secretary, whose agenda it is ready for. */
  'paper-sent-on',
  /** To those who have another treatment of the matter: theirs has been closed with it, or a file of it. */
  'paper-closed-along',
  'paper-file-closed-along',
  'statement-asked',
  'statement-asked-again',
  'statement-reminder',
  'statement-answered',
] as const;
export const meetingNotices = [
  'agenda-published',
  'agenda-supplement-published',
  'agenda-changed',
  'agenda-withdrawn',
  /** What was to be sent at a time was not: to the secretary. */
  'agenda-release-failed',
  /** The meeting has been moved or cancelled: to the secretary and whoever planned it. */
  'agenda-release-taken-back',
  /** To the chair: a draft waits for a word (LAW L5, L61). */
  'agenda-to-approve',
  /** The chair's word on a draft, to the secretary (LAW L5, L61). */
  'agenda-approved',
  'agenda-changes-wanted',
  'meeting-cancelled',
  'meeting-moved',
] as const;
export type NoticeKind = (typeof paperNotices)[number] | (typeof meetingNotices)[number];

/** Something that somebody should know. It says what has happened; what it is about is looked up when it is read. */
export type Notice = {
  readonly id: NoticeId;
  readonly to: NoticeAudience;
  readonly what: NoticeKind;
  readonly about: NoticeSubject;
  readonly at: Date;
};

export type NoticeSubject = { readonly paper: PaperId } | { readonly meeting: MeetingId };

/**
 * One person, or whoever holds a role in a committee on the day; its chair, or the vice-chair where it has none; a committee's readers are those who sit in it, and the
 * mayor, who is told of every committee's meetings (LAW L7).
 */
export type NoticeAudience =
  | { readonly account: AccountId }
  | { readonly role: GrantedRole | 'chair' | 'reader'; readonly committee: OrganizationId };

/** How somebody wants to be told by mail. */
export const noticeMails = ['at-once', 'daily', 'none'] as const;
export type NoticeMail = (typeof noticeMails)[number];
