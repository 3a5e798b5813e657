import type { Access } from '#domain/minutes/parsed-minutes.ts';
import { isBlank, plain, type Line } from './printed-line.ts';

/** Headings that gather items: "B. Sager til orientering", "Lukkede punkter". */
const heading =
  /^(?:(?:[A-ZÆØÅ]|[IVX]{1,4}|\d)[.)]\s*)?(?:(?<closed>lukke(?:t|de)|fortrolige?|ikke[- ]offentlige?)|(?<open>åb(?:ent?|ne)|offentlige?))?\s*(?:(?:sager?|punkter|dagsordenspunkter|dagsorden)(?:\s+(?:til|fra|med|for|der)\s+\S.{0,60})?|\p{L}{4,}sager|beslutningspunkter|orienteringspunkter|drøftelsespunkter|meddelelser og orientering)\s*:?$/iu;

export const isGroupHeading = (text: string): boolean => heading.test(text);

export type BodyEnd = {
  readonly lines: readonly Line[];
  /** Headings of the next group, printed behind the item. */
  readonly headings: readonly string[];
  /** What the last of them says of the items under it. */
  readonly access: Access | null;
};

/** Takes group headings off the end of an item's lines: they belong to the items after it. */
export function takeGroupHeadings(lines: readonly Line[]): BodyEnd {
  const headings: string[] = [];
  let access: Access | null = null;
  let end = lines.length;
  for (let i = lines.length - 1; i >= 0; i -= 1) {
    const line = lines[i];
    if (line === undefined || isBlank(line)) continue;
    const groups = heading.exec(plain(line))?.groups;
    const before = lines[i - 1];
    if (groups === undefined || (before !== undefined && !isBlank(before) && line.level === 0))
      break;
    headings.unshift(plain(line));
    access ??=
      groups['closed'] !== undefined ? 'closed' : groups['open'] !== undefined ? 'open' : null;
    end = i;
  }
  return { lines: lines.slice(0, end), headings, access };
}
