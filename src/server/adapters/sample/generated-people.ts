import type { ParsedPerson } from '#domain/minutes/parsed-minutes.ts';
import { seededRandom } from './seeded-random.ts';

const firstNames = [
  'Agnete', 'Palle', 'Gudrun', 'Ulrik', 'Søren', 'Åse', 'Jens Ole', 'Line', 'Bjørn', 'Karin',
  'Yrsa', 'Mogens', 'Ida-Marie', 'Viggo', 'Tórálvur', 'Zoë',
] as const; // prettier-ignore
const lastNames = [
  'Bøgeskov', 'Rugholm', 'Ellebrink', 'Fasanlund', 'Havrehøj', 'Moselykke', 'Ærtebjerg',
  'Lyng Tornemark', 'B. Vandmølle', 'Åkrogsen', 'Klitrose', 'Stubmark', 'Revling-Krat',
] as const; // prettier-ignore
const parties = ['A', 'B', 'C', 'F', 'I', 'O', 'V', 'Ø', 'Æ', 'UP'] as const;

/** The members of an organization through a term of four years: the same people for the same numbers. */
export function inventMembers(
  organization: number,
  term: number,
  count: number,
): readonly ParsedPerson[] {
  const random = seededRandom(organization * 7919 + term);
  const names = new Map<string, ParsedPerson>();
  while (names.size < count) {
    const name = `${random.pick(firstNames)} ${random.pick(lastNames)}`;
    names.set(name, { name, party: random.pick(parties) });
  }
  return [...names.values()];
}
