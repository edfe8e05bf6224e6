import type { Flow, Step } from '@orderpad/core';
import { OrderPadContact } from '../contact/order-pad-contact.ts';

/** Scene of the pad: a step, or the placed order. */
export type Scene = Step | 'placed';

/** Tag and loader of a scene's element. */
export interface SceneElement {
  readonly tag: string;
  readonly load: () => CustomElementConstructor | Promise<CustomElementConstructor>;
}

const deferred = () => import('../deferred.ts');

/** Fetches the later steps and fast entry while the browser is idle. A failure is retried when a step is shown. */
export function fetchAhead(): void {
  const whenIdle = globalThis.requestIdleCallback ?? setTimeout;
  whenIdle(
    () =>
      void deferred()
        .then(() => import('../fast-entry/order-pad-fast-entry.ts'))
        .catch(() => undefined),
  );
}

/** Returns the first step; `undefined` while a named flow is still being fetched. */
export const firstStep = (flow: Flow | string | undefined): Step | undefined =>
  typeof flow === 'string' ? undefined : (flow?.steps[0] ?? 'contact');

/**
 * Elements of the scenes. The contact step is part of the pad; the others are fetched when they are near, so that the first
 * step appears at once.
 */
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
