import { isHostError, type HandoffsPort, type Host } from '@orderpad/contracts';
import { OrderSignedOutEvent } from './order-events.ts';

/**
 * Returns a host that calls the one that `host` returns at the time, so that another may take its place. `element` dispatches
 * `order-signed-out` when a call is refused for lack of a sign-in. `follow` follows a hand-off in place of the host's own method, which
 * it is given.
 */
export const watchedHost = (host: () => Host, element: EventTarget, follow?: Follow): Host =>
  watchedPart(host, element, follow);

type Watch = HandoffsPort['watch'];
type Follow = (watch: Watch, ...question: Parameters<Watch>) => ReturnType<Watch>;

function watchedPart<Part extends object>(part: () => Part, element: EventTarget, follow?: Follow): Part {
  const signedOut = (error: unknown): void => {
    if (!isHostError(error) || error.code !== 'unauthenticated') return;
    // The caller handles the failure first and saves what it has to save.
    setTimeout(() => element.dispatchEvent(new OrderSignedOutEvent()));
  };
  // Not a proxy of the host itself: frozen properties must be returned unchanged.
  return new Proxy({} as Part, {
    get(_, name) {
      const owner = part();
      const member: unknown = Reflect.get(owner, name);
      if (isObject(member))
        return watchedPart(
          () => {
            const now: unknown = Reflect.get(part(), name);
            return isObject(now) ? now : member;
          },
          element,
          follow,
        );
      if (typeof member !== 'function') return member;
      // Sound: requests are followed, too, but only hand-offs can be taken back.
      if (follow && name === 'watch' && 'revoke' in owner)
        return (...question: Parameters<Watch>) => follow(member.bind(owner) as Watch, ...question);
      return (...question: unknown[]): unknown => {
        const answer: unknown = Reflect.apply(member, owner, question);
        if (answer instanceof Promise) answer.catch(signedOut);
        return answer;
      };
    },
  });
}

const isObject = (member: unknown): member is object => typeof member === 'object' && member !== null;
