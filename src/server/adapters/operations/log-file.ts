import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Log } from '#application/operations/ports.ts';

/** Bytes of one file, and how many older ones are kept: never more than 5 MB. */
const limit = 1_000_000;
const older = 4;

type Level = 'INFO' | 'ADVARSEL' | 'FEJL';

export type LogFile = Log & {
  /** The newest lines, oldest first. */
  readonly last: (count: number) => readonly string[];
  /** Faults since a moment. */
  readonly faultsSince: (moment: Date) => number;
};

const nameOf = (number: number): string =>
  number === 0 ? 'raadslag.log' : `raadslag.${number}.log`;

/**
 * The log of a data folder. Several processes may write it: each line is added whole. A log that cannot be written is no
 * reason to stop.
 */
export function openLogFile(dataFolder: string, now: () => Date): LogFile {
  const folder = path.join(dataFolder, 'log');
  const fileOf = (number: number): string => path.join(folder, nameOf(number));

  const rotate = (): void => {
    const size = statSync(fileOf(0), { throwIfNoEntry: false })?.size ?? 0;
    if (size < limit) return;
    for (let number = older; number > 0; number -= 1)
      if (statSync(fileOf(number - 1), { throwIfNoEntry: false }) !== undefined)
        renameSync(fileOf(number - 1), fileOf(number));
  };
  const write = (level: Level, text: string): void => {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      rotate();
      const line = text.replace(/\s*\n\s*/g, ' | ');
      appendFileSync(fileOf(0), `${now().toISOString()} ${level} ${line}\n`, { mode: 0o600 });
    } catch {
      // The disk is full or not ours: pages go on being served.
    }
  };
  const linesOf = (number: number): string[] => {
    try {
      return readFileSync(fileOf(number), 'utf8').split('\n').filter(Boolean);
    } catch {
      return [];
    }
  };

  return {
    info: (text) => {
      write('INFO', text);
    },
    warn: (text) => {
      write('ADVARSEL', text);
    },
    error: (text) => {
      write('FEJL', text);
    },
    last: (count) => [...linesOf(1), ...linesOf(0)].slice(-count),
    faultsSince: (moment) => {
      const since = moment.toISOString();
      return [...linesOf(1), ...linesOf(0)].filter((line) => {
        const [at = '', level] = line.split(' ', 2);
        return level === 'FEJL' && at >= since;
      }).length;
    },
  };
}
