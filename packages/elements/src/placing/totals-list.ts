import type { Currency, Totals } from '@orderpad/contracts';
import { html, type TemplateResult } from 'lit';
import { totalsRows } from '../ui/totals-rows.ts';
import type { MessagesController } from '../messages/messages-controller.ts';
import type { OrderKey } from './order.messages.ts';

export type OrderMessages = Pick<MessagesController<OrderKey>, 't' | 'locale'>;

/** List from the subtotal down to the total, with the host's figures. */
export const totalsList = (
  totals: Totals,
  currency: Currency,
  messages: OrderMessages,
): TemplateResult => html`
  <dl class="pairs totals">
    ${totalsRows(totals, currency, messages)}
    <div class="total">
      <dt>${messages.t('totals.total')}</dt>
      <dd class="number" translate="no">${messages.locale.amount(totals.total, currency)}</dd>
    </div>
  </dl>
`;
