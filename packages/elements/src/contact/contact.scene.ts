import { nameOf } from '@orderpad/contracts';
import { html, nothing } from 'lit';
import type { Scene } from '../steps/scene.ts';
import { OrderPadContact } from './order-pad-contact.ts';

export const contactScene: Scene = {
  tag: 'order-pad-contact',
  element: OrderPadContact,
  reviewFact: ({ contact }) => html`
    <p class="strong">${contact && nameOf(contact)}</p>
    ${[contact?.email, contact?.phone].map((line) => (line ? html`<p class="muted"><bdi>${line}</bdi></p>` : nothing))}
  `,
};
