import { padView, placedView, summaryView, until, type OrderSession } from '@orderpad/core';
import { commands } from './commands.ts';
import type { Choices } from './choices.ts';
import { t } from './messages.ts';
import { issueLine, orderText, placedText } from './screen.ts';

/** The state after a command: `refused` when it did not take effect, `ended` when there is nothing left to do. */
export type Ran = 'done' | 'refused' | 'ended';

/** The order of a command, the way to print, and the list that was printed last. */
export interface Context {
  readonly session: OrderSession;
  readonly print: (text: string) => void;
  /** The entries that `pick` chooses from; `undefined` when nothing was listed. */
  choices: Choices | undefined;
}

/**
 * An order in a terminal, one command a line.
 *
 * @example
 * const terminal = new Terminal(startOrder({ host: memoryHost() }), console.log);
 * await terminal.run('contact ada');
 */
export class Terminal {
  readonly #context: Context;
  #refusals = 0;

  constructor(session: OrderSession, print: (text: string) => void) {
    this.#context = { session, print, choices: undefined };
    session.on('blocked', ({ issues }) => {
      this.#refusals++;
      for (const issue of issues) print(issueLine(issue));
    });
    session.on('failed', ({ code, during }) => print(t.failed(during, code)));
  }

  /** Runs one command; an empty line shows nothing and changes nothing. */
  async run(line: string): Promise<Ran> {
    const { session, print } = this.#context;
    const { phase } = await until(session, padView, (view) => view.phase !== 'opening');
    if (phase !== 'editing') {
      print(t.closed);
      return 'ended';
    }
    const [, name = '', rest = ''] = /^\s*(\S*)\s*(.*?)\s*$/su.exec(line) ?? [];
    if (name === '' || name.startsWith('#')) return 'done';
    if (name === 'quit') return 'ended';
    const command = commands[name];
    if (!command) {
      print(t.unknown(name));
      return 'refused';
    }
    const before = this.#refusals;
    const isDone = await command.run(rest, this.#context);
    await until(session, summaryView, ({ status }) => status !== 'quoting');
    const { order } = session.view(placedView);
    if (order) {
      print(placedText(order));
      return 'ended';
    }
    if (!isDone || this.#refusals > before) return 'refused';
    if (command.edits && !this.#context.choices) print(orderText(session));
    return 'done';
  }

  /** Ends the order. What was not placed is gone. */
  stop(): void {
    this.#context.session.stop();
  }
}
