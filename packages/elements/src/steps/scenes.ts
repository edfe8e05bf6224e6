import type { Flow, ShippedStep, Step } from '@orderpad/core';
import { contactScene } from '../contact/contact.scene.ts';
import { loadScene } from './scene-register.ts';
import type { Scene, SceneLoader } from './scene.ts';

const deferred = () => import('../deferred.ts');

/** The register of the elements: the scene of each step. The contact comes with the pad; the rest is fetched when it is near. */
const shipped: Readonly<Record<string, SceneLoader>> & Readonly<Record<ShippedStep | 'placed', SceneLoader>> =
  {
    contact: () => contactScene,
    destination: async () => (await (await deferred()).destination()).destinationScene,
    items: async () => (await deferred()).scenes.items,
    shipping: async () => (await deferred()).scenes.shipping,
    payment: async () => (await deferred()).scenes.payment,
    review: async () => (await deferred()).scenes.review,
    placed: async () => (await deferred()).scenes.placed,
  };

/** Fetches the scene of a shipped or registered step, once; `undefined` for a step that nobody registered. */
export const fetchScene = (name: string): Promise<Scene | undefined> =>
  loadScene(name, Object.hasOwn(shipped, name) ? shipped[name] : undefined);

/** Returns the first step of a flow; `undefined` while a flow that is named is still being fetched. */
export const firstStep = (flow: Flow | string | undefined): Step | undefined =>
  typeof flow === 'string' ? undefined : (flow?.steps[0] ?? 'contact');

/** Fetches the next steps, and fast entry, while the page is idle. One that fails is fetched when it is shown. */
export function fetchAhead(): void {
  const whenIdle = globalThis.requestIdleCallback ?? setTimeout;
  whenIdle(
    () =>
      void deferred()
        .then(() => import('../fast-entry/order-pad-fast-entry.ts'))
        .catch(() => undefined),
  );
}
