import { substitutionGrounds } from '#domain/access/seat-faults.ts';
import { textIn, type Language } from './language.ts';
import { membersText } from './members.ts';

/** What a ground is called; one in somebody's own words stands as it is. */
export function groundName(language: Language, ground: string): string {
  const known = substitutionGrounds.find((one) => one === ground);
  return known === undefined ? ground : textIn(language, membersText).grounds[known];
}
