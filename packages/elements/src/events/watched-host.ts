import { isHostError } from '@orderpad/contracts';
import { OrderSignedOutEvent } from './order-events.ts';

/** Wraps a host: `element` dispatches `order-signed-out` when a call is refused for lack of a sign-in. */
export function watchedHost<Part extends object>(host: Part, element: EventTarget): Part {
  const signedOut = (error: unknown): void => {
    if (!isHostError(error) || error.code !== 'unauthenticated') return;
    // Whoever asked takes in the answer first, and keeps what it has to keep.
    setTimeout(() => element.dispatchEvent(new OrderSignedOutEvent()));
  };
  // Not a proxy of the host itself: what is frozen may not be answered differently.
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
