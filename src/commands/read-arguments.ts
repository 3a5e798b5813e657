import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { err, ok, type Result } from '#domain/result.ts';

/**
 * Reads the arguments of a command.
 * @returns the values and what stands by itself, or a Danish sentence that says what is wrong
 */
export function readArguments<Options extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: Options,
): Result<ReturnType<typeof parseArgs<{ options: Options; allowPositionals: true }>>, string> {
  try {
    return ok(parseArgs({ args: [...args], options, allowPositionals: true, strict: true }));
  } catch (fault) {
    const message = fault instanceof Error ? fault.message : String(fault);
    const option = /'(-[^' ]*)/.exec(message)?.[1] ?? '';
    return err(
      /unknown/i.test(message)
        ? `Tilvalget ${option} findes ikke.`
        : `Tilvalget ${option} mangler en værdi, eller skal ingen have.`,
    );
  }
}
