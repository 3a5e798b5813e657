import type { DocumentKind } from '#domain/minutes/parsed-minutes.ts';

/** "Referat 1. oktober 2025", "Tillægsdagsorden", "Dagsorden": what FirstAgenda calls the document. */
export function readDocumentKind(name: string, isSupplement = false): DocumentKind {
  if (/^\s*(?:beslutnings)?(?:referat|protokol)/iu.test(name)) return 'minutes';
  return isSupplement || /^\s*tillæg/iu.test(name) ? 'supplement' : 'agenda';
}
