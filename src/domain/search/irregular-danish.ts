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
  'køkken køkkenet køkkener køkkenerne', 'aften aftenen aftener', 'seddel sedlen sedler',
  'middel midlet midler midlerne',
] as const; // prettier-ignore

/** The first of each family stands for all of it. */
export const irregularStems: ReadonlyMap<string, string> = new Map(
  families.flatMap((family) => {
    const [first = '', ...others] = family.split(' ');
    return [first, ...others].map((form) => [form, first] as const);
  }),
);

const roots = [
  'planet', 'budget', 'internet', 'billet', 'toilet', 'tablet', 'magnet', 'parket', 'kabinet', 'buffet',
  'konkret', 'diskret', 'sekret', 'skelet', 'kvartet', 'paket', 'kadet', 'gazet', 'itet', 'alfabet',
]; // prettier-ignore

/** Words whose root ends like an inflection, also at the end of a compound: "driftsbudgettet", "kvaliteten". */
export const keptEndings = new RegExp(
  `(?<=^.*)(${roots.join('|')})(?:t?(?:en|et|er|erne|e)s?|s)?$`,
);
