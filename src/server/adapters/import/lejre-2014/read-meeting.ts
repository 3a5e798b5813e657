import type { DocumentKind, ParsedMeeting, Warning } from '#domain/minutes/parsed-minutes.ts';
import { findDate, findTime, type DateReading } from '#domain/text/danish-date.ts';
import type { PageHead } from './page-head.ts';

const titleForm =
  /^(?:\d{1,4}\s+)?(?<kind>\S+)\s+(?:(?:fra|af|til)\s+(?:møde\s+)?(?:i\s+)?)?(?<committee>[\s\S]*?)\s*(?<!\p{L})(?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)\s/iu;
const placeForm = /(?:kl\.?\s*)?\d{1,2}[.:]\d{2}\s+i\s+(?<place>[\s\S]+?)\s*$/iu;

const kindOf = (word: string): DocumentKind =>
  /^tillæg/i.test(word) ? 'supplement' : /^dagsorden/i.test(word) ? 'agenda' : 'minutes';

/** The day of the running heads, where all of them agree. */
const dayOfHeads = (heads: readonly PageHead[]): string | null => {
  const days = new Set(heads.map(({ date }) => (date === null ? null : findDate(date)?.date)));
  const [day] = days;
  return days.size === 1 ? (day ?? null) : null;
};

/** Whether a date printed without a year is the given day: day, month and weekday must all fit. */
function fitsDay(title: string, printed: string, day: string): boolean {
  const year = day.slice(0, 4);
  const completed = findDate(title.replace(printed, `${printed} ${year}`));
  return completed?.date === day && completed.weekdayFits !== false;
}

/**
 * The day of the meeting. A title without a year ("mandag den 7. april") is settled by the running heads
 * when weekday, day and month fit; where nothing settles it, it is a warning and no day.
 */
function settleDay(
  title: string,
  reading: DateReading | null,
  heads: readonly PageHead[],
): { readonly day: string | null; readonly warnings: readonly Warning[] } {
  const ofHeads = dayOfHeads(heads);
  const near = title.trim();
  if (reading === null) return { day: ofHeads, warnings: [] };
  if (reading.date === null) {
    if (ofHeads !== null && fitsDay(title, reading.printed, ofHeads))
      return { day: ofHeads, warnings: [] };
    const message = 'Mødets årstal står ikke i dokumentet og kan ikke udledes af det.';
    return { day: null, warnings: [{ code: 'year-unknown', message, near }] };
  }
  const warnings: Warning[] = [];
  if (reading.weekdayFits === false)
    warnings.push({ code: 'weekday-differs', message: 'Ugedag og dato passer ikke sammen.', near });
  if (ofHeads !== null && ofHeads !== reading.date)
    warnings.push({
      code: 'date-differs',
      message: 'Mødets dato er en anden i titlen end i sidehovederne.',
      near,
    });
  return { day: reading.date, warnings };
}

/**
 * Reads the title line "Referat <udvalg> <ugedag> den D. måned ÅÅÅÅ Kl. HH:MM i <sted>", helped by the heads.
 * @returns `rest`: the words of the line that went into no field
 */
export function readMeeting(
  title: string,
  heads: readonly PageHead[],
): {
  readonly meeting: ParsedMeeting;
  readonly rest: string;
  readonly warnings: readonly Warning[];
} {
  const line = title.trim();
  const found = titleForm.exec(line);
  const committee = found?.groups?.['committee']?.trim() ?? '';
  const place = placeForm.exec(line)?.groups?.['place'] ?? null;
  const { day, warnings } = settleDay(line, findDate(line), heads);
  const withoutPlace = place === null ? line : line.slice(0, line.lastIndexOf(place));
  return {
    meeting: {
      committee:
        committee === '' ? (heads.find((head) => head.committee)?.committee ?? null) : committee,
      legislativeTerm: null,
      date: day,
      time: findTime(line),
      place: place === null ? null : place.replace(/\s+/g, ' '),
      kind: kindOf(found?.groups?.['kind'] ?? line),
      attendees: [],
      absentees: [],
    },
    rest: committee === '' ? withoutPlace : withoutPlace.replace(committee, ''),
    warnings,
  };
}
