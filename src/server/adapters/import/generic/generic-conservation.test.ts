import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lostWords } from '#domain/minutes/conservation.ts';
import { sourceText } from '../source-words.ts';
import type { Source } from '../source.ts';
import { genericReader } from './generic-reader.ts';

const lost = (source: Source): readonly string[] => [
  ...lostWords(sourceText(source), genericReader.read(source)).keys(),
];

/** Lines as minutes print them, in any order: heads, labels, verdicts, attendance, lists, page heads. */
const line = fc.constantFrom(
  'Referat',
  'Kulturudvalget tirsdag den 12. maj 2020 kl. 16.30 i Mødelokale 3',
  'Kulturudvalget (2018-2021) – Referat – 5. oktober 2020',
  'Dato: 12-05-2020',
  'Mødested: Rådhuset',
  'Medlemmer',
  '• Kaj Lund (A)',
  'Mette Friis (formand) (V)',
  'Afbud: Sten Pil (C)',
  'Fraværende med afbud',
  'Indholdsfortegnelse',
  'Indholdsfortegnelse1. Fraværende',
  '1. Godkendelse af dagsorden ....... 2',
  '2 Indholdsfortegnelse 1. ØU - Godkendelse ØU - Orientering...5',
  'Punkt 1: ØU - Godkendelse af dagsorden',
  '1. Godkendelse af dagsorden',
  '2. Lukket - ØU - Salg af grund',
  '• 3 Ny vej',
  '3Ny vej',
  'Pkt. 4',
  'Sag nr. 5',
  'Tilskud til hallen',
  '## **Punkt 6: Budget**',
  '12. Eventuelt - Lukket punkt1. Godkendelse af dagsorden',
  'Godkendelse af dagsorden',
  'Sagsnr.: 20/1234 Dok.nr.: 20-22 Resumé: Indstilling: Ingen.',
  'Sagsnr. 29983 Kulturudvalget Åbent punkt',
  '3 Side 1 1. ØU - Orientering Sagsnr.: 17/45 Resumé: Der er nyt. Beslutning den : Godkendt.',
  '22-001312',
  'Åbent punkt',
  'Lukket',
  'Resumé:',
  'Resume',
  'Sagsfremstilling',
  'Der er en sag om vejen, og den be-',
  'skrives her.',
  'A. Første nyhed',
  'B. Anden nyhed',
  'Indstilling',
  'Direktionen indstiller:',
  '1. at planen godkendes',
  '2. at der følges op',
  'Forvaltningen indstiller, at sagen drøftes.',
  'Forvaltningen foreslår:',
  'Beslutning',
  'Beslutning i Kulturudvalget den 12-05-2020:',
  'Kulturudvalget, 12-05-2020, pkt. 4',
  'Byrådet, 18.12.2018 Forslaget blev godkendt.',
  'Fraværende: ',
  'Godkendt.',
  'Indstillingen anbefales. Kaj Lund (A) deltog ikke under dette punkt.',
  'Punkt 1 godkendt. Punkt 2 udsat.',
  'Mia Ek og Rie Pil var fraværende.',
  'Sagens forløb',
  '12-05-2020 Kulturudvalget',
  'Udvalg: Magistraten',
  'Bilag',
  '1. Kort over vejen (31181/14)',
  'Bilag 2: Plan - lukket',
  'kort_over_vejen.pdf',
  'Økonomi: Ingen bemærkninger.',
  'Sagsforløb: BY',
  'LUKKEDE SAGER',
  'B. Sager til orientering',
  'Side 2 af 8',
  'Til toppen',
  'Mødet hævet kl. 18.05',
  '---',
  '.',
  '¶',
  '',
);

describe('every word of a document has its place', () => {
  it('whatever lines stand in whatever order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(line, fc.string({ maxLength: 12 })), { maxLength: 40 }),
        fc.constantFrom('\n', '\n\n', '\r\n', ' '),
        (lines, glue) => {
          const text = lines.join(glue);
          expect(lost({ kind: 'text', name: 'x.txt', text })).toEqual([]);
        },
      ),
      { numRuns: Number(process.env['GENERIC_RUNS'] ?? 400) },
    );
  });

  it('in a page of the web as in plain text', () => {
    const tag = fc.constantFrom('p', 'h2', 'h3', 'li', 'div', 'td', 'span', 'b', 'nav', 'footer');
    fc.assert(
      fc.property(fc.array(fc.tuple(tag, line), { maxLength: 25 }), (blocks) => {
        const text = `<html><body>${blocks.map(([name, words]) => `<${name}>${words}</${name}>`).join('')}</body></html>`;
        expect(lost({ kind: 'html', name: 'x.html', text })).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
