import type { Context } from '../terminal.ts';

/** One command of the terminal. */
export interface Command {
  /** Line of the help. */
  readonly usage: string;
  /** True when the order is printed after it. */
  readonly edits: boolean;
  /** Runs with what was typed after the name; returns false when it did not take effect, having printed why. */
  run(typed: string, context: Context): boolean | Promise<boolean>;
}
