import type { Currency, Totals } from '@orderpad/contracts';
import { html, type TemplateResult } from 'lit';
import { totalsRows } from '../ui/totals-rows.ts';
import type { WordsController } from '../words/words-controller.ts';
import type { OrderKey } from './order.words.ts';

export type OrderSpeech = Pick<WordsController<OrderKey>, 'say' | 'locale'>;

/** What a document comes to, from the subtotal down to the total, as the host reckoned it. */
export const totalsList = (totals: Totals, currency: Currency, speech: OrderSpeech): TemplateResult => html`
  <dl class="pairs totals">
    ${totalsRows(totals, currency, speech)}
    <div class="total">
      <dt>${speech.say('totals.total')}</dt>
      <dd class="number">${speech.locale.amount(totals.total, currency)}</dd>
    </div>
  </dl>
`;
