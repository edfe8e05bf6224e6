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
    const asked = Object.entries(part).map(([name, value]: [string, unknown]) => [
      name,
      this.#asking(value, name),
    ]);
    // Every member is there again, with its own shape.
    return Object.fromEntries(asked) as Part;
  }

  #asking(value: unknown, name: string): unknown {
    if (typeof value === 'object' && value !== null) return this.#forgetting(value);
    if (typeof value !== 'function') return value;
    return (...question: unknown[]): unknown => {
      if (!this.#isForgotten) return Reflect.apply(value, undefined, question);
      return name === 'watch' ? followed() : refused();
    };
  }
}

const refused = (): Promise<never> => Promise.reject(new HostError('unauthenticated', 'nobody is signed in'));

/** A stream that is refused at its first step. */
async function* followed(): AsyncGenerator<never> {
  yield await refused();
}
