import { afterAll, beforeEach } from 'vitest';
import type { Context } from '#application/ports.ts';
import { parseId, type AgendaItemId, type Id, type MeetingId } from '#domain/ids.ts';
import type { ParsedItem } from '#domain/minutes/parsed-minutes.ts';
import { contextOn } from './archive.ts';
import { freshDatabase } from './database.ts';
import { emptyArchive } from './empty-archive.ts';
import { aParsedDecision, aParsedItem } from './parsed-minutes.ts';

/** The meeting that `parsedMinutes` writes unless told otherwise, as its address has it. */
export const slug = '2022-03-09-teknik-miljoe';

/** An item with a case number of its own and a decision. */
export const item = (number: string, title: string, over: Partial<ParsedItem> = {}): ParsedItem =>
  aParsedItem({ number, title, matter: `22-00${number}`, decisions: [aParsedDecision()], ...over });

export const summary = (text: string): ParsedItem['sections'] => [
  { kind: 'summary', label: 'Resumé', text },
];

export function idOf<Entity extends string>(text: string): Id<Entity> {
  const id = parseId<Entity>(text);
  if (!id) throw new Error(`${text} is no id`);
  return id;
}

/** What a use case that may be refused came to, in a word. */
export const outcomeOf = (
  result: { readonly ok: true } | { readonly ok: false; readonly error: { readonly type: string } },
): string => (result.ok ? 'done' : result.error.type);

export function valueOf<T>(
  result:
    { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** An archive of the test file's own, empty before each test, and how a test finds its way in it. */
export async function anArchive() {
  const database = await freshDatabase();
  const { db } = database;
  afterAll(database.close);
  beforeEach(() => emptyArchive(db));
  const context: Context = contextOn(database);

  return {
    database,
    db,
    context,
    meetingId: async (date = '2022-03-09'): Promise<MeetingId> => {
      const row = await db
        .selectFrom('meeting')
        .where('date', '=', date)
        .select('id')
        .executeTakeFirstOrThrow();
      return idOf(row.id);
    },
    itemId: async (number: string): Promise<AgendaItemId> => {
      const row = await db
        .selectFrom('agenda_item')
        .where('number', '=', number)
        .select('id')
        .executeTakeFirstOrThrow();
      return idOf(row.id);
    },
    /** How the items of an edition stand there; of the newest unless told otherwise. */
    statuses: async (version?: number): Promise<readonly string[] | undefined> => {
      const rows = await db
        .selectFrom('published.edition')
        .select(['version', 'snapshot'])
        .orderBy('version')
        .execute();
      const edition =
        version === undefined ? rows.at(-1) : rows.find((row) => row.version === version);
      return edition?.snapshot.items.map(({ status }) => status);
    },
  };
}
