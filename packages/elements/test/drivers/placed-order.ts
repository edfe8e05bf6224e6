import type { Order } from '@orderpad/contracts';
import { soldAs } from './order-driver.ts';

const { product, variant } = soldAs('JUG');

/** Returns an order of two jugs for Ada Whitcombe, with changes; with `title` its item has that title. */
export const placedOrder = (changes: Partial<Order> = {}, title = product.title): Order => ({
  id: 'order',
  number: 'HL-10001',
  draftId: 'draft',
  status: 'processing',
  placedAt: '2026-03-01T09:30:00Z',
  placedBy: 'Rosa Martin',
  currency: 'GBP',
  contact: { id: 'ada', name: 'Ada Whitcombe' },
  lines: [
    {
      id: 'line',
      item: {
        kind: 'variant',
        productId: product.id,
        variantId: variant.id,
        sku: variant.sku,
        title,
        choices: [],
        ships: true,
      },
      quantity: 2,
      cause: { kind: 'operator' },
      unitPrice: 2900,
      discounts: [],
      total: 5800,
    },
  ],
  shipments: [],
  discounts: [],
  totals: { subtotal: 5800, discount: 0, shipping: 0, tax: 0, taxIncluded: false, total: 5800, taxes: [] },
  payment: { methodId: 'invoice', name: 'Invoice', payer: 'contact' },
  history: [{ at: '2026-03-01T09:30:00Z', code: 'placed', status: 'processing', params: {} }],
  ...changes,
});
