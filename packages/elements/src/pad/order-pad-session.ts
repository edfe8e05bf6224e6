import { html } from 'lit';
import { base, root } from '../styles/base.ts';
import { OrderRoot } from './order-root.ts';

/**
 * @summary An order without a frame: whatever step elements a page places below it share one order.
 *
 * @tagname order-pad-session
 *
 * @slot - The elements that share the order, anywhere below.
 *
 * @fires order-ready - The host has described itself.
 * @fires order-changed - The draft was edited.
 * @fires order-placed - The host has placed the order.
 * @fires order-error - A call to the host failed, or a host or flow is not there by its name.
 * @fires order-signed-out - The host no longer knows who is asking.
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
