import type { ParsedMinutes } from '#domain/minutes/parsed-minutes.ts';
import {
  kindOfOrganization,
  readOrganizationName,
  type OrganizationName,
} from '#domain/organization/name.ts';
import type { Stores } from '../ports.ts';
import { registerOf, type OrganizationRegister } from './organization-register.ts';
import type { Body, Organization } from './organization-store.ts';

/**
 * Finds the committees and other bodies that a document names, and enters those that are new.
 * @param heading the committee whose meeting it is
 */
export async function recogniseOrganizations(
  { organizations, newId }: Stores,
  body: Body,
  heading: OrganizationName,
  parsed: ParsedMinutes,
): Promise<OrganizationRegister> {
  const known = await organizations.ofBody(body.id);
  const byKey = new Map(known.map((one) => [one.key, one]));
  const added: Organization[] = [];
  for (const name of [heading, ...namesIn(parsed)]) {
    if (byKey.has(name.key)) continue;
    const id = newId<'Organization'>();
    const meets = name.key === heading.key;
    const kind = kindOfOrganization(name.name, meets);
    const one = {
      id,
      body: body.id,
      name: name.name,
      key: name.key,
      kind,
      meets,
      slug: null,
      leader: id,
    };
    byKey.set(name.key, one);
    added.push(one);
  }
  await organizations.add(added);

  const own = byKey.get(heading.key);
  if (own && !own.meets) {
    const kind = kindOfOrganization(heading.name, true);
    await organizations.setMeets(own.id, heading, kind);
    byKey.set(heading.key, { ...own, name: heading.name, kind, meets: true });
  }
  return registerOf([...byKey.values()]);
}

function* namesIn({ meeting, items }: ParsedMinutes): Generator<OrganizationName> {
  const printed = [
    ...meeting.absentees.map(({ organization }) => organization),
    ...items.flatMap(({ decisions, absences }) => [
      ...decisions.map(({ organization }) => organization),
      ...absences.map(({ organization }) => organization),
    ]),
  ];
  for (const text of new Set(printed)) {
    const name = text === null ? null : readOrganizationName(text);
    if (name) yield name;
  }
}
