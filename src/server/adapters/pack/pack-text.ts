import type { MeetingSnapshot } from '#domain/publication/snapshot.ts';
import { dateInWords, kindInWords, momentInWords } from '../pdf/danish-words.ts';

/** What stands on the sheets of a meeting pack; a paper's words are Danish whatever language the reader works in. */
export const packText = {
  /** Without signs that a file's name may not hold. */
  fileName: ({ date, committee }: MeetingSnapshot) =>
    `${date} ${committee.name.replace(/[<>:"/\\|?*]/g, ' ').replace(/\s+/g, ' ')} dagsorden`,
  printTitle: ({ kind, committee, date }: MeetingSnapshot) =>
    `Kopi til udskrift: ${kindInWords[kind]}, ${committee.name}, ${dateInWords(date)}`,
  cover: ({ kind, committee, date, time, version }: MeetingSnapshot, holdsClosed: boolean) => ({
    heading: `${kindInWords[kind]} – ${committee.name}`,
    lines: [
      momentInWords(date, time),
      `Version ${version}`,
      '',
      'Dette er en samlet kopi til udskrift. Bilagene er sat ind efter dagsordenen.',
      'Kopien er ikke mærket op for skærmlæsere. Brug dagsordenen som PDF og bilagene ved siden af, hvis du læser med hjælpemidler.',
      ...(holdsClosed
        ? [
            '',
            'Kopien indeholder lukkede punkter. Den må ikke deles, og den skal makuleres efter brug.',
          ]
        : []),
    ],
  }),
  leftOut:
    'Disse bilag er ikke med i kopien, fordi de ikke kan sættes ind. De ligger i mødepakken:',
} as const;
