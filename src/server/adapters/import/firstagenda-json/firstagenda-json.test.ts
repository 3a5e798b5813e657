import { describe, expect, test } from 'vitest';
import { hasSharedMaterial, sharedPath } from '../../../../../test/shared-material.ts';
import { openSourceFile } from '../intake/open-source.ts';
import { readMinutes } from '../registry.ts';
import { firstagendaJson } from './firstagenda-json.ts';
import { readLocalTime } from './local-time.ts';

const json = (value: unknown) => ({ name: 'moede.json', kind: 'json' as const, value });
const section = (label: string, text: string): string =>
  `<h3>${label}</h3>\r\n<span class='ukendt'><meta charset="utf-8"><title>Dagsordenspunkt</title><div>${text}</div></span>`;

const agenda = {
  Dagsordenpunkter: [
    {
      Felter: [
        {
          Navn: '',
          Html: `<div><div id='sagsfremstillingContainer'><div>${section('Indstilling', '<p>Direktøren indstiller</p><ol><li>at salen bygges</li></ol>')}${section('Beslutning i Økonomiudvalget den 02-04-2024', '<p>Sagen udsættes.</p>')}</div>${section('Sagsfremstilling', '<p>En sal.</p><h3>Mellemrubrik</h3><p>Ved åen.</p>')}</div></div>`,
          Id: '0000-1',
        },
      ],
      ItemDecision: '<p>Godkendt.</p>',
      SagsNummer: '24/1',
      Navn: 'Ny sal',
      Punktnummer: '1',
      Number: '1',
      IsOpen: true,
      CaseNumber: '24/1',
      Caption: 'Ny sal',
      Bilag: [{ Navn: 'Tegning', Id: '0000-2', HarPdfVersion: 'true' }],
    },
    {
      Felter: [{ Navn: '', Html: '' }],
      Caption: 'Lukket: Køb af grund',
      Number: '2',
      IsOpen: false,
      Bilag: [{ Navn: 'Skøde' }],
    },
  ],
  Udvalg: { Navn: 'Kulturudvalget', Historisk: false },
  Moede: {
    Dato: '2024-05-07T17:00:00+02:00',
    Sted: 'Rådhuset',
    Navn: 'Referat',
    Moededeltagere: [
      { Name: 'Ida Krogh (A)', Absent: false, ParticipationCancelled: false },
      { Name: 'Kaj Holm', Absent: true, ParticipationCancelled: true },
      { Name: 'Ove Lund', Absent: true, ParticipationCancelled: false },
    ],
  },
  TillaegsDagsorden: false,
};

describe('the JSON of FirstAgenda Publication', () => {
  test('is known by its items and its meeting, and other JSON is not', () => {
    expect(firstagendaJson.recognise(json(agenda))).toBe(1);
    expect(firstagendaJson.recognise(json({ Dagsordenpunkter: [] }))).toBe(0);
    expect(firstagendaJson.recognise(json([agenda]))).toBe(0);
    expect(firstagendaJson.recognise({ name: 'x', kind: 'text', text: '{}' })).toBe(0);
  });

  test('becomes a meeting with its items, headings inside a text being part of it', () => {
    const { furniture, ...parsed } = readMinutes(json(agenda));
    expect(parsed).toEqual({
      reader: 'firstagenda-json',
      meeting: {
        committee: 'Kulturudvalget',
        legislativeTerm: null,
        date: '2024-05-07',
        time: '17:00',
        place: 'Rådhuset',
        kind: 'minutes',
        attendees: [{ name: 'Ida Krogh', party: 'A' }],
        absentees: [
          { name: 'Kaj Holm', party: null, kind: 'excused', organization: 'Kulturudvalget' },
          { name: 'Ove Lund', party: null, kind: 'unexcused', organization: 'Kulturudvalget' },
        ],
      },
      items: [
        {
          number: '1',
          area: null,
          title: 'Ny sal',
          access: 'open',
          matter: '24/1',
          sections: [
            {
              kind: 'presentation',
              label: 'Sagsfremstilling',
              text: 'En sal.\n\nMellemrubrik\n\nVed åen.',
            },
          ],
          recommendations: [{ by: 'Direktøren', points: ['at salen bygges'] }],
          decisions: [
            {
              organization: 'Kulturudvalget',
              date: '2024-05-07',
              text: 'Godkendt.',
              outcome: 'approved',
              released: true,
              points: [],
            },
            {
              organization: 'Økonomiudvalget',
              date: '2024-04-02',
              text: 'Sagen udsættes.',
              outcome: 'postponed',
              released: true,
              points: [],
            },
          ],
          absences: [],
          attachments: [{ number: null, title: 'Tegning', documentNumber: null, access: 'open' }],
          points: [],
        },
        {
          number: '2',
          area: null,
          title: 'Køb af grund',
          access: 'closed',
          matter: null,
          sections: [],
          recommendations: [],
          decisions: [],
          absences: [],
          attachments: [{ number: null, title: 'Skøde', documentNumber: null, access: 'closed' }],
          points: [],
        },
      ],
      documents: [],
      warnings: [],
    });
    expect(furniture.map(({ kind }) => kind)).toEqual(['other']);
    expect(furniture[0]?.text).toContain('Dagsordenspunkt');
  });

  test('of an agenda is an agenda, of a supplement a supplement', () => {
    const kindOf = (name: string, isSupplement: boolean) =>
      readMinutes(
        json({
          ...agenda,
          Moede: { ...agenda.Moede, Navn: name },
          TillaegsDagsorden: isSupplement,
        }),
      ).meeting.kind;
    expect([
      kindOf('Dagsorden', false),
      kindOf('Dagsorden', true),
      kindOf('Tillægsdagsorden', false),
      kindOf('Referat', true),
    ]).toEqual(['agenda', 'supplement', 'supplement', 'minutes']);
  });

  test('may be a list of meetings, which is said to be no minutes', () => {
    const list = {
      Udvalg: {
        '2022-2025': [{ Navn: 'Kulturudvalget', Moeder: [{ Navn: 'Referat', Sted: 'Rådhuset' }] }],
      },
    };
    const parsed = readMinutes(json(list));
    expect([parsed.items, parsed.furniture, parsed.warnings]).toEqual([
      [],
      [{ kind: 'related-documents', text: 'Kulturudvalget\n\nReferat\n\nRådhuset' }],
      [
        {
          code: 'meeting-list',
          message:
            'Filen er en liste over et møde, ikke en dagsorden eller et referat. Hent de enkelte dagsordener og referater.',
        },
      ],
    ]);
  });
});

test.each([
  ['2026-05-18T17:00:00+02:00', '2026-05-18', '17:00'],
  ['2026-01-18T23:30:00Z', '2026-01-19', '00:30'],
  ['2026-07-18T15:00:00Z', '2026-07-18', '17:00'],
  ['2026-05-18T17:00:00', '2026-05-18', '17:00'],
  ['i morgen', null, null],
])('the point in time %s is %s at %s in Denmark', (printed, date, time) => {
  expect(readLocalTime(printed)).toEqual({ date, time });
});

describe.runIf(hasSharedMaterial)('the shape of the real files', () => {
  const read = async (name: string) => {
    const opened = await openSourceFile(
      sharedPath('samples/dk-firstagenda-publication-shape', name),
    );
    const [source] = opened.ok ? opened.value : [];
    return source ? readMinutes(source) : null;
  };

  test('is read: four items, one of them closed, one with a decision of another committee', async () => {
    const parsed = await read('dagsorden.synthetic.json');
    expect(parsed?.meeting).toMatchObject({
      committee: 'Eksempeludvalget',
      date: '2026-05-18',
      time: '17:00',
      kind: 'agenda',
    });
    expect(
      parsed?.items.map((item) => [
        item.number,
        item.matter,
        item.access,
        item.sections.length,
        item.attachments.length,
        item.decisions.map(
          ({ organization, date, outcome }) => `${organization ?? ''} ${date ?? ''} ${outcome}`,
        ),
      ]),
    ).toEqual([
      ['1', '26/1', 'open', 0, 0, []],
      ['2', '26/2', 'open', 5, 2, ['Økonomiudvalget 2026-03-16 postponed']],
      ['3', '26/1', 'open', 0, 0, []],
      ['4', '26/3', 'closed', 0, 0, []],
    ]);
    expect([
      parsed?.meeting.attendees.length,
      parsed?.meeting.absentees.length,
      parsed?.warnings,
    ]).toEqual([1, 1, []]);
  });

  test('of the list is recognised as a list', async () => {
    expect((await read('udvalgsliste.synthetic.json'))?.warnings.map(({ code }) => code)).toEqual([
      'meeting-list',
    ]);
  });
});
