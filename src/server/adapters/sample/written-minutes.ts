import type {
  ParsedDocument,
  ParsedItem,
  ParsedMeeting,
  SectionKind,
} from '#domain/minutes/parsed-minutes.ts';

/** The sections that both Lejre layouts have a label for (WORDING §7a); "Sagens forløb" follows from the decisions. */
export type WrittenSectionKind = Exclude<
  SectionKind,
  'background' | 'legal-basis' | 'course' | 'other'
>;

export type WrittenSection = { readonly kind: WrittenSectionKind; readonly text: string };

export type WrittenItem = Omit<ParsedItem, 'sections'> & {
  readonly sections: readonly WrittenSection[];
};

/**
 * What a made-up document says: the truth that its rendering must read back to.
 * In texts an empty line parts paragraphs, `- ` begins a list entry, a tab parts the cells of a table row,
 * `#### ` begins a sub-heading, and a form feed parts the pages of a document.
 */
export type WrittenMinutes = {
  /** With "Kommune": it stands in the running head of the 2014 layout. */
  readonly municipality: string;
  readonly meeting: ParsedMeeting & { readonly committee: string; readonly date: string };
  readonly items: readonly WrittenItem[];
  readonly documents: readonly ParsedDocument[];
};

/** `Lukket - ØU - Køb af areal`: the title as it is printed, without the number. */
export const printedTitle = ({ access, area, title }: WrittenItem): string =>
  [...(access === 'closed' ? ['Lukket'] : []), ...(area === null ? [] : [area]), title ?? ''].join(
    ' - ',
  );

/** The text of a section, empty where the item has none. */
export const sectionText = (item: WrittenItem, kind: WrittenSectionKind): string =>
  item.sections.find((section) => section.kind === kind)?.text ?? '';
