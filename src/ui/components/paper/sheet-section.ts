import type { TemplateSection } from '#domain/paper/template.ts';
import type { RichDocument } from '#domain/rich-text/document.ts';
import type { paperWritingText } from '#ui/text/paper-writing.ts';

/** A section of the template, with what is written in it. */
export type SheetSection = TemplateSection & {
  /** The law that demands it, where one does. */
  readonly source: string | null;
  readonly document: RichDocument;
  /** Of the text that the field was filled with: whoever has written in it meanwhile is not written over. */
  readonly mark: string;
};

/** Who demands a section, what the template says of it, and whether it stays within the administration; '' for nothing of it. */
export const hintOf = (
  { source, help, isInternal }: SheetSection,
  text: (typeof paperWritingText)['da'],
): string =>
  [
    ...(source === null ? [] : [text.demanded(source)]),
    ...(isInternal === true ? [text.internal] : []),
    ...(help === undefined ? [] : [help]),
  ].join(' ');
