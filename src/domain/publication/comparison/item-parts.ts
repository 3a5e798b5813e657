import type { ItemSnapshot } from '../snapshot.ts';
import { readingText } from './reading-text.ts';

/** A part of an item that can change on its own. */
export type ItemPart = {
  readonly kind: 'decision' | 'recommendation' | 'section' | 'point' | 'attachments' | 'absences';
  /** Tells parts of a kind apart: the body that decided, the kind of section, the sub-point. */
  readonly of: string;
  /** As printed; empty where the kind says it. */
  readonly label: string;
  readonly text: string;
};

/** All that an item says, in the order of the page, the decision first. Only parts that say something are there. */
export const partsOf = (item: ItemSnapshot): ItemPart[] =>
  [
    ...item.decisions.map(({ own, organization, date, stage, text }): ItemPart => ({
      kind: 'decision',
      of: own ? '' : [organization, date].join(' '),
      label: own ? (stage ?? '') : (organization ?? ''),
      text: readingText([text]),
    })),
    {
      kind: 'recommendation',
      of: '',
      label: '',
      text: item.recommendations.flatMap(recommendationLines).join('\n'),
    } as const,
    ...item.sections.map(({ kind, label, text }): ItemPart => ({
      kind: 'section',
      of: kind,
      label,
      text: readingText(text),
    })),
    ...item.points.map(({ label, title, text }): ItemPart => ({
      kind: 'point',
      of: label,
      label: [label, title ?? ''].join(' ').trim(),
      text: readingText(text),
    })),
    {
      kind: 'attachments',
      of: '',
      label: '',
      text: item.attachments.map(({ title }) => title).join('\n'),
    } as const,
    {
      kind: 'absences',
      of: '',
      label: '',
      text: item.absences.map(({ name, party }) => withParty(name, party)).join('\n'),
    } as const,
  ].filter(({ text }) => text !== '');

/** Without the numbers of the points: a point that was put in does not change those after it. */
const recommendationLines = ({
  by,
  points,
}: ItemSnapshot['recommendations'][number]): readonly string[] =>
  by === null ? points : [`${by}:`, ...points];

/** "Anna Andersen (A)". */
export const withParty = (name: string, party: string | null): string =>
  party === null ? name : `${name} (${party})`;
