import type { ParsedPerson } from './parsed-minutes.ts';

/** People printed one after the other, and what stands between and before them ("og", "formand"). */
export type PersonList = {
  readonly people: readonly ParsedPerson[];
  /** Printed words that are neither name nor party, in order. */
  readonly removed: readonly string[];
  /** Where the list ends in the text (UTF-16 units); 0 when it does not begin with a person. */
  readonly end: number;
};

const token = "\\p{Lu}(?:[\\p{L}\\p{M}'’´`]|-(?=\\p{L}))*(?![\\p{L}\\p{M}\\p{N}])\\.?";
const particle = "(?:de|den|der|von|van|af|la|le|el|al|da|di|du|bin|ibn|zu|dos|d')";
const nameForm = new RegExp(`${token}(?:[ \\t]+(?:${particle}[ \\t]+)?${token}){0,5}`, 'uy');
const partyForm =
  /[ \t]*,?[ \t]*\((?<party>\p{L}{1,3}|\p{Lu}[\p{L}&.-]*(?:[ \t]+\p{L}[\p{L}&.-]*){0,4}|løsgænger|uden for parti(?:erne)?|Liste \p{L})\)/uy;
const titleForm =
  /(?:(?:vice|første ?vice|1\. ?vice|2\. ?vice)?borgmester|(?:næst|udvalgs)?formand|rådmand|(?:udvalgs|byråds|råds|kommunalbestyrelses)?medlem|kommunaldirektør|stedfortræder|suppleant)(?:en|s)?:?[ \t]+(?=\p{Lu})/iuy;
/** "(borgmester)", ", formand" behind a name. */
const roleForm =
  /[ \t]*(?:\((?<role>(?:vice|1\. ?vice|2\. ?vice)?borgmester|(?:næst|udvalgs)?formand|rådmand|stedfortræder|suppleant|sekretær|referent)\)|,[ \t]+(?<role2>(?:næst|udvalgs)?formand|borgmester|viceborgmester)(?!\p{L}))/iuy;
const separator =
  /[ \t]*(?:(?:,|;|\/|•)[ \t]*(?:\r?\n[ \t]*)?(?:(?<and>og|samt)\s+)?|(?<and2>(?<=\s)(?:og|samt|&)\s+))/uy;
const andOthers = /[ \t]*,?[ \t]*(?:(?:og|samt)[ \t]+)?(?:m\.[ ]?fl\.|med flere|m\.fl)/iuy;

/** Words that begin decisions and headings with a capital and are no part of a name. */
const notAName = new Set(
  (
    'godkendt godkendes godkender tiltrådt tiltrædes taget tages drøftet drøftes udsat udsættes anbefales anbefalet vedtaget vedtages ' +
    'oversendes fremsendes tilbagesendes indstillingen indstillingerne indstilling indstilles udvalget udvalg byrådet kommunalbestyrelsen ' +
    'økonomiudvalget punktet punkt sagen sag beslutning beslutningen dagsordenen orienteringen intet ingen ikke det der de den et en til ' +
    'for imod at fra med ved under efter bilag sagsfremstilling resumé resume afbud fraværende formanden borgmesteren administrationen ' +
    'forvaltningen afslået forkastet udgår udgik udgået trukket orientering liste som alle begge herefter mødet referatet ' +
    'stikord efterretning enstemmigt også når da idet hvis kl dato sted side lukket åben åbent administrationens økonomi handicappolitik ' +
    'beslutningskompetence sagsnr udtalelser vurdering baggrund forslaget forslag drøftede drøfte stedfortræder suppleant inhabil inhabile ej'
  ).split(' '),
);
/** Party groups and bodies are printed like names, but are not people. */
const notAPerson =
  /parti|liste[nr]?$|alliance|udvalg|kommune|råd$|rådet|center|forvaltning|^venstre$|^radikale|socialdemokrat|konservativ|enhedsliste|direktion|bestyrelse|gruppe|forening|borgerlige|alternativet|fælleslist|borgerlist/iu;

const matchAt = (form: RegExp, text: string, at: number): RegExpExecArray | null => {
  form.lastIndex = at;
  return form.exec(text);
};

/** The part of a run of capitalised words that is a name: up to the first word that is none. */
const trimName = (printed: string): string => {
  const tokens = printed.split(/(?<=\s)(?=\S)/);
  const stop = tokens.findIndex(
    (word) => /^\p{Lu}/u.test(word) && notAName.has(word.trim().toLowerCase().replace(/\.$/, '')),
  );
  const name = (stop === -1 ? tokens : tokens.slice(0, stop)).join('').trimEnd();
  return /\p{Lu}\.$/u.test(name) || !name.endsWith('.') ? name : name.slice(0, -1);
};

export const isPerson = ({ name }: ParsedPerson): boolean =>
  !name.split(/\s+/).some((word) => notAPerson.test(word));

/**
 * Reads people from the start of a text: "Kaj Holm (A), Connie B. Lund og Ove Friis (Frie Liberale) m.fl.".
 * A single capitalised word counts as a name only with a party, or when `loose`.
 */
export function readPeople(text: string, from = 0, loose = false): PersonList {
  const people: ParsedPerson[] = [];
  const removed: string[] = [];
  let at = from + (/^[\s(]*/.exec(text.slice(from))?.[0].length ?? 0);
  let end = from;
  let between: string[] = [];
  for (;;) {
    const title = matchAt(titleForm, text, at);
    if (title !== null) {
      between.push(title[0].trim());
      at += title[0].length;
    }
    const printed = matchAt(nameForm, text, at);
    const name = trimName(printed?.[0] ?? '');
    if (printed === null || name === '' || text.startsWith(':', at + name.length)) break;
    const whole = name.length >= printed[0].replace(/\.$/, '').length;
    const role = whole ? matchAt(roleForm, text, at + name.length) : null;
    const behind = at + name.length + (role?.[0].length ?? 0);
    const party = whole ? matchAt(partyForm, text, behind) : null;
    if (!loose && party === null && title === null && !/\s/.test(name)) break;
    people.push({ name, party: party?.groups?.['party'] ?? null });
    removed.push(...between);
    between = [];
    if (role !== null) removed.push(role.groups?.['role'] ?? role.groups?.['role2'] ?? '');
    end = behind + (party?.[0].length ?? 0);
    const others = matchAt(andOthers, text, end);
    if (others !== null) {
      removed.push(others[0].replace(/^[\s,]+/, ''));
      end += others[0].length;
      break;
    }
    const next = matchAt(separator, text, end);
    if (next === null) break;
    const and = next.groups?.['and'] ?? next.groups?.['and2'];
    if (and !== undefined && and !== '&') between.push(and);
    at = end + next[0].length;
  }
  return { people, removed, end: people.length === 0 ? 0 : end };
}
