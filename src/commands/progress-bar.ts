import process from 'node:process';

/** A line at the foot of the terminal that shows how far a job has come. */
export type ProgressBar = {
  readonly show: (done: number, of: number) => void;
  /** Before anything else is printed. */
  readonly clear: () => void;
};

const width = 30;

/** @param isTerminal drawn only for a person who watches; never into a file */
export function progressBar(isTerminal: boolean): ProgressBar {
  if (!isTerminal) return { show: () => undefined, clear: () => undefined };
  return {
    show(done, of) {
      const filled = of === 0 ? width : Math.round((done / of) * width);
      const bar = '█'.repeat(filled) + '░'.repeat(width - filled);
      process.stderr.write(`\r\u001b[K${bar} ${done} af ${of}`);
    },
    clear() {
      process.stderr.write('\r\u001b[K');
    },
  };
}
