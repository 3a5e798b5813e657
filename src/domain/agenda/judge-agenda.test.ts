import { describe, expect, test } from 'vitest';
import { entryContent, entryPaper, paperAttachment } from '../../../test/entry-content.ts';
import type { EntryContent } from './entry-content.ts';
import { judgeAgenda, type AgendaFault, type JudgedAgenda } from './judge-agenda.ts';

const judge = (
  contents: readonly EntryContent[],
  over: Partial<Omit<JudgedAgenda, 'contents'>> = {},
): readonly AgendaFault[] =>
  judgeAgenda({
    agenda: {
      status: 'draft',
      chair: { kind: 'approved', by: 'Formand Prøvesen', at: '2026-05-01T08:00:00Z' },
      orderOverride: null,
    },
    contents,
    deadline: { last: '2026-05-20', isLate: false },
    knownNames: ['Bodil Brand'],
    ...over,
  });
const read = {
  text: 'Et kort.',
  complete: true,
  hiddenFindings: 0,
  isUnchecked: false,
  isClear: true,
  pages: 1,
  tagged: true,
  language: 'da-DK',
  textLayer: true,
};
const tell = (faults: readonly AgendaFault[]): readonly string[] =>
  faults.map(({ kind, severity, mends }) => `${severity} ${kind} → ${mends.kind}`);

describe('the quality of an agenda at a glance', () => {
  test('an agenda with an approved paper, in time and with the chair’s word, has no faults', () => {
    expect(judge([entryContent()])).toEqual([]);
  });

  test.each<readonly [string, EntryContent, readonly string[]]>([
    [
      'a paper that has been sent back stops it',
      entryContent({ paper: entryPaper({ status: 'returned' }) }),
      ['stops paper-not-approved → paper'],
    ],
    [
      'findings that nobody has dealt with keep an open item back',
      entryContent({ paper: entryPaper({ openFindings: 2 }) }),
      ['warns open-findings → paper'],
    ],
    [
      'a closed item is not published, so its findings wait',
      entryContent({
        paper: entryPaper({ openFindings: 2 }),
        access: { kind: 'closed', publicDecision: { kind: 'withheld', reason: 'Personsag' } },
      }),
      [],
    ],
    [
      'nobody has considered what may be public of a closed item (LAW L16)',
      entryContent({ access: { kind: 'closed', publicDecision: { kind: 'not-considered' } } }),
      ['warns closed-not-considered → paper'],
    ],
    [
      'an empty section and a missing recommendation are seen',
      entryContent({
        paper: entryPaper({
          emptySections: [{ id: 'finance', label: 'Økonomi' }],
          points: [],
        }),
      }),
      ['warns section-empty → paper', 'warns no-recommendation → paper'],
    ],
    [
      'a file that nobody has read yet stops it (LAW O7)',
      entryContent({ paper: entryPaper({ attachments: [paperAttachment(1)], files: [] }) }),
      ['stops file-not-read → attachment'],
    ],
    [
      'a statement that is required and has not been given stops it',
      entryContent({ paper: entryPaper({ requiredOf: ['Jura'] }) }),
      ['stops statement-required → statements'],
    ],
    [
      'a closed file may wait to be read',
      entryContent({
        paper: entryPaper({ attachments: [paperAttachment(1, { access: 'closed' })], files: [] }),
      }),
      [],
    ],
    [
      'a finding only in a hidden part keeps the file back, not the item (LAW O7)',
      entryContent({
        paper: entryPaper({
          attachments: [
            paperAttachment(1),
            paperAttachment(2, { access: 'closed' }),
            paperAttachment(3),
          ],
          files: [
            { ...read, hiddenFindings: 2, isClear: false },
            { ...read, hiddenFindings: 2, isClear: false },
            read,
          ],
        }),
      }),
      ['warns file-findings → attachment'],
    ],
    [
      'a scan that somebody has looked through is warned of no more (LAW O7g)',
      entryContent({
        paper: entryPaper({
          attachments: [paperAttachment(1)],
          files: [{ ...read, text: null, complete: false }],
        }),
      }),
      [],
    ],
    [
      'an untagged file and one that cannot be read are warned of (LAW A5, O7g)',
      entryContent({
        paper: entryPaper({
          attachments: [paperAttachment(1), paperAttachment(2)],
          files: [
            { ...read, text: 'Et brev', tagged: false },
            { ...read, text: null, complete: false, tagged: null, isUnchecked: true },
          ],
        }),
      }),
      ['warns file-untagged → attachment', 'warns file-unreadable → attachment'],
    ],
  ])('%s', (_, content, expected) => {
    expect(tell(judge([content]))).toEqual(expected);
  });

  test('what stops publication is told first', () => {
    const faults = judge(
      [
        entryContent({ paper: entryPaper({ openFindings: 1 }) }),
        entryContent({ paper: entryPaper({ status: 'draft' }) }),
      ],
      { deadline: { last: '2026-05-20', isLate: true } },
    );
    expect(tell(faults)).toEqual([
      'stops paper-not-approved → paper',
      'warns deadline-passed → agenda',
      'warns open-findings → paper',
    ]);
  });

  test('an item that is late needs its reason; one that comes in time needs none (LAW L3)', () => {
    const item = entryContent({ entry: { supplement: 1, lateReason: ' ' } });
    const agenda = { status: 'published', chair: null, orderOverride: null } as const;
    const deadline = { last: '2026-05-20', isLate: true };
    expect([tell(judge([item], { agenda, deadline })), tell(judge([item], { agenda }))]).toEqual([
      ['stops late-reason-missing → entry'],
      [],
    ]);
  });

  test('the deadline warns until the agenda is out, and where there is none it says nothing (LAW L1, L4)', () => {
    const late = { deadline: { last: '2026-05-20', isLate: true } };
    const agenda = { status: 'published', chair: null, orderOverride: null } as const;
    expect([
      tell(judge([entryContent()], late)),
      tell(judge([entryContent()], { deadline: null })),
      tell(judge([entryContent()], { ...late, agenda })),
    ]).toEqual([['warns deadline-passed → agenda'], [], []]);
  });

  test('the chair’s wishes and a draft the chair has not seen are told', () => {
    const chair = { kind: 'changes-wanted', by: 'F', at: '', what: 'Flyt punkt 4' } as const;
    const agenda = { status: 'draft', orderOverride: null } as const;
    const asked = { kind: 'asked', by: 'S', at: '' } as const;
    expect([
      tell(judge([entryContent()], { agenda: { ...agenda, chair } })),
      tell(judge([entryContent()], { agenda: { ...agenda, chair: null } })),
      tell(judge([entryContent()], { agenda: { ...agenda, chair: asked } })),
      tell(judge([entryContent()], { agenda: { ...agenda, status: 'published', chair: asked } })),
    ]).toEqual([
      ['warns chair-wants-changes → agenda'],
      ['warns chair-not-asked → agenda'],
      ['warns chair-silent → agenda'],
      [],
    ]);
  });

  test('a closed item before an open one is told, with who put it there (LAW L12)', () => {
    const closed = entryContent({
      entry: { position: 1 },
      access: { kind: 'closed', publicDecision: { kind: 'given', text: 'Godkendt' } },
    });
    const open = entryContent({ entry: { position: 2 } });
    const agenda = {
      status: 'draft',
      chair: { kind: 'approved', by: 'F', at: '' },
      orderOverride: { by: 'Sekretær Prøvesen', at: '2026-05-02T08:00:00Z' },
    } as const;
    expect(judge([closed, open], { agenda })).toEqual([
      {
        kind: 'closed-before-open',
        severity: 'warns',
        entry: null,
        mends: { kind: 'agenda' },
        by: 'Sekretær Prøvesen',
      },
    ]);
  });

  test.each<readonly [string | null, readonly unknown[]]>([
    [null, []],
    ['Lukket: Køb af ejendom', []],
    ['Lukket: Brand på skolen', []],
    ['Lukket: Ansættelse af Brand, Bodil', [{ kind: 'person', quote: 'Brand, Bodil' }]],
    [
      'Lukket: Bodil Brands klage i sag 14/2275',
      [
        { kind: 'digits', quote: '14/2275' },
        { kind: 'person', quote: 'Bodil Brands' },
      ],
    ],
  ])('the public title %j of a closed item is warned of (LAW L17)', (publicTitle, warnings) => {
    const publicDecision = { kind: 'withheld', reason: 'Personsag' } as const;
    const closed = entryContent({ access: { kind: 'closed', publicTitle, publicDecision } });
    const { entry, paper } = closed;
    const faults = (mends: unknown) =>
      warnings.map((warning) => ({
        kind: 'title-warning',
        severity: 'warns',
        entry: entry.id,
        mends,
        warning,
      }));
    expect(judge([closed])).toEqual(faults({ kind: 'paper', paper: paper?.id }));
    expect(judge([{ ...closed, paper: null }])).toEqual(faults({ kind: 'entry', entry: entry.id }));
  });

  test('the title of an open item may name whom it is about', () => {
    expect(judge([entryContent({ title: 'Bodil Brand' })])).toEqual([]);
  });

  test('an agenda with nothing on it cannot be published', () => {
    expect(tell(judge([]))).toEqual(['stops nothing-on-it → agenda']);
  });
});
