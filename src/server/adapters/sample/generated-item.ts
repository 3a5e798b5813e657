import type {
  ParsedAbsence,
  ParsedDecision,
  ParsedPerson,
} from '#domain/minutes/parsed-minutes.ts';
import { shiftDate, type GeneratedSlot } from './generated-calendar.ts';
import { inventDecision } from './generated-decision.ts';
import type { GeneratedMatter } from './generated-matter.ts';
import { generatedOrganizations } from './generated-organization.ts';
import { inventSentence, inventText, inventTitle, inventTopic } from './generated-text.ts';
import type { SeededRandom } from './seeded-random.ts';
import type { WrittenItem, WrittenSection, WrittenSectionKind } from './written-minutes.ts';

export type ItemSetting = {
  readonly layout: '2014' | '2022';
  readonly slot: GeneratedSlot;
  readonly members: readonly ParsedPerson[];
  /** An agenda has no decisions yet. */
  readonly decided: boolean;
};

type Treatment = Pick<WrittenItem, 'decisions' | 'absences'>;

const own = ({ slot }: ItemSetting) => ({ organization: slot.organization.name, date: slot.date });

/** An item that every meeting has: no case number, one known decision. */
export const standingItem = (
  setting: ItemSetting,
  number: number,
  title: string,
  decision: Pick<ParsedDecision, 'text' | 'outcome' | 'released'>,
): WrittenItem => ({
  number: String(number),
  area: title === 'Eventuelt' && setting.layout === '2014' ? null : setting.slot.organization.area,
  title,
  access: 'open',
  matter: null,
  sections: [],
  recommendations: [],
  decisions: setting.decided ? [{ ...own(setting), ...decision, points: [] }] : [],
  absences: [],
  attachments: [],
  points: [],
});

function inventAbsences(
  random: SeededRandom,
  { slot, members, layout }: ItemSetting,
): ParsedAbsence[] {
  if (!random.chance(0.15)) return [];
  const kind = layout === '2014' && random.chance(0.4) ? 'excused' : 'notPresentAtItem';
  return random
    .some(members, random.integer(1, 2))
    .map((person) => ({ ...person, kind, organization: slot.organization.name }));
}

/** The own decision, now and then followed by those of other committees on the same matter. */
function inventTreatment(random: SeededRandom, setting: ItemSetting, points: number): Treatment {
  if (!setting.decided) return { decisions: [], absences: [] };
  const others = random.chance(0.15)
    ? random.some(
        generatedOrganizations.filter(({ name }) => name !== setting.slot.organization.name),
        random.integer(1, 4),
      )
    : [];
  return {
    decisions: [
      { ...own(setting), ...inventDecision(random, points) },
      ...others.map(({ name }) => ({
        organization: name,
        date: shiftDate(setting.slot.date, random.integer(-9, 12)),
        ...inventDecision(random, points),
      })),
    ],
    absences: inventAbsences(random, setting),
  };
}

function inventSections(random: SeededRandom, setting: ItemSetting): WrittenSection[] {
  const shares: readonly (readonly [WrittenSectionKind, number, number])[] = [
    ['summary', 0.9, 1],
    ['presentation', 0.9, 5],
    ['statements', 0.1, 2],
    ['assessment', 0.6, 2],
    ['disability-policy', setting.layout === '2014' ? 0.5 : 0.1, 1],
    ['finance', 0.5, 1],
  ];
  return [
    ...shares.flatMap(([kind, share, most]) =>
      random.chance(share) ? [{ kind, text: inventText(random, random.integer(1, most)) }] : [],
    ),
    { kind: 'competence', text: setting.slot.organization.name },
  ];
}

const inventPoints = (random: SeededRandom): WrittenItem['points'] =>
  ['A', 'B', 'C', 'D']
    .slice(0, random.integer(2, 4))
    .map((label) => ({ label, title: inventTitle(random), text: inventText(random, 2) }));

/** A matter as one meeting treats it. */
export function inventItem(
  random: SeededRandom,
  setting: ItemSetting,
  number: number,
  { number: matter, area, title }: GeneratedMatter,
): WrittenItem {
  const head = { number: String(number), area, title, matter };
  const bare = { sections: [], recommendations: [], attachments: [], points: [] };
  if (random.chance(0.05))
    return { ...head, ...bare, access: 'closed', ...inventTreatment(random, setting, 0) };
  if (setting.layout === '2022' && random.chance(0.1))
    return {
      ...head,
      ...bare,
      access: 'open',
      points: inventPoints(random),
      ...inventTreatment(random, setting, 0),
    };
  const at = Array.from(
    { length: random.integer(0, 3) },
    () =>
      `at ${inventTopic(random, 'the')} ${random.pick(['godkendes', 'tages til efterretning', 'sendes i høring'])}`,
  );
  const attachments = Array.from({ length: random.pick([0, 0, 0, 1, 2]) }, (_, index) => ({
    number: `${String(number)}.${String(index + 1)}`,
    title: random.pick([
      inventTitle(random),
      `${inventTopic(random)}_endelig.pdf`,
      `Notat om ${inventTopic(random)}`,
    ]),
    documentNumber: setting.layout === '2014' ? `${String(random.integer(1000, 99_999))}/14` : null,
    access: setting.layout === '2014' ? ('open' as const) : ('unknown' as const),
  }));
  return {
    ...head,
    access: 'open',
    sections: inventSections(random, setting),
    recommendations:
      at.length === 0
        ? []
        : [{ by: random.pick(['Direktionen', 'Koncerndirektionen']), points: at }],
    attachments,
    points: [],
    ...inventTreatment(random, setting, at.length),
  };
}

/** The full text behind an attachment of the 2014 layout: complete, broken off after its first page, or missing. */
export function inventDocument(
  random: SeededRandom,
  attachment: WrittenItem['attachments'][number],
): { readonly text: string; readonly complete: boolean } & WrittenItem['attachments'][number] {
  const pages = random.integer(1, 3);
  const state = random.fraction();
  if (state < 0.1) return { ...attachment, text: '', complete: false };
  const page = (index: number): string =>
    `${inventSentence(random)} ${inventText(random, 3)} Side ${String(index + 1)} af ${String(pages)}`;
  if (state < 0.2 && pages > 1) return { ...attachment, text: page(0), complete: false };
  return {
    ...attachment,
    text: Array.from({ length: pages }, (_, index) => page(index)).join('\f'),
    complete: true,
  };
}
