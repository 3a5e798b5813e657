import type { IntakeFault } from '#application/import/intake-refused.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { IntakeLimits } from './limits.ts';

const placeAt = (text: string, at: number): { readonly line: number; readonly column: number } => {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
};

/** Depth and size are counted before JSON.parse, which would first build everything. */
function measure(text: string, { depth, parts }: IntakeLimits): IntakeFault | null {
  let level = 0;
  let values = 0;
  let isString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (isString) {
      if (character === '\\') at += 1;
      else if (character === '"') isString = false;
    } else if (character === '"') isString = true;
    else if (character === '[' || character === '{') {
      level += 1;
      values += 1;
      if (level > depth) return { kind: 'json-too-deep', limit: depth, ...placeAt(text, at) };
    } else if (character === ']' || character === '}') level -= 1;
    else if (character === ',') values += 1;
    if (values > parts) return { kind: 'too-complex', limit: parts };
  }
  return null;
}

const errorPlace = (text: string, error: unknown) => {
  const found =
    error instanceof SyntaxError ? /position (\d+)/.exec(error.message)?.[1] : undefined;
  return placeAt(text, found === undefined ? text.length : Number(found));
};

/** "[Referat](https://…)" and "[1] Note" are text; `{"` and `[{` can only be JSON. */
export const looksLikeJson = (text: string): boolean => /^\s*(\{\s*["}]|\[\s*[{["\]])/.test(text);

/** Text → JSON value; refused with line and column: nesting or size beyond the limits, a breach of the form. */
export function openJson(text: string, limits: IntakeLimits): Result<unknown, IntakeFault> {
  const fault = measure(text, limits);
  if (fault) return err(fault);
  try {
    const value: unknown = JSON.parse(text);
    return ok(value);
  } catch (error) {
    return err({ kind: 'json-broken', ...errorPlace(text, error) });
  }
}
