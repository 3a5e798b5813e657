import type { KleFault } from '#application/paper/kle-file.ts';
import { subjectOfCode, type KleSubject } from '#domain/paper/kle-number.ts';
import { addDays, isDate } from '#domain/text/calendar.ts';

/** One entry of the register as it is written, with the line that it begins on. */
export type KleEntry = {
  readonly line: number;
  readonly number: string;
  readonly title: string;
  readonly from: string;
  /** The day on which it went out or was moved: the first day without it. */
  readonly endedOn: string;
  readonly replacedBy: readonly string[];
};

/** `xs:date` may have a time zone, which says nothing here. */
const dayOf = (text: string): string => text.trim().slice(0, 10);

/** Subjects by their numbers, or what is wrong with each entry that is wrong. */
export function readEntries(entries: readonly KleEntry[]): {
  readonly subjects: readonly KleSubject[];
  readonly faults: readonly KleFault[];
} {
  const faults: KleFault[] = [];
  const found = new Map<string, KleSubject>();
  for (const { line, number, title, from, endedOn, replacedBy } of entries) {
    const fault = (kind: KleFault['kind'], value: string): void => {
      faults.push({ kind, line, value });
    };
    const name = title.trim().replaceAll(/\s+/g, ' ');
    if (number.trim() === '') fault('no-number', name);
    else if (subjectOfCode(number) !== number.trim()) fault('number-wrong', number.trim());
    else if (name === '') fault('title-missing', number.trim());
    for (const day of [from, endedOn])
      if (day.trim() !== '' && !isDate(dayOf(day))) fault('date-wrong', day.trim());
    const key = number.trim();
    const subject: KleSubject = {
      number: key,
      title: name,
      from: isDate(dayOf(from)) ? dayOf(from) : null,
      until: isDate(dayOf(endedOn)) ? addDays(dayOf(endedOn), -1) : null,
      replacedBy: replacedBy.map((one) => one.trim()).filter((one) => one !== ''),
    };
    const before = found.get(key);
    // A number that went out may be given to another subject later: the one in use counts.
    if (before !== undefined && before.until === null && subject.until === null)
      fault('number-twice', key);
    if (before === undefined || before.until !== null) found.set(key, subject);
  }
  return { subjects: [...found.values()], faults };
}
