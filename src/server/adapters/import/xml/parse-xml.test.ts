import { describe, expect, test } from 'vitest';
import { parseXml } from './parse-xml.ts';
import { childAt, childrenOf, textOf } from './xml-element.ts';
import { XmlLedger } from './xml-ledger.ts';

const limits = { depth: 100, parts: 1000 };
const rootOf = (text: string) => {
  const parsed = parseXml(text, limits);
  if (!parsed.ok) throw new Error(parsed.error.kind);
  return parsed.value;
};

describe('characters that XML forbids', () => {
  test('are read as spaces and counted: form feeds of eDoc, by reference or as they are', () => {
    const { root, mended, text } = rootOf('<a>Side 1&#xC;2. Punkt&#12;\fSlut &#x41; &amp;#xC;</a>');
    expect([textOf(root), mended]).toEqual(['Side 1 2. Punkt  Slut A &#xC;', 3]);
    expect(text).toBe('<a>Side 1 2. Punkt  Slut &#x41; &amp;#xC;</a>');
  });

  test('are mended in attributes, and left alone in CDATA, where a reference is text', () => {
    const { root, mended } = rootOf('<a navn="B&#2;C"><![CDATA[&#xC;]]></a>');
    expect([root.attributes.get('navn'), textOf(root), mended]).toEqual(['B C', '&#xC;', 1]);
  });

  test('are found wherever they stand in a long file', () => {
    const filler = 'ord '.repeat(40_000);
    expect(rootOf(`<a>${filler}&#xC;${filler}&#xC;</a>`).mended).toBe(2);
  });
});

describe('an element', () => {
  const { root } = rootOf(
    `<Møde MødeID="7"><Punkt nr="1"><Titel>Et <b>og</b> to</Titel></Punkt><Punkt/></Møde>`.normalize(
      'NFD',
    ),
  );

  test('is found by its name in either normal form, and holds its text', () => {
    expect(root.name).toBe('Møde');
    expect(root.attributes.get('MødeID')).toBe('7');
    expect(childrenOf(root, 'Punkt')).toHaveLength(2);
    expect(childAt(root, 'Punkt', 'Titel')).not.toBeNull();
    expect(textOf(root)).toBe('Et og to');
    expect(childAt(root, 'Punkt', 'Bilag')).toBeNull();
  });

  test('has every text and attribute placed or left over, never both', () => {
    const ledger = new XmlLedger();
    expect(ledger.takeAttribute(root, 'MødeID')).toBe('7');
    expect(ledger.take(childAt(root, 'Punkt', 'Titel', 'b'))).toBe('og');
    expect(ledger.take(childAt(root, 'Findes', 'ikke'))).toBe('');
    expect([...ledger.rest(root)]).toEqual(['1', 'Et ', ' to']);
  });
});
