import type { Scene, StepDefinition } from '@orderpad/elements';
import { html, type TemplateResult } from 'lit';
import { deliveryWindowMessages } from './delivery-window.messages.ts';
import { DeliveryWindowStep } from './delivery-window-step.ts';
import { deliveryWindowSlice } from './delivery-window.slice.ts';
import { windowIn, type DeliveryWindow } from './delivery-window.ts';
import { dayOf, timesOf } from './times.ts';

type Messages = Parameters<NonNullable<Scene['orderFact']>>[1];

/** Shows a window in the review and on the page of the order. */
const fact = (chosen: DeliveryWindow | undefined, { tKey, locale }: Messages): TemplateResult | undefined =>
  chosen &&
  html`
    <p class="strong">${dayOf(chosen, locale.lang)}</p>
    <p class="muted"><bdi>${tKey('delivery-window.time', timesOf(chosen, locale.lang))}</bdi></p>
  `;

/** The whole step: `registerStep(deliveryWindowStep)` adds it to every pad of the page. */
export const deliveryWindowStep: StepDefinition = {
  slice: deliveryWindowSlice,
  scene: {
    tag: 'delivery-window-step',
    element: DeliveryWindowStep,
    reviewFact: ({ extensions }, messages) => fact(windowIn(extensions), messages),
    orderFact: ({ extensions }, messages) => fact(windowIn(extensions), messages),
  },
  messages: deliveryWindowMessages,
};
