import type { MeetingSummary } from '#application/publication/ports.ts';
import type {
  ItemSnapshot,
  MatterSnapshot,
  MeetingSnapshot,
} from '#domain/publication/snapshot.ts';
import { excerpt } from '#domain/text/excerpt.ts';
import { formatDate, formatMoment } from '#ui/format/date.ts';
import { formatCount } from '#ui/format/number.ts';
import { documentKind, meetingText } from './meeting.ts';
import { matterText } from './matter.ts';

/** What a search engine shows, and whoever gets a link to the page: characters at most. */
const longest = 200;

/** A page in one or two sentences, for those who have not opened it yet. */
export const describe = {
  meeting({ kind, committee, date, time, items }: MeetingSnapshot): string {
    const titles = items.flatMap((item) => (item.status === 'open' ? [item.title] : []));
    const what = `${documentKind[kind]} fra ${committee.name} ${formatMoment(date, time)}.`;
    return excerpt(`${what} ${titles.join('; ')}`, longest);
  },
  item(
    item: ItemSnapshot,
    { committee, date }: Pick<MeetingSnapshot, 'committee' | 'date'>,
  ): string {
    const decision = item.decisions.find(({ own, released }) => own && released)?.text ?? '';
    const where = `${committee.name} ${formatDate(date)}`;
    return excerpt(decision === '' ? where : `${where}: ${decision}`, longest);
  },
  matter({ caseNumber, treatments }: MatterSnapshot): string {
    const count = formatCount(
      treatments.length,
      matterText.treatments.one,
      matterText.treatments.many,
    );
    const last = treatments.at(-1);
    const newest =
      last === undefined
        ? ''
        : `, ${matterText.last} ${last.committee.name} ${formatDate(last.date)}`;
    return excerpt(`${matterText.matter(caseNumber)}: ${count}${newest}.`, longest);
  },
  committee(name: string, meetings: number): string {
    const count = formatCount(meetings, 'møde', 'møder');
    return `Medlemmer, dagsordener og referater: ${count} i ${name} er offentliggjort her.`;
  },
  attachment(
    file: { readonly title: string; readonly text: string },
    meeting: MeetingSummary,
  ): string {
    const to = meetingText.title(meeting.committee.name, formatDate(meeting.date));
    return excerpt(`Bilag til ${to}. ${file.text}`, longest);
  },
};
