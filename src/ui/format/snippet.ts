const characters: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/**
 * The parts of a search hit's sentence (escaped HTML in which only `<mark>` occurs) as plain text, so that a
 * page sets them as text and no markup from a document ever reaches it.
 */
export function readSnippet(
  snippet: string,
): readonly { readonly text: string; readonly isHit: boolean }[] {
  return snippet
    .split(/<mark>|<\/mark>/)
    .map((part, index) => ({
      text: part.replace(/&(amp|lt|gt|quot|#39);/g, (entity) => characters[entity] ?? entity),
      isHit: index % 2 === 1,
    }))
    .filter(({ text }) => text !== '');
}
