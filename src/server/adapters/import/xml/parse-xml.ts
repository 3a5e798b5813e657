import { SaxesParser } from 'saxes';
import type { IntakeFault } from '#application/import/intake-refused.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { XmlElement } from './xml-element.ts';

export type XmlLimits = { readonly depth: number; readonly parts: number };

/** A place in the text where a character stands that XML forbids. */
type Illegal = { readonly from: number; readonly to: number };

type Pass = {
  readonly root: XmlElement | null;
  readonly illegal: readonly Illegal[];
  readonly fault: IntakeFault | null;
};

type Open = { readonly element: XmlElement; readonly children: (XmlElement | string)[] };

const chunk = 65_536;

/** The reference or character that the parser has just refused, and that a space can stand for. */
function illegalBefore(text: string, position: number, message: string): Illegal | null {
  if (message.endsWith('disallowed character.')) return { from: position - 1, to: position };
  if (!message.endsWith('malformed character entity.')) return null;
  const from = text.lastIndexOf('&', position - 1);
  return /^&#(\d+|x[0-9a-f]+);$/i.test(text.slice(from, position)) ? { from, to: position } : null;
}

function pass(text: string, limits: XmlLimits): Pass {
  const parser = new SaxesParser();
  const open: Open[] = [];
  const illegal: Illegal[] = [];
  const found: { root: XmlElement | null; fault: IntakeFault | null } = { root: null, fault: null };
  let parts = 0;

  const place = () => ({ line: parser.line, column: parser.columnIndex + 1 });
  const refuse = (fault: IntakeFault): void => {
    found.fault ??= fault;
  };
  const add = (node: string): void => {
    open.at(-1)?.children.push(node);
  };
  parser.on('doctype', () => {
    refuse({ kind: 'xml-doctype', ...place() });
  });
  parser.on('error', ({ message }) => {
    const mendable = illegalBefore(text, parser.position, message);
    if (mendable) illegal.push(mendable);
    else refuse({ kind: 'xml-broken', ...place() });
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (found.fault) return;
    const children: (XmlElement | string)[] = [];
    const element: XmlElement = {
      name: name.normalize('NFC'),
      attributes: new Map(
        Object.entries(attributes).map(([key, value]) => [key.normalize('NFC'), value]),
      ),
      children,
    };
    if (open.length >= limits.depth)
      refuse({ kind: 'xml-too-deep', limit: limits.depth, ...place() });
    if (++parts > limits.parts) refuse({ kind: 'too-complex', limit: limits.parts });
    open.at(-1)?.children.push(element);
    found.root ??= element;
    open.push({ element, children });
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', add);
  parser.on('cdata', add);
  for (let at = 0; at < text.length && found.fault === null; at += chunk)
    parser.write(text.slice(at, at + chunk));
  if (found.fault === null) parser.close();
  return { ...found, illegal };
}

/**
 * XML → elements. Character references and characters that XML forbids (form feeds in eDoc exports)
 * become spaces, and `mended` says how many; entities and document types are never followed.
 * @param limits levels of nesting, and how many elements
 * @returns the root, and the text as it was read; refused: a document type declaration, nesting that is too deep,
 *   too many elements, any other breach of the form, each with line and column
 */
export function parseXml(
  text: string,
  limits: XmlLimits,
): Result<
  { readonly root: XmlElement; readonly text: string; readonly mended: number },
  IntakeFault
> {
  const first = pass(text, limits);
  if (first.fault) return err(first.fault);
  if (first.illegal.length === 0 && first.root) return ok({ root: first.root, text, mended: 0 });
  let mendedText = '';
  let done = 0;
  for (const { from, to } of first.illegal) {
    mendedText += `${text.slice(done, from)} `;
    done = to;
  }
  mendedText += text.slice(done);
  const second = pass(mendedText, limits);
  if (second.fault) return err(second.fault);
  return second.root && second.illegal.length === 0
    ? ok({ root: second.root, text: mendedText, mended: first.illegal.length })
    : err({ kind: 'xml-broken', line: 1, column: 1 });
}
