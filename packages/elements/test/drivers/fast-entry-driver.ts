import { OrderDriver, type Opening } from './order-driver.ts';
import { until } from './root-driver.ts';

/** Opens a pad at the items, with its fast entry. */
export async function entering(opening: Partial<Opening> = {}) {
  const pad = await OrderDriver.at({ at: 'items', lines: [], ...opening });
  const items = await pad.part('order-pad-items');
  await until(() => items.root.querySelector('order-pad-fast-entry')?.shadowRoot?.querySelector('#sku'));
  const entry = await new OrderDriver(items.element).part('order-pad-fast-entry');
  return { pad, items, entry, sku: entry.control('SKU'), count: entry.control('Quantity') };
}

/** Pastes a text into a field. */
export function paste(field: HTMLInputElement, text: string): ClipboardEvent {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
  // Firefox makes such an event without what is given to it.
  if (!event.clipboardData?.types.length)
    Object.defineProperty(event, 'clipboardData', { value: clipboardData });
  field.dispatchEvent(event);
  return event;
}
