import { sectionTypes } from '../minutes/section-type.ts';
import { slugOf } from '../publication/slug.ts';
import { written, type TemplateSection } from './template.ts';

/** What a section of a template can be about. */
export type WrittenSectionType = keyof typeof written;

const isWrittenSectionType = (type: string): type is WrittenSectionType => type in written;

export const writtenSectionTypes: readonly WrittenSectionType[] =
  Object.keys(written).filter(isWrittenSectionType);

/** A section as an administrator asks for it. */
export type WantedSection = {
  readonly type: WrittenSectionType;
  readonly label: string;
  readonly required: boolean;
  /** Blank: none. */
  readonly help: string;
  readonly isInternal: boolean;
};

/** What a section of a template is about. */
export const typeOfSection = ({
  id,
  kind,
}: Pick<TemplateSection, 'id' | 'kind'>): WrittenSectionType =>
  writtenSectionTypes.find((type) => type === id) ??
  writtenSectionTypes.find((type) => sectionTypes[type].kind === kind) ??
  'other';

/**
 * The sections of a template of the body's own. The first about a thing has the same id in every template, and the others
 * have one of their heading, so that a text goes along when a paper is copied into a newer template.
 */
export const layOutSections = (wanted: readonly WantedSection[]): readonly TemplateSection[] =>
  wanted.map(({ type, label, required, help, isInternal }, place) => {
    const isFirst = wanted.findIndex((one) => one.type === type) === place;
    const heading = label.trim();
    return {
      id: isFirst && type !== 'other' ? type : `${type}-${slugOf(heading)}`,
      kind: sectionTypes[type].kind,
      label: heading,
      required,
      ...(help.trim() === '' ? {} : { help: help.trim() }),
      ...(isInternal ? { isInternal } : {}),
    };
  });

/** The sections of a template as a new version of it begins. */
export const wantedSections = (sections: readonly TemplateSection[]): readonly WantedSection[] =>
  sections.map((section) => ({
    type: typeOfSection(section),
    label: section.label,
    required: section.required,
    help: section.help ?? '',
    isInternal: section.isInternal ?? false,
  }));
