import type { PastedElement, PastedNode } from './read-html.ts';

/** The texts of footnotes by the place that their call leads to, and the elements that hold them. */
export type PastedFootnotes = {
  readonly textOf: (href: string) => string | null;
  readonly holders: ReadonlySet<PastedElement>;
};

/** Word: `#_ftn1` → `ftn1`; LibreOffice: `#sdfootnote1sym` → `sdfootnote1`; Google Docs: `#ftnt1`, an anchor within. */
const holderOf = (href: string): string | null => {
  const found =
    /^#(?:_(?<word>(?:ftn|edn)\d+)|(?<libre>sd(?:foot|end)note\d+)sym|(?<docs>ftnt\d+))$/.exec(
      href.replace(/^[^#]*#/, '#'),
    );
  return found?.groups?.['word'] ?? found?.groups?.['libre'] ?? found?.groups?.['docs'] ?? null;
};

/** Finds the footnotes that Word, LibreOffice and Google Docs put at the end. */
export function pastedFootnotes(root: PastedElement): PastedFootnotes {
  const texts = new Map<string, string>();
  const holders = new Set<PastedElement>();
  const visit = (element: PastedElement, around: readonly PastedElement[]): void => {
    if (/^(?:footnote|endnote)-list$/.test(element.style('mso-element'))) holders.add(element);
    const id = element.attribute('id');
    if (/^(?:ftn|edn)\d+$|^sd(?:foot|end)note\d+$/.test(id)) {
      texts.set(id, noteText(element));
      holders.add(element);
    } else if (/^ftnt\d+$/.test(id)) {
      const paragraph = around.findLast(({ tag }) => tag === 'p') ?? element;
      texts.set(id, noteText(paragraph));
      holders.add(paragraph);
    }
    for (const child of element.children)
      if (typeof child !== 'string') visit(child, [...around, element]);
  };
  visit(root, []);
  return {
    holders,
    textOf: (href) => {
      const id = holderOf(href);
      return id === null ? null : (texts.get(id) ?? null);
    },
  };
}

const isBacklink = ({ tag, attribute }: PastedElement): boolean =>
  tag === 'a' && /#(?:_ftnref|_ednref|ftnt_ref|sd(?:foot|end)note\d+anc)/.test(attribute('href'));

const noteText = (element: PastedElement): string =>
  element.children
    .map((child: PastedNode): string =>
      typeof child === 'string' ? child : isBacklink(child) ? '' : `${noteText(child)} `,
    )
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
