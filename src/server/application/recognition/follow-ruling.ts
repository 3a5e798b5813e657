import type { Stores } from '../ports.ts';
import { registerOf } from './organization-register.ts';
import { regroupPeople } from './recognise-people.ts';
import { regroupMatters } from './regroup-matters.ts';
import { regroupOrganizations } from './regroup-organizations.ts';
import type { RulingAbout, RulingRow } from './ruling-store.ts';

/** Is it about these? */
const isAbout = <About extends RulingAbout>(
  ruling: RulingRow,
  about: About,
): ruling is RulingRow<About> => ruling.about === about;

/** Works out again what follows from a ruling that has just been made or undone. */
export async function followRuling(stores: Stores, ruling: RulingRow): Promise<void> {
  const body = await stores.organizations.bodyWithId(ruling.body);
  if (isAbout(ruling, 'organization')) await regroupOrganizations(stores, body);
  if (isAbout(ruling, 'person')) {
    const people = await stores.people.withIds(ruling.members);
    await regroupPeople(
      stores,
      body,
      people.map(({ key }) => key),
    );
  }
  if (isAbout(ruling, 'matter')) {
    const matters = await stores.matters.withIds(ruling.members);
    const register = registerOf(await stores.organizations.ofBody(body.id));
    const keys = [...new Set(matters.map(({ caseKey }) => caseKey))];
    await regroupMatters(stores, body, register, keys);
    const items = await Promise.all(ruling.items.map((id) => stores.items.find(id)));
    const meetings = items.flatMap((item) => item?.meeting ?? []);
    await stores.stale.mark('projection', [...new Set(meetings)]);
  }
}
