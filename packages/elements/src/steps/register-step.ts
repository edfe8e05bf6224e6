import type { Slice } from '@orderpad/core';
import type { MessageTable } from '../messages/message.ts';
import { addMessages } from '../messages/own-messages.ts';
import type { Scene, SceneLoader } from './scene.ts';
import { addScene } from './scene-register.ts';

/** A step of an embedder. */
export interface StepDefinition {
  /** Its rules: the events, what it lacks, what follows from a quote. */
  readonly slice: Slice;
  /** Its scene, or a function that fetches it. */
  readonly scene: Scene | SceneLoader;
  /**
   * Its messages, by key: `pad.step-<name>` is its title, `issue.<code>` and `fix.<code>` word its issues and fixes. A page
   * replaces them per pad, in another language say, through the property `messages`.
   */
  readonly messages: MessageTable;
}

const slices = new Map<string, Slice>();

/**
 * Adds a step to every pad of the page: flows may name it from now on. Call it before a pad gets such a flow. Registering a
 * name again replaces the step.
 *
 * @example
 * registerStep({
 *   slice: deliveryWindow,
 *   scene: { tag: 'delivery-window-step', element: DeliveryWindowStep },
 *   messages: { 'pad.step-delivery-window': 'Delivery window' },
 * });
 */
export function registerStep({ slice, scene, messages }: StepDefinition): void {
  slices.set(slice.name, slice);
  addScene(slice.step, typeof scene === 'function' ? scene : () => scene);
  addMessages(messages);
}

/** Returns the slices of the registered steps. The core gets them when it is there: it comes after the first paint. */
export const registeredSlices = (): Iterable<Slice> => slices.values();
