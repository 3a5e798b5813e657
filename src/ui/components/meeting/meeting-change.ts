import type {
  FactChange,
  MeetingChanges,
} from '#domain/publication/comparison/compare-meetings.ts';
import { formatLongDate } from '#ui/format/date.ts';
import { formatCount } from '#ui/format/number.ts';
import { changesText } from '#ui/text/changes.ts';
import { documentKind } from '#ui/text/meeting.ts';

/** "3 punkter er ændret, 1 er nyt, 2 er udgået." */
export function sumUpChanges({ items, facts }: MeetingChanges): string {
  if (items.length === 0) return facts.length > 0 ? changesText.onlyHead : changesText.nothing;
  const said: string[] = [];
  const say = (
    status: MeetingChanges['items'][number]['status'],
    first: { readonly one: string; readonly many: string },
    later: { readonly one: string; readonly many: string },
  ): void => {
    const count = items.filter((item) => item.status === status).length;
    const words = said.length === 0 ? first : later;
    if (count > 0) said.push(formatCount(count, words.one, words.many));
  };
  say('changed', changesText.changed, changesText.changed);
  say('added', changesText.addedFirst, changesText.added);
  say('removed', changesText.removedFirst, changesText.removed);
  return changesText.lead(said);
}

/** A fact of the head as people read it. */
export function tellFact(fact: FactChange['fact'], text: string): string {
  if (fact === 'date') return formatLongDate(text);
  if (fact === 'time') return text.replace(':', '.');
  if (fact !== 'kind') return text;
  return (documentKind as Readonly<Record<string, string>>)[text] ?? text;
}
