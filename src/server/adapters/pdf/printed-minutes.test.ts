import { beforeAll, describe, expect, it } from 'vitest';
import { aPress, pressRoot } from '../../../../test/a-press.ts';
import {
  missingWords,
  printedMeeting as meeting,
  skips,
} from '../../../../test/a-printed-meeting.ts';
import { aHeldItem } from '../../../../test/published-builders.ts';
import type { AccessiblePdf } from '../../../../test/read-accessible-pdf.ts';
import { openPdfPress } from './pdf-press.ts';

const { press, print } = aPress();

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
    const other = openPdfPress({ root: pressRoot, origin: 'https://raadslag.eksempel.dk' });
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
