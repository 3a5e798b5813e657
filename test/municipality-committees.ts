import { personSlug } from '#domain/publication/slug.ts';
import type { AbsenceSnapshot, PersonRef } from '#domain/publication/snapshot.ts';

/*
 * Committees, people and matters of the made-up municipality. None of them exists.
 */
export const job = {
  slug: 'job-uddannelse-og-integration',
  name: 'Udvalget for Job, Uddannelse og Integration',
};
export const technical = { slug: 'teknik-klima', name: 'Udvalget for Teknik & Klima' };
export const finance = { slug: 'oekonomiudvalget', name: 'Økonomiudvalget' };
export const council = { slug: 'kommunalbestyrelsen', name: 'Kommunalbestyrelsen' };
export const disability = { slug: 'handicapraadet', name: 'Handicaprådet' };

export const person = (name: string, party: string | null): PersonRef => ({
  slug: personSlug(name),
  name,
  party,
});
export const members = [
  person('Sanne Kildemark', 'A'),
  person('Samira Hedelyng', 'A'),
  person('Nikolaj Tornemark', 'V'),
  person('Dorte Pilevænge', 'C'),
  person('Rikke Vandmølle', 'F'),
];
export const away = (
  name: string,
  party: string,
  kind: AbsenceSnapshot['kind'],
): AbsenceSnapshot => ({
  ...person(name, party),
  kind,
  organization: null,
});

export const veterans = {
  slug: '25-1187-veteranpolitik-for-boegelund-kommune',
  caseNumber: '25/1187',
};
export const path = { slug: '26-000412-cykelsti-langs-aaen', caseNumber: '26-000412' };
export const noise = { slug: '26-000390-stoejkortlaegning', caseNumber: '26-000390' };
