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

const isLink = (value: unknown): value is Link =>
  typeof value === 'object' && value !== null && 'href' in value && 'text' in value;

const endnote = `${standIn} står for tegn, som denne udgave ikke kan vise. De kan læses på mødets side på nettet.`;

/**
 * The paper as the template reads it. Texts are data and never markup, whatever signs they hold; links
 * lead to the site and nowhere else.
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
    if (isLink(value))
      return origin === null || !value.href.startsWith('/')
        ? set(value.text)
        : { text: set(value.text), href: new URL(value.href, origin).href };
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, part]: [string, unknown]) => [name, visit(part)]),
    );
  };
  const visited = visit(measurePaper(paper));
  return JSON.stringify({
    paper: visited,
    endnote: seen.replaced ? endnote : null,
    joints: seen.joints,
  });
}
