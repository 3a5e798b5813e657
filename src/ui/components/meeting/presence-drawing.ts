import type { CommitteePresence, YearOfMeetings } from '#domain/publication/person-record.ts';
import { personText } from '#ui/text/person.ts';

/** A line a year, a field a meeting, in the units of the drawing. */
export type PresenceDrawing = {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly {
    readonly year: string;
    readonly attended: string;
    readonly y: number;
    readonly fields: readonly {
      readonly x: number;
      readonly y: number;
      readonly was: 'present' | 'away' | 'unnamed';
    }[];
  }[];
  /** The same in a sentence. */
  readonly says: string;
  /** Where the counts stand. */
  readonly countX: number;
};

const step = 18;
const lineHeight = 24;
const yearWidth = 50;
const countWidth = 66;
/** More meetings in a year go on in the line below. */
const inOneLine = 12;

/** How many of a year's meetings the minutes name somebody as present at, and so on. */
export const countOf = (
  { meetings }: YearOfMeetings,
  was: 'present' | 'away' | 'unnamed',
): number => meetings.filter((meeting) => meeting.was === was).length;

export function drawPresence({ committee, years }: CommitteePresence): PresenceDrawing {
  const longest = Math.min(inOneLine, Math.max(...years.map(({ meetings }) => meetings.length)));
  let y = 0;
  const lines = years.map((ofYear) => {
    const top = y;
    y += lineHeight * Math.ceil(ofYear.meetings.length / inOneLine);
    return {
      year: ofYear.year,
      attended: personText.attended(countOf(ofYear, 'present'), ofYear.meetings.length),
      y: top,
      fields: ofYear.meetings.map(({ was }, index) => ({
        x: yearWidth + step * (index % inOneLine),
        y: top + lineHeight * Math.floor(index / inOneLine),
        was,
      })),
    };
  });
  const countX = yearWidth + step * longest + 6;
  const counts = lines.map(({ year, attended }) => `${year}: ${attended}`);
  const says = `${personText.drawing(committee.name)}. ${counts.join(', ')}.`;
  return { width: countX + countWidth, height: y, lines, says, countX };
}
