import type { Flow, Step } from '@orderpad/core';
import { OrderPadContact } from '../contact/order-pad-contact.ts';

/** Everything that a pad may show in its middle. */
export type Scene = Step | 'placed';

/** The element of a scene by its tag, and how it is fetched. */
export interface SceneElement {
  readonly tag: string;
  readonly load: () => CustomElementConstructor | Promise<CustomElementConstructor>;
}

const deferred = () => import('../deferred.ts');

/** Fetch what follows, and what is typed into first there, while nothing else is to be done; if that fails, it is tried again when a step is shown. */
export function fetchAhead(): void {
  const whenIdle = globalThis.requestIdleCallback ?? setTimeout;
  whenIdle(
    () =>
      void deferred()
        .then(() => import('../fast-entry/order-pad-fast-entry.ts'))
        .catch(() => undefined),
  );
}

/** Where an order begins; not known while a flow that is named is still fetched. */
export const firstStep = (flow: Flow | string | undefined): Step | undefined =>
  typeof flow === 'string' ? undefined : (flow?.steps[0] ?? 'contact');

/** The contact step comes with the pad; the rest come when they are near, so that the first step is there at once. */
export const scenes: Readonly<Partial<Record<Scene, SceneElement>>> = {
  contact: { tag: 'order-pad-contact', load: () => OrderPadContact },
  destination: {
    tag: 'order-pad-destination',
    load: async () => (await (await deferred()).destination()).OrderPadDestination,
  },
  items: { tag: 'order-pad-items', load: async () => (await deferred()).OrderPadItems },
  shipping: { tag: 'order-pad-shipping', load: async () => (await deferred()).OrderPadShipping },
  payment: { tag: 'order-pad-payment', load: async () => (await deferred()).OrderPadPayment },
  review: { tag: 'order-pad-review', load: async () => (await deferred()).OrderPadReview },
  placed: { tag: 'order-pad-placed', load: async () => (await deferred()).OrderPadPlaced },
};
