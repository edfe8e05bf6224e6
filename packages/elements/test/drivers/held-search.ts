import { memoryHost, type MemoryOptions } from '@orderpad/adapters/memory';
import { HostError, type Host } from '@orderpad/contracts';
import { shop } from './order-driver.ts';

/** Shop whose searches can be held back, or fail. */
export class HeldSearch {
  readonly host: Host;
  #held: Promise<void> = Promise.resolve();
  #release = () => {};
  #isFailing = false;

  constructor(options: MemoryOptions = {}) {
    const host = memoryHost({
      data: shop,
      ...options,
      latency: (operation) => (operation === 'search' ? 1 : 0),
      wait: () => this.#held,
    });
    const { contacts } = host;
    if (!contacts) throw new Error('the memory host has contacts');
    this.host = {
      ...host,
      contacts: {
        ...contacts,
        search: (query, call) =>
          this.#isFailing
            ? Promise.reject(new HostError('unreachable', 'no line'))
            : contacts.search(query, call),
      },
    };
  }

  hold(): void {
    this.#held = new Promise((resolve) => {
      this.#release = resolve;
    });
  }

  release(): void {
    this.#release();
  }

  fail(isFailing: boolean): void {
    this.#isFailing = isFailing;
  }
}
