import type { DocumentKind } from '#domain/minutes/parsed-minutes.ts';
import { findDate, findTime } from '#domain/text/danish-date.ts';
import { findCommittee } from './committee-name.ts';
import type { MeetingDraft } from './meeting-draft.ts';
import type { FieldKind } from './meeting-field.ts';

const kinds: readonly (readonly [DocumentKind, RegExp])[] = [
  ['supplement', /tillægsdagsorden|tillæg til dagsorden|supplerende dagsorden/iu],
  [
    'minutes',
    /(?<!\p{L})(?:beslutnings|møde)?referat(?:et)?(?!\p{L})|protokol(?!\p{L})|med vedtagelser|beslutninger fra/iu,
  ],
  ['agenda', /(?<!\p{L})dagsorden(?!\p{L})|mødeindkaldelse/iu],
];
const term =
  /\(?(?<![\d\p{L}])(?<term>(?:19|20)\d{2}\s?[-–]\s?(?:(?:19|20)\d{2}|\d{2}))(?![\d\p{L}])\)?/u;
const placeBehindTime =
  /kl\.?\s*\d{1,2}(?:[.:]\d{2})?(?:\s*-\s*\d{1,2}(?:[.:]\d{2})?)?\s*,?\s+(?:i|på)\s+(?<place>\S.*)$/iu;
/** "kl. 8.00, Lokale 2" · "Lokale B, Rådhuset" in a line of its own. */
const room =
  '(?:møde)?lokale\\p{L}*|rådhuset|byrådssalen|udvalgsværelse\\p{L}*|kommunalbestyrelsessalen|jobcentret|mødesalen';
const placeBehindComma = new RegExp(
  `(?:\\d[.:]\\d{2}|kl\\.? \\d{1,2}),\\s+(?<place>(?:${room})(?!\\p{L}).*)$`,
  'iu',
);
const placeAlone = new RegExp(
  `^(?<place>(?:${room})(?!\\p{L})[^:]{0,100}?)(?:,? kl\\.? ?\\d.*)?$`,
  'iu',
);
/** An address of the web: its words are no title. */
export const isAddress = (text: string): boolean => text.includes('://');

/** Takes the first occurrence of a text out of a line, so that each word is placed once. */
const without = (line: string, part: string): string => {
  const at = line.indexOf(part);
  return at === -1 ? line : `${line.slice(0, at)} ${line.slice(at + part.length)}`;
};

/** Day and month as printed: "7. april" of "mandag den 7. april 2014". */
const dayOf = (printed: string): string =>
  (/\d{1,2}\D{1,3}\p{L}+/u.exec(printed)?.[0] ?? printed).replace(/\s+/g, '').toLowerCase();

function readDate(head: MeetingDraft, text: string): void {
  const found = findDate(text);
  if (head.date !== null || found === null) return;
  const day = dayOf(found.printed);
  if (head.day !== null && found.date !== null && day !== head.day) return;
  head.day ??= day;
  head.date = found.date;
  const near = found.printed;
  if (found.weekdayFits === false)
    head.warnings.push({
      code: 'weekday-differs',
      message: 'Ugedag og dato passer ikke sammen.',
      near,
    });
}

/** A line of text in the head: the title, or a part of it. */
export function readTitleLine(head: MeetingDraft, text: string): void {
  let rest = text;
  if (isAddress(text)) {
    head.removed.push(text);
    return;
  }
  head.kind ??= kinds.find(([, form]) => form.test(text))?.[0] ?? null;
  readDate(head, text);
  if (head.time === null && /kl|\d:\d/iu.test(text)) head.time = findTime(text);
  if (head.place === null) {
    const place = [placeBehindTime, placeBehindComma, placeAlone]
      .map((form) => form.exec(text)?.groups?.['place'])
      .find((found) => found !== undefined)
      ?.replace(/[\s.]+$/, '');
    if (place !== undefined) {
      head.place = place;
      rest = without(rest, place);
    }
  }
  if (head.committee === null) {
    const found = findCommittee(rest);
    if (found !== null && (head.named === null || found.name === head.named)) {
      head.committee = found.name;
      if (found.apart) rest = without(rest, found.name);
      const period = term.exec(rest)?.groups?.['term'];
      if (period !== undefined && head.legislativeTerm === null) {
        head.legislativeTerm = period;
        rest = without(rest, period);
      }
    }
  }
  head.removed.push(rest);
}

/** What a field of the head holds. */
export function readValue(head: MeetingDraft, kind: FieldKind, value: string): void {
  if (kind === 'date' || kind === 'time') {
    readDate(head, value);
    head.time ??= findTime(
      kind === 'time' && /^\d{1,2}[.:]\d{2}/.test(value) ? `kl. ${value}` : value,
    );
    head.removed.push(value);
  } else if (kind === 'place' && head.place === null) head.place = value;
  else if (
    kind === 'committee' &&
    head.committee === null &&
    !kinds.some(([, form]) => form.test(value))
  ) {
    const period = term.exec(value)?.groups?.['term'] ?? null;
    head.legislativeTerm ??= period;
    head.committee =
      period === null
        ? value
        : without(value, term.exec(value)?.[0] ?? '')
            .replace(/[\s,–-]+$/u, '')
            .trim();
  } else readTitleLine(head, value);
}
