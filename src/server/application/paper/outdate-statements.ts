import { everybody } from '#domain/access/actor.ts';
import { tell } from '../notice/tell.ts';
import type { Stores } from '../ports.ts';
import { textDigest } from './ask-for-statement.ts';
import { contentOfRow } from './paper-content.ts';
import type { PaperRow } from './paper-store.ts';

/** An answer about a text that is now another is asked for anew, with a notice to whoever gave it. */
export async function outdateStatements(stores: Stores, paper: PaperRow, at: Date): Promise<void> {
  const statements = await stores.statements.ofPaper(paper.id);
  if (!statements.some(({ state }) => state.kind === 'answered' || state.kind === 'accepted'))
    return;
  const about = textDigest(stores, await contentOfRow(stores, paper));
  for (const statement of statements) {
    const { state, asked } = statement;
    if (state.kind !== 'answered' && state.kind !== 'accepted') continue;
    if (statement.about === about) continue;
    await stores.statements.save({ ...statement, state: { ...state, kind: 'outdated' } });
    await tell(stores, everybody, {
      to: { account: asked.account },
      what: 'statement-asked-again',
      about: { paper: paper.id },
      at,
    });
  }
}
