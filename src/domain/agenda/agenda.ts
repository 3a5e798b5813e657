import type { MeetingId, OrganizationId } from '../ids.ts';

/** From a day in the calendar to what members and citizens read. */
export const agendaStatuses = [
  /** A meeting without an agenda. */
  'planned',
  /** Being made; also when it has been taken back from the public. */
  'draft',
  'published',
  /** Published, with one supplement or more (LAW L3). */
  'supplemented',
  'cancelled',
] as const;
export type AgendaStatus = (typeof agendaStatuses)[number];

/** The agenda of one meeting while it is made. */
export type Agenda = {
  readonly meeting: MeetingId;
  /** The leader's id. */
  readonly committee: OrganizationId;
  readonly status: AgendaStatus;
  readonly place: string | null;
  /** The chair prepares the agenda (LAW L5, L61): what has been said of the present draft. */
  readonly chair: ChairWord | null;
  /** Who has put a line where the rule of order would not have it (LAW L12), and when it was. */
  readonly orderOverride: { readonly by: string; readonly at: string } | null;
  /** How many supplements have been published. */
  readonly supplements: number;
};

export type ChairWord =
  /** Nothing yet: the secretary has sent the draft and waits. */
  | { readonly kind: 'asked'; readonly by: string; readonly at: string }
  | { readonly kind: 'approved'; readonly by: string; readonly at: string }
  | {
      readonly kind: 'changes-wanted';
      readonly by: string;
      readonly at: string;
      /** Never blank. */
      readonly what: string;
    };

export const isPublished = (status: AgendaStatus): boolean =>
  status === 'published' || status === 'supplemented';
