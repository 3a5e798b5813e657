import process from 'node:process';
import type { Command, Console } from './command.ts';

process.env.TZ = 'Europe/Copenhagen';

/** Loaded only when called: `parse` needs no database, `import` no PDF compiler. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  parse: async () => (await import('./parse.ts')).command,
  import: async () => (await import('./import.ts')).command,
  scan: async () => (await import('./scan.ts')).command,
  imports: async () => (await import('./imports.ts')).command,
  publish: async () => (await import('./publish.ts')).command,
  withdraw: async () => (await import('./withdraw.ts')).command,
  findings: async () => (await import('./findings.ts')).command,
  close: async () => (await import('./close.ts')).command,
  matters: async () => (await import('./matters.ts')).command,
  committees: async () => (await import('./committees.ts')).command,
  people: async () => (await import('./people.ts')).command,
  rulings: async () => (await import('./rulings.ts')).command,
  sample: async () => (await import('./sample.ts')).command,
  search: async () => (await import('./search.ts')).command,
  accounts: async () => (await import('./accounts.ts')).command,
  kle: async () => (await import('./kle.ts')).command,
  members: async () => (await import('./members.ts')).command,
  status: async () => (await import('./status.ts')).command,
  backup: async () => (await import('./backup.ts')).command,
  restore: async () => (await import('./restore.ts')).command,
  generate: async () => (await import('./generate.ts')).command,
};

/** `raadslag parse … | head` stops listening early, which is no fault. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const terminal: Console = {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
  terminal: process.stderr.isTTY,
};

async function overview(): Promise<string> {
  const all = await Promise.all(Object.values(commands).map((load) => load()));
  const width = Math.max(0, ...all.map(({ name }) => name.length));
  return [
    'raadslag KOMMANDO [tilvalg]',
    '',
    ...all.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'raadslag KOMMANDO --help fortæller om den enkelte kommando.',
  ].join('\n');
}

const [name, ...args] = process.argv.slice(2);
const load = name === undefined ? undefined : commands[name];
if (name === undefined || name === '--help' || name === 'help') {
  terminal.out(await overview());
  process.exitCode = name === undefined ? 2 : 0;
} else if (!load) {
  terminal.err(`Der er ingen kommando, der hedder "${name}".\n\n${await overview()}`);
  process.exitCode = 2;
} else {
  const command = await load();
  if (args.includes('--help')) terminal.out(command.usage);
  else process.exitCode = await command.run(args, terminal);
}
