import type { Amount, Discount } from '@orderpad/contracts';
import { html, nothing, type TemplateResult } from 'lit';
import { sentence } from '../messages/sentence.ts';

/** Renders a former price, struck through for the eye and in words for the ear. */
export const struck = (price: string, inWords: string): TemplateResult =>
  html`<s><span class="unseen">${sentence(inWords)}</span><span aria-hidden="true" translate="no">${price}</span></s>`;

/** Renders the total of a line before its discounts, so that quantity and price add up; nothing without discounts. */
export function beforeDiscounts(
  { total, discounts }: { readonly total: Amount; readonly discounts: readonly Discount[] },
  price: (amount: Amount) => string,
  inWords: (price: string) => string,
): TemplateResult | typeof nothing {
  const former = discounts.reduce((sum, { amount }) => sum + amount, total);
  return former === total ? nothing : html`${struck(price(former), inWords(price(former)))} `;
}
