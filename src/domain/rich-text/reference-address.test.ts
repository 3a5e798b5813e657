import { describe, expect, test } from 'vitest';
import { doc, p, refer, text } from '../../../test/a-rich-document.ts';
import type { RichReference } from './document.ts';
import { readRichDocument } from './read-document.ts';
import { attachedAddress, readAttachedAddress, readReferenceAddress } from './reference-address.ts';
import { parseId } from '../ids.ts';

const paper = '00000000-0000-4000-8000-000000000001';
const attachment = '00000000-0000-4000-8000-000000000002';
const item = '/moeder/2026-03-11-teknik-klima/punkter/3';

describe('a reference leads', () => {
  test.each<[RichReference['kind'], string]>([
    ['matter', '/sager/26-000412-cykelsti-langs-aaen'],
    ['item', item],
    ['decision', item],
    ['document', `${item}/bilag/2`],
    ['document', `/arbejdsrum/sager/${paper}/bilag/hent/${attachment}`],
    ['figure', '/tal'],
    ['figure', '/tal?udvalg=teknik-klima'],
    ['figure', '/tal?udvalg=teknik-klima&aar=2026'],
    ['figure', '/tal?aar=2026'],
  ])('from a %s to %s', (kind, href) => {
    expect(readReferenceAddress(kind, href)).toBe(href);
  });

  test.each<[RichReference['kind'], string]>([
    ['matter', item],
    ['item', '/sager/26-000412-cykelsti'],
    ['item', `${item}/bilag/2`],
    ['document', item],
    ['figure', item],
    ['figure', '/tal?udvalg=teknik-klima&q=070761-4285'],
    ['figure', '/tal?aar=0026'],
    ['matter', '/sager/26-1?q=070761-4285'],
    ['matter', '/sager/26-1#punkt'],
    ['matter', '//ondt.dk/sager/26-1'],
    ['matter', 'https://ondt.dk/sager/26-1'],
    ['matter', '/sager/../log-ud'],
    ['matter', '/sager/%2e%2e/log-ud'],
    ['matter', '/sager/26-1\n'],
    ['item', '/moeder/2026/punkter/3/'],
    ['item', 'javascript:alert(1)'],
    ['document', `/arbejdsrum/sager/${paper}/bilag/hent/${attachment}/2`],
    ['document', `/arbejdsrum/sager/${paper}`],
    ['document', '/bilag/2'],
    ['document', '/log-ud'],
    ['matter', `/sager/${'a'.repeat(2_000)}`],
  ])('never from a %s to %s', (kind, href) => {
    expect(readReferenceAddress(kind, href)).toBeNull();
  });

  test('to an attachment of a matter in the workspace, whichever version was copied', () => {
    const [of, id] = [parseId<'Paper'>(paper), parseId<'Attachment'>(attachment)];
    if (!of || !id) throw new Error('no ids');
    const href = attachedAddress(of, id);
    expect([href, `${href}/3`, `${href}/tre`, item].map(readAttachedAddress)).toEqual([
      { paper, attachment },
      { paper, attachment },
      null,
      null,
    ]);
  });
});

describe('a reference that comes from a browser', () => {
  const reading = (attrs: unknown) =>
    readRichDocument({
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'reference', attrs }] }],
    });
  const matter = '/sager/26-1-cykelsti';

  test.each<[string, unknown, ReturnType<typeof doc>, string[]]>([
    [
      'is kept as it is',
      { kind: 'matter', href: matter, label: 'Cykelsti' },
      doc(p(refer('matter', matter, 'Cykelsti'))),
      [],
    ],
    [
      'keeps nothing that is not of the schema',
      { kind: 'matter', href: matter, label: ' Cykel\u0000\u0007sti\n', onclick: 'x' },
      doc(p(refer('matter', matter, 'Cykelsti'))),
      [],
    ],
    [
      'is words where it leads to something of another kind',
      { kind: 'item', href: matter, label: 'Cykelsti' },
      doc(p(text('Cykelsti'))),
      ['address'],
    ],
    [
      'is words where there is no such kind',
      { kind: 'person', href: '/personer/ib', label: 'Ib' },
      doc(p(text('Ib'))),
      ['address'],
    ],
    [
      'is words where it leads to another site',
      { kind: 'matter', href: 'https://ondt.dk/sager/26-1', label: 'Cykelsti' },
      doc(p(text('Cykelsti'))),
      ['address'],
    ],
    [
      'is words where its address is no text',
      { kind: 'matter', href: { toString: 'x' }, label: 'Cykelsti' },
      doc(p(text('Cykelsti'))),
      ['address'],
    ],
    [
      'is nothing where it says nothing',
      { kind: 'matter', href: matter, label: ' ' },
      doc(p()),
      [],
    ],
    [
      'says at most three hundred signs, and none of them in half',
      { kind: 'matter', href: matter, label: `x${'👩'.repeat(300)}` },
      doc(p(refer('matter', matter, `x${'👩'.repeat(149)}`))),
      ['too-long'],
    ],
  ])('%s', (_, attrs, document, dropped) => {
    const read = reading(attrs);
    expect({ document: read.document, dropped: read.dropped.map(({ kind }) => kind) }).toEqual({
      document,
      dropped,
    });
    expect(readRichDocument(read.document).document).toEqual(read.document);
  });
});
