import { padView } from '@orderpad/core';
import { LitElement } from 'lit';
import type { PadSession } from '../context.ts';
import type { Translate } from '../messages/messages-controller.ts';
import { siblingTag } from '../registry.ts';
import { lazyElement } from '../ui/lazy-element.ts';
import { skeleton } from '../ui/surface.ts';

const tag = 'order-pad-orders';

const load = async () => ({ [tag]: (await import('../orders/order-pad-orders.ts')).OrderPadOrders });

/** Creates the list of the orders of a session's host inside an element, and focuses its heading once it is there. */
export function allOrders(parent: Element, session: PadSession, t: Translate): HTMLElement {
  const list = lazyElement(parent, { tag, load, t, placeholder: skeleton(6) });
  const { mode } = session.view(padView);
  void customElements.whenDefined(siblingTag(parent, tag)).then(async () => {
    if (!(list instanceof LitElement)) return;
    await list.updateComplete;
    list.renderRoot.querySelector<HTMLElement>('#heading')?.focus();
  });
  return Object.assign(list, { mode, host: session.ask((host) => host) });
}
