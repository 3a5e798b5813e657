import type { PaperAction } from '#domain/access/paper-actions.ts';
import type { PaperId } from '#domain/ids.ts';
import type { PaperFault } from '#domain/paper/find-faults.ts';
import { findFaults } from '#domain/paper/find-faults.ts';
import type { KleStanding } from '#domain/paper/kle-number.ts';
import type { PaperContent } from '#domain/paper/paper-content.ts';
import type { PaperFinding } from '#domain/paper/paper-findings.ts';
import type { StandardPhrase } from '#domain/paper/phrase.ts';
import type { Statement } from '#domain/paper/statement.ts';
import type { EffectiveSection } from '#domain/paper/template-rule.ts';
import type { Context } from '../ports.ts';
import { goneAddresses } from '../publication/addresses-in.ts';
import { knownNames } from '../recognition/known-names.ts';
import { kleStanding } from './find-subjects.ts';
import { contentOfRow, findingsOf } from './paper-content.ts';
import type { RevisionHead } from './paper-history-store.ts';
import { rightsTowards } from './paper-rights.ts';
import { dayOf, phrasesFor, sectionsOf } from './paper-settings.ts';
import type { PaperRow } from './paper-store.ts';
import { unheldSteps } from './unheld-steps.ts';

/** A paper as the one who opens its sheet sees it. */
export type PaperView = {
  readonly paper: PaperRow;
  readonly committeeName: string;
  readonly content: PaperContent;
  readonly sections: readonly EffectiveSection[];
  readonly faults: readonly PaperFault[];
  readonly findings: readonly PaperFinding[];
  /** None for those who may not look back, as are the revisions. */
  readonly statements: readonly Statement[];
  /** What the register says of its subject code. */
  readonly kle: KleStanding;
  readonly revisions: readonly RevisionHead[];
  readonly actions: ReadonlySet<PaperAction>;
  /** Of its committee, for those who may write in it now; none for others. */
  readonly phrases: readonly StandardPhrase[];
  /** For what a public title should not say (LAW L17); none for an open paper. */
  readonly knownNames: readonly string[];
};

/** Null for one that does not exist and for one that the actor may not read. */
export async function viewPaper(
  { actor, stores, now }: Pick<Context, 'actor' | 'stores' | 'now'>,
  id: PaperId,
): Promise<PaperView | null> {
  const paper = await stores.papers.find(id);
  if (!paper) return null;
  const { actions, mayReadClosed } = await rightsTowards(stores, actor, paper);
  if (!actions.has('read')) return null;
  const mayLookBack = actions.has('read-history');
  const content = withoutClosed(await contentOfRow(stores, paper), mayReadClosed);
  const findings = await findingsOf(stores, id, content);
  const sections = await sectionsOf(stores, paper);
  const statements = await stores.statements.ofPaper(id);
  const kle = await kleStanding(stores, paper.kle, dayOf(now()));
  const gone = await goneAddresses(stores, content.sections);
  const committee = await stores.organizations.find(paper.committee);
  return {
    paper,
    committeeName: committee?.name ?? '',
    content,
    sections,
    faults: findFaults(
      paper,
      content,
      sections,
      findings,
      statements,
      kle,
      // Whoever could do nothing about it is not told, and does not have everybody's roles looked up for it.
      isMoving(actions) ? await unheldSteps(stores, paper, now()) : [],
      gone,
    ),
    kle,
    findings,
    statements: mayLookBack ? statements : [],
    revisions: mayLookBack ? await stores.revisions.ofPaper(id) : [],
    actions,
    knownNames:
      paper.access.kind === 'closed' && committee ? await knownNames(stores, committee.body) : [],
    phrases: actions.has('write') ? await phrasesFor(stores, paper) : [],
  };
}

const isMoving = (actions: ReadonlySet<PaperAction>): boolean =>
  actions.has('submit') || actions.has('approve') || actions.has('recall');

const withoutClosed = (content: PaperContent, mayReadClosed: boolean): PaperContent =>
  mayReadClosed
    ? content
    : {
        ...content,
        attachments: content.attachments.filter(({ access }) => access === 'open'),
      };
