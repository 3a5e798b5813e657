import type { SampleCommittee } from '#adapters/sample/sample-content.ts';
import * as people from './people.ts';

const { agnete, torben, sanne, jeppe, birthe, samira, palle, karin, mogens, lise } = people;
const { nikolaj, ulrik, dorte, gudrun, asger, rikke, line, viggo, inger } = people;

const small = 'Mødelokale 1, Bøgelund Rådhus';
const large = 'Mødelokale 3, Bøgelund Rådhus';
const hall = 'Kommunalbestyrelsens sal, Bøgelund Rådhus';

const council = { name: 'Kommunalbestyrelsen', area: 'KB', time: '19:00', place: hall };
const finance = { name: 'Økonomiudvalget', area: 'ØU', time: '15:00', place: large };
const social = {
  name: 'Udvalget for Social, Sundhed & Ældre',
  area: 'SSÆ',
  time: '16:00',
  place: large,
};
const technical = { name: 'Udvalget for Teknik & Klima', area: 'TK', time: '16:30', place: small };

/** The term of 2022–2025; its last year is in the sample. */
export const before = {
  council: {
    ...council,
    term: '2022-2025',
    members: [
      agnete, torben, sanne, jeppe, birthe, palle, karin, mogens, lise, ulrik, dorte, gudrun,
      asger, line, viggo,
    ], // prettier-ignore
  },
  finance: {
    ...finance,
    term: '2022-2025',
    members: [agnete, torben, birthe, palle, karin, ulrik, gudrun],
  },
  job: {
    name: 'Udvalget for Job & Arbejdsmarked',
    area: 'JA',
    time: '16:00',
    place: small,
    term: '2022-2025',
    members: [sanne, torben, mogens, dorte, gudrun],
  },
  social: { ...social, term: '2022-2025', members: [birthe, line, lise, asger, viggo] },
  technical: { ...technical, term: '2022-2025', members: [palle, karin, jeppe, asger, viggo] },
  disability: {
    name: 'Handicaprådet',
    area: 'HCR',
    time: '15:00',
    place: large,
    term: '2022-2025',
    members: [people.edith, people.bent, people.ruth, people.kaj, birthe, karin, jeppe],
  },
} as const satisfies Record<string, SampleCommittee>;

/** The term of 2026–2029: the job committee has a new name and a wider field. */
export const now = {
  council: {
    ...council,
    term: '2026-2029',
    members: [
      agnete, sanne, jeppe, samira, palle, karin, nikolaj, ulrik, dorte, gudrun, asger, rikke,
      line, viggo, inger,
    ], // prettier-ignore
  },
  finance: {
    ...finance,
    term: '2026-2029',
    members: [agnete, sanne, jeppe, palle, karin, ulrik, gudrun],
  },
  job: {
    name: 'Udvalget for Job, Uddannelse og Integration',
    area: 'JUI',
    time: '16:30',
    place: small,
    term: '2026-2029',
    members: [sanne, samira, nikolaj, dorte, rikke],
  },
  social: { ...social, term: '2026-2029', members: [line, gudrun, karin, samira, inger] },
  technical: { ...technical, term: '2026-2029', members: [asger, jeppe, palle, ulrik, viggo] },
} as const satisfies Record<string, SampleCommittee>;
