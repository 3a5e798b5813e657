import type { Outcome } from './parsed-minutes.ts';

/**
 * A phrase and what it decides, tried in the order of the list (P1). `form` is matched on the head of a
 * sentence: up to "idet", "da", "dog", "med bemærkning" …, so that reasons and riders do not decide.
 */
export type DecisionRule = {
  readonly id: string;
  readonly source: string;
  readonly outcome: Outcome;
  readonly form: RegExp;
};

/** Whole words only, æøå counted as letters. */
const rule = (id: string, source: string, outcome: Outcome, ...forms: string[]): DecisionRule => ({
  id,
  source,
  outcome,
  form: new RegExp(`(?<![\\p{L}\\d])(?:${forms.join('|')})(?!\\p{L})`, 'iu'),
});

const approve =
  '(?:(?:med)?godkend(?:es|t|te|er|e)?|tiltrådt?e?s?|tiltræde(?:s|r)?|vedtage|vedtage[tr]?|vedtages|vedtog|bifalde[tr]|bifaldt|imødekom(?:met|mes|mer|me)?|følge[rs]?|fulgte?|bevilge[rst]?|bevilgede|bevilliget|accepteret|konfirmeret)';
const matterWord =
  '(?:sagen|punktet|punkt|behandling(?:en)?|beslutning(?:en)?|drøftelsen|indstillingen|forslaget|spørgsmålet|emnet|den|det|afgørelsen)';

/** Phrases that only the whole sentence shows: matched before its head is cut out. */
export const wholeSentenceRules: readonly DecisionRule[] = [
  rule(
    'first-word',
    'P1',
    'approved',
    '^(?:enstemmigt |enigt |herefter )?(?:godkendt|vedtaget|tiltrådt(?:es)?|besluttet)(?!\\p{L})(?!,? (?:og |til )?(?:oversend|fremsend|videresend|anbefal|indstil|over ?for|delvi))',
  ),
  rule(
    'sent-back-decided',
    'P1, §7b',
    'approved',
    'tilbagesendes.*\\bhar (?:vedtaget|tiltrådt|godkendt)',
  ),
  rule(
    'partly',
    '§7b',
    'partial',
    'delvist? (?:godkendt|imødekommet|tiltrådt|vedtaget)',
    '(?:godkendt|imødekommet|tiltrådt) delvist?',
  ),
  rule(
    'sent-with-recommendation',
    '§7b',
    'recommended',
    '(?:frem|over|videre)send(?:es|t|er).*\\b(?:anbefaler|anbefaling|indstiller)',
    'anbefaler,? at (?:byrådet|kommunalbestyrelsen|økonomiudvalget|borgerrepræsentationen|regionsrådet) (?:tiltræder|godkender|vedtager)',
  ),
];

export const decisionRules: readonly DecisionRule[] = [
  rule(
    'rejected',
    '§7b',
    'rejected',
    'afslå(?:et|s|r)?|afslog|afslag|forkaste(?:t|s|r|de)|bortfald(?:et|er|t)|bortfaldne?|nedstem(?:t|mes|te)|afvis(?:t|es|te|er|e)',
    `ikke (?:længere |kunne |kan )?${approve}`,
    `(?:kunne|kan|kunnet|vil|ville|ønsker|ønskede) ikke (?:at )?(?:tiltræde|godkende|anbefale|imødekomme|støtte|vedtage|følge)`,
    `(?:tiltræder|tiltrådte|godkender|godkendte|anbefaler|anbefalede|følger|vedtog|imødekommer) (?:\\p{L}+ )?ikke`,
    '(?:indstillingen|forslaget|ændringsforslaget) (?:er |blev )?(?:dermed |hermed |herefter )?faldet|faldt|(?:blev|er|anbefales) ikke (?:anbefalet|imødekommet|fremmet)?',
    'anbefales ikke|ikke anbefal(?:et|es)|stemt ned|stemte imod indstillingen',
  ),
  rule(
    'withdrawn',
    '§7b',
    'withdrawn',
    '(?:udgår|udgik|udgået|udgå|trukket|trækkes|trukken)(?! (?:lod|på))',
    '(?:taget|tages|tage|tog|pillet|fjernet) (?:\\p{L}+ )?(?:af|fra) (?:mødets )?(?:dagsordenen?|punktet)',
    `tog ${matterWord} af`,
  ),
  rule(
    'postponed',
    '§7b',
    'postponed',
    '(?:udsat|udsættes|udsætte|udskydes|udskudt|udskyde|udsættelse)(?! (?:børn|unge|borgere|familier|grupper|boligområder|byområder|område))',
    `(?:udvalget|byrådet|rådet|kommunalbestyrelsen|flertal\\p{L}*|udskød|udsatte) ?(?:udskød|udsatte) ${matterWord}`,
    `(?:udskød|udsatte) ${matterWord}`,
    'genoptages|genoptage|genfremsættes|genbehandles|tages op igen|forelægges (?:igen|på ny)',
    `(?:ikke behandlet|ikke nået|nåedes ikke)`,
    '(?:behandles|drøftes|forelægges) (?:igen )?på (?:et )?(?:det )?(?:næste|kommende|førstkommende)(?: ordinære)? (?:udvalgs|byråds)?møde',
    'ønske[srd]{0,2} .*(?:genoptaget|udsat)',
    'ønske[sr] .*inden endelig (?:behandling|beslutning|stillingtagen)',
  ),
  rule(
    'returned',
    '§7b',
    'returned',
    'tilbagesend(?:es|t|er|te)|hjemvis(?:t|es)|tilbagevis(?:t|es)|(?:send(?:t|es|er|te)|sende|går|gik) (?:\\p{L}+ )?(?:tilbage|retur)(?! til behandling)',
    '(?:til |på )fornyet (?:behandling|overvejelse|drøftelse)',
  ),
  rule(
    'forwarded',
    '§7b',
    'forwarded',
    `(?:oversend|fremsend|videresend|viderebring)(?:es|er|t|te|e)(?: (?:\\p{L}+ ){0,8}?til)?`,
    'henvis(?:t|es|er) (?:\\p{L}+ ){0,3}?til(?! at)|overføres til|indgår i (?:\\p{L}+ ){0,3}?(?:budget\\p{L}*|forhandling\\p{L}*)',
    '(?:send(?:t|es|er|te)|sende) (?:sagen |forslaget |punktet )?(?:videre )?til (?:behandling|udtalelse|økonomiudvalget|byrådet|kommunalbestyrelsen)',
  ),
  rule(
    'recommended',
    '§7b',
    'recommended',
    'anbefal(?:es|er|et|ede|e)|(?<!overensstemmelse )med (?:\\p{L}+ )?anbefaling',
    'indstil(?:les|ler|le)|indstillet (?:til|godkendt)|indstillede,? (?:at|til|over|indstillingen|sagen|forslaget)',
    'tiltræde[sr]? over ?for|over for byrådet|overfor byrådet',
  ),
  rule(
    'discussed-then-approved',
    '§7b',
    'approved',
    `drøfte\\p{L}* .*(?:og|hvorefter|samt) (?:\\p{L}+ ){0,6}?${approve}`,
    `drøftet,? (?:og )?${approve}`,
    `${approve} efter drøftelse`,
  ),
  rule(
    'noted',
    '§7b',
    'noted',
    '(?:tage(?:t|s|r)?|tog|til|ad) (?:\\p{L}+ ){0,12}?(?:til )?(?:efterretning|orientering|notam|kendskab)(?: taget)?',
    'efterretning|noteret|noterede sig|noterer sig|noteres',
    '^(?:orienteret|orientering (?:er )?(?:givet|modtaget|foretaget)|orienteringen? (?:er |blev )?(?:givet|modtaget|foretaget|taget|foretoges))',
    'modt(?:og|ager) orienteringen',
  ),
  rule(
    'discussed',
    '§7b',
    'discussed',
    'drøft(?:et|ede|edes|es|er|else|elser|e)|stikord fra (?:mødet|temamødet)|temadrøftelse|debatteret|debatterede|førstebehandlet',
  ),
  rule(
    'approved',
    '§7b',
    'approved',
    approve,
    'som indstillet|indstillingens ordlyd|iht\\.? indstillingen|i henhold til indstillingen|i overensstemmelse med indstillingen',
    'stemte for (?:indstillingen|forslaget)|(?:gav|giver|meddel(?:er|t|te|es)|gives|givet) (?:\\p{L}+ ){0,3}?(?:tilladelse|dispensation|samtykke|tilsagn)',
    'besluttet|enig(?:e)? i indstillingen|tilslutte(?:r|de|t|s) (?:sig )?(?:indstillingen|forslaget)?|støtte(?:r|de|s) indstillingen|stadfæstet|støttes',
  ),
  rule(
    'elected',
    '§7b',
    'elected',
    '(?:gen|ny)?valg(?:t|te|tes)(?! at)|vælges|vælger(?! at)|udpeg(?:et|es|er|ede)|konstituere(?:t|de|r)|indtræder som|beskikke(?:t|s|de)',
  ),
];

/** Nothing was said or decided; only as a whole short sentence, and any verdict after it counts more. */
export const nothingForm =
  /^(?:der (?:var|er|blev|fremkom|forelå)\s+|udvalget havde\s+|havde\s+)?(?:intet|ingen(?:ting)?|ikke noget|ikke nogen|ikke bemærkninger|0 bemærkninger)(?!\p{L})/iu;
