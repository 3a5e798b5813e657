import { error } from '@sveltejs/kit';
import { readJournal } from '#application/access/read-journal.ts';
import { parseId } from '#domain/ids.ts';
import { journalDetail } from '#ui/text/journal-detail.ts';
import { journalSentence, journalText } from '#ui/text/journal.ts';
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
  const { total, pages, lines } = read.value;
  return {
    ...{ total, pages, filter, page },
    // Only what is shown: what else was noted beside an event goes to no browser.
    lines: lines.map(({ id, at, by, what, subject, subjectName, detail }) => ({
      ...{ id, at, by, subject },
      sentence: journalSentence(locals.language, what),
      name: subjectName === by ? null : subjectName,
      told: journalDetail(locals.language, detail),
    })),
  };
};
