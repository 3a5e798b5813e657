import type {
  AttachmentRefusalOf,
  AttachmentRefusalType,
  AttachmentRefused,
} from '#application/attachment/attachment-refused.ts';
import { inBothLanguages, type Language } from './language.ts';

type Sentences = {
  readonly [Type in AttachmentRefusalType]: (refused: AttachmentRefusalOf<Type>) => string;
};

const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`;

const sentences = inBothLanguages<Sentences>(
  {
    'not-found': () => 'Sagen eller bilaget findes ikke, eller du har ikke adgang til det.',
    'not-allowed': () => 'Det må du ikke i denne sag, som den står nu.',
    empty: () => 'Filen er tom. Find den rigtige fil, og vælg den i stedet.',
    'too-large': ({ limit }) =>
      `Filen fylder mere end ${megabytes(limit)}. Gør den mindre, eller del den.`,
    'no-room': () =>
      'Der er ikke plads til filen på serveren. Den er ikke gemt; alt andet er, som det var. Sig det til it-afdelingen.',
    'unsafe-name': () =>
      'Filens navn kan ikke bruges. Giv den et navn med bogstaver, og prøv igen.',
    'too-many': ({ limit }) =>
      `En sag kan have ${limit} bilag, og så mange er der. Saml nogle af dem, eller fjern et.`,
    'given-up': () => 'Overførslen tog så lang tid, at den blev opgivet. Prøv igen.',
    'title-missing': () => 'Skriv, hvad bilaget hedder.',
    'ground-missing': () => 'Vælg, hvorfor bilaget er lukket.',
    'reason-missing': () => 'Skriv en begrundelse. Den står i journalen.',
    'list-changed': () => 'Listen er ændret siden. Se den igen, og flyt bilaget så.',
    'finding-gone': () => 'Det står ikke længere i filen.',
  },
  {
    'not-found': () => 'The matter or attachment does not exist, or you have no access to it.',
    'not-allowed': () => 'You may not do that in this matter as it stands now.',
    empty: () => 'The file is empty. Find the right file and choose that one.',
    'too-large': ({ limit }) =>
      `The file is larger than ${megabytes(limit)}. Make it smaller or divide it.`,
    'no-room': () =>
      'There is no room for the file on the server. It has not been saved; everything else is as it was. Tell the IT department.',
    'unsafe-name': () =>
      'The name of the file cannot be used. Give it a name with letters, and try again.',
    'too-many': ({ limit }) =>
      `A matter can have ${limit} attachments, and it has. Join some of them, or remove one.`,
    'given-up': () => 'The transfer took so long that it was given up. Try again.',
    'title-missing': () => 'Write what the attachment is called.',
    'ground-missing': () => 'Choose why the attachment is closed.',
    'reason-missing': () => 'Write a reason. It will stand in the journal.',
    'list-changed': () => 'The list has changed since. Look at it again, then move the attachment.',
    'finding-gone': () => 'It no longer stands in the file.',
  },
);

const say =
  (language: Language) =>
  <Type extends AttachmentRefusalType>(refused: AttachmentRefusalOf<Type>): string =>
    sentences[language][refused.type](refused);

/** Why something about attachments is refused, and what to do. */
export const attachmentRefusedText = {
  da: (refused: AttachmentRefused): string => say('da')(refused),
  en: (refused: AttachmentRefused): string => say('en')(refused),
};
