import type { MemoryData } from '@orderpad/adapters/memory';
import type { Product } from '@orderpad/contracts';
import type { NewLine } from '@orderpad/core';
import { goodsAt } from './pages/goods.ts';

/** A shop that sells what the pages show: so many products of one variant each. */
export const shopOf = (products: number): MemoryData => ({
  products: Array.from({ length: products }, (_, index) => productAt(index)),
  contacts: [
    {
      id: 'contact-1',
      firstName: 'Ada',
      lastName: 'Byron',
      addresses: [
        { id: 'address-1', line1: '1 Mill Lane', city: 'Bristol', postalCode: 'BS1 6QA', country: 'GB' },
      ],
    },
  ],
  shipping: [{ id: 'standard', name: 'Standard', price: 395 }],
  taxes: [{ country: 'GB', name: 'VAT 20%', rate: 200_000 }],
  paymentMethods: [{ id: 'invoice', kind: 'offline', name: 'Invoice' }],
  countries: ['GB'],
});

function productAt(index: number): Product {
  const { sku, title, price } = goodsAt(index);
  return {
    id: `product-${index}`,
    title,
    options: [],
    variants: [
      {
        id: `variant-${index}`,
        sku,
        options: {},
        price: { amount: price, currency: 'GBP' },
        stock: { kind: 'unlimited' },
        ships: true,
      },
    ],
  };
}

export function newLine(index: number): NewLine {
  const { sku, title } = goodsAt(index);
  return {
    item: {
      kind: 'variant',
      productId: `product-${index}`,
      variantId: `variant-${index}`,
      sku,
      title,
      choices: [],
      ships: true,
    },
    quantity: 1,
  };
}
