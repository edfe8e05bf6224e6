import { memoryHost } from '@orderpad/adapters/memory';
import { HostError, type Host } from '@orderpad/contracts';
import { shop } from './order-driver.ts';

/** Host whose sign-in can end at any time. */
export class ForgetfulHost {
  #isForgotten = false;

  forget(): void {
    this.#isForgotten = true;
  }

  remember(): void {
    this.#isForgotten = false;
  }

  readonly asHost: Host = this.#forgetting(memoryHost({ data: shop }));

  #forgetting<Part extends object>(part: Part): Part {
    const asked = Object.entries(part).map(([name, value]: [string, unknown]) => [name, this.#asking(value)]);
    // Every member is there again, with its own shape.
    return Object.fromEntries(asked) as Part;
  }

  #asking(value: unknown): unknown {
    if (typeof value === 'object' && value !== null) return this.#forgetting(value);
    if (typeof value !== 'function') return value;
    return (...question: unknown[]): unknown =>
      this.#isForgotten
        ? Promise.reject(new HostError('unauthenticated', 'nobody is signed in'))
        : Reflect.apply(value, undefined, question);
  }
}
