import { error } from '@sveltejs/kit';
import { readJournal } from '#application/access/read-journal.ts';
import { parseId } from '#domain/ids.ts';
import { journalText } from '#ui/text/journal.ts';
import { textIn } from '#ui/text/language.ts';
import type { PageServerLoad } from './$types';

const day = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

export const load: PageServerLoad = async ({ locals, url }) => {
  const asked = (name: string): string | null => url.searchParams.get(name)?.trim() || null;
  const date = (name: string): string | null => {
    const text = asked(name) ?? '';
    return day.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;
  };
  const filter = {
    by: asked('person')?.slice(0, 200) ?? null,
    what: asked('handling')?.slice(0, 100) ?? null,
    subject: parseId(asked('emne') ?? '') ?? null,
    from: date('fra'),
    until: date('til'),
  };
  const page = Math.min(100_000, Math.max(1, Math.trunc(Number(asked('side'))) || 1));
  const read = await readJournal(locals.context(), filter, page);
  if (!read.ok) error(403, textIn(locals.language, journalText).notAllowed);
  return { journal: read.value, filter, page };
};
