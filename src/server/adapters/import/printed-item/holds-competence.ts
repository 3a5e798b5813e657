import { readOrganizationName } from '#domain/organization/name.ts';

const councils = /kommunalbestyrelse|byråd|borgerrepræsentation/iu;

/**
 * Whether a body decides in the end (WORDING P4), from the text under "Beslutningskompetence".
 * @returns `null` where the text is empty or names no body that could be compared
 */
export function holdsCompetence(organization: string | null, competence: string): boolean | null {
  const name = organization === null ? null : readOrganizationName(organization);
  if (name === null || competence.trim() === '') return null;
  const own = name.key.split(' ');
  const named = (readOrganizationName(competence)?.key ?? '').split(' ');
  if (own.every((word) => named.includes(word))) return true;
  return councils.test(competence) || /udvalg/iu.test(competence) ? false : null;
}
