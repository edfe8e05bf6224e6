import type { Flow, Step } from '@orderpad/core';
import { contactScene } from '../contact/contact.scene.ts';
import type { foot } from '../pad/foot.ts';
import { register, siblingTag } from '../registry.ts';
import { loadScene } from './scene-register.ts';
import type { Scene, SceneLoader } from './scene.ts';

const deferred = () => import('../deferred.ts');

/** Fetches the scene of a step, once; `undefined` for a step that nobody registered. The contact comes with the pad. */
export const fetchScene = (step: string): Promise<Scene | undefined> =>
  loadScene(step, step === 'contact' ? () => contactScene : () => deferredScene(step));

async function deferredScene(step: string): Promise<Scene | undefined> {
  const scenes: Readonly<Record<string, SceneLoader>> = (await deferred()).scenes;
  return Object.hasOwn(scenes, step) ? scenes[step]?.() : undefined;
}

/**
 * Returns the first step of a flow; `undefined` while a flow that is named is still being fetched. A page without types may give
 * a flow without steps, which is refused once the core is there.
 */
export const firstStep = (flow: Flow | string | undefined): Step | undefined =>
  typeof flow === 'string' ? undefined : ((flow as Partial<Flow> | undefined)?.steps?.[0] ?? 'contact');

/** Returns the mode of a flow; `undefined` while a flow that is named is still being fetched. */
export const modeOf = (flow: Flow | string | undefined): Flow['mode'] | undefined =>
  typeof flow === 'string' ? undefined : (flow?.mode ?? 'agent');

/**
 * Fetches the next steps, what stands around them, and fast entry, while the page is idle, and calls `use` with the foot of the screens.
 * A file that fails is fetched when it is shown.
 */
export function fetchAhead(pad: Element, use: (each: typeof foot) => void): void {
  const whenIdle = globalThis.requestIdleCallback ?? setTimeout;
  whenIdle(
    () =>
      void deferred()
        .then(({ foot, OrderPadContactHeader, OrderPadKeys, OrderPadSave }) => {
          use(foot);
          register(siblingTag(pad, 'order-pad-contact-header'), OrderPadContactHeader);
          register(siblingTag(pad, 'order-pad-keys'), OrderPadKeys);
          register(siblingTag(pad, 'order-pad-save'), OrderPadSave);
          return import('../fast-entry/order-pad-fast-entry.ts');
        })
        .catch(() => undefined),
  );
}
