import { existsSync, readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

/** The fields of `/proc/<pid>/stat` behind the name, which may hold anything: state, parent, … */
const statOf = (pid: number): string[] => {
  const stat = read(`/proc/${pid}/stat`);
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
};

function childProcesses(): number[] {
  const children = new Map<number, number[]>();
  for (const pid of readdirSync('/proc').map(Number).filter(Number.isInteger)) {
    const parent = Number(statOf(pid)[1]);
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const below = (pid: number): number[] =>
    (children.get(pid) ?? []).flatMap((child) => [child, ...below(child)]);
  return below(process.pid);
}

const tells = existsSync('/proc/self/smaps_rollup');
const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

/**
 * MB that all processes below this one hold, pages that they share counted once (PSS).
 * NaN where the system does not tell.
 */
export const memoryOfChildren = (): number =>
  tells
    ? sum(
        childProcesses().map((pid) =>
          Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0),
        ),
      ) / 1_000
    : NaN;

const ticksPerSecond = 100;

/** Milliseconds of processor time that all processes below this one have used. NaN where the system does not tell. */
export const processorTimeOfChildren = (): number =>
  tells
    ? (sum(
        childProcesses().map((pid) => {
          const stat = statOf(pid);
          return Number(stat[11] ?? 0) + Number(stat[12] ?? 0);
        }),
      ) /
        ticksPerSecond) *
      1_000
    : NaN;

/** The most memory that the processes below this one held while `work` ran, in MB. */
export async function peakMemory<T>(work: () => Promise<T>): Promise<readonly [T, number]> {
  let peak = memoryOfChildren();
  const timer = setInterval(() => {
    peak = Math.max(peak, memoryOfChildren());
  }, 100);
  try {
    const value = await work();
    return [value, Math.max(peak, memoryOfChildren())];
  } finally {
    clearInterval(timer);
  }
}
