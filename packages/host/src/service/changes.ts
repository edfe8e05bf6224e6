/** The channel on which processes tell each other what changed. */
export const channel = 'orderpad_changes';

/** Listens for changes, in this process and in others. See `Database.listen`. */
export type Listen = (listener: (id: string | undefined) => void) => Promise<() => Promise<void>>;

/** News of what changed at the host. Begins to listen when somebody first waits for something. */
export class Changes {
  readonly #waiting = new Map<string, Set<() => void>>();
  readonly #listen: Listen | undefined;
  readonly #ending = new AbortController();
  #listening: Promise<() => Promise<void>> | undefined;

  /** Without `listen`, only `tell` wakes those who wait. */
  constructor(listen?: Listen) {
    this.#listen = listen;
  }

  /** Ends when the host shuts down. */
  get ended(): AbortSignal {
    return this.#ending.signal;
  }

  /** Wakes those who wait for this id; all of them when there is none. */
  tell(id?: string): void {
    const sets = id === undefined ? [...this.#waiting.values()] : [this.#waiting.get(id) ?? new Set()];
    for (const wake of sets.flatMap((set) => [...set])) wake();
  }

  /** Begins to listen. Those who wait look by themselves now and then, so a failure is no reason to fail. */
  async begin(): Promise<void> {
    if (!this.#listen || this.ended.aborted) return;
    this.#listening ??= this.#listen((id) => this.tell(id));
    await this.#listening.catch(() => {
      this.#listening = undefined;
    });
  }

  /** Waits for a change of this id, for so many milliseconds at most. Watch before reading, so that no change is missed. */
  watch(id: string, signal: AbortSignal): { changed(milliseconds: number): Promise<void>; stop(): void } {
    let hasChanged = false;
    let notify: () => void = () => undefined;
    const wake = () => {
      hasChanged = true;
      notify();
    };
    const set = this.#waiting.get(id) ?? new Set();
    this.#waiting.set(id, set.add(wake));
    const signals = [signal, this.ended];
    for (const each of signals) each.addEventListener('abort', wake);
    return {
      changed: async (milliseconds) => {
        if (!hasChanged && !signals.some(({ aborted }) => aborted))
          await new Promise<void>((resolve) => {
            const timer = setTimeout(resolve, milliseconds);
            timer.unref();
            notify = () => {
              clearTimeout(timer);
              resolve();
            };
          });
        hasChanged = false;
      },
      stop: () => {
        set.delete(wake);
        if (set.size === 0 && this.#waiting.get(id) === set) this.#waiting.delete(id);
        for (const each of signals) each.removeEventListener('abort', wake);
        notify();
      },
    };
  }

  /** Lets those who wait go. */
  end(): void {
    this.#ending.abort();
  }

  async close(): Promise<void> {
    this.end();
    const stop = await this.#listening?.catch(() => undefined);
    await stop?.();
  }
}
