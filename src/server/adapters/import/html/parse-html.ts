import { defaultTreeAdapter, parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import type { IntakeFault } from '#application/import/intake-refused.ts';
import { err, ok, type Result } from '#domain/result.ts';

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode;
export type HtmlLimits = { readonly htmlDepth: number; readonly parts: number };

class HtmlRefused extends Error {
  readonly fault: IntakeFault;

  constructor(fault: IntakeFault) {
    super(fault.kind);
    this.fault = fault;
  }
}

/** Counts while the tree grows: deep nesting makes parsing itself slow, so it must stop early. */
function guardedAdapter({ htmlDepth, parts }: HtmlLimits): typeof defaultTreeAdapter {
  const depths = new WeakMap<object, number>();
  let count = 0;
  const place = (parent: HtmlParent, node: HtmlNode): void => {
    const depth = (depths.get(parent) ?? 0) + 1;
    depths.set(node, depth);
    if (depth > htmlDepth) throw new HtmlRefused({ kind: 'html-too-deep', limit: htmlDepth });
    if (++count > parts) throw new HtmlRefused({ kind: 'too-complex', limit: parts });
  };
  return {
    ...defaultTreeAdapter,
    appendChild(parent, node) {
      place(parent, node);
      defaultTreeAdapter.appendChild(parent, node);
    },
    insertBefore(parent, node, before) {
      place(parent, node);
      defaultTreeAdapter.insertBefore(parent, node, before);
    },
  };
}

/** HTML → document, as a browser would; refused: nesting or size that no page of minutes has. */
export function parseHtml(
  text: string,
  limits: HtmlLimits,
): Result<DefaultTreeAdapterTypes.Document, IntakeFault> {
  try {
    return ok(parse(text, { treeAdapter: guardedAdapter(limits), scriptingEnabled: false }));
  } catch (error) {
    if (error instanceof HtmlRefused) return err(error.fault);
    throw error;
  }
}

/**
 * A piece of HTML from a field of XML or JSON → nodes; `null` where its nesting or size is beyond `limits`.
 */
export function parseHtmlFragment(
  text: string,
  limits: HtmlLimits,
): DefaultTreeAdapterTypes.DocumentFragment | null {
  try {
    return parseFragment(text, { treeAdapter: guardedAdapter(limits), scriptingEnabled: false });
  } catch (error) {
    if (error instanceof HtmlRefused) return null;
    throw error;
  }
}
