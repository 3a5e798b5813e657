import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentBlocks } from '#domain/rich-text/document-blocks.ts';
import { aPress, pressRoot } from '../../../../test/a-press.ts';
import { missingWords, skips } from '../../../../test/a-printed-meeting.ts';
import {
  bullets,
  cell,
  doc,
  heading,
  link,
  note,
  numbered,
  p,
  refer,
  table,
  text,
} from '../../../../test/a-rich-document.ts';
import { aDecision, aMeeting, anItem, aSection } from '../../../../test/published-builders.ts';
import { readAccessiblePdf } from '../../../../test/read-accessible-pdf.ts';
import { openPdfPress } from './pdf-press.ts';

const { press, print } = aPress();

describe('A text that was written here', () => {
  it('is printed with its headings, lists within lists, table heads, links and notes', async () => {
    const blocks = documentBlocks(
      doc(
        heading(2, 'Forløb'),
        p(text('Stien '), text('anlægges', 'bold', 'italic'), note('Se kortet.')),
        heading(2, 'Etaper'),
        bullets('skolen', [p(text('hallen')), numbered('vest', 'øst')]),
        table(
          [cell('År', 'tableHeader'), cell('Beløb', 'tableHeader')],
          [cell('2026'), cell('1,2 mio. kr.')],
        ),
        p(link('Vejledning', 'https://eksempel.dk/v'), text(' og '), link('sag', '/sager/1')),
      ),
    );
    const section = { ...aSection('other', 'Sagsfremstilling', 'Forløb'), blocks };
    const bare = { ...section, label: '' };
    const paper = await print(
      aMeeting({ items: [anItem(1, 'Sti', { sections: [section, bare] })] }),
    );
    expect(paper.headings.slice(1)).toEqual([
      { level: 2, text: '1 Sti' },
      { level: 3, text: 'Sagsfremstilling' },
      { level: 4, text: 'Forløb' },
      { level: 5, text: 'Etaper' },
      { level: 3, text: 'Forløb' },
      { level: 4, text: 'Etaper' },
    ]);
    expect(paper.text.replace(/\s+/g, ' ')).toContain(
      'Stien anlægges[1] Etaper • skolen • hallen 1. vest 2. øst År Beløb 2026 1,2 mio. kr. Vejledning og sag [1] Se kortet.',
    );
    expect(new Set(paper.links)).toEqual(
      new Set(['https://eksempel.dk/v', 'https://raadslag.eksempel.dk/sager/1']),
    );
    expect([paper.roles.get('TH'), paper.roles.get('TD')]).toEqual([4, 4]);
  });
});

describe('A reference in the text', () => {
  const item = anItem(1, 'Sti', {
    sections: [
      {
        ...aSection('other', 'Sagsfremstilling', 'x'),
        blocks: documentBlocks(
          doc(
            p(
              ...[text('Se '), refer('item', '/moeder/2026-02-09-jai/punkter/4', 'punkt 4')],
              ...[
                text(', '),
                refer('document', '/moeder/2026-02-09-jai/punkter/4/bilag/1', 'kortet'),
              ],
              ...[text(' og '), refer('figure', '/tal?udvalg=jai&aar=2026', 'tallene')],
              text(' samt et lukket bilag.'),
            ),
          ),
        ),
      },
    ],
  });
  const referring = aMeeting({ items: [item] });
  const words = 'Se punkt 4, kortet og tallene samt et lukket bilag.';

  it('is a link to the public address of what it leads to, on the agenda and on the paper of the item', async () => {
    for (const bytes of [
      await press.renderMeetingPdf(referring),
      await press.renderItemPdf(referring, item.key),
    ]) {
      if (!bytes) throw new Error('nothing was printed');
      const paper = await readAccessiblePdf(bytes);
      expect(paper.text.replace(/\s+/g, ' ')).toContain(words);
      const origin = 'https://raadslag.eksempel.dk';
      expect(new Set(paper.links)).toEqual(
        new Set([
          `${origin}/moeder/2026-02-09-jai/punkter/4`,
          `${origin}/moeder/2026-02-09-jai/punkter/4/bilag/1`,
          `${origin}/tal?udvalg=jai&aar=2026`,
        ]),
      );
    }
  });

  it('is words where the house does not know its own address', async () => {
    const homeless = openPdfPress({ root: pressRoot, origin: null });
    const paper = await readAccessiblePdf(await homeless.renderMeetingPdf(referring));
    await homeless.close();
    expect(paper.text.replace(/\s+/g, ' ')).toContain(words);
    expect(paper.links).toEqual([]);
  });
});

describe('Whatever stands in a text, it is printed as text', () => {
  const odd = [
    [
      'signs of markup',
      '#let x = 1; $a^2$ @ref *b* _c_ `d` <l> = H // x /* y */ ~ -- "q" [z] {w} \\n',
    ],
    ['Hebrew, Arabic and Greek', 'hebraisk שלום, arabisk العربية og græsk Ελλάδα'],
    ['decomposed letters', 'Å og e\u0301n ﬁrma'],
    ['masks', '07▇▇▇▇-▇▇▇▇'],
  ] as const;

  it.each(odd)('%s: every word is there', async (_, text) => {
    const one = anItem(1, text, {
      sections: [aSection('other', text.slice(0, 40), `${text}\n\n- ${text}\n\n${text}\t${text}`)],
      decisions: [aDecision(text, 'freeText')],
    });
    const asked = aMeeting({ items: [one] });
    expect(missingWords(asked, await print(asked))).toEqual(new Map());
  });

  it.each([
    ['a word of 600 letters', 'a'.repeat(600)],
    ['600 digits', '1'.repeat(600)],
    ['a long address', `https://eksempel.dk/${'sti/'.repeat(80)}?q=${'x'.repeat(90)}`],
    ['a long file name', 'Høringssvar_fra_Handicaprådet_og_ældrerådet_endelig_udgave.pdf'],
  ])('%s is parted over lines and loses nothing', async (_, text) => {
    const squeeze = (of: string): string => of.replace(/[\s\u00ad\u200b-]/g, '');
    const section = aSection('other', 'Tekst', `Før ${text} efter`);
    const asked = aMeeting({ items: [anItem(1, text, { sections: [section] })] });
    const bytes = await press.renderItemPdf(asked, '1');
    const paper = await readAccessiblePdf(bytes ?? new Uint8Array());
    expect(squeeze(paper.text)).toContain(squeeze(`Før ${text} efter`));
    expect(paper.title?.includes(text)).toBe(true);
  });

  it.each([
    ['emoji', '👩‍👩‍👧 ❤ 🇩🇰'],
    ['Chinese and Thai', '漢字 ก็็็็'],
    ['control characters', 'x\u0000\u0001\u001b[0m\u0085\u202e\ufeff\u2028'],
    ['half a character', '\ud83d og \udc00'],
    ['characters that are none', '\ufffe\u{10ffff}\uf0b7'],
    ['nothing', ''],
    ['blanks', ' \u00ad\u200b'],
  ])('%s: what has no picture gets a stand-in, and the rest is there', async (_, text) => {
    const paper = await print(
      aMeeting({
        items: [anItem(1, text, { sections: [aSection('other', text, `Før ${text} efter`)] })],
      }),
    );
    const flat = paper.text.replace(/\s+/g, ' ');
    expect([flat.includes('Før'), flat.includes('efter')]).toEqual([true, true]);
    expect(flat.includes('[tegn] står for tegn')).toBe(flat.includes('Før [tegn]'));
  });

  it('any text at all compiles and keeps headings in order', async () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 1 }),
        fc.constantFrom('\n', '\t', '- ', '1. ', ' ', '#', '$', '\\'),
      ),
    });
    await fc.assert(
      fc.asyncProperty(text, text, text, async (title, label, body) => {
        const paper = await print(
          aMeeting({
            items: [anItem(1, title, { sections: [aSection('other', label, body)] })],
          }),
        );
        expect(skips(paper.headings.map(({ level }) => level))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});
