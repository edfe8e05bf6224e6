import type { Host } from '@orderpad/contracts';
import { until } from './root-driver.ts';

/** Holds back a host's quotes from `hold` on, until they are released. */
export class HeldQuotes {
  readonly host: Host;
  #isHeld = false;
  readonly #waiting: (() => void)[] = [];

  constructor(host: Host) {
    this.host = {
      ...host,
      orders: {
        ...host.orders,
        quote: async (draft, call) => {
          if (this.#isHeld) await new Promise<void>((resolve) => this.#waiting.push(resolve));
          return host.orders.quote(draft, call);
        },
      },
    };
  }

  hold(): void {
    this.#isHeld = true;
  }

  /** Resolves once the host is being asked. */
  asked(): Promise<void> {
    return until(() => this.#waiting.length > 0, 'the host was never asked for a quote');
  }

  get isAsked(): boolean {
    return this.#waiting.length > 0;
  }

  release(): void {
    this.#isHeld = false;
    for (const answer of this.#waiting.splice(0)) answer();
  }
}
