import { parseArgs } from 'node:util';
import { err, ok, type Result } from '#domain/result.ts';

type Kind = 'flag' | 'text' | 'texts';
type Values<Options extends Readonly<Record<string, Kind>>> = {
  readonly [Name in keyof Options]: Options[Name] extends 'flag'
    ? boolean
    : Options[Name] extends 'text'
      ? string | undefined
      : readonly string[];
};

/** What stands on the command line: the words, and the options with their values. */
export type ReadArgs<Options extends Readonly<Record<string, Kind>>> = {
  readonly words: readonly string[];
  readonly options: Values<Options>;
};

/**
 * Reads a command line.
 * @param known name of each option (without `--`) and what it takes: nothing, one text, or several texts one at a time
 * @returns refused: a Danish sentence that says what is wrong with it
 */
export function readArgs<const Options extends Readonly<Record<string, Kind>>>(
  args: readonly string[],
  known: Options,
): Result<ReadArgs<Options>, string> {
  const given: [string, boolean | string | readonly string[] | undefined][] = [];
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    options: Object.fromEntries(
      Object.entries(known).map(([name, kind]) => [
        name,
        kind === 'flag' ? { type: 'boolean' as const } : { type: 'string' as const },
      ]),
    ),
  });
  const words = tokens.flatMap((token) => (token.kind === 'positional' ? token.value : []));
  const options = tokens.flatMap((token) => (token.kind === 'option' ? token : []));
  for (const { name, rawName, value } of options) {
    const kind = known[name];
    if (kind === undefined) return err(`Tilvalget "${rawName}" findes ikke.`);
    if (kind === 'flag' && value !== undefined) return err(`${rawName} tager ingen værdi.`);
    if (kind !== 'flag' && (value === undefined || value.trim() === ''))
      return err(`${rawName} mangler sin værdi.`);
  }
  for (const [name, kind] of Object.entries(known)) {
    const theirs = options.filter((token) => token.name === name);
    if (kind !== 'texts' && theirs.length > 1) return err(`--${name} er skrevet flere gange.`);
    const texts = theirs.flatMap(({ value }) => value ?? []);
    given.push([name, kind === 'flag' ? theirs.length > 0 : kind === 'text' ? texts[0] : texts]);
  }
  return ok({ words, options: Object.fromEntries(given) as Values<Options> });
}
