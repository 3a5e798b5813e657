import * as v from 'valibot';
import { standingEntries } from '#domain/agenda/entry.ts';
import type { FixedEntry } from '#domain/agenda/fixed-entries.ts';

const day = v.union([
  v.pipe(
    v.literal(''),
    v.transform(() => null),
  ),
  v.pipe(v.string(), v.isoDate()),
]);
const Entry = v.object({
  standing: v.picklist(standingEntries),
  title: v.pipe(v.string(), v.maxLength(300)),
  from: day,
  until: day,
});
const Change = v.pipe(v.string(), v.regex(/^(up|down|remove)-\d{1,3}$/));

/**
 * The list as its form was sent: what stands in the lines, with the one that a button was about moved or removed, and with a new
 * one where its title has been written.
 * @returns null for what the page does not send
 */
export function readFixedEntries(form: FormData): readonly FixedEntry[] | null {
  const texts = (name: string): readonly string[] =>
    form.getAll(name).map((value) => (typeof value === 'string' ? value : ''));
  const columns = [texts('standing'), texts('title'), texts('from'), texts('until')] as const;
  const [standing, title, from, until] = columns;
  const read = v.safeParse(
    v.pipe(v.array(Entry), v.maxLength(60)),
    standing.map((one, at) => ({
      standing: one,
      title: title[at],
      from: from[at],
      until: until[at],
    })),
  );
  if (!read.success) return null;
  const entries = read.output.filter(
    (entry, at) => at < read.output.length - 1 || entry.title.trim() !== '',
  );
  const change = v.safeParse(Change, form.get('change'));
  if (!change.success) return entries;
  const [what, place] = change.output.split('-');
  const at = Number(place);
  const moved = entries[at];
  if (moved === undefined) return entries;
  const others = entries.toSpliced(at, 1);
  return what === 'remove'
    ? others
    : others.toSpliced(what === 'up' ? Math.max(at - 1, 0) : at + 1, 0, moved);
}
