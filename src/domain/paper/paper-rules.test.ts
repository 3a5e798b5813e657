import { describe, expect, test } from 'vitest';
import { doc, link, p, refer, text } from '../../../test/a-rich-document.ts';
import { parseId, type OrganizationId } from '../ids.ts';
import { toPlainText } from '../rich-text/lay-out.ts';
import { fromPlainText } from '../rich-text/from-plain-text.ts';
import { findTitleWarnings } from './closing-title.ts';
import { blocking, findFaults } from './find-faults.ts';
import { isKleNumber } from './kle-number.ts';
import { movePaper, type PaperMove } from './move-paper.ts';
import { isNumberPattern, seriesOf, writeNumber } from './number-pattern.ts';
import { findInPaper, maskPaper } from './paper-findings.ts';
import type { PaperContent } from './paper-content.ts';
import type { PaperState } from './paper.ts';
import { effectiveSections, type TemplateRule } from './template-rule.ts';
import { chooseValid, shippedTemplates, type PaperTemplate } from './template.ts';

const committee = parseId<'Organization'>('00000000-0000-4000-8000-000000000001');
if (!committee) throw new Error('not an id');
const only: OrganizationId = committee;

const templateOn = (date: string): PaperTemplate => {
  const template = chooseValid(shippedTemplates, only, date);
  if (!template) throw new Error('no template');
  return template;
};
const disability: TemplateRule = {
  id: 'handicappolitik',
  source: 'Kommunalbestyrelsen den 29. april 2014: endnu et år',
  committees: 'all',
  from: '2021-06-01',
  until: '2022-05-31',
  section: { id: 'disability', kind: 'disability-policy', label: 'Handicappolitik' },
};
const content = (over: Partial<PaperContent> = {}): PaperContent => ({
  title: 'Ny cykelsti',
  caseNumber: '26-000001',
  sections: [],
  recommendation: { by: 'Direktionen', points: ['at stien anlægges'] },
  attachments: [],
  ...over,
});

describe('the way of a paper', () => {
  const approval: PaperState = { status: 'approval', step: 0 };
  const cases: readonly (readonly [string, PaperState, PaperMove, number, unknown])[] = [
    ['is submitted to the first step', { status: 'draft' }, { kind: 'submit' }, 2, approval],
    [
      'is approved at once where nobody has to',
      { status: 'draft' },
      { kind: 'submit' },
      0,
      { status: 'approved' },
    ],
    ['goes on to the next step', approval, { kind: 'approve' }, 2, { status: 'approval', step: 1 }],
    [
      'is approved by the last',
      { status: 'approval', step: 1 },
      { kind: 'approve' },
      2,
      { status: 'approved' },
    ],
    [
      'is returned with a reason',
      approval,
      { kind: 'return', reason: ' Tal mangler ' },
      2,
      { status: 'returned', step: 0, reason: 'Tal mangler' },
    ],
    ['is not returned without one', approval, { kind: 'return', reason: ' ' }, 2, 'reason-missing'],
    [
      'begins anew when it was returned by the second',
      { status: 'returned', step: 1, reason: 'x' },
      { kind: 'submit' },
      2,
      approval,
    ],
    ['is not approved as a draft', { status: 'draft' }, { kind: 'approve' }, 2, 'wrong-status'],
    [
      'is not given up while others read it',
      approval,
      { kind: 'drop', reason: 'x' },
      2,
      'wrong-status',
    ],
    [
      'comes back as a draft',
      { status: 'dropped', reason: 'x' },
      { kind: 'restore' },
      2,
      { status: 'draft' },
    ],
  ];
  test.each(cases)('%s', (_, state, move, steps, expected) => {
    const moved = movePaper(state, move, steps);
    expect(moved.ok ? moved.value : moved.error.type).toEqual(expected);
  });
});

describe('the template', () => {
  test('is that of the day of the meeting', () => {
    expect(
      [templateOn('2021-12-31'), templateOn('2022-01-01')].map(({ sections }) =>
        sections.map(({ label }) => label),
      ),
    ).toEqual([
      [
        'Resumé',
        'Indstilling',
        'Sagsfremstilling',
        'Udtalelser',
        'Administrationens vurdering',
        'Handicappolitik',
        'Økonomi og finansiering',
        'Beslutningskompetence',
      ],
      [
        'Resumé',
        'Indstilling',
        'Beslutningskompetence',
        'Sagsfremstilling',
        'Administrationens vurdering',
      ],
    ]);
  });

  test('of the committee itself comes before the one for all', () => {
    const own = { ...templateOn('2022-01-01'), id: 'own', committees: [only] };
    expect(chooseValid([...shippedTemplates, own], only, '2023-01-01')?.id).toBe('own');
  });

  test('"Handicappolitik" stands on every paper until the day it was decided for, and not after', () => {
    const at = (date: string) =>
      effectiveSections(templateOn(date), [disability], only, date)
        .map(({ label, required, rule }) => [label, required, rule?.id ?? null])
        .filter(([label]) => label === 'Handicappolitik');
    expect([at('2021-12-31'), at('2022-05-31'), at('2022-06-01')]).toEqual([
      [['Handicappolitik', true, 'handicappolitik']],
      [['Handicappolitik', true, 'handicappolitik']],
      [],
    ]);
  });
});

test('a paper lacks what it lacks, each with the field that mends it', () => {
  const sections = effectiveSections(templateOn('2022-03-09'), [disability], only, '2022-03-09');
  const bare = {
    access: { kind: 'open' },
    caseNumber: null,
    competence: null,
    kle: 'forkert',
    wantedFor: null,
  } as const;
  const faults = findFaults(
    bare,
    content({ title: ' ', recommendation: { by: null, points: ['', 'at x'] } }),
    sections,
    [],
    [],
  );
  expect(faults.map(({ what, field, blocks }) => [what.kind, field, blocks])).toEqual([
    ['title-missing', 'felt-titel', 'submission'],
    ['case-number-missing', 'felt-sagsnummer', 'submission'],
    ['kle-malformed', 'felt-kle', 'submission'],
    ['meeting-missing', 'felt-moede', 'nothing'],
    ['section-missing', 'felt-afsnit-summary', 'submission'],
    ['recommended-by-missing', 'felt-indstiller', 'submission'],
    ['point-blank', 'felt-punkt-1', 'submission'],
    ['competence-missing', 'felt-kompetence', 'submission'],
    ['section-missing', 'felt-afsnit-presentation', 'submission'],
    ['section-missing', 'felt-afsnit-disability', 'submission'],
  ]);
});

test('a reference that leads to nothing public is told of at its section, and blocks nothing', () => {
  const [gone, there] = ['/moeder/2026-03-11-proever/punkter/3', '/sager/26-1-cykelsti'];
  const section = (id: string, ...line: Parameters<typeof p>) =>
    ({ id, kind: 'other', label: id, document: doc(p(...line)) }) as const;
  const said = content({
    sections: [
      section('summary', refer('matter', there, 'sagen'), text(' og '), link('mødet', gone)),
      section(
        'presentation',
        refer('decision', gone, 'beslutningen'),
        text(' og '),
        refer('item', gone, 'punktet'),
      ),
    ],
  });
  const whole = {
    access: { kind: 'open' },
    caseNumber: '26-1',
    competence: 'Udvalget',
    kle: null,
    wantedFor: '2026-06-10',
  } as const;
  const sections = effectiveSections(templateOn('2022-03-09'), [], only, '2022-03-09');
  const told = (addresses: readonly string[]) =>
    findFaults(whole, said, sections, [], [], undefined, [], new Set(addresses));
  expect(told([])).toEqual([]);
  const fault = (words: string, field: string) =>
    ({ what: { kind: 'reference-gone', words }, field, blocks: 'nothing' }) as const;
  expect(told([gone])).toEqual([
    fault('mødet', 'felt-afsnit-summary'),
    fault('beslutningen', 'felt-afsnit-presentation'),
  ]);
  expect([blocking(told([gone]), 'submission'), blocking(told([gone]), 'approval')]).toEqual([
    [],
    [],
  ]);
});

test('a value is found wherever it stands, decided once, and masked in title, points and sections', () => {
  const said = content({
    title: 'Klage fra 070761-4285',
    recommendation: { by: null, points: ['at 070761 4285 får svar'] },
    sections: [
      {
        id: 'summary',
        kind: 'summary',
        label: 'Resumé',
        document: fromPlainText('CPR 0707614285 har klaget.'),
      },
    ],
  });
  const open = findInPaper(said, (text) => text, new Map());
  expect([
    open.map(({ decision }) => decision),
    new Set(open.map(({ fingerprint }) => fingerprint)).size,
  ]).toEqual([['open', 'open', 'open'], 1]);
  const decided = findInPaper(
    said,
    (text) => text,
    new Map([[open[0]?.fingerprint ?? '', 'masked']]),
  );
  const masked = maskPaper(said, decided);
  expect(JSON.stringify(masked)).not.toMatch(/4285/);
  expect(toPlainText(masked.sections[0]?.document ?? fromPlainText(''))).toMatch(
    /^CPR .* har klaget\.$/,
  );
});

describe('numbers', () => {
  test.each([
    ['{YY}-{seq:6}', 2026, 12, '26-000012', '2026'],
    ['{seq}/{YY}', 2014, 32181, '32181/14', '2014'],
    ['EMN-{YYYY}-{seq:6}', 2025, 10561, 'EMN-2025-010561', '2025'],
    ['{seq:3}', 2026, 299831, '299831', ''],
  ])('%s', (pattern, year, seq, number, series) => {
    expect([
      isNumberPattern(pattern),
      writeNumber(pattern, year, seq),
      seriesOf(pattern, year),
    ]).toEqual([true, number, series]);
  });
  test.each(['{YY}', '{seq}{seq}', '{MM}-{seq}', '{seq'])('%s is no pattern', (pattern) => {
    expect(isNumberPattern(pattern)).toBe(false);
  });
  test.each([
    ['02.00.01', true],
    ['15.20 G00', true],
    ['15.20G00', true],
    ['27', true],
    ['A00', false],
    ['2.0', false],
    ['02.00.01.04', false],
  ])('%s as a subject code: %s', (text, expected) => {
    expect(isKleNumber(text)).toBe(expected);
  });
});

test.each([
  ['Lukket: Køb af landbrugsejendom', []],
  ['Lukket: Salg af Hovedvejen 10 A, 4000 Prøvestrup', ['digits', 'address']],
  ['Lukket: Sag 14/2275', ['digits']],
  ['Lukket: Ansættelse af Prøve Prøvesen', ['person']],
])('the public title "%s" is looked at again for %j', (title, kinds) => {
  const found = findTitleWarnings(title, ['Prøve Prøvesen', 'Køb']).map(({ kind }) => kind);
  expect([...new Set(found)]).toEqual(kinds);
});
