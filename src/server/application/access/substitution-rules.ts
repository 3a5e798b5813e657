import type { OrganizationId } from '#domain/ids.ts';
import { ordinaryRules, votersOn, type SubstitutionRules } from '#domain/access/voters.ts';
import type { Stores } from '../ports.ts';

/**
 * What holds for substitutes in a committee on a day: in a standing committee they sit in the council themselves (LAW L65),
 * so nobody is called before the council's own members stand in the register.
 * @param date ISO
 */
export async function substitutionRulesOn(
  {
    organizations,
    seats,
    paperSettings,
  }: Pick<Stores, 'organizations' | 'seats' | 'paperSettings'>,
  committee: OrganizationId,
  date: string,
): Promise<SubstitutionRules> {
  const organization = await organizations.find(committee);
  if (!organization) return ordinaryRules;
  const appliesTo = organization.kind === 'council' ? 'council' : 'committee';
  const anyLength = (await paperSettings.byLaws(organization.body)).some(
    (rule) =>
      rule.appliesTo === appliesTo &&
      rule.from <= date &&
      (rule.until === null || rule.until >= date),
  );
  if (organization.kind !== 'committee') return { ...ordinaryRules, anyLength };
  const councils = (await organizations.ofBody(organization.body)).filter(
    ({ id, leader, kind }) => id === leader && kind === 'council',
  );
  if (councils.length === 0) return { ...ordinaryRules, anyLength };
  const seated = await Promise.all(councils.map(({ id }) => seats.ofCommittee(id)));
  const members = seated.flatMap((ofCouncil) => votersOn(ofCouncil, date));
  return { anyLength, councilMembers: new Set(members.map(({ person }) => person)) };
}
