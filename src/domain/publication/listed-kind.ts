/** Kinds of pages that search engines are told of, in the Danish words of their addresses. */
export const listedKinds = ['udvalg', 'moeder', 'punkter', 'bilag', 'sager', 'personer'] as const;
export type ListedKind = (typeof listedKinds)[number];
