import * as Y from 'yjs';
import {
  sameRecommendation,
  standingPoints,
  writtenParts,
  type WrittenPoint,
  type WrittenRecommendation,
} from '#domain/paper/written-points.ts';
import { findChange } from '#domain/text/find-change.ts';

/** The parts of a shared text that make its recommendation; the editor has the same (src/ui/editor/points.ts). */
export const recommendationTypes = (document: Y.Doc) => ({
  by: document.getText(writtenParts.by),
  competence: document.getText(writtenParts.competence),
  points: document.getMap(writtenParts.points),
});

export function readRecommendation(document: Y.Doc): WrittenRecommendation {
  const { by, competence, points } = recommendationTypes(document);
  return {
    by: blankToNull(by),
    points: standingPoints(readPoints(points))
      .map(({ text }) => text.trim())
      .filter((text) => text !== ''),
    competence: blankToNull(competence),
  };
}

/** Makes the document say what is wanted; what is the same is kept, so that those who write in it go on where they were. */
export function writeRecommendation(document: Y.Doc, wanted: WrittenRecommendation): void {
  if (sameRecommendation(readRecommendation(document), wanted)) return;
  const { by, competence, points } = recommendationTypes(document);
  say(by, wanted.by ?? '');
  say(competence, wanted.competence ?? '');
  const standing = standingPoints(readPoints(points));
  for (const [index, { id }] of standing.entries()) {
    const point = points.get(id);
    if (!(point instanceof Y.Map)) continue;
    const said = wanted.points[index];
    if (said === undefined) point.set('isRemoved', true);
    const text: unknown = point.get('text');
    if (text instanceof Y.Text) say(text, said ?? '');
  }
  const last = standing.at(-1)?.place ?? 0;
  for (const [index, said] of wanted.points.slice(standing.length).entries()) {
    const point = new Y.Map<unknown>();
    point.set('text', new Y.Text(said));
    point.set('place', last + 1 + index);
    points.set(crypto.randomUUID(), point);
  }
}

/** Whatever an editor (or somebody else) has put there. */
const readPoints = (points: Y.Map<unknown>): readonly WrittenPoint[] =>
  [...points.entries()].flatMap(([id, point]): readonly WrittenPoint[] => {
    if (!(point instanceof Y.Map)) return [];
    const text: unknown = point.get('text');
    const place: unknown = point.get('place');
    return text instanceof Y.Text
      ? [
          {
            id,
            text: plain(text),
            place: typeof place === 'number' && Number.isFinite(place) ? place : 0,
            isRemoved: point.get('isRemoved') === true,
          },
        ]
      : [];
  });

/** One line: what a database and a page can hold. */
const plain = (text: Y.Text): string =>
  text
    .toJSON()
    .normalize('NFC')
    .toWellFormed()
    .replace(/\p{Cc}+/gu, ' ');

const blankToNull = (text: Y.Text): string | null => {
  const said = plain(text).trim();
  return said === '' ? null : said;
};

function say(text: Y.Text, wanted: string): void {
  const { start, end, added } = findChange(text.toJSON(), wanted);
  text.delete(start, end - start);
  text.insert(start, added);
}
