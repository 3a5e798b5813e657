import { words } from '#domain/text/words.ts';
import { findCommittee } from './committee-name.ts';
import type { MeetingDraft, MeetingHead } from './meeting-draft.ts';
import { readField } from './meeting-field.ts';
import { addAbsent, readPeopleField } from './meeting-people.ts';
import { isAddress, readTitleLine, readValue } from './meeting-title.ts';
import { isBlank, plain, type Line } from './printed-line.ts';

/** The committee's name where it begins with a capital, else the first ("referat fra byrådet … Byrådet"). */
const bestName = (lines: readonly Line[]): string | null => {
  const names = lines
    .filter(({ text }) => !isAddress(text))
    .flatMap((line) => findCommittee(plain(line))?.name ?? []);
  return names.find((name) => /^\p{Lu}/u.test(name)) ?? names[0] ?? null;
};

const emptyDraft = (named: string | null): MeetingDraft => ({
  named,
  day: null,
  committee: null,
  legislativeTerm: null,
  date: null,
  time: null,
  place: null,
  kind: null,
  attendees: [],
  absentees: [],
  removed: [],
  warnings: [],
});

/** The head of a document: title lines and fields, read in their order. */
export function readMeetingHead(lines: readonly Line[]): MeetingHead {
  const written = lines.filter((line) => !isBlank(line));
  const head = emptyDraft(bestName(written));
  for (let i = 0; i < written.length; i += 1) {
    const line = written[i];
    if (line === undefined) continue;
    const text = plain(line);
    const field = isAddress(text) ? null : readField(line);
    if (field === null) {
      if (!addAbsent(head, text)) readTitleLine(head, text);
      continue;
    }
    if (field.kind === 'people' || field.kind === 'absent') {
      i += readPeopleField(head, field, written.slice(i + 1));
      continue;
    }
    head.removed.push(field.name);
    const next = written[i + 1];
    if (field.value !== '') readValue(head, field.kind, field.value);
    else if (next !== undefined && field.kind !== 'other' && readField(next) === null) {
      readValue(head, field.kind, plain(next));
      i += 1;
    }
  }
  const removed = head.removed.map((part) => part.trim()).filter((part) => words(part).length > 0);
  return { ...head, removed };
}
