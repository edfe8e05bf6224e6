import type { Quote } from '@orderpad/contracts';
import type { Changes, OrderContext } from '../order/context.ts';
import { allSlices } from './slices.ts';

/** Returns the changes of all slices that follow from a quote; `undefined` when the draft stays as it is. */
export function afterQuote(context: OrderContext, quote: Quote): Changes | undefined {
  let all: Changes | undefined;
  for (const slice of allSlices()) {
    const changes = slice.afterQuote?.({ ...context, ...all }, quote);
    if (changes) all = { ...all, ...changes };
  }
  return all;
}
