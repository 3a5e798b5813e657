import { recogniseItems } from '#domain/meeting/recognise-items.ts';
import type { AgendaLineRow } from '../agenda/agenda-line-store.ts';
import type { ItemRow } from '../meeting/item-store.ts';
import type { Stores } from '../ports.ts';

/**
 * The item of its meeting that a paper is now. What stands where it stood once may be another matter: only the lines of what is
 * valid say which it is; in minutes, and where it is on the agenda no more, it is known by what was printed of it.
 * @param lines the paper's at the meeting, the oldest first
 * @param isStanding whether it stands on the agenda that is valid
 */
export async function writtenItem(
  { items, documents, agendaLines }: Stores,
  lines: readonly AgendaLineRow[],
  isStanding: boolean,
): Promise<ItemRow | null> {
  const last = lines.at(-1);
  if (!last) return null;
  const rows = await items.ofMeeting(last.meeting);
  const valid = (await documents.validVersions(last.meeting)).map(({ version }) => version);
  const places = new Map(
    (await agendaLines.ofVersions(valid)).map((line) => [`${line.document} ${line.index}`, line]),
  );
  const lineOf = ({ document, index, position }: ItemRow): AgendaLineRow | undefined =>
    position === null ? undefined : places.get(`${document} ${index}`);
  const here = rows.find((row) => lineOf(row)?.paper === last.paper);
  if (here) return here;

  const printed = (await documents.withVersions([last.version]))[0]?.parsed.items[last.index];
  if (!printed) return null;
  const { number, title, matter } = printed;
  const mayBe = rows.filter(
    (row) =>
      lineOf(row) === undefined && (row.title === title || (isStanding && row.position !== null)),
  );
  return recogniseItems(mayBe, [{ number, title, caseNumber: matter }])[0] ?? null;
}
