import * as Y from 'yjs';
import {
  placeBetween,
  standingPoints,
  writtenParts,
  type WrittenPoint,
} from '#domain/paper/written-points.ts';

/** An at-point in a text that several people write. */
export type SharedPoint = WrittenPoint & { readonly line: Y.Text };

const mapOf = (document: Y.Doc): Y.Map<unknown> => document.getMap(writtenParts.points);

/** The points that stand, in order. */
export const readPoints = (document: Y.Doc): readonly SharedPoint[] =>
  standingPoints(
    [...mapOf(document).entries()].flatMap(([id, point]): readonly SharedPoint[] => {
      if (!(point instanceof Y.Map)) return [];
      const line: unknown = point.get('text');
      const place: unknown = point.get('place');
      return line instanceof Y.Text
        ? [
            {
              id,
              line,
              text: line.toJSON(),
              place: typeof place === 'number' ? place : 0,
              isRemoved: point.get('isRemoved') === true,
            },
          ]
        : [];
    }),
  );

/**
 * @param index how many points stand before it
 * @returns its id
 */
export function addPoint(document: Y.Doc, index: number, text = ''): string {
  const id = crypto.randomUUID();
  document.transact(() => {
    const point = new Y.Map<unknown>();
    point.set('text', new Y.Text(text));
    point.set('place', roomAt(document, readPoints(document), index));
    mapOf(document).set(id, point);
  });
  return id;
}

/** Strikes its words out; what somebody else writes in it meanwhile brings it back with that. */
export function removePoint(document: Y.Doc, id: string): void {
  document.transact(() => {
    const point = mapOf(document).get(id);
    if (!(point instanceof Y.Map)) return;
    const line: unknown = point.get('text');
    if (line instanceof Y.Text) line.delete(0, line.length);
    point.set('isRemoved', true);
  });
}

/** @param to its place among the points that stand, from 0; beyond the ends nothing happens */
export function movePoint(document: Y.Doc, id: string, to: number): void {
  document.transact(() => {
    const others = readPoints(document).filter((one) => one.id !== id);
    const point = mapOf(document).get(id);
    if (!(point instanceof Y.Map) || to < 0 || to > others.length) return;
    point.set('place', roomAt(document, others, to));
  });
}

/** A free place before the point with this index; where there is none, the points are given places anew. */
function roomAt(document: Y.Doc, others: readonly SharedPoint[], index: number): number {
  const room = placeBetween(others, index);
  if (room !== null) return room;
  for (const [n, { id }] of others.entries()) {
    const point = mapOf(document).get(id);
    if (point instanceof Y.Map) point.set('place', n < index ? n : n + 1);
  }
  return index;
}
