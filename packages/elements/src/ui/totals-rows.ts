import type { Amount, Currency, Tax, Totals } from '@orderpad/contracts';
import { html, nothing, type TemplateResult } from 'lit';
import type { TotalsKey } from './totals.messages.ts';
import type { MessagesController } from '../messages/messages-controller.ts';

export type TotalsMessages = Pick<MessagesController<TotalsKey>, 't' | 'locale'>;

/** Figures known so far; a missing one is shown as pending. */
export type Figures = {
  readonly [Key in 'subtotal' | 'discount' | 'shipping' | 'taxes' | 'taxIncluded']: Totals[Key] | undefined;
} & {
  readonly giftWrap?: Totals['giftWrap'] | undefined;
};

/**
 * Rows that add up to a total, each tax by name and rate, for a `<dl class="pairs">`. `lacksMethod` is said of a shipping price that is
 * missing because no method is chosen.
 */
export function totalsRows(
  figures: Figures,
  currency: Currency,
  messages: TotalsMessages,
  lacksMethod = false,
): TemplateResult {
  const { subtotal, discount = 0, shipping, giftWrap = 0, taxes, taxIncluded } = figures;
  const { t, locale } = messages;
  const price = (amount: Amount): string => locale.amount(amount, currency);
  return html`
    ${row(t('totals.subtotal'), subtotal === undefined ? undefined : price(subtotal), t('totals.pending'))}
    ${discount > 0 ? row(t('totals.discount'), price(-discount), '', 'off') : nothing}
    ${giftWrap > 0 ? row(t('totals.gift-wrap'), price(giftWrap)) : nothing}
    ${row(
      t('totals.shipping'),
      shipping === 0 ? t('totals.free') : shipping === undefined ? undefined : price(shipping),
      t(lacksMethod ? 'totals.later' : 'totals.pending'),
    )}
    ${
      taxes && taxes.length > 0
        ? taxes.map((tax) =>
            taxIncluded
              ? row(
                  t('totals.included', { tax: nameOfTax(tax, messages) }),
                  price(tax.amount),
                  '',
                  'included',
                )
              : row(nameOfTax(tax, messages), price(tax.amount)),
          )
        : taxIncluded
          ? nothing
          : row(t('totals.tax'), taxes && price(0), t('totals.pending'))
    }
  `;
}

/** Returns the name of a tax with its rate, unless the name contains it. */
const nameOfTax = ({ name, rate }: Tax, { t, locale }: TotalsMessages): string =>
  /[%٪]\s*$/.test(name) ? name : t('totals.tax-rate', { name, rate: locale.share(rate) });

const row = (label: string, value: string | undefined, missing = '', look = ''): TemplateResult =>
  html`<div class=${look}>
    <dt><bdi>${label}</bdi></dt>
    ${value === undefined ? html`<dd class="pending">${missing}</dd>` : html`<dd class="number" translate="no"><bdi>${value}</bdi></dd>`}
  </div>`;
