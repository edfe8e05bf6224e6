/* oxlint-disable unicorn/require-post-message-target-origin -- A thread has no origin. */
import { Duplex } from 'node:stream';
import type { Worker } from 'node:worker_threads';
import { joined } from './joined.ts';

/**
 * Connects a client of PostgreSQL to a worker that runs one, as a socket would to a server. Keeps the process alive while the client waits for
 * an answer.
 */
export class WorkerSocket extends Duplex {
  readonly #worker: Worker;
  readonly #push = (answer: unknown) => {
    if (answer instanceof Uint8Array) this.push(answer);
  };
  readonly #end = () => this.destroy(new Error('The embedded database has ended.'));

  constructor(worker: Worker) {
    super();
    this.#worker = worker;
    worker.on('message', this.#push);
    worker.on('exit', this.#end);
  }

  /** Part of what a client asks of a socket. There is nothing to connect: the worker is open. */
  connect(): this {
    this.ref();
    queueMicrotask(() => this.emit('connect'));
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  ref(): this {
    this.#worker.ref();
    return this;
  }

  unref(): this {
    this.#worker.unref();
    return this;
  }

  override _read(): void {
    // Answers are pushed as they come.
  }

  override _write(message: Uint8Array, _encoding: string, done: () => void): void {
    this.#worker.postMessage(joined([message]));
    done();
  }

  /** Sends what a client says in one go as one message. */
  override _writev(chunks: { chunk: Uint8Array }[], done: () => void): void {
    this.#worker.postMessage(joined(chunks.map(({ chunk }) => chunk)));
    done();
  }

  override _final(done: () => void): void {
    done();
    this.push(null);
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#worker.off('message', this.#push);
    this.#worker.off('exit', this.#end);
    done(error);
  }
}
