import type { NumberRefusal } from '@orderpad/core/numbers';
import type { Translate } from '../messages/messages-controller.ts';
import type { PricesKey } from './prices.messages.ts';

/** Returns the text for a refused price, with a price as an example. A price below zero is out of range. */
export const priceRefusal = (
  refusal: NumberRefusal = 'out-of-range',
  example: string,
  t: Translate<PricesKey>,
): string => t(`price.${refusal}`, { example });
