import type { ItemSnapshot } from './snapshot.ts';
import { plainText } from './text-runs.ts';

/**
 * What an item can be found by besides its title and its own decision: all else that its public copy says.
 * Made from the public copy, so that nothing can be found that cannot be read.
 */
export const searchText = (item: ItemSnapshot): string =>
  [
    item.area,
    ...item.recommendations.flatMap(({ by, points }) => [by, ...points]),
    ...item.sections.flatMap(({ label, text }) => [label, plainText(text)]),
    ...item.points.flatMap(({ label, title, text }) => [label, title, plainText(text)]),
    ...item.decisions.filter(({ own }) => !own).map(({ text }) => text),
    ...item.absences.map(({ name }) => name),
    ...item.attachments.flatMap(({ title, documentNumber }) => [title, documentNumber]),
  ]
    .filter((text) => text !== null && text !== '')
    .join('\n');
