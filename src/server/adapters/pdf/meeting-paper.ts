import { closedItem } from '#domain/minutes/outcome-word.ts';
import type { ItemSnapshot, MeetingSnapshot } from '#domain/publication/snapshot.ts';
import { dateInWords, dayOfInstant, kindInWords, momentInWords } from './danish-words.ts';
import { itemPaper } from './item-paper.ts';
import type { Paper, PaperFact } from './paper.ts';
import { absenceFacts, peopleText } from './people-text.ts';

const fact = (term: string, text: string | null): PaperFact[] =>
  text === null || text.trim() === '' ? [] : [{ term, text }];

function meetingFacts(meeting: MeetingSnapshot): PaperFact[] {
  return [
    ...fact('Tid', momentInWords(meeting.date, meeting.time)),
    ...fact('Sted', meeting.place),
    ...fact('Valgperiode', meeting.legislativeTerm),
    ...fact('Til stede', peopleText(meeting.attendees)),
    ...absenceFacts(meeting.absentees),
  ];
}

function utcParts(instant: string): number[] {
  const at = new Date(instant);
  return [
    at.getUTCFullYear(),
    at.getUTCMonth() + 1,
    at.getUTCDate(),
    at.getUTCHours(),
    at.getUTCMinutes(),
    at.getUTCSeconds(),
  ];
}

/** What every paper of a meeting has in common. */
function sheet(meeting: MeetingSnapshot): Omit<Paper, 'title' | 'contents' | 'items'> {
  const kind = kindInWords[meeting.kind];
  return {
    author: meeting.body,
    created: utcParts(meeting.publishedAt),
    running: `${kind} · ${meeting.committee.name} · ${dateInWords(meeting.date)}`,
    imprint: `${meeting.body} · version ${meeting.version}, offentliggjort ${dayOfInstant(meeting.publishedAt)}`,
    head: {
      body: meeting.body,
      kind,
      committee: meeting.committee.name,
      facts: meetingFacts(meeting),
    },
  };
}

const fewItems = 3;

/**
 * The whole meeting: head, contents and every item, closed and held ones as the snapshot shows them.
 * @param closedKeys items that are open to this reader alone: they say so, and every page does
 */
export function meetingPaper(meeting: MeetingSnapshot, closedKeys: readonly string[] = []): Paper {
  const common = sheet(meeting);
  const closed = new Set(closedKeys);
  return {
    ...common,
    imprint: closed.size === 0 ? common.imprint : `${common.imprint} · ${holdsClosed}`,
    title: `${kindInWords[meeting.kind]}, ${meeting.committee.name}, ${dateInWords(meeting.date)}`,
    contents: meeting.items.length > fewItems,
    items: meeting.items.map((item) => {
      const paper = itemPaper(item);
      return item.status === 'open' && closed.has(item.key)
        ? { ...paper, outcome: closedItem, notes: [closedItem, ...paper.notes] }
        : paper;
    }),
  };
}

const holdsClosed = 'indeholder lukkede punkter, må ikke deles';

/** A paper of one open item under the head of its meeting. */
export function singleItemPaper(meeting: MeetingSnapshot, item: ItemSnapshot): Paper {
  const number = item.number === null ? '' : `Punkt ${item.number}: `;
  return {
    ...sheet(meeting),
    title: `${number}${item.title}, ${meeting.committee.name}, ${dateInWords(meeting.date)}`,
    contents: false,
    items: [itemPaper(item)],
  };
}
