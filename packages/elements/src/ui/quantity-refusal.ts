import type { NumberRefusal } from '@orderpad/core/numbers';
import type { Translate } from '../messages/messages-controller.ts';
import type { QuantityKey } from './quantity.messages.ts';

/** Returns the text for a refused quantity. */
export const quantityRefusal = (
  refusal: NumberRefusal,
  t: Translate<QuantityKey>,
  { min = 1, max = 1_000_000 }: { readonly min?: number; readonly max?: number } = {},
): string => t(`quantity.${refusal}`, { min, max });
