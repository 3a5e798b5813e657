import { updateYFragment } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import type { SharedText } from '#application/writing/shared-text.ts';
import { sameRecommendation, writtenParts } from '#domain/paper/written-points.ts';
import { readRichDocument } from '#domain/rich-text/read-document.ts';
import { err, ok } from '#domain/result.ts';
import { fragmentJson } from './fragment-json.ts';
import { richSchema } from './rich-schema.ts';
import {
  readRecommendation,
  recommendationTypes,
  writeRecommendation,
} from './shared-recommendation.ts';

const largestText = 10_000_000;

/** A text as a Yjs document with a fragment for each section, and the parts of its recommendation. */
export function openSharedText(sections: readonly string[]): SharedText {
  const document = new Y.Doc();
  const fragments = new Map(sections.map((id) => [id, document.getXmlFragment(id)]));
  const recommendation = new Set<unknown>(Object.values(recommendationTypes(document)));
  const known = new Set([...fragments.keys(), ...Object.values(writtenParts)]);
  return {
    apply(updates) {
      const fresh: Uint8Array[] = [];
      const touched = new Set<string>();
      let recommends = false;
      const noteUpdate = (update: Uint8Array): void => {
        fresh.push(update);
      };
      const noteTypes = ({ changedParentTypes }: Y.Transaction): void => {
        const changed = new Set<unknown>(changedParentTypes.keys());
        for (const [id, fragment] of fragments) if (changed.has(fragment)) touched.add(id);
        for (const type of changed) recommends ||= recommendation.has(type);
      };
      document.on('update', noteUpdate);
      document.on('afterTransaction', noteTypes);
      try {
        for (const update of updates) {
          const before = fresh.length;
          Y.applyUpdate(document, update);
          // It waits for one that has not come yet: it is kept as it is.
          const waits = document.store.pendingStructs !== null || document.store.pendingDs !== null;
          if (waits && fresh.length === before) fresh.push(update);
          else if (waits) fresh.splice(before, fresh.length, update);
        }
      } catch {
        return err({ type: 'unreadable-update' });
      } finally {
        document.off('update', noteUpdate);
        document.off('afterTransaction', noteTypes);
      }
      if ([...document.share.keys()].some((name) => !known.has(name)))
        return err({ type: 'unreadable-update' });
      const [only, ...more] = fresh;
      if (only === undefined)
        return ok({ fresh: null, sections: new Set(), recommendation: false });
      const merged = more.length === 0 ? only : Y.mergeUpdates(fresh);
      if (merged.length > largestText || lengthOf(document) > largestText)
        return err({ type: 'text-too-large' });
      return ok({
        fresh: merged,
        sections: touched,
        recommendation: recommends,
      });
    },
    section: (id) => {
      const fragment = fragments.get(id);
      return readRichDocument(fragment === undefined ? null : fragmentJson(fragment)).document;
    },
    recommendation: () => readRecommendation(document),
    rewrite: (section, wanted) =>
      changeOf(document, (copy) => {
        updateYFragment(copy, copy.getXmlFragment(section), richSchema.nodeFromJSON(wanted), {
          mapping: new Map(),
          isOMark: new Map(),
        });
      }),
    recommend: (wanted) =>
      sameRecommendation(readRecommendation(document), wanted)
        ? null
        : changeOf(document, (copy) => {
            writeRecommendation(copy, wanted);
          }),
    snapshot: () => Y.encodeStateAsUpdate(document),
  };
}

/** What a change would send to the others; the document itself is left as it is. */
function changeOf(document: Y.Doc, change: (copy: Y.Doc) => void): Uint8Array {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(document));
  const before = Y.encodeStateVector(copy);
  copy.transact(() => {
    change(copy);
  });
  return Y.encodeStateAsUpdate(copy, before);
}

/** Letters and parts that have ever been written, those struck out included: what the text weighs in memory. */
const lengthOf = (document: Y.Doc): number =>
  [...document.store.clients.values()].reduce((sum, structs) => {
    const last = structs.at(-1);
    return sum + (last === undefined ? 0 : last.id.clock + last.length);
  }, 0);
