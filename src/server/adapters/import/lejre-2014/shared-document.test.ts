import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { countWords, lostWords, outputWords, subtractWords } from '#domain/minutes/conservation.ts';
import type { ParsedMinutes } from '#domain/minutes/parsed-minutes.ts';
import { hasSharedMaterial, sharedPath } from '../../../../../test/shared-material.ts';
import { lejre2014Reader } from './reader.ts';

const read = (...path: string[]): { text: string; parsed: ParsedMinutes; certainty: number } => {
  const text = readFileSync(sharedPath('minutes', ...path), 'utf8');
  const source = { name: path.at(-1) ?? '', kind: 'text', text } as const;
  return {
    text,
    parsed: lejre2014Reader.read(source),
    certainty: lejre2014Reader.recognise(source),
  };
};

const ja = 'Udvalget for Job & Arbejdsmarked';
const ssæ = 'Udvalget for Social, Sundhed & Ældre';

describe.runIf(hasSharedMaterial)('the Lejre minutes of 7 April 2014 (WORDING §8, S14)', () => {
  const { text, parsed, certainty } = hasSharedMaterial
    ? read('lejre-ja-2014-04-07.txt')
    : {
        text: '',
        parsed: lejre2014Reader.read({ name: '', kind: 'text', text: '' }),
        certainty: 0,
      };
  const item = (number: number) => parsed.items[number - 1];

  test('are recognised, and the meeting is the one on the title line', () => {
    expect(certainty).toBeGreaterThan(0.9);
    expect(parsed.meeting).toEqual({
      committee: ja,
      legislativeTerm: null,
      date: '2014-04-07',
      time: '16:00',
      place: 'Mødelokale 1, Hvalsø',
      kind: 'minutes',
      attendees: [],
      absentees: [],
    });
  });

  test.each([
    [1, 'JA', null, 'approved', 0, []],
    [2, 'JA', '14/218', 'noted', 0, []],
    [3, 'JA', '14/3976', 'discussed', 1, []],
    [4, 'JA', '14/4385', 'freeText', 1, ['4.1 32181/14 open', '4.2 32181/14 open']],
    [
      5,
      'JA',
      '14/2275',
      'recommended',
      1,
      ['5.1 31409/14 open', '5.2 31415/14 open', '5.3 31419/14 open'],
    ],
    [6, 'JA', '14/3721', 'approved', 3, ['6.1 31129/14 open', '6.2 31148/14 open']],
    [7, 'SSÆ', '11/18317', 'recommended', 2, ['7.1 25118/14 open']],
    [8, 'KF', '14/4222', 'approved', 1, []],
    [9, 'JA', '14/4094', 'discussed', 0, []],
    [10, null, null, 'nothing', 0, []],
  ] as const)('item %i: area, case, own outcome, at-points and attachments', (...expected) => {
    const read = item(expected[0]);
    expect([
      Number(read?.number),
      read?.area,
      read?.matter,
      read?.decisions[0]?.outcome,
      read?.recommendations.flatMap(({ points }) => points).length,
      read?.attachments.map(
        ({ number, documentNumber, access }) =>
          `${String(number)} ${String(documentNumber)} ${access}`,
      ),
    ]).toEqual(expected);
  });

  test('ten items hold 9 at-points, each recommended by the directors', () => {
    const recommendations = parsed.items.flatMap((read) => read.recommendations);
    expect(parsed.items).toHaveLength(10);
    expect(recommendations.flatMap(({ points }) => points)).toHaveLength(9);
    expect(new Set(recommendations.map(({ by }) => by))).toEqual(new Set(['Koncerndirektionen']));
  });

  test('six committees decided on item 7, two on items 8 and 9, each on its own day', () => {
    const decisions = (number: number) =>
      item(number)?.decisions.map(({ organization, date, outcome }) => [
        organization,
        date,
        outcome,
      ]);
    expect(decisions(7)).toEqual([
      [ja, '2014-04-07', 'recommended'],
      ['Udvalget for Erhverv & Turisme', '2014-04-07', 'noted'],
      ['Udvalget for Børn & Ungdom', '2014-04-08', 'recommended'],
      [ssæ, '2014-04-07', 'recommended'],
      ['Udvalget for Teknik & Miljø', '2014-04-09', 'recommended'],
      ['Udvalget for Kultur & Fritid', '2014-04-09', 'recommended'],
    ]);
    expect(decisions(8)).toEqual([
      [ja, '2014-04-07', 'approved'],
      ['Udvalget for Kultur & Fritid', '2014-04-09', 'noted'],
    ]);
    expect(decisions(9)?.map(([organization]) => organization)).toEqual([ja, ssæ]);
  });

  test('a label inside a sentence of a decision is text: item 7 has one section on handicap policy', () => {
    const teknik = item(7)?.decisions.find(({ organization }) => organization?.includes('Teknik'));
    expect(teknik?.text).toContain('Handicappolitik:');
    expect(item(7)?.sections.map(({ kind }) => kind)).toEqual([
      'summary',
      'presentation',
      'statements',
      'assessment',
      'disability-policy',
      'finance',
      'competence',
    ]);
  });

  test('the at-points that Børn & Ungdom treats apart are told apart', () => {
    const børn = item(7)?.decisions.find(({ organization }) => organization?.includes('Børn'));
    expect(børn?.points.map(({ point, outcome }) => [point, outcome])).toEqual([
      [1, 'recommended'],
    ]);
  });

  test('absences belong to the body under whose decision they are printed', () => {
    expect(
      parsed.items.flatMap(({ number, absences }) =>
        absences.map(({ kind, organization, party }) => [number, kind, organization, party]),
      ),
    ).toEqual([
      ['1', 'notPresentAtItem', ja, 'A'],
      ['2', 'notPresentAtItem', ja, 'A'],
      ['7', 'excused', ssæ, 'V'],
      ['9', 'excused', ssæ, 'V'],
    ]);
    expect(item(4)?.absences).toEqual([]);
  });

  test('a list put under the wrong label is kept as a text, not as at-points', () => {
    expect(item(2)?.recommendations).toEqual([]);
    expect(item(2)?.sections.map(({ kind, label }) => [kind, label])).toEqual([
      ['summary', 'Resumé'],
      ['other', 'Indstilling'],
    ]);
  });

  test('eight attachments have their texts behind the items; what is missing is said aloud', () => {
    expect(
      parsed.documents.map(({ number, documentNumber, complete }) => [
        number,
        documentNumber,
        complete,
      ]),
    ).toEqual([
      ['4.1', '32181/14', true],
      ['4.2', '32181/14', true],
      ['5.1', '31409/14', true],
      ['5.2', '31415/14', true],
      ['5.3', '31419/14', true],
      ['6.1', '31129/14', true],
      ['6.2', '31148/14', false],
      ['7.1', '25118/14', false],
    ]);
    expect(parsed.documents.find(({ number }) => number === '6.2')?.text).toBe('');
    expect(parsed.warnings.map(({ code, near }) => [code, near])).toEqual([
      ['attachment-without-text', 'Bilag: 6.2'],
      ['attachment-breaks-off', 'Side 1 af 5'],
    ]);
  });

  test('slips of the pen stay as they are printed', () => {
    expect(parsed.documents.find(({ number }) => number === '4.1')?.text).toContain(
      '11. april 2013',
    );
    expect(parsed.documents.find(({ number }) => number === '6.1')?.text).toContain('juni 2013');
  });

  test('sentences read on over the page', () => {
    const texts = parsed.items.flatMap(({ sections, decisions }) =>
      [...sections, ...decisions].map((part) => part.text),
    );
    expect(texts.filter((printed) => /Side \d+/.test(printed))).toEqual([]);
    const overPages = [
      ...text.matchAll(/(\S+ \S+[^.:;\s])\n\n[^\n]{1,80} Side \d+ (\p{Ll}\S* \S+)/gu),
    ];
    const joined = overPages.map(([, before = '', behind = '']) => `${before} ${behind}`);
    expect(joined.length).toBeGreaterThan(0);
    expect(joined.filter((words) => !texts.some((printed) => printed.includes(words)))).toEqual([]);
    expect(parsed.furniture.filter(({ kind }) => kind === 'page-head')).toHaveLength(18);
  });

  test('every word has one place; more than once stand only days, codes and names of bodies', () => {
    expect([...lostWords(text, parsed)]).toEqual([]);
    const { items, meeting, documents } = parsed;
    const derived = countWords([
      parsed.reader,
      meeting.kind,
      meeting.date ?? '',
      meeting.time ?? '',
      ...parsed.furniture.map(({ kind }) => kind),
      ...documents.map(({ access }) => access),
      ...parsed.warnings.flatMap(({ near }) => near ?? []),
      ...items.flatMap((read) => [
        read.access,
        ...read.sections.map(({ kind }) => kind),
        ...read.decisions.flatMap(({ outcome, points }) => [
          outcome,
          ...points.flatMap((point) => [point.outcome, point.text ?? '']),
        ]),
        ...read.absences.flatMap(({ kind, organization }) => [kind, organization ?? '']),
        ...read.attachments.flatMap(({ number, documentNumber, access }) => [
          number ?? '',
          documentNumber ?? '',
          access,
        ]),
      ]),
    ]);
    const more = subtractWords(outputWords(parsed), countWords([text]));
    expect([...subtractWords(more, derived)]).toEqual([]);
  });
});

describe.runIf(hasSharedMaterial)('older and younger documents of the same generator', () => {
  test.each([
    [
      '06-lejre-oekonomiudvalget-referat-20170418.txt',
      '2017-04-18',
      '16:30',
      ['approved', 'noted'],
      [null, '17/45'],
    ],
    [
      '08-lejre-boern-ungdom-referat-20100113.txt',
      '2010-01-13',
      '17:00',
      ['approved', 'elected', 'approved'],
      ['09/24829', '10/17', '09/23252'],
    ],
  ])('%s is read by the same reader', (file, date, time, outcomes, matters) => {
    const { text, parsed, certainty } = read('layouts', file);
    expect(certainty).toBeGreaterThan(0.7);
    expect([parsed.meeting.date, parsed.meeting.time]).toEqual([date, time]);
    expect(
      parsed.items.map(({ decisions }) => decisions.map(({ outcome }) => outcome).join()),
    ).toEqual(outcomes);
    expect(parsed.items.map(({ matter }) => matter)).toEqual(matters);
    expect(parsed.warnings).toEqual([]);
    expect([...lostWords(text, parsed)]).toEqual([]);
  });
});
