import { scenes } from './deferred.ts';
import { OrderPadContactHeader } from './contact/order-pad-contact-header.ts';
import { OrderPadContactRecord } from './contact/order-pad-contact-record.ts';
import { destinationScene } from './destination/destination.scene.ts';
import { handoffsScene } from './handoffs/handoffs.scene.ts';
import { OrderPadSend } from './handoffs/order-pad-send.ts';
import { register } from './registry.ts';
import { OrderPadReorder } from './reorder/order-pad-reorder.ts';

/**
 * Registers all steps and the placed order, for a page that places them itself. `prefix` (`acme-`) is put before every tag; it is
 * the one of the session around them.
 */
export function defineSteps({ prefix = '' }: { readonly prefix?: string } = {}): void {
  // The pad fetches these apart; here all tags are registered at once.
  for (const { tag, element } of [destinationScene, handoffsScene]) register(prefix + tag, element);
  register(`${prefix}order-pad-send`, OrderPadSend);
  register(`${prefix}order-pad-contact-header`, OrderPadContactHeader);
  register(`${prefix}order-pad-contact-record`, OrderPadContactRecord);
  register(`${prefix}order-pad-reorder`, OrderPadReorder);
  for (const load of Object.values(scenes)) {
    const scene = load();
    if (!(scene instanceof Promise)) register(prefix + scene.tag, scene.element);
  }
}
