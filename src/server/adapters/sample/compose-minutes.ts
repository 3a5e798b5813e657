import type {
  ParsedAbsence,
  ParsedDecision,
  ParsedDocument,
} from '#domain/minutes/parsed-minutes.ts';
import { prose } from './prose.ts';
import type {
  SampleAttachment,
  SampleDecision,
  SampleItem,
  SampleMeeting,
  SampleTreatment,
} from './sample-content.ts';
import type { WrittenItem, WrittenMinutes, WrittenSection } from './written-minutes.ts';

const municipality = 'Bøgelund Kommune';

function composeSections(item: SampleItem): readonly WrittenSection[] {
  const texts: readonly (readonly [WrittenSection['kind'], string | undefined])[] = [
    ['summary', item.summary],
    ['presentation', item.presentation],
    ['statements', item.statements],
    ['assessment', item.assessment],
    ['disability-policy', item.disability],
    ['finance', item.finance],
    ['competence', item.competence],
  ];
  return texts.flatMap(([kind, text]) => (text === undefined ? [] : [{ kind, text: prose(text) }]));
}

const composeDecision = (
  organization: string,
  date: string,
  { text, outcome, released = true, points = [] }: SampleDecision,
): ParsedDecision => ({ organization, date, text: prose(text), outcome, released, points });

const excusedElsewhere = ({ committee, excused = [] }: SampleTreatment): readonly ParsedAbsence[] =>
  excused.map((person) => ({ ...person, kind: 'excused', organization: committee.name }));

const composeAttachment = (
  { title, documentNumber }: SampleAttachment,
  item: number,
  index: number,
  layout: SampleMeeting['layout'],
): WrittenItem['attachments'][number] => ({
  number: layout === '2014' ? `${item}.${index + 1}` : null,
  title,
  documentNumber: layout === '2014' ? (documentNumber ?? null) : null,
  access: layout === '2014' ? 'open' : 'unknown',
});

function composeItem(item: SampleItem, number: number, meeting: SampleMeeting): WrittenItem {
  const { committee, date, layout } = meeting;
  const elsewhere = item.elsewhere ?? [];
  return {
    number: String(number),
    area: item.area,
    title: item.title,
    access: item.closed ? 'closed' : 'open',
    matter: item.matter ?? null,
    sections: composeSections(item),
    recommendations: item.recommended ? [item.recommended] : [],
    decisions: [
      ...(item.decision ? [composeDecision(committee.name, date, item.decision)] : []),
      ...elsewhere.map((other) =>
        composeDecision(other.committee.name, other.date, other.decision),
      ),
    ],
    absences: [
      ...(item.absent ?? []).map(({ person, kind }) => ({
        ...person,
        kind,
        organization: committee.name,
      })),
      ...elsewhere.flatMap(excusedElsewhere),
    ],
    attachments: (item.attachments ?? []).map((file, index) =>
      composeAttachment(file, number, index, layout),
    ),
    points: (item.points ?? []).map(({ title, text }, index) => ({
      label: 'ABCDEFGH'.charAt(index),
      title,
      text: prose(text),
    })),
  };
}

function composeDocuments(item: SampleItem, written: WrittenItem): readonly ParsedDocument[] {
  return (item.attachments ?? []).flatMap(({ pages, incomplete }, index) => {
    const attachment = written.attachments[index];
    return attachment && pages
      ? [{ ...attachment, text: pages.map(prose).join('\f'), complete: incomplete !== true }]
      : [];
  });
}

/** A meeting of the sample as what its document must read back to; numbers its items and attachments. */
export function composeMinutes(meeting: SampleMeeting): WrittenMinutes {
  const { committee, date, kind, layout, absent = [], firstNumber = 1 } = meeting;
  const items = meeting.items.map((item, index) => ({
    item,
    written: composeItem(item, firstNumber + index, meeting),
  }));
  const present = committee.members.filter(({ name }) => absent.every((one) => one.name !== name));
  return {
    municipality,
    meeting: {
      committee: committee.name,
      legislativeTerm: layout === '2022' ? committee.term : null,
      date,
      time: committee.time,
      place: committee.place,
      kind,
      attendees: layout === '2022' ? present : [],
      absentees:
        layout === '2022'
          ? absent.map((person) => ({ ...person, kind: 'excused', organization: committee.name }))
          : [],
    },
    items: items.map(({ written }) => written),
    documents:
      layout === '2014'
        ? items.flatMap(({ item, written }) => composeDocuments(item, written))
        : [],
  };
}
