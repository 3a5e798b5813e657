import { measurePaper } from './measure-paper.ts';
import type { Paper } from './paper.ts';
import { printable, standIn, withStandIns } from './printable-text.ts';

export type PaperJsonOptions = {
  /** `https://…` of the site, for links; without it, links are set as plain text. */
  readonly origin: string | null;
  /** Characters that no font of the paper has. */
  readonly isMissing: (character: string) => boolean;
};

type Link = { readonly text: string; readonly href: string };

const isLink = (value: object): value is Link =>
  'href' in value && 'text' in value && typeof value.href === 'string';

/** Where a link of the paper leads: to the site, or where the author's own link does; null for plain text. */
function addressOf(href: string, origin: string | null): string | null {
  if (!href.startsWith('/')) return href;
  return origin === null ? null : new URL(href, origin).href;
}

const endnote = `${standIn} står for tegn, som denne udgave ikke kan vise. De kan læses på mødets side på nettet.`;

/**
 * The paper as the template reads it. Texts are data and never markup, whatever signs they hold; links
 * lead to the site, or where the author of a text has linked to.
 */
export function paperJson(paper: Paper, { origin, isMissing }: PaperJsonOptions): string {
  const seen = { replaced: false, joints: false };
  const set = (text: string): string => {
    const ready = printable(text);
    const shown = withStandIns(ready, isMissing);
    if (shown !== ready) seen.replaced = true;
    if (shown.includes('\u200b')) seen.joints = true;
    return shown;
  };
  const visit = (value: unknown): unknown => {
    if (typeof value === 'string') return set(value);
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value !== 'object' || value === null) return value;
    if (isLink(value)) {
      const { href, ...run } = value;
      const address = addressOf(href, origin);
      return { ...visitFields(run), ...(address === null ? {} : { href: address }) };
    }
    return visitFields(value);
  };
  const visitFields = (value: object): object =>
    Object.fromEntries(
      Object.entries(value).map(([name, part]: [string, unknown]) => [name, visit(part)]),
    );
  const visited = visit(measurePaper(paper));
  return JSON.stringify({
    paper: visited,
    endnote: seen.replaced ? endnote : null,
    joints: seen.joints,
  });
}
