import type { PaperId } from '#domain/ids.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Context } from '../ports.ts';
import { changePaper, type PaperRefused } from './change-paper.ts';
import { contentOfRow, findingsOf } from './paper-content.ts';

export type DecideFindingRefused =
  PaperRefused | { readonly type: 'finding-gone' } | { readonly type: 'reason-missing' };

/**
 * Accepts a value that looks like personal data, with a reason, or says that it is masked in the public copy (LAW O4-O7). The
 * decision is for this value in this paper, wherever it stands.
 */
export const decidePaperFinding = (
  context: Context,
  id: PaperId,
  command: {
    readonly fingerprint: string;
    readonly status: 'accepted' | 'masked';
    readonly reason: string;
  },
): Promise<Result<null, DecideFindingRefused>> =>
  changePaper<DecideFindingRefused>(context, id, 'decide-finding', async (stores, paper, at) => {
    const { fingerprint, status } = command;
    const reason = command.reason.trim();
    const findings = await findingsOf(stores, id, await contentOfRow(stores, paper));
    const finding = findings.find((one) => one.fingerprint === fingerprint);
    if (!finding) return err({ type: 'finding-gone' });
    if (status === 'accepted' && reason === '') return err({ type: 'reason-missing' });
    await stores.findingDecisions.decide(id, {
      fingerprint,
      kind: finding.kind,
      status,
      reason: reason === '' ? null : reason,
      by: context.actor.name,
      at,
    });
    return ok({
      paper: null,
      what: status === 'accepted' ? 'paper-finding-accepted' : 'paper-finding-masked',
      detail: { kind: finding.kind, masked: finding.masked, reason },
    });
  });
