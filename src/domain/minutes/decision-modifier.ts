/** What else a decision says beside its outcome. */
export type Modifier = 'remarks' | 'amended' | 'voted' | 'unanimous' | 'stopped';

const forms: readonly {
  readonly modifier: Modifier;
  readonly source: string;
  readonly form: RegExp;
}[] = [
  {
    modifier: 'remarks',
    source: '§7b',
    form: /(?<!\p{L})(?:bemærkning(?:er|en)?(?=[^.]{0,40}(?:[:;,]|at\s))|med (?:\p{L}+ ){0,2}(?:bemærkning|kommentar|opfordring|ønske|beslutning|tilkendegivelse|præcisering)\p{L}*|idet|udvalget (?:bemærke[rd]|ønske[rd]|pege[rd]|opfordre[rd]|understrege[rd]|tilkendeg|lægger vægt|bede?r)\p{L}*)(?!\p{L})/iu,
  },
  {
    modifier: 'amended',
    source: '§7b, P10',
    form: /(?<!\p{L})(?:med (?:\p{L}+ ){0,3}(?:ændring|tilføjelse|rettelse|justering|undtagelse)\p{L}*|(?:ændringsforslag|tillægsforslag)\p{L}*[^.]{0,80}(?:godkendt|vedtaget|tiltrådt)|dog (?:således|med|at|blev|udgår)|som ændret|med ændret|ændres (?:til|således)|således at|bortset fra|(?:idet|så) (?:punkt|pkt\.?) \d+ (?:udgår|ændres|udsættes|tages))(?!\p{L})/iu,
  },
  {
    modifier: 'voted',
    source: 'P5, L31',
    form: /(?<!\p{L})(?:stem(?:te|mer|t)(?: |:)|(?:for|imod)(?: \p{L}+){0,2}\s*:\s*\d|undlod at stemme|et flertal|flertallet|mindretal\p{L}*|afstemning|\d+ stemmer|(?:kunne|kan) ikke tiltræde)/iu,
  },
  {
    modifier: 'unanimous',
    source: 'P5',
    form: /(?<!\p{L})(?:enstemmigt?|et enigt|en enig|enigt udvalg|alle (?:\p{L}+ )?stemte for)(?!\p{L})/iu,
  },
  {
    modifier: 'stopped',
    source: 'L63, KSTL § 23',
    form: /(?<!\p{L})(?:standsningsret\p{L}*|(?:indbragt|indbringes|indbringe|begærer[^.]{0,80}|ønsker[^.]{0,60} forelagt|forelægges) (?:\p{L}+ ){0,4}?(?:for|til afgørelse i) (?:byrådet|kommunalbestyrelsen|borgerrepræsentationen)|begære[rt][^.]{0,80}(?:byrådet|kommunalbestyrelsen))(?!\p{L})/iu,
  },
];

/** The modifiers of a decision text, in a fixed order. */
export const readModifiers = (text: string): readonly Modifier[] =>
  forms.filter(({ form }) => form.test(text)).map(({ modifier }) => modifier);
