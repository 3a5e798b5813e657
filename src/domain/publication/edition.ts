import type { MeetingDraft } from './build-meeting.ts';
import { changeLines } from './change-lines.ts';
import type {
  ClosedItemSnapshot,
  MeetingSnapshot,
  PersonRef,
  WithdrawnItemSnapshot,
} from './snapshot.ts';
import type { TextRun } from './text-run.ts';
import { plainText } from './text-runs.ts';

/**
 * What a public copy says, without where its links lead and how it is set (`blocks` say what `text` says): only when this changes is there a new edition. A
 * reference that finds its target later does not make the minutes other minutes.
 */
export const sayingOf = (draft: MeetingDraft): string =>
  JSON.stringify(draft, (name, value: unknown) => {
    if (name === 'slug' || name === 'matter' || name === 'runs' || name === 'blocks')
      return undefined;
    return isRuns(value) ? plainText(value) : value;
  });

/** Whether two public copies are the same to the last link; the order of properties is no difference. */
export const isSameCopy = (a: unknown, b: unknown): boolean =>
  JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, part]): [string, unknown] => [name, sorted(part)]),
  );
}

const isRuns = (value: unknown): value is readonly TextRun[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every(
    (run: unknown) =>
      typeof run === 'string' || (typeof run === 'object' && run !== null && 'href' in run),
  );

/**
 * An older edition without what has been withdrawn since: an item that was closed or withdrawn stands there as
 * its replacement does now.
 * @param hidden replacement by the key the item had in this edition; its position and number stay
 * @param withdrawn numbers of closed items that have been withdrawn: their public titles go too
 */
export const hideItems = (
  edition: MeetingSnapshot,
  hidden: ReadonlyMap<
    string,
    | Omit<WithdrawnItemSnapshot, 'position' | 'number'>
    | Omit<ClosedItemSnapshot, 'position' | 'number'>
  >,
  withdrawn: ReadonlySet<string> = new Set(),
): MeetingSnapshot => ({
  ...edition,
  items: edition.items.map((item) => {
    const { position, number } = item;
    if (item.status === 'closed' && number !== null && withdrawn.has(number))
      return { status: 'withdrawn', position, number };
    const replacement = item.status === 'open' ? hidden.get(item.key) : undefined;
    return replacement ? { ...replacement, position, number } : item;
  }),
});

/** An edition in which no link leads to an address that is gone. */
export const unlink = (
  edition: MeetingSnapshot,
  isGone: (href: string) => boolean,
): MeetingSnapshot => ({
  ...edition,
  items: edition.items.map((item) =>
    item.status !== 'open'
      ? item
      : {
          ...item,
          sections: item.sections.map((section) => ({
            ...section,
            text: unlinkRuns(section.text, isGone),
            ...(section.blocks === undefined
              ? {}
              : { blocks: changeLines(section.blocks, (line) => unlinkRuns(line, isGone)) }),
          })),
          points: item.points.map((point) => ({ ...point, text: unlinkRuns(point.text, isGone) })),
          decisions: item.decisions.map(({ runs, ...decision }) => {
            const left = unlinkRuns(runs ?? [], isGone);
            return left.some((run) => typeof run !== 'string')
              ? { ...decision, runs: left }
              : decision;
          }),
        },
  ),
});

/** A link that is gone becomes text like the text around it. */
function unlinkRuns(
  runs: readonly TextRun[],
  isGone: (href: string) => boolean,
): readonly TextRun[] {
  return runs.reduce<readonly TextRun[]>((done, run) => {
    const left = unlinkRun(run, isGone);
    const last = done.at(-1);
    return typeof left === 'string' && typeof last === 'string'
      ? [...done.slice(0, -1), last + left]
      : [...done, left];
  }, []);
}

function unlinkRun(run: TextRun, isGone: (href: string) => boolean): TextRun {
  if (typeof run === 'string' || run.href === undefined || !isGone(run.href)) return run;
  const { text, strong, emphasis } = run;
  return strong === undefined && emphasis === undefined
    ? text
    : { text, ...(strong && { strong }), ...(emphasis && { emphasis }) };
}

/** Addresses of the people to whom the names in an edition lead. */
export const peopleIn = ({
  attendees,
  absentees,
  items,
}: Pick<MeetingSnapshot, 'attendees' | 'absentees' | 'items'>): readonly string[] => [
  ...new Set(
    [
      ...attendees,
      ...absentees,
      ...items.flatMap((item) => (item.status === 'open' ? item.absences : [])),
    ].flatMap(({ slug }) => slug ?? []),
  ),
];

/** An edition in which names lead only to people who have a page. */
export function linkPeople(
  edition: MeetingSnapshot,
  hasPage: (slug: string) => boolean,
): MeetingSnapshot {
  const link = <Named extends PersonRef>(person: Named): Named =>
    person.slug === null || hasPage(person.slug) ? person : { ...person, slug: null };
  return {
    ...edition,
    attendees: edition.attendees.map(link),
    absentees: edition.absentees.map(link),
    items: edition.items.map((item) =>
      item.status === 'open' ? { ...item, absences: item.absences.map(link) } : item,
    ),
  };
}

/** An edition in which no item leads to a matter whose address has been given up. */
export const forgetMatter = (edition: MeetingSnapshot, slug: string): MeetingSnapshot => ({
  ...edition,
  items: edition.items.map((item) =>
    item.status === 'open' && item.matter?.slug === slug ? { ...item, matter: null } : item,
  ),
});
