import type { ParsedItem, ParsedMinutes, ParsedSection } from '../minutes/parsed-minutes.ts';
import type { MatterWay, WayStop } from '../paper/route.ts';
import { writeDate } from '../text/write-date.ts';

const plannedLabel = 'Forventet forløb';
const courseLabel = 'Sagens forløb';

/**
 * All committees of the matter in the order they treat it, the meeting's among them; nothing where there is no other.
 * @param here the meeting
 */
export function composeCourse(
  { before, planned }: MatterWay,
  here: { readonly committee: string | null; readonly date: string | null },
): readonly ParsedSection[] {
  if (before.length + planned.length === 0) return [];
  const lines = [
    ...before.map((stop) => stopText(stop)),
    `${stopText({ committee: here.committee ?? '', date: here.date })} (dette møde)`,
    ...planned.map((stop) => stopText(stop)),
  ];
  const text = lines.map((line, index) => `${index + 1}. ${line}`).join('\n');
  return [{ kind: 'course', label: planned.length > 0 ? plannedLabel : courseLabel, text }];
}

const stopText = ({ committee, date }: WayStop): string =>
  date === null ? committee : `${committee}, ${writeDate(date)}`;

/** Where the matter goes from here, as an item has it beside its texts; left out where nothing is planned. */
export const composeRoute = ({ planned }: MatterWay): Pick<ParsedItem, 'route'> =>
  planned.length > 0 ? { route: planned } : {};

/** Whether a section of an item is the one that tells its way: none that somebody has written. */
export const isWaySection = (section: ParsedSection | undefined): boolean =>
  section?.kind === 'course' &&
  section.document === undefined &&
  [plannedLabel, courseLabel].includes(section.label);

/**
 * A document in which an item tells its way anew.
 * @param index of the item, from 0
 */
export const changeWay = (parsed: ParsedMinutes, index: number, way: MatterWay): ParsedMinutes => ({
  ...parsed,
  items: parsed.items.map(({ route, ...item }, n): ParsedItem => {
    if (n !== index) return route === undefined ? item : { ...item, route };
    const sections = item.sections.filter((section) => !isWaySection(section));
    return {
      ...item,
      sections: [...sections, ...composeCourse(way, parsed.meeting)],
      ...composeRoute(way),
    };
  }),
});
