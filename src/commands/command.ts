/** How a command ended (DEFINITIONS): done, findings or something refused, wrong use. */
export type ExitStatus = 0 | 1 | 2;

/** Where a command writes: results on `out`, everything for a person on `err`. */
export type Console = {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** True when `err` is a terminal: only then are progress bars drawn. */
  readonly terminal: boolean;
};

/** One command of `raadslag`. Texts are Danish; `usage` is what `--help` prints, first line the call. */
export type Command = {
  readonly name: string;
  readonly summary: string;
  readonly usage: string;
  readonly run: (args: readonly string[], console: Console) => Promise<ExitStatus>;
};
