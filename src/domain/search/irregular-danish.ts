const families = [
  'barn barnet barnets børn børne børnene børnenes børns barns',
  'mand manden mænd mændene mandens', 'bog bogen bøger bøgerne', 'kraft kraften kræfter kræfterne',
  'by byen byens byer byerne byernes', 'sø søen søer søerne', 'ø øen øer øerne', 'å åen åer åerne',
  'bro broen broer broerne', 'træ træet træer træerne', 'stad staden stæder stæderne',
  'hånd hånden hænder hænderne', 'fod foden fødder', 'tand tanden tænder tænderne tandens',
  'nat natten nætter', 'far faren faderen fædre', 'mor moren moderen mødre', 'bror broren brødre',
  'øje øjet øjne øjnene', 'ko koen køer køerne', 'rod roden rødder', 'stang stangen stænger',
  'gammel gammelt gamle', 'ældre ældres ældste', 'lille små', 'god godt gode', 'ny nyt nye nyere nyeste',
  'fri frit frie', 'sti stien stier stierne stiens', 'tal tallet tallene', 'se ser set', 'gå går gået gik',
  'være er var været', 'have har havde haft', 'blive bliver blev blevet', 'få får fået fik',
  'seddel sedlen sedler', 'billede billedet billeder billederne billeders',
  'middel midlet midler midlerne', 'vedtag vedtage vedtager vedtaget vedtagne vedtagelse vedtagelsen vedtog vedtoges',
  'åben åbent åbne', 'egen eget egne',
] as const; // prettier-ignore

/** Of these the neuter is one letter longer, and no rule tells it from a noun ("plant", "kontant"). */
const adjectives =
  'grøn ren høj lav fin pæn skøn blå grå dyr varm grov tom klar svær skæv tør slem sen stor ung lang tung streng almen';

/** The first of each family stands for all of it. */
export const irregularStems: ReadonlyMap<string, string> = new Map([
  ...families.flatMap((family) => {
    const [first = '', ...others] = family.split(' ');
    return [first, ...others].map((form) => [form, first] as const);
  }),
  ...adjectives.split(' ').map((form) => [`${form}t`, form] as const),
]);

/** Plurals that stand at the end of compounds too: "formænd", "hvidbøger". */
export const irregularPlurals =
  /(?<=..)(mænd|mændene|bøger|bøgerne|børn|børnene|kræfter|kræfterne|stæder|stæderne|fødder|tænder|tænderne|fædre|mødre|brødre|rødder|stænger)s?$/;

/** Words whose root ends in d, and is no participle: "udlede", "forberede". */
export const keptD =
  /(?:(?:^|an|af|for|fra|hen|ind|mis|op|ud|vej|vildt?)led|bered|bred|spred|fred|sted|smed|hed|klæd|glæd)e[sr]?$/;

const roots = [
  'planet', 'budget', 'internet', 'billet', 'toilet', 'tablet', 'magnet', 'parket', 'kabinet', 'buffet',
  'konkret', 'diskret', 'sekret', 'skelet', 'kvartet', 'paket', 'kadet', 'gazet', 'itet', 'alfabet',
  'plads', 'kreds', 'palads', 'kurs', 'puls', 'instans', 'finans', 'licens', 'dans', 'korps', 'boks',
  'køkken', 'aften', 'våben',
]; // prettier-ignore

/** Words whose root ends like an inflection, also at the end of a compound: "driftsbudgettet", "kvaliteten". */
export const keptEndings = new RegExp(
  `(?<=^.*)(${roots.join('|')})(?:t?(?:en|et|er|erne|e)s?|s)?$`,
);
