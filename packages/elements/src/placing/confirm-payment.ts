import type { PaymentAction, PaymentAdapter, Quote } from '@orderpad/contracts';
import type { LitElement } from 'lit';
import { langOf } from '../messages/localization.ts';
import { openSlot } from './fields-slot.ts';

/**
 * Has an adapter ask the payer for an action, in a slot of `element`. Resolves with `false` where the payer does not confirm, or no
 * adapter of the page can ask.
 */
export async function confirmPayment(
  element: LitElement,
  adapters: readonly PaymentAdapter<HTMLElement>[],
  action: PaymentAction,
  quote: Pick<Quote, 'paymentMethods'> | undefined,
  signal: AbortSignal,
): Promise<boolean> {
  const adapter = adapters.find(({ id }) => id === action.adapter);
  const fields = quote?.paymentMethods.find((each) => each.fields?.adapter === action.adapter)?.fields;
  if (!adapter || !fields) return false;
  const { container, appearance } = openSlot(element);
  const { ok } = await adapter.confirm(container, action, {
    config: fields.config,
    locale: langOf(element),
    appearance,
    signal,
  });
  container.remove();
  return ok;
}
