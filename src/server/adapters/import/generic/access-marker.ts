import type { Access } from '#domain/minutes/parsed-minutes.ts';

const marker =
  /^[([]?(?:(?<open>åbent?|offentligt?)|(?<closed>lukket|fortroligt?|ikke[- ]offentligt?))(?:\s+(?:punkt|sag|dagsorden|dagsordenspunkt|møde))?[)\]]?[.:]?$/iu;
const markerAtEnd =
  /\s(?<mark>(?:(?<open>åbent?|offentligt?)|(?<closed>lukket|fortroligt?))(?:\s+(?:punkt|sag|dagsorden|dagsordenspunkt))?)$/iu;

const accessOf = (groups: Record<string, string | undefined> | undefined): Access | null =>
  groups === undefined ? null : groups['closed'] === undefined ? 'open' : 'closed';

/** "Åbent punkt", "Lukket": a line that says no more than whether the item is open. */
export const readAccessMarker = (text: string): Access | null =>
  accessOf(marker.exec(text.trim())?.groups);

/** "… Åbent punkt" behind a case number. */
export function readAccessAtEnd(
  text: string,
): { readonly access: Access; readonly before: string } | null {
  const found = markerAtEnd.exec(` ${text}`);
  const access = accessOf(found?.groups);
  if (found === null || access === null) return null;
  return { access, before: ` ${text}`.slice(0, found.index).trim() };
}
