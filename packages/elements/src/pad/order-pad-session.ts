import { html } from 'lit';
import { base, root } from '../styles/base.ts';
import { OrderRoot } from './order-root.ts';

/**
 * @summary Session without a frame: the step elements that a page places below it share one order.
 *
 * @tagname order-pad-session
 *
 * @slot - The elements that share the order, anywhere below.
 *
 * @fires order-ready - The host has described itself.
 * @fires order-step-changed - Another step is current.
 * @fires order-changed - The draft was edited.
 * @fires order-quoted - The host answered with a price.
 * @fires order-blocked - A move was refused.
 * @fires order-submitting - The order is about to be placed; cancelable.
 * @fires order-placed - The host has placed the order.
 * @fires order-saved - The draft was saved.
 * @fires order-error - A call to the host failed, or a named host or flow does not exist.
 * @fires order-signed-out - The host no longer accepts the sign-in.
 */
export class OrderPadSession extends OrderRoot {
  static override styles = [...base, root];

  protected override render() {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'order-pad-session': OrderPadSession;
  }
}
