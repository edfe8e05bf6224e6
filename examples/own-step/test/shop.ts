import { demoData, memoryHost } from '@orderpad/adapters/memory';
import { itemOf, type Host, type LineItem } from '@orderpad/contracts';
import type { DeliveryWindow } from '../src/delivery-window/delivery-window.ts';
import { withDeliveryWindows } from '../src/delivery-window/with-delivery-windows.ts';

export const data = await demoData('GBP');

export const morning: DeliveryWindow = {
  id: 'am',
  from: '2026-11-30T08:00:00Z',
  to: '2026-11-30T12:00:00Z',
};
export const afternoon: DeliveryWindow = {
  id: 'pm',
  from: '2026-11-30T13:00:00Z',
  to: '2026-11-30T18:00:00Z',
};

/** A shop that offers these windows. */
export const shopWith = (free: () => readonly DeliveryWindow[]): Host =>
  withDeliveryWindows(memoryHost({ data }), { free });

/** Somebody who may be ordered for. */
export function customer() {
  const contact = data.contacts.find(({ bar, addresses }) => !bar && addresses.length > 0);
  if (!contact) throw new Error('the shop has no customers');
  return contact;
}

/** Something without options that ships, or does not. */
export function itemThat(kind: 'ships' | 'is downloaded'): LineItem {
  const isMeant = (ships: boolean) => ships === (kind === 'ships');
  const product = data.products.find(
    ({ options, variants: [first] }) => options.length === 0 && first !== undefined && isMeant(first.ships),
  );
  const variant = product?.variants[0];
  if (!product || !variant) throw new Error(`nothing in the shop ${kind}`);
  return itemOf(product, variant);
}
