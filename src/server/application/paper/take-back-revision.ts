import type { PaperId } from '#domain/ids.ts';
import { toPlainText } from '#domain/rich-text/lay-out.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Context } from '../ports.ts';
import { changePaper, type PaperRefused } from './change-paper.ts';
import { keepRevision } from './keep-revision.ts';
import { outdateStatements } from './outdate-statements.ts';
import { sectionsOf } from './paper-settings.ts';
import type { PaperRow } from './paper-store.ts';
import { writeSections } from './write-sections.ts';

/**
 * Lets a paper say again what it said in a revision: as a new one, after what it says now has been kept. Its numbers,
 * attachments and closing stay, and so does a section that the revision did not have.
 * @param number of the revision, from 1
 */
export const takeBackRevision = (
  context: Context,
  id: PaperId,
  number: number,
): Promise<Result<null, PaperRefused>> =>
  changePaper<PaperRefused>(context, id, 'write', async (stores, paper, at) => {
    const revision = await stores.revisions.find(id, number);
    if (!revision) return err({ type: 'not-found' });
    const { name } = context.actor;
    await keepRevision(stores, paper, 'pause', name, at);
    const { title, recommendation, sections } = revision.content;
    const written = new Set(
      (await sectionsOf(stores, paper))
        .filter(({ kind }) => kind !== 'competence' && kind !== 'recommendation')
        .map((section) => section.id),
    );
    const documents = sections.filter((section) => written.has(section.id));
    const texts = new Map(documents.map((section) => [section.id, section.document]));
    await writeSections(stores, paper, texts, name, at);
    const competence = sections.find(({ kind }) => kind === 'competence');
    const said = competence && toPlainText(competence.document).trim();
    const next: PaperRow = {
      ...paper,
      title,
      recommendation,
      competence: said === undefined ? paper.competence : said === '' ? null : said,
    };
    await stores.papers.save(next, at);
    await outdateStatements(stores, next, at);
    return ok({
      paper: next,
      what: 'paper-revision-taken-back',
      detail: { number },
      revision: 'taken-back',
    });
  });
