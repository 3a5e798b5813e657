import { fileIntake } from '#adapters/postgres/file-intake.ts';
import type { OpenDatabase } from '#adapters/postgres/connect.ts';
import { addPaper } from '#application/agenda/add-entry.ts';
import { previewAgenda } from '#application/agenda/preview-agenda.ts';
import { recuseMember } from '#application/agenda/recuse-member.ts';
import { viewAgenda } from '#application/agenda/view-agenda.ts';
import { readNextFile } from '#application/attachment/read-next-file.ts';
import { uploadFile } from '#application/attachment/upload-file.ts';
import { openAttachmentFile, viewAttachments } from '#application/attachment/view-attachments.ts';
import { listNotices } from '#application/notice/read-notices.ts';
import { closePaper } from '#application/paper/close-paper.ts';
import { listPapers } from '#application/paper/list-papers.ts';
import { paperGate } from '#application/paper/paper-gate.ts';
import { viewPaper } from '#application/paper/view-paper.ts';
import type { Context } from '#application/ports.ts';
import type { Office } from '#domain/access/actor.ts';
import type { AttachmentId, MeetingId, OrganizationId, PaperId } from '#domain/ids.ts';
import { agendaStage } from './an-agenda.ts';
import { valueOf } from './an-archive.ts';
import { everyRight, gateOf, plainReader } from './attachments.ts';
import { aMember, contextOfAccount } from './people.ts';
import { inPieces } from './stored-file.ts';

const ground = 'tender' as const;
export const bird = /kanarie/i;

/** A chair of the committee by the register, and a closed matter about a canary on a draft agenda. */
export async function aChair(database: OpenDatabase) {
  const stage = await agendaStage(database);
  const { secretary, approved, meeting, town } = stage;
  const account = await aMember(database, town.committee, {
    name: 'Frede Formand',
    office: 'chair',
  });
  const { person } = account;
  if (!person) throw new Error('nobody in the register');
  const closed = await approved('Salg af Kanariegården', 'Kanariefugl i sagen.');
  valueOf(await closePaper(secretary, closed, { ground, reason: 'Bud' }));
  valueOf(await addPaper(secretary, { meeting, paper: closed }));
  const entryOf = async (paper: PaperId, at: MeetingId = meeting) => {
    const entries = await secretary.stores.agendas.entries(at);
    const entry = entries.find(({ what }) => what.kind === 'paper' && what.paper === paper);
    if (!entry) throw new Error('not on the agenda');
    return entry.id;
  };
  const recuse = async (paper: PaperId) =>
    valueOf(await recuseMember(secretary, { meeting, entry: await entryOf(paper), person }));
  const attach = async (paper: PaperId, name: string): Promise<AttachmentId> => {
    const door = {
      context: secretary,
      intake: fileIntake(database.db),
      gate: gateOf(paper, everyRight),
    };
    const source = inPieces(Buffer.from('En kanariefugl i bilaget'));
    const { id } = valueOf(await uploadFile(door, { paper, replaces: null, name, source }));
    while (await readNextFile(secretary, plainReader));
    return id;
  };
  /** In another committee too. */
  const sitIn = (committee: OrganizationId, office: Office) =>
    secretary.stores.seats.add([
      {
        ...{ id: secretary.stores.newId<'Seat'>(), committee, person, office },
        ...{ party: null, from: '2026-01-01', until: null, substituteFor: null },
        ...{ ground: null, approvedOn: null, approvedBy: null },
      },
    ]);
  /** With what they may do now. */
  const reader = () => contextOfAccount(database, account);
  const chair = await reader();
  return { ...stage, account, sitIn, reader, chair, person, closed, entryOf, recuse, attach };
}

/** All that the workspace tells of a matter outside the published agenda. */
export async function toldOf(
  reader: Context,
  paper: PaperId,
  file: AttachmentId,
  meeting: MeetingId,
): Promise<readonly string[]> {
  const viewer = { context: reader, gate: paperGate };
  const agenda = await viewAgenda(reader, meeting);
  const preview = await previewAgenda(reader, { meeting });
  const { edition, ...seen } = preview.ok ? preview.value : { edition: null };
  const told = {
    sheet: (await viewPaper(reader, paper)) ?? null,
    attachments: await viewAttachments(viewer, paper),
    file: await openAttachmentFile(viewer, { paper, attachment: file, version: 1 }),
    list: await listPapers(reader, { view: 'all' }),
    notices: await listNotices(reader),
    agenda: agenda.ok ? [agenda.value.lines, agenda.value.faults, agenda.value.waiting] : [],
    preview: [edition, seen],
  };
  return Object.entries(told)
    .filter(([, what]) => bird.test(JSON.stringify(what)))
    .map(([where]) => where);
}
