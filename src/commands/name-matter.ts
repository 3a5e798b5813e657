import type { Context } from '#application/ports.ts';
import { listMatters, type MatterOverview } from '#application/recognition/list-matters.ts';
import type { Body } from '#application/recognition/organization-store.ts';
import { formatCount } from '#ui/format/number.ts';

/** A matter as the lists show it: the case number, and its place where there are several under it. */
export type NamedMatter = {
  readonly name: string;
  readonly body: Body;
  readonly matter: MatterOverview;
};

/** The matters under a case number in every municipality, as they are called on the command line. */
export async function findMatters(
  { stores }: Context,
  caseNumber: string,
): Promise<readonly NamedMatter[]> {
  const found: NamedMatter[] = [];
  for (const body of await stores.organizations.bodies())
    for (const matter of await listMatters(stores, body, caseNumber))
      found.push({ name: '', body, matter });
  return found.map((one, place) => ({ ...one, name: nameOf(one.matter, place, found.length) }));
}

const nameOf = ({ caseNumber }: MatterOverview, place: number, of: number): string =>
  of === 1 ? caseNumber : `${caseNumber}#${place + 1}`;

/** The matter that "22-001317#2" means; a number alone means the only one, or `null` where there are several. */
export async function findMatter(context: Context, named: string): Promise<NamedMatter | null> {
  const [, caseNumber = named, place] = /^(.*?)(?:#(\d+))?$/.exec(named) ?? [];
  const matters = await findMatters(context, caseNumber);
  if (place === undefined) return matters.length === 1 ? (matters[0] ?? null) : null;
  return matters[Number(place) - 1] ?? null;
}

/** A line of a list. */
export const matterText = (
  name: string,
  { titles, treatments, first, last, slug }: MatterOverview,
): string =>
  [
    name.padEnd(14),
    titles.map((title) => `"${title}"`).join(', '),
    `${formatCount(treatments, 'behandling', 'behandlinger')}, ${first === last ? first : `${first} til ${last}`}`,
    ...(slug === null ? [] : [`/sager/${slug}`]),
  ].join('  ');
