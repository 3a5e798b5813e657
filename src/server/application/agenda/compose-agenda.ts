import { composeDocument } from '#domain/agenda/compose-document.ts';
import type { EntryContent } from '#domain/agenda/entry-content.ts';
import { projectMeeting } from '../import/project-meeting.ts';
import type { ValidDocument } from '../meeting/document-store.ts';
import type { Stores } from '../ports.ts';
import type { Publisher } from '../publication/write-meeting.ts';
import { writeVersion } from '../publication/write-version.ts';
import type { OpenedAgenda } from './change-agenda.ts';
import { carryDecisions } from './carry-decisions.ts';

/**
 * Makes documents of an agenda and those of its supplements that are asked for, versions where they say something new, and the
 * meeting's items of them: the way of everything that is published (ADR 0012).
 * @param supplements 0 for the agenda itself
 * @returns the meeting's documents
 */
export async function composeAgenda(
  stores: Stores,
  loaded: OpenedAgenda,
  contents: readonly EntryContent[],
  supplements: readonly number[],
  publisher: Publisher,
): Promise<readonly ValidDocument[]> {
  const { meeting, body, committee, register, agenda } = loaded;
  const known = new Map(await stores.agendas.documents(meeting.id));
  const firstOut = await stores.documents.firstWritten(meeting.id);
  for (const supplement of supplements) {
    const id = known.get(supplement) ?? stores.newId<'Document'>();
    const composed = composeDocument(
      {
        committee: committee.name,
        date: meeting.date,
        time: meeting.time,
        place: agenda.place,
      },
      contents,
      supplement,
      firstOut.get(id)?.toISOString() ?? null,
    );
    if (!known.has(supplement)) {
      await stores.documents.add(id, meeting.id, composed.meeting.kind);
      await stores.agendas.addDocument(meeting.id, supplement, id);
      known.set(supplement, id);
    }
    const lines = contents
      .filter(({ entry }) => entry.supplement === supplement)
      .map(({ entry }, index) => ({ index, entry: entry.id }));
    const written = { meeting: meeting.id, document: id, composed, lines };
    await writeVersion(stores, written, publisher);
  }
  const documents = await projectMeeting(stores, meeting, body, register);
  await carryDecisions(stores, meeting.id, contents, documents, known, publisher);
  return documents;
}
