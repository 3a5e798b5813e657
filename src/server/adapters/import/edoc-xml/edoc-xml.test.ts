import { describe, expect, test } from 'vitest';
import { openSource } from '../intake/open-source.ts';
import { readMinutes } from '../registry.ts';
import { edocXml } from './edoc-xml.ts';
import { matchFiles } from './match-files.ts';

const itemXml = (number: number, title: string, fullText: string, more = ''): string => `
  <MeetingAgendaItem><AgendaItemNumber>${number}</AgendaItemNumber>
  <Document documentid="20${number}"><Title>${title}</Title><NeutralTitle>${title}</NeutralTitle>
    <PublishingType>${title.startsWith('Køb') ? 'MÅ IKKE PUBLICERES' : 'SKAL PUBLICERES'}</PublishingType>${more}</Document>
  <FullText>${fullText}</FullText></MeetingAgendaItem>`;

const second = [
  '\r\r2.\tNy sal\r\rSagsnr.: 2024-1\rDok.nr.: 2024-100\rByrådet den 30. januar 2023 Punkt 5\r\rSammendrag\rEn sal.\r',
  'Den ligger ved åen.\r\rBilag\r2024-101 - Tegninger af salen\r2024-102 - Et andet notat\r\rBeslutningen træffes af\rByrådet\r',
  '\rIndstilling\rCenter for Kultur indstiller, at\r\rA) \rSalen bygges.\r\r\rB)\rDen åbnes i maj.\r\r',
  'Kulturudvalgets beslutning den 07.05.2024 Punkt 2\rIndstilles til godkendelse\rmed denne bemærkning:\rDen males hvid.\r\r',
  'Følgende deltog ikke i behandlingen af punktet:\rKaj Holm (A)\r \r',
].join('');
const first = [
  '1.\tMeddelelser\r\rSagsnr.: 2024-2\rDok.nr.: 2024-200\r\ra.\rTur til havnen\r\rBilag\r2024-201 - Kort\r\rb. \rMøde i maj\r\r\r',
  'Kulturudvalgets beslutning den 07.05.2024 Punkt 1\rTaget til efterretning\r',
].join('');
const whole = [
  'Kulturudvalget\r\rReferat\r\rKulturudvalget\rtirsdag den 7. maj 2024, kl. 13:00\ri Lokale 3 på Rådhuset\r\rTilstede\rIda Krogh (A) - formand\r',
  'Ove Lund (V)\r\r\rAfbud/Fraværende\rPia Storm (B)\r\r\rSekretær\rEva Dahl\r\rINDHOLDSFORTEGNELSE\r\r1.\tMeddelelser\t3\r2.\tNy sal\t3\r\r&#xC;',
  first,
].join('');
const route = `<AgendaItems><AgendaItem><Committee>Kulturudvalget</Committee><AgendaItemType>Til godkendelse</AgendaItemType></AgendaItem>
  <AgendaItem><Committee>Byrådet</Committee><AgendaItemType>Til godkendelse</AgendaItemType></AgendaItem></AgendaItems>
  <Attachments><Attachment><Title>Salen, tegninger</Title><NeutralTitle>Salen, tegninger</NeutralTitle><PublishingType>SKAL PUBLICERES</PublishingType><FullText>Plan og snit.</FullText></Attachment>
  <Attachment><Title>Regnskab</Title><FullText/></Attachment></Attachments>`;
const file = `<?xml version="1.0"?><Meeting><Committee>Kulturudvalget</Committee><MeetingDate>07-05-2024 13:00:00</MeetingDate>
  <MeetingState>Referat endeligt godkendt</MeetingState><MeetingAgendaTypes><MeetingAgendaType><AgendaType>Åben dagsorden</AgendaType>
  <MeetingAgendaItems>${itemXml(3, 'Køb af grund', '3.\tKøb af grund\r')}${itemXml(2, 'Ny sal', second, route)}${itemXml(1, 'Meddelelser', first)}</MeetingAgendaItems>
  <FullText>${whole}</FullText></MeetingAgendaType></MeetingAgendaTypes></Meeting>`;

const read = async (text: string) => {
  const opened = await openSource('moede.xml', Buffer.from(text));
  const [source] = opened.ok ? opened.value : [];
  if (!source) throw new Error('not opened');
  return { source, parsed: readMinutes(source) };
};

describe('an agenda published out of eDoc', () => {
  test('is known by its root, and no other XML is', async () => {
    const { source } = await read(file);
    expect(edocXml.recognise(source)).toBe(1);
    const { source: other } = await read(
      '<Meeting><Committee>Kulturudvalget</Committee></Meeting>',
    );
    expect(edocXml.recognise(other)).toBe(0);
  });

  test('has its front page read for place and people', async () => {
    expect((await read(file)).parsed.meeting).toEqual({
      committee: 'Kulturudvalget',
      legislativeTerm: null,
      date: '2024-05-07',
      time: '13:00',
      place: 'Lokale 3 på Rådhuset',
      kind: 'minutes',
      attendees: [
        { name: 'Ida Krogh', party: 'A' },
        { name: 'Ove Lund', party: 'V' },
      ],
      absentees: [
        { name: 'Pia Storm', party: 'B', kind: 'excused', organization: 'Kulturudvalget' },
      ],
    });
  });

  test('has its items in order of number, and the facts out of their free text', async () => {
    expect((await read(file)).parsed.items).toEqual([
      {
        number: '1',
        area: null,
        title: 'Meddelelser',
        access: 'open',
        matter: '2024-2',
        sections: [{ kind: 'other', label: 'Dok.nr.', text: '2024-200' }],
        recommendations: [],
        decisions: [
          {
            organization: 'Kulturudvalget',
            date: '2024-05-07',
            text: 'Taget til efterretning',
            outcome: 'noted',
            released: true,
            points: [],
          },
        ],
        absences: [],
        attachments: [],
        points: [
          { label: 'a', title: 'Tur til havnen', text: 'Bilag\n\nKort' },
          { label: 'b', title: 'Møde i maj', text: '' },
        ],
      },
      {
        number: '2',
        area: null,
        title: 'Ny sal',
        access: 'open',
        matter: '2024-1',
        sections: [
          { kind: 'other', label: 'kind', text: 'Til godkendelse' },
          { kind: 'other', label: 'route', text: 'Kulturudvalget\nByrådet' },
          { kind: 'other', label: 'Dok.nr.', text: '2024-100' },
          { kind: 'summary', label: 'Sammendrag', text: 'En sal.\nDen ligger ved åen.' },
          { kind: 'competence', label: 'Beslutningen træffes af', text: 'Byrådet' },
        ],
        recommendations: [
          { by: 'Center for Kultur', points: ['Salen bygges.', 'Den åbnes i maj.'] },
        ],
        decisions: [
          {
            organization: 'Kulturudvalget',
            date: '2024-05-07',
            text: 'Indstilles til godkendelse\nmed denne bemærkning:\nDen males hvid.',
            outcome: 'recommended',
            released: true,
            points: [],
          },
          {
            organization: 'Byrådet',
            date: '2023-01-30',
            text: 'Byrådet den 30. januar 2023 Punkt 5',
            outcome: 'none',
            released: true,
            points: [],
          },
        ],
        absences: [
          {
            name: 'Kaj Holm',
            party: 'A',
            kind: 'notPresentAtItem',
            organization: 'Kulturudvalget',
          },
        ],
        attachments: [
          { number: null, title: 'Salen, tegninger', documentNumber: '2024-101', access: 'open' },
          { number: null, title: 'Regnskab', documentNumber: null, access: 'open' },
        ],
        points: [],
      },
      {
        number: '3',
        area: null,
        title: 'Køb af grund',
        access: 'closed',
        matter: null,
        sections: [],
        recommendations: [],
        decisions: [],
        absences: [],
        attachments: [],
        points: [],
      },
    ]);
  });

  test('keeps the texts of the attachments, and says which came without', async () => {
    const { documents, warnings, furniture } = (await read(file)).parsed;
    expect(documents).toEqual([
      {
        number: null,
        title: 'Salen, tegninger',
        documentNumber: '2024-101',
        access: 'open',
        text: 'Plan og snit.',
        complete: true,
      },
      {
        number: null,
        title: 'Regnskab',
        documentNumber: null,
        access: 'open',
        text: '',
        complete: false,
      },
    ]);
    expect(warnings).toEqual([
      {
        code: 'mended-characters',
        message: 'Et tegn, som XML ikke tillader, er læst som mellemrum.',
      },
      { code: 'document-without-text', message: 'Bilaget "Regnskab" er i filen uden sin tekst.' },
    ]);
    expect(furniture.map(({ kind }) => kind)).toEqual(['page-head', 'contents', 'other', 'other']);
  });
});

test('attachments get the document number of the listed title that is likest, and none is guessed', () => {
  const listed = [
    { documentNumber: '1', title: 'Forslag til taksreduktion på stedet' },
    { documentNumber: '2', title: 'Budget for tilbuddet' },
  ];
  expect(
    matchFiles(
      ['Budget for tilbuddet', 'Forslag til takstreduktion på stedet 2013', 'Kort'],
      listed,
    ).map((found) => found?.documentNumber ?? null),
  ).toEqual(['2', '1', null]);
});
