import { committeeSlug, meetingSlug } from '#domain/publication/slug.ts';
import { sampleMeetings } from '../../../../samples/municipality/sample-meetings.ts';
import { composeMinutes } from './compose-minutes.ts';
import { renderFirstagendaMarkdown } from './render-firstagenda-markdown.ts';
import { renderLejre2014 } from './render-lejre-2014.ts';
import type { WrittenMinutes } from './written-minutes.ts';

/** A source document of the sample municipality, as it lies in `samples/documents/`. */
export type SampleDocument = { readonly name: string; readonly text: string };

const endings = { agenda: '-dagsorden', supplement: '-tillaeg', minutes: '' } as const;

/** Each document of the sample with what it must read back to. */
export const sampleMinutes = (): readonly (SampleDocument & {
  readonly minutes: WrittenMinutes;
})[] =>
  sampleMeetings.map((meeting, index) => {
    const { committee, date, kind, layout } = meeting;
    const minutes = composeMinutes(meeting);
    const name = `${meetingSlug(date, committeeSlug(committee.name))}${endings[kind]}`;
    return layout === '2014'
      ? { name: `${name}.txt`, text: renderLejre2014(minutes), minutes }
      : { name: `${name}.md`, text: renderFirstagendaMarkdown(minutes, index), minutes };
  });

/** What is imported at the first start: made up, but real source documents in the two Lejre layouts. */
export const sampleDocuments = (): readonly SampleDocument[] =>
  sampleMinutes().map(({ name, text }) => ({ name, text }));
