import { addressRows } from './addresses.ts';
import { categoryRows } from './categories.ts';
import { contactRows } from './contacts.ts';
import { countryRows } from './countries.ts';
import { orderRows } from './orders.ts';
import { priceRows } from './prices.ts';
import { productRows } from './products.ts';
import type { Kind } from './kind.ts';
import { settingRows } from './settings.ts';
import { shippingRows } from './shipping.ts';
import { tierRows } from './tiers.ts';
import { variantRows } from './variants.ts';

/** Every kind of rows, each after those that it refers to. */
export const kinds: readonly Kind[] = [
  settingRows,
  countryRows,
  shippingRows,
  tierRows,
  categoryRows,
  productRows,
  variantRows,
  contactRows,
  addressRows,
  priceRows,
  orderRows,
];
