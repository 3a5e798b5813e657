import { everybody } from '#domain/access/actor.ts';
import { strictWorkingDays, workingDaysAfter } from '#domain/deadline/working-day.ts';
import type { Statement } from '#domain/paper/statement.ts';
import { tell } from '../notice/tell.ts';
import type { Stores } from '../ports.ts';
import { longestDeadline, textDigest } from './ask-for-statement.ts';
import { contentOfRow } from './paper-content.ts';
import { dayOf } from './paper-settings.ts';
import type { PaperRow } from './paper-store.ts';

/** An answer about a text or attachments that are now others is asked for anew, with a notice to whoever gave it. */
export async function outdateStatements(stores: Stores, paper: PaperRow, at: Date): Promise<void> {
  const statements = await stores.statements.ofPaper(paper.id);
  if (!statements.some(({ state }) => state.kind === 'answered' || state.kind === 'accepted'))
    return;
  const about = textDigest(stores, await contentOfRow(stores, paper));
  for (const statement of statements) {
    const { state, asked } = statement;
    if (state.kind !== 'answered' && state.kind !== 'accepted') continue;
    if (statement.about === about) continue;
    await stores.statements.save({
      ...statement,
      // As many working days as the first time, and a reminder of its own.
      askedAt: at.toISOString(),
      deadline: workingDaysAfter(dayOf(at), daysGiven(statement), strictWorkingDays),
      state: { ...state, kind: 'outdated' },
    });
    await tell(stores, everybody, {
      to: { account: asked.account },
      what: 'statement-asked-again',
      about: { paper: paper.id },
      at,
    });
  }
}

/** The working days that whoever was asked had for the answer. */
function daysGiven({ askedAt, deadline }: Pick<Statement, 'askedAt' | 'deadline'>): number {
  const asked = dayOf(new Date(askedAt));
  let days = 1;
  while (days < longestDeadline && workingDaysAfter(asked, days, strictWorkingDays) < deadline)
    days += 1;
  return days;
}
