import type { ParsedAbsence, ParsedPerson } from '../minutes/parsed-minutes.ts';
import { buildItem, publicAbsence, type AtMeeting, type OpenItemFacts } from './build-item.ts';
import type { PublicAttachment } from './build-attachments.ts';
import type { ItemSnapshot, MeetingSnapshot } from './snapshot.ts';

/** What is known of a meeting that is to be published. */
export type MeetingFacts = Pick<
  MeetingSnapshot,
  'slug' | 'kind' | 'body' | 'committee' | 'legislativeTerm' | 'date' | 'time' | 'place'
> &
  Pick<AtMeeting, 'isMeetings' | 'slugOf' | 'leads' | 'readAt'> & {
    readonly attendees: readonly ParsedPerson[];
    readonly absentees: readonly ParsedAbsence[];
    readonly items: readonly ItemFacts[];
  };

/** An item as far as it may be public. A `held` one waits for its findings. */
export type ItemFacts =
  | ({ readonly status: 'open' } & OpenItemFacts)
  | {
      readonly status: 'closed';
      readonly position: number;
      readonly number: string | null;
      readonly publicTitle: string | null;
      readonly publicDecision: string | null;
    }
  | {
      readonly status: 'held' | 'withdrawn';
      readonly position: number;
      readonly number: string | null;
    };

/** What a closed item is called until someone has decided what it may be called (LAW L16). */
export const closedTitle = 'Lukket punkt';

/** A meeting's public copy, not yet an edition. */
export type MeetingDraft = Omit<MeetingSnapshot, 'version' | 'publishedAt'>;

export type PublicMeeting = {
  readonly draft: MeetingDraft;
  readonly items: readonly {
    readonly snapshot: ItemSnapshot;
    readonly attachments: readonly PublicAttachment[];
  }[];
};

/**
 * Builds what everyone may know of a meeting. Nothing of a closed item gets in but its number, its public title
 * and its public decision; nothing of a held or withdrawn one but its number.
 */
export function buildMeeting({
  attendees,
  absentees,
  items,
  isMeetings,
  slugOf,
  leads,
  readAt,
  ...meeting
}: MeetingFacts): PublicMeeting {
  const at = { date: meeting.date, isMeetings, slugOf, leads, readAt };
  const built = items.map((facts) => {
    if (facts.status === 'open') return buildItem(facts, at);
    const { status, position, number } = facts;
    if (status !== 'closed') return { snapshot: { status, position, number } };
    const { publicTitle, publicDecision } = facts;
    return {
      snapshot: {
        status,
        position,
        number,
        publicTitle: publicTitle ?? closedTitle,
        publicDecision,
      },
    };
  });
  return {
    draft: {
      ...meeting,
      attendees: attendees.map(({ name, party }) => ({ slug: slugOf(name), name, party })),
      absentees: absentees.map((absence) => publicAbsence(absence, at)),
      items: built.map(({ snapshot }) => snapshot),
    },
    items: built.flatMap((one) => ('attachments' in one ? one : [])),
  };
}
