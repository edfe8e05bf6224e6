import type { HostOptions, ReferenceHost } from '../src/index.ts';
import { createHost } from '../src/index.ts';
import type { Queries } from '../src/data/database.ts';
import type { Operation, ScriptedProvider } from './scripted-provider.ts';

/** The end of a process: `dies` never comes back, `stalls` goes on once everybody else has finished. */
export type Fate = 'dies' | 'stalls';

/** A host that ends at a given point: around a commit, or around a call to the provider. */
export class MortalHost {
  readonly ended: Promise<undefined>;
  readonly #options: HostOptions;
  readonly #provider: ScriptedProvider;
  #host: ReferenceHost | undefined;
  #points: number;
  readonly #fate: Fate;
  #end: () => void = () => undefined;
  #wake: () => void = () => undefined;
  readonly #woken: Promise<void>;

  /** `points` are passed before the end; `Infinity` makes it immortal. */
  constructor(options: HostOptions, provider: ScriptedProvider, points: number, fate: Fate) {
    this.#options = options;
    this.#provider = provider;
    this.#points = points;
    this.#fate = fate;
    this.ended = new Promise((resolve) => {
      this.#end = () => resolve(undefined);
    });
    this.#woken = new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  /** Starts the host; it may end while it starts. */
  async start(): Promise<void> {
    const { database } = this.#options;
    const starting = createHost({
      ...this.#options,
      database: { ...database, db: this.#watched(database.db) },
      payments: this.#lived(),
    });
    this.#host = await Promise.race([starting, this.ended]);
  }

  /** Sends a request; undefined when the host ended before it answered. */
  send(path: string, init?: RequestInit): Promise<Response | undefined> {
    if (!this.#host) return this.ended;
    return Promise.race([this.#host.fetch(new Request(`http://shop.example${path}`, init)), this.ended]);
  }

  /** Lets a stalled host go on. */
  wake(): void {
    this.#points = Infinity;
    this.#wake();
  }

  async #point(): Promise<void> {
    this.#points -= 1;
    if (this.#points >= 0) return;
    this.#end();
    await (this.#fate === 'stalls' ? this.#woken : new Promise<never>(() => undefined));
  }

  #watched(db: Queries): Queries {
    const transaction: Queries['transaction'] = async (run, config) => {
      await this.#point();
      const result = await db.transaction(run, config);
      await this.#point();
      return result;
    };
    return new Proxy(db, {
      get(target, name) {
        if (name === 'transaction') return transaction;
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  }

  /** The provider as this process meets it. */
  #lived() {
    const provider = this.#provider;
    const around = async <Value>(_: Operation, call: () => Promise<Value>): Promise<Value> => {
      await this.#point();
      const answer = await call();
      await this.#point();
      return answer;
    };
    return {
      id: provider.id,
      fieldsFor: provider.fieldsFor.bind(provider),
      authorize: (...call: Parameters<ScriptedProvider['authorize']>) =>
        around('authorize', () => provider.authorize(...call)),
      capture: (...call: Parameters<ScriptedProvider['capture']>) =>
        around('capture', () => provider.capture(...call)),
      void: (...call: Parameters<ScriptedProvider['void']>) => around('void', () => provider.void(...call)),
      status: (...call: Parameters<ScriptedProvider['status']>) =>
        around('status', () => provider.status(...call)),
    };
  }
}
