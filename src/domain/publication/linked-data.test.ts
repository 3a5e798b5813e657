import fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterMap } from 'parse5';
import { expect, test } from 'vitest';
import { embedJson, type LinkedData } from './linked-data.ts';

const named = (name: string): LinkedData => ({
  '@context': 'https://schema.org',
  '@type': 'Report',
  name,
});

/** The nodes that a browser makes of it, and the text of the first. */
function readScript(html: string): { readonly nodes: number; readonly text: string } {
  const { childNodes } = parseFragment(html);
  const script = childNodes[0] as DefaultTreeAdapterMap['element'];
  const text = script.childNodes[0] as DefaultTreeAdapterMap['textNode'];
  return { nodes: childNodes.length, text: text.value };
}

test('no title can get out of the element that its data stand in', () => {
  const title = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('</script><script>alert(1)</script>', '<!--<script>', '&lt;', '\u2028]]>'),
  );
  fc.assert(
    fc.property(title, (name) => {
      const { nodes, text } = readScript(
        `<script type="application/ld+json">${embedJson(named(name))}</script>`,
      );
      expect(nodes).toBe(1);
      expect(JSON.parse(text)).toEqual(named(name));
    }),
  );
});
