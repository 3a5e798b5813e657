import { splitSentences } from '#domain/text/sentences.ts';
import { words } from '#domain/text/words.ts';
import { decisionRules, nothingForm, wholeSentenceRules } from './decision-rules.ts';
import type { Outcome } from './parsed-minutes.ts';

/** How firmly a sentence decides: an account ("Formanden orienterede …") gives way to a verdict after it. */
export type SentenceReading = { readonly outcome: Outcome; readonly firm: boolean };

/** Where the verdict ends and its reason or rider begins. */
const rider =
  /(?:,|\s[–-])?\s+(?:idet|hvorved|hvormed|dog|såfremt|forudsat|på betingelse|under forudsætning|under hensyn|med (?:den |de |det |følgende |en |et |disse |denne |enkelte )*(?:bemærkning|tilføjelse|ændring|kommentar|præcisering|forbehold|rettelse|tillæg|opfordring|ønske|beslutning|justering|supplement|tilkendegivelse|forudsætning)\p{L}*)(?!\p{L})|,\s+(?:da|så|mens|medens|men|fordi|hvor|således|i det|herunder|med henblik|og at|og ønsker|for så vidt)(?!\p{L})|\s+(?:således at|så at|med henblik på)(?!\p{L})|[;¶]|\s[–-]\s|\s\(/iu;
/** "Udvalget godkender, at …": what follows is what was approved. After "beslutter, at …" it is the verdict itself. */
const thatClause =
  /(?<=(?:godkend|anbefal|indstil|vedtog|vedtag|tiltr|foresl|noter|tog |tager |drøft|orienter|efterretning|bevilg)[^,]*),?\s+at\s.*$/isu;

const headOf = (sentence: string): string => {
  const cut = rider.exec(sentence);
  const head = cut === null || cut.index === 0 ? sentence : sentence.slice(0, cut.index);
  return head.replace(/\([^)]*\)/g, ' ').replace(thatClause, ' ');
};

/** Sentences about another item of the agenda (P10): what happens to "Punkt 16" does not decide this one. */
const otherItem =
  /^(?:for så vidt angår |vedr(?:ørende|\.) |angående |dog )?(?:dagsordenens? )?(?:punkt|pkt\.?|sag|dagsordenspunkt)(?:et|erne)?\s*(?:nr\.?\s*)?\d+/iu;
const otherItemTold =
  /(?<!\p{L})(?:punkt|pkt\.?|dagsordenspunkt|sag nr\.?)\s*\d+(?!\p{L})[^.]{0,160}(?:udgår|udgik|udgået|udsættes|udsat|oversendes|fremsendes|behandles|tages af|trækkes|flyttes|rykkes|lukkes|åbnes)/iu;

/** Someone gives an account: whatever verdict words it holds are not the committee's. */
const verbOfTelling =
  '(?:orientere(?:de|r|t)|oplyste|oplyser|meddel(?:te|er)|redegjorde|redegør|gav|giver|fremlagde|fremlægger|præsenterede|præsenterer|gennemgik|gennemgår|bød|bemærkede|indledte|deltog|deltager|spurgte|foreslog|udleverede|omdelte|fortalte|nævnte|svarede|rettede|ønskede|efterlyste)(?!\\p{L})';
const teller = new RegExp(
  `^(?:(?:udvalgs)?(?:formand|næstformand|borgmester|viceborgmester|rådmand|direktør|kommunaldirektør|centerchef|chef|sekretariat|kontorchef|konsulent|administration|forvaltning|direktion|koncernchef|koncerndirektion|jobcenterchef|afdelingsleder)\\p{L}*|center for [^.,]{1,40})(?:,? [^.,]{1,60},?)? ${verbOfTelling}|^der blev (?:orienteret|redegjort|oplyst|spurgt|givet en orientering|stillet spørgsmål|fremlagt)`,
  'iu',
);
const tellingPerson = new RegExp(
  `^\\p{Lu}[\\p{L}.-]+(?: (?:\\p{Lu}[\\p{L}.-]+|og)){1,8}(?: \\([^)]*\\))?(?:, [^,]{1,60},)? ${verbOfTelling}`,
  'u',
);
const isAccount = (sentence: string): boolean =>
  (teller.test(sentence) || tellingPerson.test(sentence)) && !bodyPhrase.test(sentence);

/** How single members or groups voted (P5): dissenters do not make the outcome. */
const ballot =
  /^(?:(?:for|imod|mod)(?: [^:.]{0,80})?(?: stemte| stemmer)?[^:.]{0,80}:|(?:for|imod|mod) (?:\p{L}+ ){0,3}?stem(?:te|mer|t)|imod stemte|hverken for|undlod(?: at stemme)?|blankt?|stemmetal|afstemning)|(?:stemte|stemmer) (?:imod|mod|for|blankt|hverken)|undlod at (?:stemme|deltage i afstemning)|(?:tog|tager) forbehold|(?:sat|sættes|kom|bragt) (?:herefter |derefter |først )?(?:under|til) afstemning/iu;
/** Bodies and majorities: their "kunne ikke tiltræde" is the outcome, a member's is a dissent. */
const bodyPhrase =
  /^(?:(?:et|en)\s+(?:enigt?|samlet|stort|flertal|mindre flertal)|flertallet|udvalget|byrådet|kommunalbestyrelsen|rådet|økonomiudvalget|magistraten|indstilling\p{L}*|forslag\p{L}*|sagen|punktet|\p{L}+udvalget|udvalg for|borgerrepræsentationen|nævnet|bestyrelsen)/iu;
const dissent =
  /(?:kunne|kan) ikke (?:tiltræde|godkende|anbefale|støtte|medvirke)|^(?:et )?mindretal/iu;
/** A rival motion: its fate says little about the recommendation itself. */
const amendment =
  /^(?:\p{Lu}[^.:]{0,60}\s)?(?:(?:et |det )?(?:ændringsforslag|underændringsforslag|tillægsforslag|modforslag|sideordnet forslag|alternativt forslag|ændringsforslaget))/iu;

export type SentenceRole = 'verdict' | 'other-item' | 'ballot' | 'amendment';

export const roleOf = (sentence: string): SentenceRole => {
  if (otherItem.test(sentence) || (isAccount(sentence) && otherItemTold.test(sentence)))
    return 'other-item';
  if (amendment.test(sentence)) return 'amendment';
  if (
    dissent.test(sentence) &&
    !bodyPhrase.test(sentence) &&
    /^\p{Lu}/u.test(sentence) &&
    !/^(?:kunne|kan) /iu.test(sentence)
  )
    return 'ballot';
  if (
    ballot.test(sentence) &&
    !(
      bodyPhrase.test(sentence) &&
      !/stemt?e?r? (?:imod|mod)|undlod|forbehold|afstemning/iu.test(sentence)
    ) &&
    !decidesByVote(sentence)
  )
    return 'ballot';
  return 'verdict';
};

/** "Godkendt med 12 stemmer mod 5": the vote is told with the verdict. */
const decidesByVote = (sentence: string): boolean =>
  /^(?:\p{L}+ ){0,6}?(?:godkendt?\p{L}*|vedtag\p{L}*|tiltr\p{L}*|forkast\p{L}*|anbefal\p{L}*|afvis\p{L}*)(?!\p{L})/iu.test(
    headOf(sentence),
  ) || /^et flertal(?: [^.]*)? stem(?:te|mer) (?:for|imod)/iu.test(sentence);

const weak: ReadonlySet<Outcome> = new Set<Outcome>(['nothing', 'discussed', 'freeText']);

/** What one sentence decides, by the rules in their order. */
export function readSentence(sentence: string): SentenceReading {
  const plain = sentence.replace(/^[\s•*"»”'–-]+/, '');
  const whole = wholeSentenceRules.find(({ form }) => form.test(plain));
  if (whole !== undefined) return { outcome: whole.outcome, firm: true };
  if (isAccount(plain)) return { outcome: 'freeText', firm: false };
  const head = headOf(plain);
  if (nothingForm.test(head) && words(head).length <= 9 && !/godkend|vedtag/iu.test(head))
    return { outcome: 'nothing', firm: false };
  const found = [head, plain]
    .map((part) => decisionRules.find(({ form }) => form.test(part)))
    .find((rule) => rule !== undefined);
  const outcome = found?.outcome ?? 'freeText';
  return { outcome, firm: !weak.has(outcome) };
}

const subject =
  '(?:(?:et|en) (?:enigt?|flertal|samlet)(?: \\p{L}+){0,3}|\\p{L}*udvalget|udvalget for [^.]{1,60}|byrådet|kommunalbestyrelsen|borgerrepræsentationen|rådet|magistraten|nævnet|bestyrelsen|indstillingen|indstillingerne|forslaget|sagen|punktet|dagsordenen|referatet|orienteringen|redegørelsen|planen|det|den|punktet på dagsordenen|beslutningen)';
const clear = new RegExp(
  `^(?:${subject}\\s+)?(?:(?:blev|er|bliver|var|herefter|derefter|dermed|hermed|således|enstemmigt|enigt|også|i øvrigt|har|kan|kunne|sagen|indstillingen|punktet|forslaget|orienteringen|redegørelsen)\\s+){0,5}?(?:godkend(?!els)\\p{L}*|vedtag(?!els)\\p{L}*|vedtog|tiltr\\p{L}*|anbefal(?:es|et)|anbefal(?:er|ede)(?=[^.]*(?<!\\p{L})(?:\\p{L}*indstilling|\\p{L}*forslag|sag|punkt|at |godkend|over for))|taget|tog|tager|tages|til efterretning|til orientering|udsat|udsatte|udsættes|besluttede at (?:udsætte|godkende|tiltræde|anbefale|oversende|afvise|følge|tage|sende)|besluttede,? (?:herefter )?at|udgår|udgik|afvist|forkastet|afslået|oversendes|tilbagesendes|hjemvist|imødekommet|valgt|fulgt|følges|indstillingen)(?!\\p{L})`,
  'iu',
);

/** "…, hvorefter udvalget besluttede at udsætte sagen": the body's own deed, wherever it stands. */
const deed =
  /(?<!\p{L})(?:udvalget|byrådet|kommunalbestyrelsen|rådet|borgerrepræsentationen) (?:herefter |derefter |enstemmigt )?(?:besluttede|valgte|vedtog)(?: herefter| derefter| enstemmigt)?,? at (?:udsætte|godkende|tiltræde|anbefale|oversende|afvise|følge|tage|sende|imødekomme)(?!\p{L})/iu;

/** A later sentence that plainly is the verdict ("Indstillingen blev herefter godkendt."). */
export const isClearVerdict = (sentence: string): boolean =>
  (clear.test(sentence) || deed.test(sentence)) &&
  !/^(?:det|den) (?:blev|er) (?:aftalt|oplyst|nævnt)/iu.test(sentence);

/**
 * The sentences of a decision, without stray lines (".", "¶") and a printed label; a verdict behind a
 * comma with a capital of its own ("…, Godkendt.") counts as a sentence (P10, sample 29).
 */
export function decisionSentences(text: string): readonly string[] {
  const body = text
    .replace(/^\s*(?:\p{L}+s )?beslutning(?:er)?\s*:\s*/iu, '')
    .replace(/^[^.:\n]{0,100}(?<!\p{L})den \d[^:\n]{4,24}:\s*/iu, '');
  return splitSentences(body)
    .flatMap(({ text: sentence }) =>
      sentence.split(
        /[,;]\s+(?=(?:Godkendt|Tiltrådt|Vedtaget|Taget til|Drøftet|Udsat|Til efterretning|Indstillingen)(?!\p{L}))/u,
      ),
    )
    .filter((sentence) => words(sentence).length > 0);
}
