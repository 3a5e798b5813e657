import type { AgendaFault } from '#domain/agenda/judge-agenda.ts';
import { inBothLanguages, type Language } from './language.ts';

const words = inBothLanguages(
  {
    'nothing-on-it': 'Der står ingen sager på dagsordenen.',
    'paper-not-approved': 'Sagen er ikke godkendt.',
    'late-reason-missing': 'Punktet kommer efter fristen og mangler en begrundelse.',
    'statement-required': (unit: string) =>
      `Udtalelsen fra ${unit} skal foreligge, før dagsordenen sendes ud. Kravet kan ophæves på sagen.`,
    'file-not-read': (file: string) => `Bilaget »${file}« er ikke læst igennem endnu.`,
    'open-findings': (count: number) =>
      count === 1
        ? '1 personoplysning er der ikke taget stilling til: punktet holdes tilbage.'
        : `${count} personoplysninger er der ikke taget stilling til: punktet holdes tilbage.`,
    'file-findings': (file: string, count: number) =>
      count === 1
        ? `Bilaget »${file}« holdes tilbage: 1 personoplysning i en skjult del er der ikke taget stilling til.`
        : `Bilaget »${file}« holdes tilbage: ${count} personoplysninger i skjulte dele er der ikke taget stilling til.`,
    'file-unreadable': (file: string) =>
      `Bilaget »${file}« holdes tilbage: noget i det kan ikke læses af et program, så et menneske må se det igennem.`,
    'file-untagged': (file: string) => `Bilaget »${file}« er ikke tilgængeligt: det mangler koder.`,
    'closed-not-considered':
      'Ingen har taget stilling til, hvad der må være offentligt af det lukkede punkt.',
    'title-warning': {
      digits: (quote: string) =>
        `Den offentlige titel på det lukkede punkt indeholder et tal: ${quote}`,
      address: (quote: string) =>
        `Den offentlige titel på det lukkede punkt har en adresse: ${quote}`,
      person: (quote: string) => `Den offentlige titel på det lukkede punkt nævner ${quote}`,
    },
    'opened-since':
      'Punktet er åbnet, efter at dagsordenen blev offentliggjort. Offentliggør rettelsen, så alle kan læse det.',
    'section-empty': (label: string) => `Afsnittet »${label}« er tomt.`,
    'no-recommendation': 'Der er ingen indstilling.',
    'closed-before-open': 'Et lukket punkt står før et åbent.',
    movedBy: (name: string) => `Et lukket punkt står før et åbent. ${name} har flyttet det.`,
    'chair-not-asked': 'Udkastet er ikke sendt til formanden.',
    'chair-silent': 'Formanden har ikke taget stilling til udkastet.',
    'chair-wants-changes': (what: string) => `Formanden ønsker ændringer: ${what}`,
    'deadline-passed': 'Fristen for udsendelse er overskredet.',
  },
  {
    'nothing-on-it': 'There is no matter on the agenda.',
    'paper-not-approved': 'The matter has not been approved.',
    'late-reason-missing': 'The item comes after the deadline and lacks a reason.',
    'statement-required': (unit: string) =>
      `The statement of ${unit} must be there before the agenda is sent. The demand can be lifted in the matter.`,
    'file-not-read': (file: string) => `The attachment “${file}” has not been read through yet.`,
    'open-findings': (count: number) =>
      count === 1
        ? '1 piece of personal data has not been dealt with: the item is held back.'
        : `${count} pieces of personal data have not been dealt with: the item is held back.`,
    'file-findings': (file: string, count: number) =>
      count === 1
        ? `The attachment “${file}” is held back: 1 piece of personal data in a hidden part has not been dealt with.`
        : `The attachment “${file}” is held back: ${count} pieces of personal data in hidden parts have not been dealt with.`,
    'file-unreadable': (file: string) =>
      `The attachment “${file}” is held back: something in it cannot be read by a program, so somebody must look at it.`,
    'file-untagged': (file: string) =>
      `The attachment “${file}” is not accessible: it has no tags.`,
    'closed-not-considered': 'Nobody has considered what may be public of the closed item.',
    'title-warning': {
      digits: (quote: string) => `The public title of the closed item holds a number: ${quote}`,
      address: (quote: string) => `The public title of the closed item holds an address: ${quote}`,
      person: (quote: string) => `The public title of the closed item names ${quote}`,
    },
    'opened-since':
      'The item has been opened since the agenda was published. Publish the correction, so that everybody can read it.',
    'section-empty': (label: string) => `The section “${label}” is empty.`,
    'no-recommendation': 'There is no recommendation.',
    'closed-before-open': 'A closed item stands before an open one.',
    movedBy: (name: string) => `A closed item stands before an open one. ${name} has moved it.`,
    'chair-not-asked': 'The draft has not been sent to the chair.',
    'chair-silent': 'The chair has not said anything about the draft.',
    'chair-wants-changes': (what: string) => `The chair wants changes: ${what}`,
    'deadline-passed': 'The deadline for sending has passed.',
  },
);

/** What an agenda lacks, in a sentence. */
export function agendaFaultText(fault: AgendaFault, language: Language): string {
  const text = words[language];
  switch (fault.kind) {
    case 'file-not-read':
    case 'file-unreadable':
    case 'file-untagged':
      return text[fault.kind](fault.file);
    case 'file-findings':
      return text['file-findings'](fault.file, fault.count);
    case 'open-findings':
      return text['open-findings'](fault.count);
    case 'statement-required':
      return text['statement-required'](fault.unit);
    case 'section-empty':
      return text['section-empty'](fault.label);
    case 'title-warning':
      return text['title-warning'][fault.warning.kind](fault.warning.quote);
    case 'chair-wants-changes':
      return text['chair-wants-changes'](fault.what);
    case 'closed-before-open':
      return fault.by === null ? text['closed-before-open'] : text.movedBy(fault.by);
    default:
      return text[fault.kind];
  }
}
