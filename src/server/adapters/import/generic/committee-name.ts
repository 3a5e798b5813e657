const weekday = 'mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag';
/** Words that stand before or behind a committee's name in a heading and are no part of it. */
const outside = `(?:${weekday}|den|d|kl|i|dato|referat|dagsorden|møde|mødet|protokol|beslutningsprotokol|beslutningsreferat|åben|åbent|lukket|ordinært|ekstraordinært|fra|til|tillægsdagsorden|punkt|pkt|indstilling|udvalg)`;
const part = `(?!${outside}(?![\\p{L}]))[\\p{L}&]+(?:-(?=[ ,]))?(?:-\\p{L}+)*`;
const forms: readonly RegExp[] = [
  // Udvalget for Job, Arbejdsmarked og Integration
  `(?<![\\p{L}\\p{N}])Udvalg(?:et)? for ${part}(?:(?:-?, ?(?:og )?|-? og |-? & |-? samt | )${part}){0,9}`,
  // § 17, stk. 4-udvalget for …
  `§ ?17,? stk\\.? ?4[ -]?udvalg(?:et)?(?: for ${part}(?:(?:, | og | & | )${part}){0,6})?`,
  // Social- og Sundhedsudvalget · Klima, Natur og Miljøudvalget · Teknisk Udvalg
  `(?<![\\p{L}\\p{N}])(?:(?!${outside}(?!\\p{L}))\\p{Lu}\\p{L}*-?(?:, (?:og )?| og | & | )){0,6}(?:\\p{Lu}\\p{L}*(?:-\\p{L}+)?[Uu]dvalg(?:et)?|Udvalg(?:et)?)(?=s?(?!\\p{L}))(?! for )`,
  '(?<![\\p{L}\\p{N}])(?:[Bb]yrådet|[Kk]ommunalbestyrelsen|[Bb]orgerrepræsentationen|[Rr]egionsrådet|[Mm]agistraten)(?=s?(?!\\p{L}))',
  // Det lokale Beskæftigelsesråd · Handicaprådet · Huslejenævnet
  `(?<![\\p{L}\\p{N}])(?:(?:Det|Den) (?:\\p{L}+ ){0,2})?(?:\\p{Lu}\\p{L}*- og )?\\p{Lu}\\p{L}+(?:rådet|råd|nævnet|nævn|kommissionen)(?=s?(?!\\p{L}))`,
].map((form) => new RegExp(form, 'u'));

const small = new Set(['OG', 'FOR', 'DET', 'DEN', 'I', 'LOKALE', 'AF', 'STK']);

/** "KULTUR- OG FRITIDSUDVALGET" as it would be written in text; every letter stays in its place. */
const writtenSmall = (text: string): string =>
  /\p{Ll}/u.test(text)
    ? text
    : text.replace(/\p{L}+/gu, (word) =>
        small.has(word) ? word.toLowerCase() : (word[0] ?? '') + word.slice(1).toLowerCase(),
      );

const noName = /^(?:udvalg|udvalget|råd|nævn|ungdomsråd?)$/iu;

/**
 * The name of a committee or council in a heading, as printed, and whether it stands there as a word of its
 * own (not in the genitive: "Byrådets møde"); or `null`.
 */
export function findCommittee(
  text: string,
): { readonly name: string; readonly apart: boolean } | null {
  const written = writtenSmall(text);
  for (const form of forms) {
    const found = form.exec(written);
    if (found === null) continue;
    const name = text.slice(found.index, found.index + found[0].length).replace(/[\s,–-]+$/u, '');
    const apart = !/^[\p{L}\p{N}\p{M}]/u.test(text.slice(found.index + name.length));
    if (!noName.test(name)) return { name, apart };
  }
  return null;
}
