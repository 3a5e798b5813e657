import type { TimeLeft } from '#domain/deadline/time-left.ts';
import { inBothLanguages, type Language } from './language.ts';

const words = inBothLanguages(
  {
    today: 'i dag',
    tomorrow: 'i morgen',
    left: (days: number) => (days === 1 ? 'om 1 hverdag' : `om ${days} hverdage`),
    'after-days-off': 'efter fridagene',
    late: (days: number) => (days === 1 ? '1 hverdag for sent' : `${days} hverdage for sent`),
    'just-passed': 'lige overskredet',
  },
  {
    today: 'today',
    tomorrow: 'tomorrow',
    left: (days: number) => (days === 1 ? 'in 1 working day' : `in ${days} working days`),
    'after-days-off': 'after the days off',
    late: (days: number) => (days === 1 ? '1 working day late' : `${days} working days late`),
    'just-passed': 'just passed',
  },
);

/** "om 3 hverdage", "i morgen", "2 hverdage for sent". */
export function timeLeftText(left: TimeLeft, language: Language): string {
  const told = words[language];
  return left.kind === 'left' || left.kind === 'late'
    ? told[left.kind](left.workingDays)
    : told[left.kind];
}
