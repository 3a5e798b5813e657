import type { Package } from '../open-package.ts';
import { relationshipsOf } from '../open-package.ts';
import { walkXml } from '../walk-xml.ts';

export type Sheet = {
  readonly name: string;
  /** Hidden, or so well hidden that Excel's own menu does not show it (`veryHidden`). */
  readonly isHidden: boolean;
};

export type Workbook = {
  /** By the path of the sheet's part. */
  readonly sheets: ReadonlyMap<string, Sheet>;
  /** Names given to cells and formulas, with what they stand for. */
  readonly names: readonly string[];
};

export function readWorkbook(parts: Package, path: string): Workbook {
  const sheets = new Map<string, Sheet>();
  const names: string[] = [];
  const relationships = relationshipsOf(parts, path);
  let name: string | null = null;
  walkXml(parts.get(path) ?? new Uint8Array(), {
    open(tag) {
      const { attributes } = tag;
      if (tag.name === 'definedName')
        name = `${attributes.get('name') ?? ''} ${attributes.get('comment') ?? ''}`.trim();
      if (tag.name !== 'sheet') return;
      const target = relationships.get(attributes.get('rel') ?? '')?.target;
      const state = attributes.get('state') ?? 'visible';
      if (target !== undefined)
        sheets.set(target, { name: attributes.get('name') ?? '', isHidden: state !== 'visible' });
    },
    text(text) {
      if (name !== null) names.push(`${name}: ${text}`);
    },
    close(tag) {
      if (tag === 'definedName') name = null;
    },
  });
  return { sheets, names };
}

/** The texts that cells point to by number; phonetic guides are left out. */
export function readSharedStrings(bytes: Uint8Array | undefined): {
  readonly strings: readonly string[];
  readonly isWhole: boolean;
} {
  const strings: string[] = [];
  if (bytes === undefined) return { strings, isWhole: true };
  let text = '';
  let takes = false;
  let phonetic = false;
  const isWhole = walkXml(bytes, {
    open({ name }) {
      if (name === 'si') text = '';
      else if (name === 't') takes = !phonetic;
      else if (name === 'rPh') phonetic = true;
    },
    text(characters) {
      if (takes) text += characters;
    },
    close(name) {
      if (name === 't') takes = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'si') strings.push(text);
    },
  });
  return { strings, isWhole };
}
