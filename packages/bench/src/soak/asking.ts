import { setTimeout as pause } from 'node:timers/promises';
import type { Answer, Connection } from '../host/connection.ts';

/** One request to a host. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks a host as the pad does: again where it says so. Counts everything else that it answers. */
export class Asking {
  /** Answers that nobody wants, and requests that were not answered. */
  readonly errors: string[] = [];
  /** Requests that the host wanted to have again: too many at once, or a key under way. */
  waits = 0;
  /** Requests that were not answered while the host was killed. */
  lost = 0;
  /** A host may end while this is true: its requests are sent again. */
  mayEnd = false;

  /** Returns the answer with the status that is wanted; undefined after an error. */
  async ask(connection: Connection, asked: Asked, wanted: number): Promise<Answer | undefined> {
    const { method, path, body, headers } = asked;
    for (;;) {
      try {
        const answer = await connection.send(method, path, body, headers);
        if (answer.status === wanted) return answer;
        if (!isLater(answer) && !(this.mayEnd && answer.status === 503))
          return this.#failed(`${method} ${path}: ${answer.status} ${answer.text}`);
        this.waits += 1;
      } catch (error) {
        if (!this.mayEnd) return this.#failed(`${method} ${path}: ${String(error)}`);
        this.lost += 1;
      }
      await pause(100);
    }
  }

  #failed(error: string): undefined {
    this.errors.push(error.slice(0, 400));
    return undefined;
  }
}

const isLater = ({ status, text }: Answer): boolean =>
  status === 429 || (status === 409 && text.includes('"in-progress"'));
