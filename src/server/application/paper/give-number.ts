import type { BodyId } from '#domain/ids.ts';
import { seriesOf, writeNumber } from '#domain/paper/number-pattern.ts';
import type { Stores } from '../ports.ts';
import { dayOf, patternOf } from './paper-settings.ts';

/**
 * The next case or document number by the body's pattern. Given in the transaction that uses it: two never get the same, and
 * one that is rolled back is given again. Case numbers that came in with documents are passed over.
 */
export async function giveNumber(
  stores: Stores,
  body: BodyId,
  kind: 'case' | 'document',
  at: Date,
): Promise<string> {
  const pattern = await patternOf(stores, body, kind);
  const year = Number(dayOf(at).slice(0, 4));
  for (;;) {
    const seq = await stores.paperSettings.takeNumber(body, kind, seriesOf(pattern, year));
    const number = writeNumber(pattern, year, seq);
    if (kind === 'document' || !(await stores.papers.isCaseNumberTaken(body, number)))
      return number;
  }
}
