import type { News } from '#application/publication/gather-news.ts';
import type { FeedEntry } from '#domain/publication/feed/feed.ts';
import { itemAddress, meetingAddress } from '#domain/publication/address.ts';
import { slugOf } from '#domain/publication/slug.ts';
import { outcomeMark } from '#ui/text/item-mark.ts';
import { formatDate, formatMoment } from '#ui/format/date.ts';
import { formatCount } from '#ui/format/number.ts';
import { readSnippet } from '#ui/format/snippet.ts';
import { documentKind, meetingText } from './meeting.ts';
import { hitKind } from './search.ts';

export const feedText = {
  news: (body: string) => `Nyt fra ${body}`,
  newsLead: 'Nye dagsordener, referater og beslutninger fra alle udvalg.',
  committee: (name: string) => `Nyt fra ${name}`,
  committeeLead: 'Udvalgets nyeste dagsordener, referater og beslutninger.',
  matter: (title: string, caseNumber: string) => `${title} (sag ${caseNumber})`,
  matterLead: 'Sagens behandlinger i udvalg og råd.',
  search: (query: string) => (query === '' ? 'Søgning' : `Søgning: ${query}`),
  searchLead: 'Møder, punkter og bilag, som søgningen finder, de senest offentliggjorte først.',
};

const sentences = (...parts: readonly (string | null)[]): string =>
  parts
    .filter((part): part is string => part !== null && part !== '')
    .map((part) => (/[.!?:…]$/.test(part) ? part : `${part}.`))
    .join(' ');

/** A piece of news as an entry of a feed. `origin` is the site's own address without a slash at the end. */
export function tellNews(news: News, origin: string): FeedEntry {
  const told = tell(news);
  return {
    id: `${origin}${told.id ?? told.address}`,
    page: `${origin}${told.address}`,
    title: told.title,
    summary: told.summary,
    updated: news.publishedAt,
  };
}

type Told = {
  readonly id?: string;
  readonly address: string;
  readonly title: string;
  readonly summary: string;
};

function tell(news: News): Told {
  switch (news.kind) {
    case 'meeting': {
      const { slug, kind, committee, date, time, place, itemCount } = news.meeting;
      const count = formatCount(itemCount, meetingText.count.one, meetingText.count.many);
      return {
        address: meetingAddress(slug),
        title: `${documentKind[kind]}: ${committee.name} ${formatDate(date)}`,
        summary: sentences(formatMoment(date, time), place, itemCount > 0 ? count : null),
      };
    }
    case 'decision': {
      const { meeting, itemKey, title, committee, date, outcome, decision } = news.decision;
      return {
        address: itemAddress(meeting, itemKey),
        title: `${outcomeMark(outcome, decision).word}: ${title}`,
        summary: sentences(`${committee} ${formatDate(date)}`, decision),
      };
    }
    case 'treatment': {
      const { meeting, committee, date, title, outcome, decision } = news.treatment;
      const { slug, itemKey } = news.stands;
      const address = itemAddress(slug, itemKey);
      const mark = decision === null ? null : outcomeMark(outcome, decision).word;
      return {
        address,
        // What another committee's minutes report is another thing than the item where it is read.
        ...(meeting === null ? { id: `${address}#${date}-${slugOf(committee.name)}` } : {}),
        title: mark === null ? title : `${mark}: ${title}`,
        summary: sentences(`${committee.name} ${formatDate(date)}`, decision),
      };
    }
    case 'hit': {
      const { kind, title, committee, date, url, snippet } = news.hit;
      const sentence = readSnippet(snippet)
        .map(({ text }) => text)
        .join('');
      const where = [committee, date === null ? null : formatDate(date)]
        .filter((part) => part !== null)
        .join(' ');
      return {
        address: url,
        title: `${hitKind[kind]}: ${title}`,
        summary: sentences(where, sentence),
      };
    }
  }
}
