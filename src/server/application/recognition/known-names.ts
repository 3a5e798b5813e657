import type { BodyId } from '#domain/ids.ts';
import type { Stores } from '../ports.ts';

/**
 * Of people whom the municipality's registers have: its register of members, of any time, and its accounts. A public title of a
 * closed item is held against them (LAW L17).
 */
export async function knownNames(
  { people, accounts }: Pick<Stores, 'people' | 'accounts'>,
  body: BodyId,
): Promise<readonly string[]> {
  const members = await people.namesOf(body);
  const staff = (await accounts.list()).filter((account) => account.body === body);
  return [...new Set([...members, ...staff.map(({ name }) => name)])];
}
