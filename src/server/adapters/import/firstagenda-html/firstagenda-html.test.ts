import { describe, expect, test } from 'vitest';
import { hasSharedMaterial, sharedPath } from '../../../../../test/shared-material.ts';
import { openSourceFile } from '../intake/open-source.ts';
import { readMinutes } from '../registry.ts';
import type { Source } from '../source.ts';
import { firstagendaHtml } from './firstagenda-html.ts';
import { readParticipants } from './participants.ts';

const row = (
  number: string,
  title: string,
  matter: string,
  sections: string,
  files = '',
): string => `
  <tr class="punktrow"><td><span class="label label-default">${number}</span></td>
  <td><button class="overskrift-btn"><h2 class="overskrift">${title}</h2></button>
  <div class="details">${matter === '' ? '' : `<span class="sagsnummer">${matter}</span>`}
  <div class="punkt"><h3></h3><div><div id="sagsfremstillingContainer"><div>${sections}</div></div></div></div>
  ${files}</div></td><td><a role="menuitem" aria-label="Hent punkt ${number} som PDF">Hent som PDF</a></td></tr>`;

const page = (rows: string, participants = ''): Source => ({
  name: 'side.html',
  kind: 'html',
  text: `<!doctype html><title>Kulturudvalget - Rådhuset</title><script>let tekst = "ikke med";</script>
    <a href="/"><img src="x" alt="logo"></a><a>Tilbage til forsiden</a>
    <div class="title"><h1 class="dato">Referat 7. maj 2024 kl. 15.45</h1><h2><span class="udvalg">Kulturudvalget - 2022-2025</span></h2></div>
    <table class="dagsordeninfo"><tr><td>Udvalg:</td><td><span class="udvalg">Kulturudvalget - 2022-2025</span></td></tr>
    <tr><td>Mødedato:</td><td><span class="dato">tirsdag den 7. maj 2024 kl. 15.45</span></td></tr>
    <tr><td>Mødested:</td><td><span class="sted">Rådhuset</span></td></tr>
    <tr><td>Mødedeltagere:</td><td class="deltagere">${participants}</td></tr></table>
    <table>${rows}</table><input type="button" value="Hent hele referatet">`,
});

const file = (title: string): string =>
  `<h3>Bilag</h3><ul><li><span class="label" role="button" aria-label="${title}. Tilhørende punktet">PDF</span><a class="bilag-link">${title}</a></li></ul>`;

describe('a meeting page of FirstAgenda', () => {
  const source = page(
    row(
      '1',
      'KU - Ny sal',
      '24-1',
      `<h3>Beslutninger</h3><span class="resume"><div>Drøftet.</div><div>Kaj Holm var forhindret i at deltage i udvalgets behandling af sagen.</div></span>
       <h3></h3><span class="resume"><div>. </div></span><h3>Resume</h3><span class="resume"><div>En sal.</div><h3>Mellemrubrik</h3><p>Ved åen.</p></span>`,
      file('Tegning'),
    ) +
      row(
        '2',
        'Lukket: Køb af grund',
        '24-2',
        '<span class="resume"><div>Godkendt.</div></span>',
        file('Skøde'),
      ),
    'Ida Krogh, Ove Lund<br>Afbud: Kaj Holm',
  );

  test('is known by its rows, and no other page is', () => {
    expect(firstagendaHtml.recognise(source)).toBe(1);
    expect(
      firstagendaHtml.recognise({
        name: 'x',
        kind: 'html',
        text: '<table><tr><td>Referat</table>',
      }),
    ).toBe(0);
    expect(firstagendaHtml.recognise({ name: 'x', kind: 'text', text: 'Referat' })).toBe(0);
  });

  test('becomes a meeting with its items, and every word has a place', () => {
    const { furniture, ...parsed } = readMinutes(source);
    expect(parsed).toEqual({
      reader: 'firstagenda-html',
      meeting: {
        committee: 'Kulturudvalget',
        legislativeTerm: '2022-2025',
        date: '2024-05-07',
        time: '15:45',
        place: 'Rådhuset',
        kind: 'minutes',
        attendees: [
          { name: 'Ida Krogh', party: null },
          { name: 'Ove Lund', party: null },
        ],
        absentees: [
          { name: 'Kaj Holm', party: null, kind: 'excused', organization: 'Kulturudvalget' },
        ],
      },
      items: [
        {
          number: '1',
          area: 'KU',
          title: 'Ny sal',
          access: 'open',
          matter: '24-1',
          sections: [
            { kind: 'summary', label: 'Resume', text: 'En sal.\n\nMellemrubrik\n\nVed åen.' },
          ],
          recommendations: [],
          decisions: [
            {
              organization: 'Kulturudvalget',
              date: '2024-05-07',
              text: 'Drøftet.',
              outcome: 'discussed',
              released: true,
              points: [],
            },
          ],
          absences: [
            { name: 'Kaj Holm', party: null, kind: 'excused', organization: 'Kulturudvalget' },
          ],
          attachments: [{ number: null, title: 'Tegning', documentNumber: null, access: 'open' }],
          points: [],
        },
        {
          number: '2',
          area: null,
          title: 'Køb af grund',
          access: 'closed',
          matter: '24-2',
          sections: [],
          recommendations: [],
          decisions: [
            {
              organization: 'Kulturudvalget',
              date: '2024-05-07',
              text: 'Godkendt.',
              outcome: 'approved',
              released: true,
              points: [],
            },
          ],
          absences: [],
          attachments: [{ number: null, title: 'Skøde', documentNumber: null, access: 'closed' }],
          points: [],
        },
      ],
      documents: [],
      warnings: [],
    });
    expect(furniture.map(({ kind }) => kind)).toEqual([
      'page-head',
      'other',
      'navigation',
      'navigation',
    ]);
    expect(furniture.map(({ text }) => text).join('\n')).not.toContain('ikke med');
    expect(furniture.at(-1)?.text).toContain('Hent punkt 1 som PDF');
  });
});

test('participants may stand in one line or in many, and some were away', () => {
  expect(
    readParticipants('Ida Krogh (A), Ove Lund (V)\nFravær: Kaj Holm (B)', 'Rådet'),
  ).toMatchObject({
    attendees: [
      { name: 'Ida Krogh', party: 'A' },
      { name: 'Ove Lund', party: 'V' },
    ],
    absentees: [{ name: 'Kaj Holm', party: 'B', organization: 'Rådet' }],
  });
  expect(readParticipants('', null)).toEqual({ attendees: [], absentees: [], removed: [] });
});

describe.runIf(hasSharedMaterial)('the page from Aarhus', async () => {
  const opened = hasSharedMaterial
    ? await openSourceFile(sharedPath('minutes/aarhus-teknisk-udvalg-2025-10-01.html'))
    : null;
  const [source] = opened?.ok ? opened.value : [];
  const parsed = source ? readMinutes(source) : null;

  test('is of the committee, the day and the place in its head', () => {
    expect(parsed?.meeting).toEqual({
      committee: 'Teknisk Udvalg',
      legislativeTerm: null,
      date: '2025-10-01',
      time: '15:45',
      place: 'Udvalgsværelse 398',
      kind: 'minutes',
      attendees: [],
      absentees: [],
    });
  });

  test('has six items with their case numbers, attachments and recommended points', () => {
    expect(
      parsed?.items.map((item) => [
        item.number,
        item.matter,
        item.attachments.length,
        item.recommendations.flatMap(({ points }) => points).length,
      ]),
    ).toEqual([
      ['1', 'EMN-2025-010561', 1, 0],
      ['2', 'EMN-2025-009242', 30, 2],
      ['3', 'EMN-2025-008468', 11, 1],
      ['4', 'EMN-2025-010561', 0, 0],
      ['5', null, 0, 0],
      ['6', 'EMN-2024-035156', 27, 3],
    ]);
  });

  test("has the committee's decisions first, and those of the bodies before it with body and day", () => {
    expect(
      parsed?.items.map(({ decisions }) =>
        decisions.map(({ organization, date }) => `${organization ?? ''} ${date ?? ''}`),
      ),
    ).toEqual([
      ['Teknisk Udvalg 2025-10-01'],
      [
        'Teknisk Udvalg 2025-10-01',
        'Magistraten 2025-09-02',
        'Aarhus Byråd 2025-09-10',
        'Teknisk Udvalg 2025-09-22',
      ],
      [
        'Teknisk Udvalg 2025-10-01',
        'Magistraten 2025-08-19',
        'Aarhus Byråd 2025-08-27',
        'Teknisk Udvalg 2025-09-22',
      ],
      ['Teknisk Udvalg 2025-10-01'],
      ['Teknisk Udvalg 2025-10-01'],
      [
        'Teknisk Udvalg 2025-10-01',
        'Magistraten 2025-03-18',
        'Aarhus Byråd 2025-03-26',
        'Teknisk Udvalg 2025-05-26',
        'Teknisk Udvalg 2025-08-11',
      ],
    ]);
    expect(parsed?.items.map(({ decisions }) => decisions[0]?.outcome)).toEqual([
      'nothing',
      'recommended',
      'postponed',
      'freeText',
      'discussed',
      'postponed',
    ]);
  });

  test('counts who was prevented from coming as away, who voted against as present', () => {
    expect(
      parsed?.items.flatMap(({ number, absences }) =>
        absences.map(({ kind, organization }) => [number, kind, organization]),
      ),
    ).toEqual([
      ['2', 'excused', 'Teknisk Udvalg'],
      ['2', 'notPresentAtItem', 'Magistraten'],
      ['3', 'notPresentAtItem', 'Magistraten'],
    ]);
  });

  test('is read without a doubt', () => {
    expect(parsed?.warnings).toEqual([]);
  });
});
