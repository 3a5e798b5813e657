import { inBothLanguages } from './language.ts';

const clock = {
  da: new Intl.DateTimeFormat('da-DK', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Copenhagen',
  }),
  en: new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Copenhagen',
  }),
};

const lists = { da: new Intl.ListFormat('da'), en: new Intl.ListFormat('en') };

export const editorText = inBothLanguages(
  {
    tools: 'Værktøjer til teksten',
    toolsFor: (label: string) => `Værktøjer til »${label}«`,
    noSection: 'Sæt markøren i et afsnit for at bruge værktøjerne.',
    keys: 'Med tastaturet: Alt+F10 fører til værktøjerne. I tabeller og lister bliver Tab i teksten; tryk Escape og så Tab for at komme videre.',
    bold: 'Fed',
    italic: 'Kursiv',
    heading1: 'Overskrift',
    heading2: 'Underoverskrift',
    bulletList: 'Punktopstilling',
    orderedList: 'Nummereret liste',
    table: 'Tabel',
    addTable: 'Indsæt en tabel',
    phrases: 'Standardtekst',
    link: 'Link',
    reference: 'Henvisning',
    footnote: 'Fodnote',
    undo: 'Fortryd',
    redo: 'Gentag',
    addRow: 'Række under',
    addColumn: 'Kolonne efter',
    removeRow: 'Slet række',
    removeColumn: 'Slet kolonne',
    removeTable: 'Slet tabel',
    linkField: 'Adressen, som linket fører til',
    linkHint: 'Begynder med https://, mailto: eller / for en side her. Tomt felt fjerner linket.',
    badLink: 'Adressen kan ikke bruges. Den skal begynde med https://, http://, mailto: eller /.',
    footnoteField: 'Fodnotens tekst',
    insert: 'Indsæt',
    cancel: 'Fortryd',
    withKeys: (name: string, keys: string) => `${name} (${keys})`,
    writeHere: (names: readonly string[]) => `${lists.da.format(names)} skriver her`,
    alsoHere: (names: readonly string[]) => `${lists.da.format(names)} har også sagen åben`,
    inSection: (names: readonly string[], label: string) =>
      `${lists.da.format(names)} er i »${label}«`,
    noScript: 'Tom linje mellem afsnit. »- « begynder et punkt, »1. « et nummereret.',
    pasted: {
      images: 'Billeder kom ikke med. Læg dem ved som bilag.',
      deletions: 'Det, der var slettet med sporede ændringer, kom ikke med.',
      comments: 'Kommentarer kom ikke med.',
    },
    loading: 'Henter teksten …',
    saving: 'Gemmer …',
    saved: 'Gemt',
    savedAt: (at: Date) => `Gemt kl. ${clock.da.format(at).replace(':', '.')}`,
    offline:
      'Ingen forbindelse: teksten er gemt på denne computer og sendes, når forbindelsen er tilbage',
    'signed-out':
      'Du er logget ud. Det, du har skrevet, er gemt på denne computer og sendes, når du er logget ind igen.',
    refused:
      'Teksten kan ikke gemmes her længere. Den ligger stadig på denne computer: kopiér den, før du lukker siden.',
  },
  {
    tools: 'Tools for the text',
    toolsFor: (label: string) => `Tools for “${label}”`,
    noSection: 'Put the cursor in a section to use the tools.',
    keys: 'By the keyboard: Alt+F10 leads to the tools. In tables and lists Tab stays in the text; press Escape and then Tab to go on.',
    bold: 'Bold',
    italic: 'Italic',
    heading1: 'Heading',
    heading2: 'Subheading',
    bulletList: 'Bulleted list',
    orderedList: 'Numbered list',
    table: 'Table',
    addTable: 'Insert a table',
    phrases: 'Standard phrase',
    link: 'Link',
    reference: 'Reference',
    footnote: 'Footnote',
    undo: 'Undo',
    redo: 'Redo',
    addRow: 'Row below',
    addColumn: 'Column after',
    removeRow: 'Delete row',
    removeColumn: 'Delete column',
    removeTable: 'Delete table',
    linkField: 'The address the link leads to',
    linkHint:
      'Begins with https://, mailto: or / for a page here. An empty field removes the link.',
    badLink: 'That address cannot be used. It must begin with https://, http://, mailto: or /.',
    footnoteField: 'Text of the footnote',
    insert: 'Insert',
    cancel: 'Cancel',
    withKeys: (name: string, keys: string) => `${name} (${keys})`,
    writeHere: (names: readonly string[]) =>
      `${lists.en.format(names)} ${names.length === 1 ? 'writes' : 'write'} here`,
    alsoHere: (names: readonly string[]) =>
      `${lists.en.format(names)} also ${names.length === 1 ? 'has' : 'have'} the matter open`,
    inSection: (names: readonly string[], label: string) =>
      `${lists.en.format(names)} ${names.length === 1 ? 'is' : 'are'} in “${label}”`,
    noScript: 'An empty line between paragraphs. “- ” begins an item, “1. ” a numbered one.',
    pasted: {
      images: 'Pictures did not come along. Add them as attachments.',
      deletions: 'What was deleted by tracked changes did not come along.',
      comments: 'Comments did not come along.',
    },
    loading: 'Fetching the text …',
    saving: 'Saving …',
    saved: 'Saved',
    savedAt: (at: Date) => `Saved at ${clock.en.format(at)}`,
    offline:
      'No connection: the text is kept on this computer and sent when the connection is back',
    'signed-out':
      'You are signed out. What you have written is kept on this computer and sent when you have signed in again.',
    refused:
      'The text can no longer be saved here. It is still on this computer: copy it before you close the page.',
  },
);

export type EditorText = (typeof editorText)['da'];
