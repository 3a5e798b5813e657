import { describe, expect, test } from 'vitest';
import { readMinutes } from '../registry.ts';
import type { Source } from '../source.ts';
import { sbsysXml } from './sbsys-xml.ts';

const xml = (text: string, companions: readonly string[] = []): Source => ({
  name: 'ud.xml',
  kind: 'xml',
  text,
  companions: new Map(companions.map((path) => [path, new Uint8Array()])),
});
const member = (kind: string, name: string, status: number): string =>
  `<${kind}><ParticipationStatusAsValue>${status}</ParticipationStatusAsValue><Name>${name}</Name></${kind}>`;
const field = (caption: string, content: string, isDecision = false): string =>
  `<ItemField ID="1"><Caption><![CDATA[${caption}]]></Caption><IsFeedback>${isDecision ? 'True' : 'False'}</IsFeedback><Content><![CDATA[${content}]]></Content></ItemField>`;

const publication = `<?xml version="1.0"?><Publication><PublicationTypeAsValue>2</PublicationTypeAsValue>
  <Agendas><Agenda ID="32"><Name>Kulturudvalget</Name><IsExtendedAgenda>False</IsExtendedAgenda>
  <Meeting><When>07-05-2024 16:30:00</When><Where>Rådhuset</Where><Members>
    ${member('MeetingMember', 'Ida Krogh (A)', 1)}${member('MeetingMember', 'Kaj Holm', 2)}${member('MeetingMember', 'Ove Lund (V)', 4)}
  </Members></Meeting>
  <Committee><Name>Kulturudvalget</Name><PeriodStart>01-01-2022</PeriodStart><PeriodEnd>31-12-2025</PeriodEnd></Committee>
  <Items><Item ID="1"><Caption>Ny sal</Caption><Case><Number>24-1</Number></Case><Number>1</Number><IsPublic>True</IsPublic>
    <Fields>${field('Sammendrag', '<p>En sal.</p>')}${field('Høring', '')}${field('Indstilling', '<p>Direktøren indstiller, at</p><ol><li>salen bygges</li></ol>')}${field('Beslutning', '<p>Godkendt.</p>', true)}</Fields>
    <Enclosures><Enclosure><Name>Tegning</Name><Number>1</Number><InstantiationFilePathRelative>Bilag\\1.pdf</InstantiationFilePathRelative></Enclosure>
      <Enclosure><Name>Notat</Name><Number>2</Number><IsProtected>True</IsProtected><InstantiationFilePathRelative>Bilag\\2.pdf</InstantiationFilePathRelative></Enclosure></Enclosures>
    <Members>${member('ItemMember', 'Ove Lund (V)', 3)}${member('ItemMember', 'Kaj Holm', 2)}</Members>
    <ItemHistory><ItemField>${field('Beslutning', '<p>Anbefales.</p>').slice('<ItemField ID="1">'.length, -'</ItemField>'.length)}<MeetingDetails><CommitteeName>Fritidsudvalget</CommitteeName><MeetingDueDate>2024-04-02T16:00:00</MeetingDueDate></MeetingDetails></ItemField></ItemHistory>
  </Item>
  <Item ID="2"><Caption>Køb af grund</Caption><Number>2</Number><IsPublic>False</IsPublic><Enclosures><Enclosure><Name>Skøde</Name></Enclosure></Enclosures></Item>
  </Items></Agenda></Agendas></Publication>`;

describe('a publication of SBSYS', () => {
  test('is known by its root, and no other XML is', () => {
    expect(sbsysXml.recognise(xml(publication))).toBe(1);
    expect(sbsysXml.recognise(xml('<Publication><Name>Ord</Name></Publication>'))).toBe(0);
    expect(sbsysXml.recognise(xml('<Dagsorden Navn="Ord"/>'))).toBe(0);
    expect(sbsysXml.recognise({ name: 'x', kind: 'text', text: publication })).toBe(0);
  });

  test('becomes a meeting: fields in order, decisions from the feedback fields, participation, history', () => {
    const { furniture, ...parsed } = readMinutes(xml(publication, ['Ud/Bilag/1.pdf']));
    expect(parsed).toEqual({
      reader: 'sbsys-xml',
      meeting: {
        committee: 'Kulturudvalget',
        legislativeTerm: '2022-2025',
        date: '2024-05-07',
        time: '16:30',
        place: 'Rådhuset',
        kind: 'minutes',
        attendees: [
          { name: 'Ida Krogh', party: 'A' },
          { name: 'Ove Lund', party: 'V' },
        ],
        absentees: [
          { name: 'Kaj Holm', party: null, kind: 'excused', organization: 'Kulturudvalget' },
        ],
      },
      items: [
        {
          number: '1',
          area: null,
          title: 'Ny sal',
          access: 'open',
          matter: '24-1',
          sections: [{ kind: 'summary', label: 'Sammendrag', text: 'En sal.' }],
          recommendations: [{ by: 'Direktøren', points: ['salen bygges'] }],
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
              organization: 'Fritidsudvalget',
              date: '2024-04-02',
              text: 'Anbefales.',
              outcome: 'recommended',
              released: true,
              points: [],
            },
          ],
          absences: [
            {
              name: 'Ove Lund',
              party: 'V',
              kind: 'notPresentAtItem',
              organization: 'Kulturudvalget',
            },
          ],
          attachments: [
            { number: '1', title: 'Tegning', documentNumber: null, access: 'open' },
            { number: '2', title: 'Notat', documentNumber: null, access: 'closed' },
          ],
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
      warnings: [
        {
          code: 'missing-file',
          message: 'Bilaget ligger ikke i zip-filen: Bilag/2.pdf.',
          near: 'Notat',
        },
      ],
    });
    expect(furniture.map(({ kind }) => kind)).toEqual(['other']);
  });

  test('with several agendas says that only the first is read, and keeps the words of the others', () => {
    const two = publication.replace(
      '</Agendas>',
      '<Agenda><Name>Fritidsudvalget</Name></Agenda></Agendas>',
    );
    expect(readMinutes(xml(two)).warnings.map(({ code }) => code)).toEqual(['several-meetings']);
  });
});

describe('the older publication of SBSYS', () => {
  const older = `<Dagsorden DagsordenID="7" Åben="true" Dagsordentype="Referat">
    <Møde MødeID="9" Udvalg="Kulturudvalget" UdvalgID="3" Mødedato="7. maj 2024" Mødetid="16:30" Mødested="Rådhuset"/>
    <Dagsordenpunkter><Dagsordenpunkt DagsordenpunktID="1" Nummer="1" Åbent="true"><Overskrift>Ny sal</Overskrift>
      <Indhold><Sagsfremstilling>&lt;p&gt;En sal.&lt;/p&gt;</Sagsfremstilling><Økonomiske_konsekvenser>Ingen.</Økonomiske_konsekvenser><Beslutning>Godkendt.</Beslutning></Indhold>
      <Bilagsliste><Bilag BilagID="4" Navn="Tegning" MaaPubliceres="true" BilagUrl="4.pdf"/><Bilag BilagID="5" Navn="Notat" MaaPubliceres="false"/></Bilagsliste></Dagsordenpunkt>
    <Dagsordenpunkt Nummer="2" Åbent="false"><Overskrift>Køb af grund</Overskrift><Bilagsliste><Bilag Navn="Skøde" MaaPubliceres="true"/></Bilagsliste></Dagsordenpunkt>
    </Dagsordenpunkter></Dagsorden>`;

  test('has the meeting in attributes and the sections as elements; a closed item closes its attachments', () => {
    const { furniture, ...parsed } = readMinutes(xml(older));
    expect(parsed).toMatchObject({
      reader: 'sbsys-xml',
      meeting: {
        committee: 'Kulturudvalget',
        date: '2024-05-07',
        time: '16:30',
        place: 'Rådhuset',
        kind: 'minutes',
      },
      items: [
        {
          number: '1',
          title: 'Ny sal',
          access: 'open',
          sections: [
            { kind: 'presentation', label: 'Sagsfremstilling', text: 'En sal.' },
            { kind: 'finance', label: 'Økonomiske konsekvenser', text: 'Ingen.' },
          ],
          decisions: [
            {
              organization: 'Kulturudvalget',
              date: '2024-05-07',
              text: 'Godkendt.',
              outcome: 'approved',
            },
          ],
          attachments: [
            { title: 'Tegning', access: 'open' },
            { title: 'Notat', access: 'closed' },
          ],
        },
        {
          number: '2',
          title: 'Køb af grund',
          access: 'closed',
          attachments: [{ title: 'Skøde', access: 'closed' }],
        },
      ],
      warnings: [],
    });
    expect(furniture).toHaveLength(1);
  });
});
