import type { MeetingDeadlines } from '#domain/deadline/deadline-rule.ts';
import type { PlanDoubt } from '#domain/meeting/plan-doubt.ts';
import { inBothLanguages, type Language } from './language.ts';

/** What each deadline before a meeting is called. */
const danishDeadlines = {
  submission: 'Sager indleveres',
  approval: 'Sager er godkendt',
  'agenda-meeting': 'Dagsordensmøde',
  dispatch: 'Dagsordenen sendes ud',
} satisfies Record<keyof MeetingDeadlines, string>;

export const deadlineText = inBothLanguages(danishDeadlines, {
  submission: 'Matters submitted',
  approval: 'Matters approved',
  'agenda-meeting': 'Agenda meeting',
  dispatch: 'Agenda sent out',
});

const nameFew = (names: readonly string[], more: (count: number) => string): string =>
  names.length <= 3
    ? names.join(', ')
    : `${names.slice(0, 2).join(', ')} ${more(names.length - 2)}`;

const sentences = inBothLanguages(
  {
    'on-holiday': (name: string) => `Dagen er ${name}.`,
    'on-weekend': 'Dagen ligger i en weekend.',
    'in-break': (name: string) => `Dagen ligger i ${name}.`,
    'holidays-after-dispatch': (names: string) =>
      `Dagsordenen skal ud tidligere end ellers: ${names} ligger før mødet.`,
    'deadline-in-break': (deadline: string, name: string) =>
      `Fristen »${deadline}« ligger i ${name}.`,
    clash: (committee: string, time: string, names: string) =>
      `${committee} mødes samme dag${time}, og disse sidder begge steder: ${names}.`,
    'already-a-meeting': 'Udvalget har et møde den dag i forvejen. Her oprettes intet.',
    at: (time: string) => ` kl. ${time.replace(':', '.')}`,
    more: (count: number) => `og ${count} andre`,
  },
  {
    'on-holiday': (name: string) => `The day is ${name}.`,
    'on-weekend': 'The day is in a weekend.',
    'in-break': (name: string) => `The day is within ${name}.`,
    'holidays-after-dispatch': (names: string) =>
      `The agenda goes out earlier than usual: ${names} before the meeting.`,
    'deadline-in-break': (deadline: string, name: string) =>
      `The deadline “${deadline}” is within ${name}.`,
    clash: (committee: string, time: string, names: string) =>
      `${committee} meets that day${time}, and these sit in both: ${names}.`,
    'already-a-meeting': 'The committee has a meeting that day already. Nothing is created here.',
    at: (time: string) => ` at ${time}`,
    more: (count: number) => `and ${count} others`,
  },
);

/** What is doubtful about a proposed day, in a sentence. */
export function doubtText(doubt: PlanDoubt, language: Language): string {
  const text = sentences[language];
  switch (doubt.kind) {
    case 'on-holiday':
      return text[doubt.kind](doubt.holiday[language]);
    case 'on-weekend':
    case 'already-a-meeting':
      return text[doubt.kind];
    case 'in-break':
      return text[doubt.kind](doubt.name);
    case 'holidays-after-dispatch':
      return text[doubt.kind](doubt.holidays.map((holiday) => holiday[language]).join(', '));
    case 'deadline-in-break':
      return text[doubt.kind](deadlineText[language][doubt.deadline], doubt.name);
    case 'clash': {
      const { committee, time, inBoth } = doubt.other;
      return text.clash(committee, time === null ? '' : text.at(time), nameFew(inBoth, text.more));
    }
  }
}
