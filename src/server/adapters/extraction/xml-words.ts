import { walkXml } from './walk-xml.ts';

/** Attributes in which programs keep what people have written. */
const written = new Set([
  ...['v', 'name', 'val', 'value', 'descr', 'title', 'alt', 'author', 'caption', 'displayName'],
  ...['userId', 'initials', 'string', 'text', 'desc', 'label', 'href', 'help', 'tooltip', 'Target'],
  ...['connection', 'command', 'sourceFile', 'email', 'contact', 'prompt', 'error'],
]);

/**
 * Everything readable in an XML part for which there is no reader of its own: one line for each element with words,
 * one for each attribute in which words are kept.
 * @param named each line begins with the element's name
 */
export function xmlWords(
  bytes: Uint8Array,
  named = false,
): { readonly text: string; readonly isWhole: boolean } {
  const lines: string[] = [];
  let line = '';
  const flush = (name: string): void => {
    if (line.trim() !== '') lines.push(named ? `${name}: ${line.trim()}` : line.trim());
    line = '';
  };
  const isWhole = walkXml(bytes, {
    open({ name, attributes }) {
      flush(name);
      for (const [key, value] of attributes)
        if (written.has(key) && value.trim().length > 2) lines.push(value);
    },
    text(text) {
      line += text;
    },
    close: flush,
    comment(comment) {
      if (comment.trim() !== '') lines.push(comment.trim());
    },
  });
  return { text: lines.join('\n'), isWhole };
}
