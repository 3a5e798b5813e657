import { fileIntake } from '#adapters/postgres/file-intake.ts';
import type { OpenDatabase } from '#adapters/postgres/connect.ts';
import { recuseMember } from '#application/agenda/recuse-member.ts';
import { closeAttachment } from '#application/attachment/edit-attachment.ts';
import { closePaper } from '#application/paper/close-paper.ts';
import { paperGate } from '#application/paper/paper-gate.ts';
import { closeItem } from '#application/publication/close-item.ts';
import { idOf, valueOf } from '../../test/an-archive.ts';
import type { committeeRoom } from './committee-room.ts';
import { closedLater, importedOpen, open } from './words.ts';

/** Closes what has been public, each as the secretary does: a file, a matter, an item of minutes that were written elsewhere. */
export function closingsOf(
  { db }: Pick<OpenDatabase, 'db'>,
  { secretary, meeting, papers, accounts }: Awaited<ReturnType<typeof committeeRoom>>,
) {
  const [paper] = papers;
  if (paper === undefined) throw new Error('no paper is open');
  const door = { context: secretary, intake: fileIntake(db), gate: paperGate };
  return {
    file: async (): Promise<void> => {
      const files = await secretary.stores.attachments.ofPaper(paper);
      const file = files.find(({ title }) => title === open.pdfName);
      if (!file) throw new Error('the file is not there');
      const why = { ground: 'tender', reason: closedLater.laterFileReason } as const;
      valueOf(await closeAttachment(door, { paper, attachment: file.id, ...why }));
    },
    /** Two who sit in the committee are disqualified in it. */
    matter: async (): Promise<void> => {
      const entries = await secretary.stores.agendas.entries(meeting);
      const entry = entries.find(({ what }) => what.kind === 'paper' && what.paper === paper);
      for (const { person } of [accounts.recused, accounts.recusedChair]) {
        if (!entry || !person) throw new Error('nobody is disqualified in it');
        valueOf(await recuseMember(secretary, { meeting, entry: entry.id, person }));
      }
      const why = { ground: 'tender', reason: closedLater.laterPaperReason } as const;
      valueOf(await closePaper(secretary, paper, why));
    },
    importedItem: async (): Promise<void> => {
      const { id } = await db
        .selectFrom('agenda_item')
        .where('title', '=', importedOpen.title)
        .select('id')
        .executeTakeFirstOrThrow();
      valueOf(await closeItem(secretary, { item: idOf(id), reason: closedLater.laterItemReason }));
    },
  };
}
