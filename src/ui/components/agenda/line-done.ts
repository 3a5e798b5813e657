import type { AgendaView } from '#application/agenda/view-agenda.ts';
import { formatDay } from '#ui/format/day.ts';
import { agendaLineText } from '#ui/text/agenda-line.ts';
import type { Language } from '#ui/text/language.ts';

/** What has just been done with a line of an agenda. */
export type LineDone =
  | {
      readonly kind:
        | 'moved'
        | 'restored'
        | 'late'
        | 'considered'
        | 'recused'
        | 'recusal-taken-back'
        | 'postponed';
      readonly entry: string;
    }
  | { readonly kind: 'paper-added'; readonly paper: string }
  | { readonly kind: 'plain-added'; readonly title: string };

/** The sentence that is heard of it; empty where the line is there no more. */
export function sayLineDone(
  done: LineDone | null | undefined,
  { lines, postponed }: Pick<AgendaView, 'lines' | 'postponed'>,
  language: Language,
): string {
  const text = agendaLineText[language];
  if (!done) return '';
  if (done.kind === 'postponed') {
    const gone = postponed.find(({ entry }) => entry === done.entry);
    return gone ? text.postponed(gone.title, formatDay(language, gone.to.date)) : '';
  }
  const line = lines.findLast(({ entry, paper, title }) =>
    'entry' in done
      ? entry.id === done.entry
      : 'paper' in done
        ? paper === done.paper
        : title === done.title,
  );
  if (!line) return '';
  const { title } = line;
  switch (done.kind) {
    case 'moved':
    case 'restored':
      return text[done.kind](title, line.entry.position);
    case 'paper-added':
    case 'plain-added':
      return text.putOn(title, line.entry.position);
    default:
      return text.done[done.kind](title);
  }
}
