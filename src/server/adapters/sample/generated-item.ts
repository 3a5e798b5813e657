import type { ParsedDecision } from '#domain/minutes/parsed-minutes.ts';
import type { GeneratedMatter } from './generated-matter.ts';
import { inventAttachments } from './generated-paper.ts';
import type { GeneratedSetting } from './generated-setting.ts';
import { inventText, inventTitle, inventTopic } from './generated-text.ts';
import { inventTreatment } from './generated-treatment.ts';
import type { SeededRandom } from './seeded-random.ts';
import type { WrittenItem, WrittenSection, WrittenSectionKind } from './written-minutes.ts';

const bare = {
  access: 'open',
  matter: null,
  sections: [],
  recommendations: [],
  decisions: [],
  absences: [],
  attachments: [],
  points: [],
} as const satisfies Partial<WrittenItem>;

/** An item that every meeting has: no case number, one known decision. */
export const standingItem = (
  { decided, layout, slot }: GeneratedSetting,
  number: number,
  title: string,
  decision: Pick<ParsedDecision, 'text' | 'outcome' | 'released'>,
): WrittenItem => ({
  ...bare,
  number: String(number),
  area: title === 'Eventuelt' && layout === '2014' ? null : slot.organization.area,
  title,
  decisions: decided
    ? [{ organization: slot.organization.name, date: slot.date, ...decision, points: [] }]
    : [],
});

function inventSections(random: SeededRandom, setting: GeneratedSetting): WrittenSection[] {
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

function inventRecommendations(random: SeededRandom): WrittenItem['recommendations'] {
  const points = Array.from({ length: random.integer(0, 3) }, () => {
    const wish = random.pick(['godkendes', 'tages til efterretning', 'sendes i høring']);
    return `at ${inventTopic(random, 'the')} ${wish}`;
  });
  return points.length === 0
    ? []
    : [{ by: random.pick(['Direktionen', 'Koncerndirektionen']), points }];
}

/** A matter as one meeting treats it: closed, as an orientation with points, or written out in sections. */
export function inventItem(
  random: SeededRandom,
  setting: GeneratedSetting,
  number: number,
  { number: matter, area, title }: GeneratedMatter,
): WrittenItem {
  const head = { ...bare, number: String(number), area, title, matter };
  const unsaid = { points: 0, competence: false };
  if (random.chance(0.05))
    return { ...head, access: 'closed', ...inventTreatment(random, setting, unsaid) };
  if (setting.layout === '2022' && random.chance(0.1))
    return { ...head, points: inventPoints(random), ...inventTreatment(random, setting, unsaid) };
  const recommendations = inventRecommendations(random);
  return {
    ...head,
    sections: inventSections(random, setting),
    recommendations,
    attachments: inventAttachments(random, number, setting.layout),
    ...inventTreatment(random, setting, {
      points: recommendations[0]?.points.length ?? 0,
      competence: setting.slot.organization.decides,
    }),
  };
}
