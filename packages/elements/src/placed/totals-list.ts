import type { Currency, Totals } from '@orderpad/contracts';
import { html, nothing, type TemplateResult } from 'lit';
import type { WordsController } from '../words/words-controller.ts';
import type { OrderKey } from './order.words.ts';

export type OrderSpeech = Pick<WordsController<OrderKey>, 'say' | 'locale'>;

/** What a document comes to, from the subtotal down to the total, as the host reckoned it. */
export function totalsList(totals: Totals, currency: Currency, { say, locale }: OrderSpeech): TemplateResult {
  const { subtotal, discount, shipping, taxes, taxIncluded, total } = totals;
  const price = (amount: number) => locale.amount(amount, currency);
  const row = (label: string, value: string, look = '') =>
    html`<div class=${look}><dt>${label}</dt><dd class="number">${value}</dd></div>`;
  return html`
    <dl class="pairs totals">
      ${row(say('order.subtotal'), price(subtotal))}
      ${discount > 0 ? row(say('order.discount'), price(-discount)) : nothing}
      ${row(say('order.carriage'), shipping === 0 ? say('order.free') : price(shipping))}
      ${taxes.map(({ name, amount }) =>
        taxIncluded
          ? row(say('order.tax-included', { name }), price(amount), 'included')
          : row(name, price(amount)),
      )}
      ${row(say('order.total'), price(total), 'total')}
    </dl>
  `;
}
