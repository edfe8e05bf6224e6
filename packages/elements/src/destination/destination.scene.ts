import { html } from 'lit';
import type { Scene } from '../steps/scene.ts';
import { OrderPadDestination } from './order-pad-destination.ts';

export const destinationScene: Scene = {
  tag: 'order-pad-destination',
  element: OrderPadDestination,
  reviewFact: ({ destination, currency }, { locale }) => html`
    <p class="strong">${destination && locale.country(destination)}</p>
    <p class="muted">${locale.currency(currency)}</p>
  `,
};
