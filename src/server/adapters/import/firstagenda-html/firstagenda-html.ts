import type { ParsedMinutes } from '#domain/minutes/parsed-minutes.ts';
import { readOrganizationName } from '#domain/organization/name.ts';
import { findDate, findTime } from '#domain/text/danish-date.ts';
import { words } from '#domain/text/words.ts';
import { readDocumentKind } from '../firstagenda/document-kind.ts';
import { readItemParts } from '../firstagenda/item-parts.ts';
import { findElement, findElements } from '../html/find-elements.ts';
import { htmlOf } from '../html/html-of.ts';
import { htmlText, spokenAttributes } from '../html/html-text.ts';
import type { HtmlElement, HtmlNode } from '../html/parse-html.ts';
import { buildItem, type MeetingFrame } from '../labelled-item/build-item.ts';
import type { Reader } from '../source.ts';
import { readParticipants } from './participants.ts';

/** What has been read is taken from the page; what is left in the end is its navigation. */
type Page = { readonly taken: Set<HtmlNode>; readonly other: string[] };

function take(page: Page, element: HtmlElement | null): string {
  if (element === null) return '';
  page.taken.add(element);
  return htmlText(element);
}

function readRow(page: Page, row: HtmlElement, meeting: MeetingFrame) {
  const title = take(page, findElement(row, { class: 'overskrift' }));
  const matter = take(page, findElement(row, { class: 'sagsnummer' }));
  const isClosed = /^lukket\b/iu.test(title);
  const content = findElement(row, { class: 'punkt' });
  if (content) page.taken.add(content);
  const { parts, removed } = content
    ? readItemParts(content, isClosed)
    : { parts: [], removed: [] };
  const attachments = [...findElements(row, { tag: 'a', class: 'bilag-link' })].map((link) => ({
    number: null,
    title: take(page, link),
    documentNumber: null,
    access: 'open' as const,
  }));
  const number = take(page, findElement(row, { class: 'label' }));
  const built = buildItem(
    {
      number: number === '' ? null : number,
      title,
      matter: matter === '' ? null : matter,
      parts,
      attachments,
    },
    meeting,
  );
  page.other.push(...removed, ...built.removed);
  return built.item;
}

/** The web page of a meeting from FirstAgenda Publication, opened in a browser and saved. */
export const firstagendaHtml: Reader = {
  id: 'firstagenda-html',

  recognise: (source) => {
    if (source.kind !== 'html') return 0;
    const page = htmlOf(source);
    if (findElement(page, { tag: 'tr', class: 'punktrow' })) return 1;
    return findElement(page, { tag: 'table', class: 'dagsordeninfo' }) ? 0.9 : 0;
  },

  read: (source): ParsedMinutes => {
    if (source.kind !== 'html') throw new Error('firstagenda-html reads HTML');
    const document = htmlOf(source);
    const page: Page = { taken: new Set(), other: [] };
    const head = [
      take(page, findElement(document, { tag: 'title' })),
      take(page, findElement(document, { class: 'title' })),
    ];
    const info = findElement(document, { class: 'dagsordeninfo' });
    const printed = (name: string): string =>
      info ? take(page, findElement(info, { class: name })) : '';
    const date = printed('dato');
    const body = readOrganizationName(printed('udvalg'));
    const place = printed('sted');
    const participants = readParticipants(printed('deltagere'), body?.name ?? null);
    const meeting = {
      committee: body?.name ?? null,
      legislativeTerm: body?.term ?? null,
      date: findDate(date)?.date ?? null,
      time: findTime(date),
      place: place === '' ? null : place,
      kind: readDocumentKind(head[1] ?? ''),
      attendees: participants.attendees,
      absentees: participants.absentees,
    };
    page.other.push(date, ...participants.removed);
    const rows = [...findElements(document, { tag: 'tr', class: 'punktrow' })];
    const items = rows.map((row) => readRow(page, row, meeting));
    const furniture = [
      { kind: 'page-head' as const, text: head.join('\n') },
      { kind: 'other' as const, text: page.other.join('\n') },
      { kind: 'navigation' as const, text: htmlText(document, page.taken) },
      { kind: 'navigation' as const, text: spokenAttributes(document).join('\n') },
    ].filter(({ text }) => words(text).length > 0);
    return {
      reader: 'firstagenda-html',
      meeting,
      items,
      documents: [],
      furniture,
      warnings: [],
    };
  },
};
