/*
 * Words that stand nowhere else, by where they are put: a trace of one is a trace of what it stands in. Letters only, so that no
 * channel writes them otherwise than they are.
 */

/** Of a meeting that is public all the time: proof that a crawler would find what is there. */
export const ground = { title: 'Kontrolgrundtitelzq', text: 'Kontrolgrundtekstzq' } as const;

/** Open items of the meeting that comes and goes. */
export const open = {
  title: 'Kontroltitelzq',
  text: 'Kontrolresumezq',
  point: 'Kontrolindstillingzq',
  fileName: 'Kontrolbilagzq',
  fileText: 'Kontrolfiltekstzq',
  pdfName: 'Kontrolkortzq',
  pdfText: 'Kontrolkorttekstzq',
  plainTitle: 'Kontroldialogzq',
  plainText: 'Kontrolsamtalezq',
  publicTitle: 'Kontrolaltertitelzq',
} as const;
export const openLate = { title: 'Kontrolsentzq', reason: 'Kontrolbegrundelsezq' } as const;

/** What those who read the published agenda in full may see. */
export const closedPaper = {
  title: 'Kanarielukkettitelzq',
  text: 'Kanarielukkettekstzq',
  point: 'Kanarielukketindstillingzq',
  fileName: 'Kanarielukketbilagzq',
  fileText: 'Kanarielukketfiltekstzq',
  pdfName: 'Kanarielukketkortzq',
  pdfText: 'Kanarielukketkorttekstzq',
} as const;
export const closedFile = { name: 'Kanarienavnzq', text: 'Kanariefilzq' } as const;
export const closedPlain = { title: 'Kanariepunktzq', text: 'Kanariedialogzq' } as const;
export const closedLate = { title: 'Kanariesentzq', text: 'Kanariesentekstzq' } as const;
/** Of an item that is open, but stays back for what was found in it. */
export const held = { title: 'Kanarieholdtzq', text: 'Kanarieholdttekstzq' } as const;
/** A value that is masked in the public copy alone. */
export const masked = { value: 'kanariemaskezq' } as const;

/** Of minutes that were imported and are public but for these: a closed item, one that waits for its findings, one taken back. */
export const imported = {
  closedTitle: 'Kanarieimportlukketzq',
  closedText: 'Kanarieimportlukkettekstzq',
  heldTitle: 'Kanarieimportholdtzq',
  heldText: 'Kanarieimportholdttekstzq',
  withdrawnTitle: 'Kanarieimporttrukketzq',
  withdrawnText: 'Kanarieimporttrukkettekstzq',
  unpublishedTitle: 'Kanarieimportgemtzq',
  unpublishedText: 'Kanarieimportgemttekstzq',
} as const;
export const importedOpen = {
  title: 'Kontrolgrundimportzq',
  text: 'Kontrolgrundimporttekstzq',
} as const;

/** What only those have who read the papers themselves. */
export const paperOnly = {
  draftTitle: 'Kanariekladdezq',
  draftText: 'Kanariekladdetekstzq',
  draftFileName: 'Kanariekladdebilagzq',
  draftFileText: 'Kanariekladdefilzq',
  earlierTitle: 'Kanariefortidtitelzq',
  earlierText: 'Kanariefortidtekstzq',
  replacedName: 'Kanarieforgaengerzq',
  replacedText: 'Kanarieforgaengerfilzq',
  removedName: 'Kanariefjernetzq',
  removedText: 'Kanariefjernetfilzq',
  returnReason: 'Kanariereturzq',
  returnedTitle: 'Kanariereturneretzq',
  question: 'Kanariespoergsmaalzq',
  answer: 'Kanariesvarzq',
  dropReason: 'Kanarieopgivetzq',
  paperReason: 'Kanariegrundzq',
  withheldReason: 'Kanarietilbageholdtzq',
  fileReason: 'Kanariefilgrundzq',
  findingReason: 'Kanariefundgrundzq',
} as const;

/** What only those have who make the agenda. */
export const agendaOnly = {
  plainReason: 'Kanariepunktgrundzq',
  lateReason: 'Kanariesentgrundzq',
  removedTitle: 'Kanarieudgaaetzq',
  removedText: 'Kanarieudgaaettekstzq',
  chairWord: 'Kanarieformandzq',
} as const;
/** What stands in the journal alone. */
export const journalOnly = {
  withdrawal: 'Kanarietraekkerzq',
  cancellation: 'Kanarieaflysningzq',
} as const;

/** Why what was public has been closed. */
export const closedLater = {
  laterPaperReason: 'Kanarieeftergrundzq',
  laterFileReason: 'Kanarieefterfilgrundzq',
  laterItemReason: 'Kanarieefterpunktgrundzq',
} as const;

export const everyWord = (...groups: readonly Readonly<Record<string, string>>[]): string[] =>
  groups.flatMap((group) => Object.values(group));

export const readInFull = [closedPaper, closedFile, closedPlain, closedLate, held] as const;
/** Never public, whatever is published. */
export const secrets = everyWord(
  ...readInFull,
  masked,
  paperOnly,
  agendaOnly,
  journalOnly,
  closedLater,
  imported,
);
/** Public all the time. */
export const grounds = everyWord(ground, importedOpen);
export const opens = everyWord(open, openLate);

/** Whatever a format puts between the letters of a word: line ends, hyphens, ligatures. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s\u00AD\u200B-]/g, '')
    .toLowerCase();

/** Which of the words a text has a trace of. A word that another one begins with counts where it stands by itself. */
export function tracesIn(text: string, words: readonly string[]): string[] {
  const searched = plain(text);
  if (!/kanarie|kontrol/.test(searched)) return [];
  return words.filter((word) => searched.includes(plain(word)));
}
