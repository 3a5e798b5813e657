import fc from 'fast-check';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ItemSnapshot, MeetingSnapshot } from '#domain/publication/snapshot.ts';
import { plainText } from '#domain/publication/text-runs.ts';
import { documentBlocks } from '#domain/rich-text/document-blocks.ts';
import { countWords, subtractWords } from '#domain/minutes/conservation.ts';
import {
  aClosedItem,
  aDecision,
  aHeldItem,
  aMeeting,
  anAttachment,
  anItem,
  aSection,
} from '../../../../test/published-builders.ts';
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
import { readAccessiblePdf, type AccessiblePdf } from '../../../../test/read-accessible-pdf.ts';
import { openPdfPress, type PdfPress } from './pdf-press.ts';

const root = path.resolve(import.meta.dirname, '../../../..');
const press: PdfPress = openPdfPress({ root, origin: 'https://raadslag.eksempel.dk' });
afterAll(() => press.close());

const print = async (meeting: MeetingSnapshot): Promise<AccessiblePdf> =>
  readAccessiblePdf(await press.renderMeetingPdf(meeting));

const prose =
  'Forvaltningen har gennemgået erhvervsgrunduddannelserne og sammenlignet dem med kommuner, der har de samme rammevilkår for beskæftigelsesindsatsen, og peger på tre muligheder.';

const meeting = aMeeting({
  attendees: [
    { slug: null, name: 'Bente Bæk', party: 'A' },
    { slug: null, name: 'Carl Clausen', party: null },
  ],
  absentees: [{ slug: null, name: 'Gert Gran', party: 'V', kind: 'excused', organization: null }],
  items: [
    anItem(1, 'Godkendelse af dagsorden', {
      decisions: [aDecision('Godkendt.', 'approved')],
      absences: [
        { slug: null, name: 'Bente Bæk', party: 'A', kind: 'notPresentAtItem', organization: null },
      ],
    }),
    anItem(2, 'Cykelsti langs Skolebakken', {
      area: 'TK',
      matter: { slug: '26-000017-cykelsti', caseNumber: '26-000017' },
      decisions: [
        aDecision('Punkt 1 anbefales, punkt 2 udsættes.', 'partial', {
          points: [
            { point: 1, outcome: 'recommended' },
            { point: 2, outcome: 'postponed', text: 'afventer høringen' },
          ],
        }),
        aDecision('Taget til orientering.', 'noted', {
          own: false,
          organization: 'Udvalget for Børn',
          date: '2026-03-12',
          stage: '1. behandling',
        }),
      ],
      absences: [
        {
          slug: null,
          name: 'Hans Holm',
          party: 'V',
          kind: 'excused',
          organization: 'Udvalget for Børn',
        },
      ],
      recommendations: [
        { by: 'Direktionen', points: ['at forslaget godkendes.', 'at det sendes i høring.'] },
      ],
      sections: [
        aSection('summary', 'Resumé', prose),
        aSection(
          'presentation',
          'Sagsfremstilling',
          `Baggrund for forslaget\n\n${prose}\n\n- den korte vej\n- den lange vej\n\nÅr\tUdgift\n2025\t1.204\n2026\t88\n\n`,
          { text: 'udvalgets møde den 9. februar', href: '/moeder/2026-02-09-teknik-klima' },
          ' og https://andet.eksempel.dk viser det samme.',
        ),
        aSection('finance', 'Økonomi', ''),
        aSection('competence', 'Beslutningskompetence', 'Kommunalbestyrelsen'),
      ],
      attachments: [
        anAttachment(1, 'Høringssvar', { number: '2.1', documentNumber: '25118/26' }),
        anAttachment(2, 'Årsrapport', { number: '2.2', text: 'incomplete' }),
      ],
    }),
    aClosedItem(3),
    aClosedItem(4, { publicTitle: 'Køb af areal', publicDecision: 'Godkendt.' }),
    aHeldItem(5),
    anItem(6, 'Orientering', {
      points: [{ label: 'A', title: 'Brev fra ministeriet', text: [prose] }],
      decisions: [aDecision('Udsat.', 'postponed')],
    }),
    anItem(7, 'Godkendelse af referat', {
      decisions: [aDecision('Beslutning ikke frigivet', 'none', { released: false })],
    }),
  ],
});

/** Every string of an open item that a reader of the paper shall find. */
function* readable(item: ItemSnapshot): Generator<string> {
  const people = [...item.absences];
  yield* [item.number, item.area, item.title, item.caseNumber].filter((text) => text !== null);
  for (const { text, organization, stage, points } of item.decisions)
    yield* [text, organization ?? '', stage ?? '', ...points.map((point) => point.text ?? '')];
  for (const { by, points } of item.recommendations) yield* [by ?? '', ...points];
  for (const { label, text } of item.sections)
    if (plainText(text) !== '') yield* [label, plainText(text)];
  for (const { label, title, text } of item.points) yield* [label, title ?? '', plainText(text)];
  for (const { name, party } of people) yield* [name, party ?? ''];
  for (const { number, title, documentNumber } of item.attachments)
    yield* [number ?? '', title, documentNumber ?? ''];
}

const missingWords = ({ items }: MeetingSnapshot, { text }: AccessiblePdf) => {
  const open = items.filter((item) => item.status === 'open');
  return subtractWords(countWords(open.flatMap((item) => [...readable(item)])), countWords([text]));
};

/** Headings that stand more than one level below the one before them. */
const skips = (levels: readonly number[]): number[] =>
  levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);

describe('The minutes as PDF, read by another program', () => {
  let paper: AccessiblePdf;
  beforeAll(async () => {
    paper = await print(meeting);
  });

  it('say title, language and date, show the title, and claim PDF/UA-1', () => {
    expect({
      title: paper.title,
      language: paper.language,
      created: paper.created,
      tagged: paper.tagged,
      showsTitle: paper.showsTitle,
      ua: /<pdfuaid:part>(\d)/.exec(paper.xmp)?.[1],
    }).toEqual({
      title: 'Referat, Udvalget for Teknik & Klima, 11. marts 2026',
      language: 'da-DK',
      created: 'D:20260312090000Z',
      tagged: true,
      showsTitle: true,
      ua: '1',
    });
  });

  it('have the meeting as first heading, items as second, sections as third, decision first', () => {
    expect(paper.headings.map(({ level, text }) => `${level} ${text}`)).toEqual([
      '1 Referat Udvalget for Teknik & Klima',
      '2 Indhold',
      '2 1 Godkendelse af dagsorden',
      '3 Beslutning',
      '2 2 Cykelsti langs Skolebakken',
      '3 Beslutning',
      '3 Beslutning, 1. behandling i Udvalget for Børn den 12. marts 2026',
      '3 Resumé',
      '3 Indstilling',
      '3 Sagsfremstilling',
      '3 Beslutningskompetence',
      '3 Bilag',
      '2 3 Lukket punkt',
      '2 4 Køb af areal',
      '2 5 Punktet er ikke offentliggjort',
      '2 6 Orientering',
      '3 Beslutning',
      '3 A. Brev fra ministeriet',
      '2 7 Godkendelse af referat',
      '3 Beslutning',
    ]);
  });

  it('have a bookmark for each item under that of the meeting', () => {
    expect(paper.bookmarks).toEqual([
      { depth: 1, title: 'Referat: Udvalget for Teknik & Klima' },
      { depth: 2, title: 'Indhold' },
      { depth: 2, title: '1. Godkendelse af dagsorden' },
      { depth: 2, title: '2. Cykelsti langs Skolebakken' },
      { depth: 2, title: '3. Lukket punkt' },
      { depth: 2, title: '4. Køb af areal' },
      { depth: 2, title: '5. Punktet er ikke offentliggjort' },
      { depth: 2, title: '6. Orientering' },
      { depth: 2, title: '7. Godkendelse af referat' },
    ]);
  });

  it('hold every word of the open items', () => {
    expect(missingWords(meeting, paper)).toEqual(new Map());
  });

  it('have real lists and a real table with a head row', () => {
    const count = (role: string): number => paper.roles.get(role) ?? 0;
    expect({ tables: count('Table'), heads: count('TH'), rows: count('TR') }).toEqual({
      tables: 1,
      heads: 2,
      rows: 3,
    });
    expect([count('L') >= 5, count('LI') >= 12, count('TOCI')]).toEqual([true, true, 7]);
  });

  it('number their pages and name the meeting over each page but the first', () => {
    expect(paper.furniture[0]).toBe(
      `Bøgelund Kommune · version 1, offentliggjort 12. marts 2026 Side 1 af ${paper.pages}`,
    );
    expect(paper.furniture[1]).toBe(
      `Referat · Udvalget for Teknik & Klima · 11. marts 2026 Bøgelund Kommune · version 1, offentliggjort 12. marts 2026 Side 2 af ${paper.pages}`,
    );
  });

  it('lead to the site where a reference has found its target', () => {
    expect(paper.links).toEqual(['https://raadslag.eksempel.dk/moeder/2026-02-09-teknik-klima']);
  });

  it('say who was away, from what, and what became of each at-point', () => {
    const flat = paper.text.replace(/\s+/g, ' ');
    const said = [
      'Afbud Gert Gran (V)',
      'Deltog ikke under punktet: Bente Bæk (A)',
      'Afbud: Hans Holm (V)',
      'Indstillingens punkt 1: Anbefalet',
      'Indstillingens punkt 2: Udsat (afventer høringen)',
    ];
    expect(said.filter((sentence) => !flat.includes(sentence))).toEqual([]);
  });

  it('are the same bytes for the same snapshot, and others for another version', async () => {
    const other = openPdfPress({ root, origin: 'https://raadslag.eksempel.dk' });
    const [first, again, elsewhere, next] = await Promise.all([
      press.renderMeetingPdf(meeting),
      press.renderMeetingPdf(meeting),
      other.renderMeetingPdf(meeting),
      press.renderMeetingPdf({ ...meeting, version: 2 }),
    ]);
    await other.close();
    expect([first, elsewhere]).toEqual([again, again]);
    expect(next).not.toEqual(first);
  });
});

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
    const homeless = openPdfPress({ root, origin: null });
    const paper = await readAccessiblePdf(await homeless.renderMeetingPdf(referring));
    await homeless.close();
    expect(paper.text.replace(/\s+/g, ' ')).toContain(words);
    expect(paper.links).toEqual([]);
  });
});

describe('What is not public is not on paper', () => {
  it('nothing of a closed item but what the snapshot publishes, whatever else came along', async () => {
    const hidden = { title: 'KANARIEFUGL', decision: 'KANARIEFUGL', sections: ['KANARIEFUGL'] };
    const closed = { ...aClosedItem(1), ...hidden };
    const held = { ...aHeldItem(2), ...hidden };
    const bytes = await press.renderMeetingPdf(aMeeting({ items: [closed, held] }));
    const paper = await readAccessiblePdf(bytes);
    const all = JSON.stringify([paper, [...paper.roles]]) + Buffer.from(bytes).toString('latin1');
    expect(all.includes('KANARIEFUGL')).toBe(false);
    expect(paper.text.replace(/\s+/g, ' ')).toContain(
      '1 Lukket punkt Der er ikke offentliggjort en beslutning',
    );
  });

  it('a decision that is published of a closed item is printed under its public title', async () => {
    const paper = await print(aMeeting({ items: [meeting.items[3] ?? aClosedItem(1)] }));
    expect(paper.text.replace(/\s+/g, ' ')).toContain('4 Køb af areal Lukket punkt Godkendt.');
  });
});

describe('One item as PDF', () => {
  it('stands under the head of its meeting and bears its own title', async () => {
    const bytes = await press.renderItemPdf(meeting, '2');
    const paper = await readAccessiblePdf(bytes ?? new Uint8Array());
    expect(paper.title).toBe(
      'Punkt 2: Cykelsti langs Skolebakken, Udvalget for Teknik & Klima, 11. marts 2026',
    );
    expect(paper.headings.slice(0, 3).map(({ level, text }) => `${level} ${text}`)).toEqual([
      '1 Referat Udvalget for Teknik & Klima',
      '2 2 Cykelsti langs Skolebakken',
      '3 Beslutning',
    ]);
    expect(paper.text).not.toContain('Godkendelse af dagsorden');
  });

  it('is not there for closed, held and unknown items alike', async () => {
    const answers = await Promise.all(
      ['3', '4', '5', '99', ''].map((key) => press.renderItemPdf(meeting, key)),
    );
    expect(answers).toEqual([null, null, null, null, null]);
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

  it('any text at all compiles and keeps headings in order', { timeout: 120_000 }, async () => {
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

it('sixty items are one paper, with a bookmark each and no heading skipped', async () => {
  const items = Array.from({ length: 60 }, (_, index) => ({
    ...(meeting.items[index % 2] ?? aHeldItem(1)),
    position: index + 1,
    number: String(index + 1),
  }));
  const paper = await print({ ...meeting, items });
  expect(paper.bookmarks.filter(({ depth }) => depth === 2)).toHaveLength(61);
  expect(paper.headings.filter(({ level }) => level === 1)).toHaveLength(1);
  expect(skips(paper.headings.map(({ level }) => level))).toEqual([]);
  expect(missingWords({ ...meeting, items }, paper)).toEqual(new Map());
});

describe('The press', () => {
  it('refuses a paper it cannot set, says why, and goes on', async () => {
    const broken = openPdfPress({ root: '/nowhere/at/all', origin: null });
    const answers = await Promise.allSettled([
      broken.renderMeetingPdf(meeting),
      broken.renderMeetingPdf(meeting),
    ]);
    await broken.close();
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(press.renderItemPdf(meeting, '1')).resolves.toBeInstanceOf(Uint8Array);
  });

  it('loses one paper and no other when its worker runs out of memory', async () => {
    const own = openPdfPress({ root, origin: null }, { patience: 60, memory: 48 });
    const endless = anItem(1, 'For meget', {
      sections: [aSection('other', 'Tekst', '- a\n'.repeat(400_000))],
    });
    const [lost, kept] = await Promise.allSettled([
      own.renderMeetingPdf(aMeeting({ items: [endless] })),
      own.renderMeetingPdf(meeting),
    ]);
    await own.close();
    expect([lost.status, kept.status]).toEqual(['rejected', 'fulfilled']);
  });

  it('gives up a paper that takes too long, and says so', async () => {
    const hasty = openPdfPress({ root, origin: null }, { patience: 0.001, memory: 512 });
    await expect(hasty.renderMeetingPdf(meeting)).rejects.toThrow('longer than 0.001 seconds');
    await hasty.close();
  });

  it('takes no more papers once it is closed, and answers those that wait', async () => {
    const own = openPdfPress({ root, origin: null });
    const waiting = [own.renderMeetingPdf(meeting), own.renderMeetingPdf(meeting)];
    const settled = Promise.allSettled(waiting);
    await own.close();
    await expect(own.renderMeetingPdf(meeting)).rejects.toThrow('the press is closed');
    expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
