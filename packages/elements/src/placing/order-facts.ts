import type { Order } from '@orderpad/contracts';
import { html, nothing, type TemplateResult } from 'lit';
import type { OrderFactMessages } from '../steps/scene.ts';
import { loadedScene } from '../steps/scene-register.ts';
import { panel } from './panel.ts';

/** Returns the names of the registered steps that an order keeps something of. */
export const extendedSteps = (order: Order | undefined): readonly string[] =>
  Object.keys(order?.extensions ?? {});

/** Shows what an order keeps of registered steps, as far as their scenes are there. */
export const orderFacts = (order: Order, messages: OrderFactMessages): TemplateResult[] =>
  extendedSteps(order).map((step) => {
    const fact = loadedScene(step)?.orderFact?.(order, messages);
    return html`${fact ? panel(messages.tStep(step), fact) : nothing}`;
  });
