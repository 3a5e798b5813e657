import type { AccountId, BodyId, OrganizationId, PaperId } from '../ids.ts';
import type { Closing } from './closing.ts';

/**
 * A matter as officials write it for its next treatment in a committee: sections, recommendation, attachments. Its text lies
 * with those who write it together (`TextStore`, by this id and the section's); the matter is the case number's (OParl: Paper).
 */
export type Paper = {
  readonly id: PaperId;
  readonly body: BodyId;
  /** The leader's id of the committee that it is written for. */
  readonly committee: OrganizationId;
  readonly title: string;
  /** By the body's pattern, an opaque string (LAW R5); null until it has one. */
  readonly caseNumber: string | null;
  /** Subject code, imported (LAW R4). */
  readonly kle: string | null;
  /** Who decides the matter finally (WORDING P4); null until it is said. */
  readonly competence: string | null;
  readonly recommendation: Recommendation;
  /** The template that was valid when it was begun; changing it is an act of its own. */
  readonly template: string;
  /** The case officer. */
  readonly owner: AccountId;
  /** The case officer's name when they took it on. */
  readonly ownerName: string;
  readonly state: PaperState;
  /** The body's steps as they were when it was submitted; none before. */
  readonly steps: readonly ApprovalStep[];
  /** Closing is decided item by item, with a ground and a reason (LAW L10). */
  readonly access: { readonly kind: 'open' } | Closing;
  /** ISO date of the meeting it is meant for; a wish until it stands on an agenda. */
  readonly wantedFor: string | null;
};

/** "Direktionen indstiller", and its numbered at-points. */
export type Recommendation = { readonly by: string | null; readonly points: readonly string[] };

export type PaperState =
  | { readonly status: 'draft' }
  /** Waits for the step of the body's approval with this number, from 0. */
  | { readonly status: 'approval'; readonly step: number }
  | { readonly status: 'returned'; readonly step: number; readonly reason: string }
  | { readonly status: 'approved' }
  /** Given up; can be taken back. */
  | { readonly status: 'dropped'; readonly reason: string };

export const paperStatuses = ['draft', 'approval', 'returned', 'approved', 'dropped'] as const;
export type PaperStatus = PaperState['status'];

/** The body's own steps of approval, in order; data, not code. */
export type ApprovalStep = { readonly role: 'manager' | 'director'; readonly name: string };
