import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const application = fileURLToPath(new URL('../src/server/application/', import.meta.url));

/** What somebody does, or the house by itself, that stands in no journal, and why. */
const exceptions: Readonly<Record<string, string>> = {
  'access/choose-language.ts': 'one’s own language is nobody else’s business',
  'access/count-attempt.ts': 'a failed sign-in is entered when it has failed (journal-failure.ts)',
  'agenda/preview-agenda.ts': 'reading: what it writes is rolled back',
  'agenda/read-agenda.ts': 'which version one has read is one’s own mark',
  'notice/read-notices.ts': 'what one has read, and how one wants mails, is one’s own',
  'notice/mail-daily-notices.ts': 'the house sends what somebody’s act has told already',
  'paper/remind-of-statements.ts': 'the house reminds of what somebody has asked, by a notice',
  'publication/refresh-stale.ts': 'copies are made again of what somebody’s act has changed',
};

/** The use cases that change something: they open a transaction. */
const changing = readdirSync(application, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => ({ file, source: readFileSync(`${application}${file}`, 'utf8') }))
  .filter(({ source }) => /\btransact\(/.test(source))
  .toSorted((one, other) => one.file.localeCompare(other.file, 'en'));

/** It enters what was done itself, or through a function that does. */
const journals = (source: string): boolean =>
  /\bjournal\.add\(|\bjournal[A-Z]\w*\(|\benterRuling\(|\btell\(own\b/.test(source);

test('every use case that changes something enters it in the journal, or stands among the exceptions with its reason', () => {
  const silent = changing.filter(({ source }) => !journals(source)).map(({ file }) => file);
  expect(silent).toEqual(Object.keys(exceptions).toSorted());
});
