import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openSource } from '#adapters/import/intake/open-source.ts';
import { readMinutes } from '#adapters/import/registry.ts';

type Section = { readonly label: string; readonly lines: readonly string[] };
type Item = {
  readonly title: string;
  readonly matter: string;
  readonly isOpen: boolean;
  readonly sections: readonly Section[];
  readonly files: readonly string[];
};

/** What is printed in minutes, and what goes wrong in them: attendance among decisions, stray marks, broken words. */
const line = fc.constantFrom(
  ...[
    'Godkendt.',
    'Indstillingen tiltrådt.',
    'Sagen udsættes til mødet i juni.',
    'Drøftet.',
    '.',
    '¶',
  ],
  ...[
    'Kaj Holm (A) deltog ikke under dette punkt.',
    'Afbud: Ida Krogh (V)',
    'Fraværende:',
    'Ove Lund',
  ],
  ...[
    'Direktionen indstiller, at',
    'at salen bygges',
    '1. at salen males',
    'At 2) salen åbnes',
    'A)',
    'a.',
  ],
  ...['Udvalg: Magistraten', 'Dato: 02-09-2023', 'Punktnummer: 12', '02-04-2024 Økonomiudvalget'],
  ...[
    'Byrådet den 30. januar 2023 Punkt 5',
    'Bilag',
    '2024-101 - Kort',
    'Sagsnr.: 2024-7',
    'Dok.nr.: 2024-8',
  ],
  ...[
    'Sundheds- og Om\u00adsorgsudvalget be\ufb01nder sig vel',
    'A\u030Aret pa\u030A Ærø',
    'beskæf-',
    'tigelse',
  ],
  ...[
    'Kulturudvalgets beslutning den 07.05.2024 Punkt 2',
    'Følgende deltog ikke i behandlingen af punktet:',
  ],
);
const label = fc.constantFrom(
  ...['Beslutning', 'Indstilling', 'Resumé', 'Sagens forløb', 'Økonomi', 'Bilag', 'Fraværende', ''],
  ...[
    'Beslutningskompetence',
    'Beslutning i Økonomiudvalget den 02-04-2024',
    'Egen overskrift',
    'Høring',
  ],
);
const arbitraryItem: fc.Arbitrary<Item> = fc.record({
  title: fc.constantFrom(
    'Ny sal',
    'KU - Ny sal',
    'Lukket: Køb af grund',
    'Eventuelt',
    'Orientering',
  ),
  matter: fc.constantFrom('24-1', '', '2024-7'),
  isOpen: fc.boolean(),
  sections: fc.array(fc.record({ label, lines: fc.array(line, { maxLength: 5 }) }), {
    maxLength: 5,
  }),
  files: fc.array(fc.constantFrom('Kort', 'Kort over salen', 'Budget 2024'), { maxLength: 2 }),
});
const items = fc.array(arbitraryItem, { minLength: 1, maxLength: 3 });

const markup = ({ lines }: Section): string => lines.map((text) => `<p>${text}</p>`).join('');
const container = ({ sections }: Item): string =>
  `<div><div id="sagsfremstillingContainer">${sections.map((section) => `<h3>${section.label}</h3><span>${markup(section)}</span>`).join('')}</div></div>`;

const asHtml = (all: readonly Item[]): string =>
  `<!doctype html><title>Kulturudvalget</title><div class="title"><h1>Referat</h1></div><table class="dagsordeninfo"><tr><td><span class="udvalg">Kulturudvalget</span></td><td><span class="dato">7. maj 2024 kl. 16.30</span></td></tr></table><table>${all
    .map(
      (item, at) =>
        `<tr class="punktrow"><td><span class="label">${at + 1}</span></td><td><h2 class="overskrift">${item.title}</h2><span class="sagsnummer">${item.matter}</span><div class="punkt"><h3></h3>${container(item)}</div><ul>${item.files.map((file) => `<li><a class="bilag-link">${file}</a></li>`).join('')}</ul></td></tr>`,
    )
    .join('')}</table>`;

const asJson = (all: readonly Item[]): string =>
  JSON.stringify({
    Dagsordenpunkter: all.map((item, at) => ({
      Felter: [{ Navn: '', Html: container(item) }],
      Caption: item.title,
      Number: String(at + 1),
      CaseNumber: item.matter,
      SagsNummer: item.matter,
      IsOpen: item.isOpen,
      Bilag: item.files.map((Navn) => ({ Navn })),
    })),
    Udvalg: { Navn: 'Kulturudvalget' },
    Moede: { Navn: 'Referat', Dato: '2024-05-07T16:30:00+02:00' },
  });

const asSbsys = (all: readonly Item[]): string =>
  `<Publication><Agendas><Agenda><Name>Kulturudvalget</Name><Meeting><When>07-05-2024 16:30:00</When></Meeting><Items>${all
    .map(
      (item, at) =>
        `<Item><Caption>${item.title}</Caption><Number>${at + 1}</Number><Case><Number>${item.matter}</Number></Case><IsPublic>${item.isOpen ? 'True' : 'False'}</IsPublic><Fields>${item.sections
          .map(
            (section, index) =>
              `<ItemField ID="${index}"><Caption>${section.label}</Caption><IsFeedback>${index % 3 === 2 ? 'True' : 'False'}</IsFeedback><Content><![CDATA[${markup(section)}]]></Content></ItemField>`,
          )
          .join(
            '',
          )}</Fields><Enclosures>${item.files.map((file) => `<Enclosure><Name>${file}</Name></Enclosure>`).join('')}</Enclosures></Item>`,
    )
    .join('')}</Items></Agenda></Agendas></Publication>`;

const asEdoc = (all: readonly Item[]): string =>
  `<Meeting><Committee>Kulturudvalget</Committee><MeetingDate>07-05-2024 16:30:00</MeetingDate><MeetingAgendaTypes><MeetingAgendaType><MeetingAgendaItems>${all
    .map(
      (item, at) =>
        `<MeetingAgendaItem><AgendaItemNumber>${all.length - at}</AgendaItemNumber><Document><Title>${item.title}</Title><Attachments>${item.files.map((file) => `<Attachment><Title>${file}</Title><FullText>Tekst</FullText></Attachment>`).join('')}</Attachments></Document><FullText>${at + 1}.\t${item.title}\r\rSagsnr.: ${item.matter}\r\r${item.sections.map((section) => `${section.label}\r${section.lines.join('\r')}\r\r`).join('')}</FullText></MeetingAgendaItem>`,
    )
    .join('')}</MeetingAgendaItems></MeetingAgendaType></MeetingAgendaTypes></Meeting>`;

describe.each([
  ['firstagenda-html', asHtml],
  ['firstagenda-json', asJson],
  ['sbsys-xml', asSbsys],
  ['edoc-xml', asEdoc],
] as const)('made-up meetings as %s', (reader, render) => {
  test('keep every word, every item and every attachment', async () => {
    await fc.assert(
      fc.asyncProperty(items, async (all) => {
        const opened = await openSource('moede', Buffer.from(render(all)));
        if (!opened.ok) throw new Error(opened.error.fault.kind);
        const parsed = opened.value.map(readMinutes);
        expect(parsed.map((one) => one.reader)).toEqual([reader]);
        expect(parsed[0]?.warnings).toEqual([]);
        expect(parsed[0]?.items.map((item) => item.attachments.length).toSorted()).toEqual(
          all.map((item) => item.files.length).toSorted(),
        );
      }),
      { numRuns: 300 },
    );
  });
});
