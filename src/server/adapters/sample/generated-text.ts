import type { SeededRandom } from './seeded-random.ts';

const firstParts = [
  'trafik', 'ældre', 'børne', 'cykelsti', 'støtte', 'varme', 'affalds', 'kultur', 'landsby',
  'arbejdsmarkeds', 'integrations', 'sundheds', 'skole', 'budget', 'klima', 'vejafvandings',
  'tilgængeligheds', 'frivilligheds', 'rehabiliterings', 'boligsocial', 'virksomheds', 'ungdoms',
] as const; // prettier-ignore
/** Each with its definite form. */
const lastParts = [
  ['plan', 'planen'], ['strategi', 'strategien'], ['indsats', 'indsatsen'], ['analyse', 'analysen'],
  ['politik', 'politikken'], ['aftale', 'aftalen'], ['ordning', 'ordningen'], ['pulje', 'puljen'],
  ['undersøgelse', 'undersøgelsen'], ['redegørelse', 'redegørelsen'], ['tilsyn', 'tilsynet'],
  ['rådgivning', 'rådgivningen'], ['høring', 'høringen'], ['ramme', 'rammen'],
] as const; // prettier-ignore
const subjects = [
  'Administrationen', 'Kommunen', 'Fagcentret', 'Arbejdsgruppen', 'Rådgiveren', 'Leverandøren',
  'Følgegruppen', 'Brugerrådet', 'Jobcentret', 'Den tværgående projektgruppe',
] as const; // prettier-ignore
const verbs = [
  'har gennemgået', 'foreslår at justere', 'vurderer fortsat', 'forventer at afslutte',
  'har drøftet', 'følger løbende op på', 'peger på behovet for', 'arbejder videre med',
] as const; // prettier-ignore
const places = [
  'Kildeby', 'Mosehuse', 'Strandbøge', 'Lunden', 'Øster Bøgelund', 'Åkrogen', 'Ærtebjerg',
] as const; // prettier-ignore
const tails = [
  'i samarbejde med de lokale foreninger', 'inden for den eksisterende ramme',
  'med virkning fra 1. januar', 'på baggrund af de indkomne bemærkninger',
  'så borgerne møder én indgang', 'jf. den politiske aftale om budgettet',
  'uden at serviceniveauet ændres', 'efter samme model som de foregående år',
] as const; // prettier-ignore

/** `cykelstianalyse`, or `cykelstianalysen`. */
export const inventTopic = (random: SeededRandom, form: 'a' | 'the' = 'a'): string =>
  `${random.pick(firstParts)}${random.pick(lastParts)[form === 'a' ? 0 : 1]}`;

/** `Cykelstianalyse i Mosehuse 2026`. */
export function inventTitle(random: SeededRandom): string {
  const topic = inventTopic(random);
  const where = random.chance(0.5) ? ` i ${random.pick(places)}` : '';
  const year = random.chance(0.4) ? ` ${String(random.integer(2010, 2029))}` : '';
  const stage = random.chance(0.2) ? random.pick(stages) : '';
  return `${topic.charAt(0).toUpperCase()}${topic.slice(1)}${where}${year}${stage}`;
}

const stages = [
  ' - 2. behandling', ' med høringssvar', ' 2014-2015', ', fase 2 (genoptaget)', ' - forslag til proces',
] as const; // prettier-ignore

/** Sentences that look like structure and are none; the real documents have all of these shapes. */
const deceptive = [
  'Udvalget behandlede sagen den 3. april 2014, jf. punkt 5 i referatet.',
  'Der henvises til udvalgets møde den 9. februar 2022 sag nr. 4.',
  'Resumé og bilag er sendt til høringsparterne den 12-03-2014.',
  'Planen har tre led: 1. kortlægning 2. høring 3. vedtagelse.',
  'Se bilag 2, side 4, og bekendtgørelse nr. 1277 af 3. juli 2013.',
  'Borgmesteren (A) og formanden (V) deltager i indvielsen på Møllevangsskolen.',
  'Afbud til arrangementet kan ske til og med 1. maj.',
  'Tilsynet er foretaget efter §§ 18-20 – med ½ dags varsel – og uden anmærkninger.',
  'Spørgsmålet "hvad så nu?" blev stillet af fx Ældre_rådet & DH*.',
  'Beslutningen om op\u00adfølgning er e\ufb03cient og affirmativ.',
] as const;

function inventFigure(random: SeededRandom): string {
  const whole = random.integer(1, 900);
  const tenth = random.integer(0, 9);
  return random.pick([
    `${String(whole)}.${String(random.integer(100, 999))} kr.`,
    `${String(whole % 40)},${String(tenth)} mio. kr.`,
    `${String(whole % 100)},${String(tenth)} pct.`,
    `${String(whole)} fuldtidspersoner`,
  ]);
}

export function inventSentence(random: SeededRandom): string {
  if (random.chance(0.06)) return random.pick(deceptive);
  const claim = `${random.pick(subjects)} ${random.pick(verbs)} ${inventTopic(random, 'the')}`;
  const more = random.chance(0.3) ? `, der er opgjort til ${inventFigure(random)} i alt,` : '';
  return `${claim}${more} ${random.pick(tails)}.`;
}

const inventSentences = (random: SeededRandom, count: number): string =>
  Array.from({ length: count }, () => inventSentence(random)).join(' ');

/** Paragraphs, now and then a list or a table, parted as `WrittenMinutes` says. */
export function inventText(random: SeededRandom, paragraphs: number): string {
  const blocks = Array.from({ length: paragraphs }, () => {
    const shape = random.fraction();
    if (shape < 0.1)
      return Array.from({ length: random.integer(2, 4) }, () => `- ${inventSentence(random)}`).join(
        '\n',
      );
    if (shape < 0.16)
      return Array.from(
        { length: random.integer(2, 4) },
        () => `${inventTitle(random)}\t${inventFigure(random)}\t${inventFigure(random)}`,
      ).join('\n');
    return inventSentences(random, random.integer(1, 5));
  });
  return blocks.join('\n\n');
}
