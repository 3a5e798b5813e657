import process from 'node:process';
import type { Command, ExitStatus } from '../src/commands/command.ts';

export type Said = { readonly status: ExitStatus; readonly out: string; readonly err: string };

/** Runs a command in this process, on the database at `url`, and keeps what it says. */
export async function runCommand(
  command: Command,
  args: readonly string[],
  url: string,
): Promise<Said> {
  const out: string[] = [];
  const err: string[] = [];
  const before = process.env['DATABASE_URL'];
  process.env['DATABASE_URL'] = url;
  try {
    const status = await command.run(args, {
      out: (text) => out.push(text),
      err: (text) => err.push(text),
      terminal: false,
    });
    return { status, out: out.join('\n'), err: err.join('\n') };
  } finally {
    if (before === undefined) delete process.env['DATABASE_URL'];
    else process.env['DATABASE_URL'] = before;
  }
}
