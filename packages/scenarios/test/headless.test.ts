import { memoryHost } from '@orderpad/adapters/memory';
import { expect, it } from 'vitest';
import { takeOrder } from '../headless/take-order.ts';

it('the headless example places an order without a screen', async () => {
  const order = await takeOrder(memoryHost(), {
    contact: 'Marcus',
    sku: 'JUG',
    quantity: 2,
    shippingMethodId: 'standard',
    paymentMethodId: 'invoice',
  });

  expect(order.contact.id).toBeTypeOf('string');
  expect(order.lines.map(({ quantity }) => quantity)).toEqual([2]);
});
