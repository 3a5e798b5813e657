import type { FilePartKind } from '#application/attachment/file-part.ts';
import type { ExtractDraft } from '../extract.ts';
import { lineWriter } from '../line-writer.ts';
import { walkXml } from '../walk-xml.ts';

export type SlidePart = {
  readonly isWhole: boolean;
  readonly hasTitle: boolean;
  readonly language: string | null;
};

/** Reads a slide, its notes or its comments (ECMA-376 part 1, 19 and 21.1.2). */
export function readSlide(
  bytes: Uint8Array,
  kind: FilePartKind,
  page: number | undefined,
  draft: ExtractDraft,
): SlidePart {
  const lines = lineWriter();
  const descriptions = new Set<string>();
  let line = '';
  let takes = false;
  let shown = kind;
  let hasTitle = false;
  let language: string | null = null;
  const isWhole = walkXml(bytes, {
    open({ name, attributes }) {
      if (name === 'sld' && ['0', 'false'].includes(attributes.get('show') ?? ''))
        shown = 'hidden-slide';
      else if (name === 'ph' && /^(?:title|ctrTitle)$/.test(attributes.get('type') ?? ''))
        hasTitle = true;
      else if (name === 'rPr') language ??= attributes.get('lang') ?? null;
      else if (name === 'cNvPr')
        descriptions.add([attributes.get('descr'), attributes.get('title')].join('\n').trim());
      else if (name === 't' || name === 'text') takes = true;
      else if (name === 'br') line += '\n';
      else if (name === 'p') line = '';
    },
    text(text) {
      if (takes) line += text;
    },
    close(name) {
      if (name === 't') takes = false;
      else if (name === 'text') {
        takes = false;
        lines.line(line);
        line = '';
      } else if (name === 'p') {
        lines.line(line);
        line = '';
      } else if (name === 'tc') lines.endCell();
      else if (name === 'tr') lines.endRow();
    },
  });
  draft.add(shown, lines.finish(), { page });
  draft.add('hidden-text', [...descriptions].join('\n'), { page });
  return { isWhole, hasTitle, language };
}
