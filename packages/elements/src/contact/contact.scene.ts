import type { Scene } from '../steps/scene.ts';
import { OrderPadContact } from './order-pad-contact.ts';

/** The review, which comes later, shows the contact itself. */
export const contactScene: Scene = {
  tag: 'order-pad-contact',
  element: OrderPadContact,
};
