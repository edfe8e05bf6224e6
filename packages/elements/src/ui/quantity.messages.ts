import type { NumberRefusal } from '@orderpad/core/numbers';

/** Messages of a quantity field: why it does not take what is typed. */
export const quantityMessages = {
  'quantity.missing': 'Enter a quantity.',
  'quantity.no-number': 'This is not a number. Enter digits only, such as 12.',
  'quantity.ambiguous': 'This can be read as more than one number. Enter digits only, such as 1000.',
  'quantity.too-precise': 'Enter a whole number.',
  'quantity.out-of-range': 'Enter a whole number from {min} to {max}.',
} as const satisfies Record<`quantity.${NumberRefusal}`, string>;
export type QuantityKey = keyof typeof quantityMessages;
