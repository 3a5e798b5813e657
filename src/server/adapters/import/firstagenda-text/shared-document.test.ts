import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lostWords } from '#domain/minutes/conservation.ts';
import type { ParsedItem, ParsedMinutes } from '#domain/minutes/parsed-minutes.ts';
import { makeFirstagendaPdf } from '../../../../../test/firstagenda-pdf.ts';
import { printMarkdown } from '../../../../../test/print-markdown.ts';
import { hasSharedMaterial, sharedPath } from '../../../../../test/shared-material.ts';
import { readPdfPages } from '../pdf-text/read-pdf-pages.ts';
import { firstagendaMarkdownReader } from './markdown-reader.ts';
import { firstagendaPdfReader } from './pdf-reader.ts';

const text = hasSharedMaterial
  ? readFileSync(sharedPath('minutes', 'lejre-jai-2022-03-09.md'), 'utf8')
  : '';
const source = { name: 'lejre-jai-2022-03-09.md', kind: 'text', text } as const;
const committee = 'Udvalget for Job, Arbejdsmarked og Integration';

describe.runIf(hasSharedMaterial)('the Lejre minutes of 9 March 2022 (WORDING §8, S22)', () => {
  const parsed = firstagendaMarkdownReader.read(source);
  const item = (number: number): ParsedItem | undefined => parsed.items[number - 1];

  test('are recognised, and the meeting is the one on the title and the table under it', () => {
    expect(firstagendaMarkdownReader.recognise(source)).toBeGreaterThan(0.9);
    expect({ ...parsed.meeting, attendees: parsed.meeting.attendees.length }).toEqual({
      committee,
      legislativeTerm: '2022-2025',
      date: '2022-03-09',
      time: '16:30',
      place: 'Mødelokale 2, Allerslev Rådhus',
      kind: 'minutes',
      attendees: 6,
      absentees: [],
    });
  });

  test.each([
    [1, null, 'Godkendelse af dagsorden', 'approved', 0, 0],
    [2, '22-000183', 'Orientering marts 2022', 'noted', 0, 1],
    [3, '22-001317', 'Introduktion til beskæftigelsesområdet', 'noted', 1, 6],
    [
      4,
      '22-001317',
      'Introduktion til indsats for borgere med handicap på beskæftigelsesområdet',
      'postponed',
      1,
      0,
    ],
    [
      5,
      '22-001340',
      'Forslag til introduktionsprogram for Udvalget for Job, Arbejdsmarked og Integration',
      'approved',
      1,
      1,
    ],
    [6, '22-001312', 'Analyse af beskæftigelsesindsatsen 2022', 'noted', 1, 0],
    [7, '22-001784', 'Udarbejdelse af veteranpolitik', 'approved', 3, 1],
    [8, null, 'Eventuelt', 'nothing', 0, 0],
    [9, null, 'Godkendelse af referat', 'none', 0, 0],
  ] as const)('item %i: case, title, outcome, at-points and attachments', (...expected) => {
    const read = item(expected[0]);
    expect([
      Number(read?.number),
      read?.matter,
      read?.title,
      read?.decisions.map(({ outcome }) => outcome).join(),
      read?.recommendations.flatMap(({ points }) => points).length,
      read?.attachments.length,
    ]).toEqual(expected);
    expect(read?.area).toBe('JAI');
    expect(read?.decisions[0]?.organization).toBe(committee);
    expect(read?.decisions[0]?.date).toBe('2022-03-09');
  });

  test('nine items hold 7 at-points, recommended by the directors', () => {
    const recommendations = parsed.items.flatMap((read) => read.recommendations);
    expect(parsed.items).toHaveLength(9);
    expect(recommendations.flatMap(({ points }) => points)).toHaveLength(7);
    expect(new Set(recommendations.map(({ by }) => by))).toEqual(new Set(['Direktionen']));
  });

  test('a decision that is not released stands only in the course of item 9', () => {
    expect(item(9)?.decisions).toEqual([
      {
        organization: committee,
        date: '2022-03-09',
        text: 'Beslutning ikke frigivet',
        outcome: 'none',
        released: false,
        points: [],
      },
    ]);
    expect(item(9)?.sections).toEqual([]);
    expect(
      parsed.items.filter(({ decisions }) => decisions.some(({ released }) => !released)),
    ).toHaveLength(1);
  });

  test('the orientation has the sub-points A to D, each with a heading', () => {
    expect(item(2)?.points.map(({ label }) => label)).toEqual(['A', 'B', 'C', 'D']);
    expect(
      item(2)?.points.every(({ title, text: printed }) => title !== null && printed !== ''),
    ).toBe(true);
  });

  test('the course repeats the own decision without making a second entry', () => {
    expect(parsed.items.filter(({ decisions }) => decisions.length !== 1)).toEqual([]);
    expect(
      parsed.items.filter(({ sections }) => sections.some(({ kind }) => kind === 'course')),
    ).toHaveLength(8);
  });

  test('lists, tables and sub-headings survive in the text', () => {
    const presentation = (number: number): string =>
      item(number)?.sections.find(({ kind }) => kind === 'presentation')?.text ?? '';
    expect(presentation(3).match(/^- /gm)).toHaveLength(3);
    expect(presentation(5).match(/^[^\t\n]+\t[^\t\n]+\t[^\t\n]+$/gm)).toHaveLength(6);
    expect(presentation(7).match(/^[^\t\n]+\t[^\t\n]+$/gm)).toHaveLength(8);
    expect(presentation(6)).toMatch(/\n\nFormål med analysen\n\n/);
  });

  test('marks of Markdown and HTML are no words of the text', () => {
    const { furniture, ...rest } = parsed;
    expect(JSON.stringify(rest)).not.toMatch(/\*\*|<p>|\\\\_|# /);
    expect(furniture.filter(({ text: piece }) => piece.includes('<p>'))).toHaveLength(1);
  });

  test('no word is lost, and nothing is doubtful', () => {
    expect([...lostWords(text, parsed)]).toEqual([]);
    expect(parsed.warnings).toEqual([]);
  });

  test.each([{}, { justify: true, hyphenate: true, itemOnNewPage: false, runningHead: 'Kommune' }])(
    'printed as PDF, they read the same (%j)',
    async (layout) => {
      const pages = await readPdfPages(makeFirstagendaPdf(printMarkdown(text), layout));
      const print = pages.ok ? pages.value : [];
      const comparable = ({ meeting, items, warnings }: ParsedMinutes) => ({
        meeting,
        items,
        warnings,
      });
      const read = firstagendaPdfReader.read({ name: 'a.pdf', kind: 'pdf', pages: print });
      expect(comparable(read)).toEqual(comparable(parsed));
    },
  );
});
