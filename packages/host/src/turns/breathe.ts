import { setImmediate as nextTurn } from 'node:timers/promises';

/** Lets the event loop serve others before it goes on. */
export const breathe = (): Promise<void> => nextTurn();

/** Milliseconds for which a long piece of work may keep the event loop. */
const longest = 10;

/** Does work that pauses now and then, in turns with others, and returns its result. */
export async function inTurns<Result>(work: Generator<void, Result, void>, turn: Turn): Promise<Result> {
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    await turn.passOn();
  }
}

/** A long piece of work that lets others be served now and then. */
export class Turn {
  #began = performance.now();

  /** True when the turn has lasted long enough. Ask it in a loop, where waiting for `passOn` with each pass would cost more than the work. */
  get isOver(): boolean {
    return performance.now() - this.#began >= longest;
  }

  /** Lets others be served where the turn has lasted long enough. */
  async passOn(): Promise<void> {
    if (!this.isOver) return;
    await breathe();
    this.#began = performance.now();
  }
}
