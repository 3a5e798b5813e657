import type { SectionKind } from './parsed-minutes.ts';

/** What a printed label announces: a section, or a part of the item that has a field of its own. */
export type LabelKind =
  | SectionKind
  | 'recommendation'
  | 'decision'
  | 'absence'
  | 'attachments'
  | 'matter'
  | 'participants';
