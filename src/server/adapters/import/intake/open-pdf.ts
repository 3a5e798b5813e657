import type { IntakeFault } from '#application/import/intake-refused.ts';
import { ok, type Result } from '#domain/result.ts';
import { readPdfPages } from '../pdf-text/read-pdf-pages.ts';
import type { Source } from '../source.ts';
import type { IntakeLimits } from './limits.ts';

/** A PDF's bytes → its pages of text; refused: a password, damage, pictures alone, more pages than the limit. */
export async function openPdf(
  name: string,
  bytes: Uint8Array,
  { pages: limit }: IntakeLimits,
): Promise<Result<Source, IntakeFault>> {
  const pages = await readPdfPages(bytes, limit);
  return pages.ok ? ok({ name, kind: 'pdf', pages: pages.value }) : pages;
}
