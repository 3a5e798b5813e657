import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { array, boolean, object, optional, parse, string } from 'valibot';

const reply = object({
  notices: optional(array(string()), []),
  isShared: optional(boolean(), false),
  url: optional(string(), ''),
  words: optional(array(string()), []),
  fault: optional(string()),
});

/** An ordinary user: the one who runs the tests or, when that is root, the one without rights. */
export const ordinaryUser:
  { readonly uid: number; readonly gid: number } | { readonly uid?: never } =
  process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
export const isRoot = process.getuid?.() === 0;

export type EngineProcessOptions = {
  readonly as?: { readonly uid?: number; readonly gid?: number };
  readonly elsewhere?: string;
  readonly overrides?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
};

const started = new Set<ChildProcess>();

/** After a test: none of its processes is left, however it went. */
export async function killEngineUsers(): Promise<void> {
  const alive = [...started].filter(
    (child) => child.exitCode === null && child.signalCode === null,
  );
  started.clear();
  await Promise.all(
    alive.map((child) => {
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      return exited;
    }),
  );
}

/** Starts a process that uses the embedded database of `folder` (engine-user.ts), and hears what it says first. */
export async function startEngineUser(folder: string, options: EngineProcessOptions = {}) {
  const { as = {}, elsewhere = '', overrides = {}, env = {} } = options;
  const program = path.join(import.meta.dirname, 'engine-user.ts');
  const child = spawn(process.execPath, [program, folder, elsewhere, JSON.stringify(overrides)], {
    ...as,
    cwd: '/',
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  started.add(child);
  const exited = once(child, 'exit');
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaints += chunk.toString();
  });
  let opened = parse(reply, {});
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const hear = async () => {
    const { value, done } = await lines.next();
    if (done === true) {
      await exited;
      throw new Error(`ended without an answer; it said: ${complaints} ${opened.fault ?? ''}`);
    }
    return parse(reply, JSON.parse(value));
  };
  opened = await hear();
  return {
    opened,
    /** Gives an order and waits for the answer. */
    tell: async (order: string) => {
      child.stdin.write(`${order}\n`);
      return hear();
    },
    /** Closes in order, and waits for the process to end. */
    close: async () => {
      child.stdin.write('close\n');
      await hear();
      await exited;
    },
    /** SIGKILL: the process can do nothing about it. */
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
