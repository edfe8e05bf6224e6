import { isHostError } from '@orderpad/contracts';
import { OrderSignedOutEvent } from './order-events.ts';

/** Wraps a host: `element` dispatches `order-signed-out` when a call is refused for lack of a sign-in. */
export function watchedHost<Part extends object>(host: Part, element: EventTarget): Part {
  const signedOut = (error: unknown): void => {
    if (!isHostError(error) || error.code !== 'unauthenticated') return;
    // The caller handles the failure first and saves what it has to save.
    setTimeout(() => element.dispatchEvent(new OrderSignedOutEvent()));
  };
  // Not a proxy of the host itself: frozen properties must be returned unchanged.
  return new Proxy({} as Part, {
    get(_, name) {
      const member: unknown = Reflect.get(host, name);
      if (typeof member === 'object' && member !== null) return watchedHost(member, element);
      if (typeof member !== 'function') return member;
      return (...question: unknown[]): unknown => {
        const answer: unknown = Reflect.apply(member, host, question);
        if (answer instanceof Promise) answer.catch(signedOut);
        return answer;
      };
    },
  });
}
