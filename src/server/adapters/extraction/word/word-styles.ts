import { walkXml } from '../walk-xml.ts';

/** What the styles of a Word document say about the text that uses them. */
export type WordStyles = {
  /** Ids of styles whose text is not shown. */
  readonly hidden: ReadonlySet<string>;
  /** Ids of styles that make a paragraph a heading. */
  readonly headings: ReadonlySet<string>;
  readonly language: string | null;
};

const off = new Set(['0', 'false', 'off']);

/** A switch of ECMA-376 17.17.4: there without a value means on. */
export const isOn = (attributes: ReadonlyMap<string, string>): boolean =>
  !off.has(attributes.get('val') ?? '1');

export function readWordStyles(bytes: Uint8Array | undefined): WordStyles {
  const hidden = new Set<string>();
  const headings = new Set<string>();
  const basedOn = new Map<string, string>();
  let language: string | null = null;
  let id: string | null = null;
  if (bytes === undefined) return { hidden, headings, language };
  walkXml(bytes, {
    open({ name, attributes }) {
      const value = attributes.get('val');
      if (name === 'style') id = attributes.get('styleId') ?? null;
      if (name === 'lang' && id === null) language ??= value ?? null;
      if (id === null) return;
      if (name === 'vanish' && isOn(attributes)) hidden.add(id);
      if (name === 'basedOn' && value !== undefined) basedOn.set(id, value);
      if (name === 'outlineLvl' && Number(value) < 9) headings.add(id);
      if (name === 'name' && /^(?:heading|overskrift) ?\d/i.test(value ?? '')) headings.add(id);
    },
    close(name) {
      if (name === 'style') id = null;
    },
  });
  const inherit = (set: Set<string>): void => {
    for (const own of basedOn.keys()) {
      const seen = new Set<string>();
      for (let at: string | undefined = own; at !== undefined && !seen.has(at);) {
        seen.add(at);
        if (set.has(at)) set.add(own);
        at = basedOn.get(at);
      }
    }
  };
  inherit(hidden);
  inherit(headings);
  return { hidden, headings, language };
}
