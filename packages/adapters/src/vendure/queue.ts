import { HostError } from '@orderpad/contracts';

/** A queue for the work on each order: Vendure does not keep two changes of an order apart by itself. */
export class Queue {
  readonly #last = new Map<string, Promise<unknown>>();

  /**
   * Runs work when everything begun before on this order has ended. A caller who gives up gets `aborted` at once; a change that was on its
   * way ends all the same, and the next turn waits for it.
   */
  run<Answer>(name: string, signal: AbortSignal, work: () => Promise<Answer>): Promise<Answer> {
    const before = this.#last.get(name) ?? Promise.resolve();
    const turn = before.then(() => {
      requirePatience(signal);
      return work();
    });
    const ended = turn.catch(() => undefined);
    this.#last.set(name, ended);
    void ended.then(() => {
      if (this.#last.get(name) === ended) this.#last.delete(name);
    });
    return unlessAborted(turn, signal);
  }
}

export function requirePatience(signal: AbortSignal): void {
  if (signal.aborted) throw gaveUp(signal);
}

/** The answer, or `aborted` as soon as the caller gives up; what was begun is left to end by itself. */
export function unlessAborted<Answer>(answer: Promise<Answer>, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(gaveUp(signal));
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

const gaveUp = ({ reason }: AbortSignal): HostError =>
  new HostError('aborted', 'the caller gave up', { cause: reason });
