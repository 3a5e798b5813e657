import fc from 'fast-check';
import { generateMinutes } from '#adapters/sample/generate-minutes.ts';
import { renderFirstagendaMarkdown } from '#adapters/sample/render-firstagenda-markdown.ts';
import { renderLejre2014 } from '#adapters/sample/render-lejre-2014.ts';
import type { WrittenMinutes } from '#adapters/sample/written-minutes.ts';
import { amongRelatedDocuments } from './related-documents.ts';

/** Made-up minutes and how one of the two layouts prints them; fails on as few matters as it can. */
export type PrintedMinutes = { readonly minutes: WrittenMinutes; readonly text: string };

export const arbitraryMinutes = (layout: '2014' | '2022'): fc.Arbitrary<PrintedMinutes> =>
  fc
    .record({ matters: fc.nat(8), seed: fc.nat(), wobble: fc.nat(), related: fc.boolean() })
    .map(({ matters, seed, wobble, related }) => {
      const minutes = generateMinutes(seed, { layout, matters });
      const old = (): string => renderLejre2014(minutes);
      const text =
        layout === '2022'
          ? renderFirstagendaMarkdown(minutes, wobble)
          : related
            ? amongRelatedDocuments(old())
            : old();
      const shown = JSON.stringify({ layout, matters, seed, wobble, related });
      return { minutes, text, [fc.toStringMethod]: () => shown };
    });
