import type { Context } from '#application/ports.ts';
import type { RulingRefused } from '#application/recognition/make-ruling.ts';
import type { RulingId } from '#domain/ids.ts';
import type { Result } from '#domain/result.ts';
import { archiveRefused } from '#ui/text/archive-refused.ts';
import type { Console, ExitStatus } from './command.ts';

/** Says that a ruling was made, and how it is undone; or why it was not. */
export async function tellRuling(
  { stores }: Context,
  made: Result<RulingId, RulingRefused>,
  console: Console,
): Promise<ExitStatus> {
  if (!made.ok) {
    console.err(archiveRefused[made.error.type]);
    return 1;
  }
  const handle = (await stores.rulings.all()).find(({ id }) => id === made.value)?.handle;
  console.out(`Det er afgjort. Fortryd med: raadslag rulings undo ${handle ?? made.value}`);
  return 0;
}
