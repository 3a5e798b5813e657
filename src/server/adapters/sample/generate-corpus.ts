import { committeeSlug, meetingSlug } from '#domain/publication/slug.ts';
import { generateMinutes, type GenerationOptions } from './generate-minutes.ts';
import { renderFirstagendaMarkdown } from './render-firstagenda-markdown.ts';
import { renderLejre2014 } from './render-lejre-2014.ts';
import type { WrittenMinutes } from './written-minutes.ts';

/** A source document as it would lie in a folder. */
export type GeneratedFile = {
  readonly name: string;
  readonly text: string;
  readonly items: number;
};

export type CorpusOptions = {
  /** How many agenda items in all; the last document has as many as are left. */
  readonly items: number;
  /** With `both` the municipality changes from the 2014 to the 2022 layout half way. */
  readonly layout: '2014' | '2022' | 'both';
  readonly seed: number;
};

/** Standing items of every meeting besides its matters: approval of the agenda and any other business. */
const standing = 2;

function toFile(
  minutes: WrittenMinutes,
  layout: GenerationOptions['layout'],
  seed: number,
): GeneratedFile {
  const { date, committee } = minutes.meeting;
  const name = meetingSlug(date, committeeSlug(committee));
  return layout === '2014'
    ? { name: `${name}.txt`, text: renderLejre2014(minutes), items: minutes.items.length }
    : {
        name: `${name}.md`,
        text: renderFirstagendaMarkdown(minutes, seed),
        items: minutes.items.length,
      };
}

/** The minutes of a made-up municipality month by month, one document at a time, so that memory does not grow. */
export function* generateCorpus({ items, layout, seed }: CorpusOptions): Generator<GeneratedFile> {
  let written = 0;
  for (let meeting = 0; written < items; meeting += 1) {
    const now = layout === 'both' ? (written < items / 2 ? '2014' : '2022') : layout;
    const own = seed * 1_000_003 + meeting;
    const left = Math.max(0, items - written - standing);
    const matters = Math.min(left, 6 + (own % 7));
    const file = toFile(generateMinutes(own, { layout: now, meeting, matters }), now, own);
    written += file.items;
    yield file;
  }
}
