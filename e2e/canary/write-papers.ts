import type { FileIntake } from '#application/attachment/file-store.ts';
import { closeAttachment, removeAttachment } from '#application/attachment/edit-attachment.ts';
import { uploadFile } from '#application/attachment/upload-file.ts';
import { answerStatement } from '#application/paper/answer-statement.ts';
import { askForStatement } from '#application/paper/ask-for-statement.ts';
import { beginPaper } from '#application/paper/begin-paper.ts';
import { closePaper, considerPaper } from '#application/paper/close-paper.ts';
import { decidePaperFinding } from '#application/paper/decide-paper-finding.ts';
import { describePaper } from '#application/paper/describe-paper.ts';
import { makeMove } from '#application/paper/move-paper.ts';
import { contentOfRow, findingsOf } from '#application/paper/paper-content.ts';
import { paperGate } from '#application/paper/paper-gate.ts';
import type { AttachmentId, PaperId } from '#domain/ids.ts';
import { handMadePdf } from '../../test/hand-made-pdf.ts';
import { valueOf } from '../../test/an-archive.ts';
import { writeSection } from '../../test/a-paper.ts';
import { inPieces } from '../../test/stored-file.ts';
import type { PeopleOfRoom } from './people-of-room.ts';
import * as words from './words.ts';

type Written = { readonly title: string; readonly text: string; readonly point?: string };

/** Writes papers as officials do, through the use cases. */
export async function officialsOf({ committee, accounts, as }: PeopleOfRoom, intake: FileIntake) {
  const [officer, manager, director, secretary] = await Promise.all([
    as('officer'),
    as('manager'),
    as('director'),
    as('secretary'),
  ]);
  const door = { context: officer, intake, gate: paperGate };
  const begin = async ({ title, text, point = 'at sagen godkendes' }: Written) => {
    const paper = valueOf(
      await beginPaper(officer, { committee, title, wantedFor: null, caseNumber: null }),
    );
    const recommendation = { by: 'Direktionen', points: [point] };
    valueOf(
      await describePaper(officer, paper, { competence: 'Udvalget for Prøver', recommendation }),
    );
    await writeSection(officer, paper, 'summary', `${text} i resumeet.`);
    await writeSection(officer, paper, 'presentation', 'Sagen lægges frem.');
    return paper;
  };
  const attach = async (
    paper: PaperId,
    name: string,
    bytes: Uint8Array,
    replaces: AttachmentId | null = null,
  ): Promise<AttachmentId> =>
    valueOf(await uploadFile(door, { paper, replaces, name, source: inPieces(bytes) })).id;
  const attachText = (paper: PaperId, name: string, text: string, replaces?: AttachmentId) =>
    attach(paper, `${name}.txt`, Buffer.from(`${text} i en fil.`), replaces);
  const attachPdf = (paper: PaperId, name: string, text: string) =>
    attach(paper, `${name}.pdf`, handMadePdf({ pages: [text] }));
  const approve = async (paper: PaperId): Promise<PaperId> => {
    valueOf(await makeMove(officer, paper, { kind: 'submit' }));
    valueOf(await makeMove(manager, paper, { kind: 'approve' }));
    valueOf(await makeMove(director, paper, { kind: 'approve' }));
    return paper;
  };

  /** With everything that a paper leaves behind on its way: earlier words, files, reasons, statements. */
  async function openPaper(): Promise<PaperId> {
    const { paperOnly, closedFile, masked, open } = words;
    const paper = await begin({
      title: paperOnly.earlierTitle,
      text: paperOnly.earlierText,
      point: open.point,
    });
    valueOf(await makeMove(officer, paper, { kind: 'submit' }));
    valueOf(await makeMove(manager, paper, { kind: 'return', reason: paperOnly.returnReason }));
    valueOf(await describePaper(officer, paper, { title: open.title }));
    await writeSection(
      officer,
      paper,
      'summary',
      `${open.text} i resumeet. Skriv til ${masked.value}@eksempel.dk om sagen.`,
    );
    await mask(paper);
    const replaced = await attachText(paper, paperOnly.replacedName, paperOnly.replacedText);
    await attachText(paper, open.fileName, open.fileText, replaced);
    await attachPdf(paper, open.pdfName, open.pdfText);
    const removed = await attachText(paper, paperOnly.removedName, paperOnly.removedText);
    valueOf(await removeAttachment(door, { paper, attachment: removed }));
    const closed = await attachText(paper, closedFile.name, closedFile.text);
    const closing = { ground: 'tender', reason: paperOnly.fileReason } as const;
    valueOf(await closeAttachment(door, { paper, attachment: closed, ...closing }));
    valueOf(
      await askForStatement(officer, paper, {
        ...{ account: accounts.manager.id, name: accounts.manager.name, unit: 'Økonomi' },
        ...{ question: paperOnly.question, workingDays: 5 },
      }),
    );
    const [asked] = await officer.stores.statements.ofPaper(paper);
    if (!asked) throw new Error('nobody was asked');
    valueOf(await answerStatement(manager, asked.id, paperOnly.answer));
    valueOf(
      await askForStatement(officer, paper, {
        ...{ account: accounts.asked.id, name: accounts.asked.name, unit: 'Jura' },
        ...{ question: 'Er det lovligt?', workingDays: 5 },
      }),
    );
    return paper;
  }

  async function mask(paper: PaperId): Promise<void> {
    const row = await officer.stores.papers.find(paper);
    if (!row) throw new Error('no paper');
    const found = await findingsOf(officer.stores, paper, await contentOfRow(officer.stores, row));
    for (const { fingerprint } of found)
      valueOf(
        await decidePaperFinding(officer, paper, {
          ...{ fingerprint, status: 'masked', reason: words.paperOnly.findingReason },
        }),
      );
  }

  async function closedPaper(): Promise<PaperId> {
    const { closedPaper: closed, paperOnly, open } = words;
    const paper = await begin(closed);
    await attachText(paper, closed.fileName, closed.fileText);
    await attachPdf(paper, closed.pdfName, closed.pdfText);
    valueOf(await closePaper(officer, paper, { ground: 'tender', reason: paperOnly.paperReason }));
    valueOf(
      await considerPaper(officer, paper, {
        publicTitle: open.publicTitle,
        publicDecision: { kind: 'withheld', reason: paperOnly.withheldReason },
      }),
    );
    return paper;
  }

  return {
    secretary,
    begin,
    approve,
    openPaper,
    closedPaper,
    /** Approved, with a number in it that nobody has looked at. */
    heldPaper: async (): Promise<PaperId> => {
      const paper = await approve(await begin(words.held));
      await writeSection(officer, paper, 'summary', `${words.held.text}, cpr 070761-4285.`);
      return paper;
    },
    /** Papers that no agenda has: a draft, one that was sent back, one that was given up. */
    strayPapers: async (): Promise<readonly PaperId[]> => {
      const { paperOnly } = words;
      const draft = await begin({ title: paperOnly.draftTitle, text: paperOnly.draftText });
      await attachText(draft, paperOnly.draftFileName, paperOnly.draftFileText);
      const returned = await begin({ title: paperOnly.returnedTitle, text: 'Det' });
      valueOf(await makeMove(officer, returned, { kind: 'submit' }));
      valueOf(await makeMove(manager, returned, { kind: 'return', reason: 'Økonomien mangler' }));
      const dropped = await begin({ title: 'En opgivet sag', text: 'Det' });
      valueOf(await makeMove(officer, dropped, { kind: 'drop', reason: paperOnly.dropReason }));
      return [draft, returned, dropped];
    },
  };
}
