import type { Amount, Currency, Tax, Totals } from '@orderpad/contracts';
import { html, nothing, type TemplateResult } from 'lit';
import type { TotalsKey } from '../words/totals.words.ts';
import type { WordsController } from '../words/words-controller.ts';

export type TotalsSpeech = Pick<WordsController<TotalsKey>, 'say' | 'locale'>;

/** What there is to show so far; of what is missing it is said that it is. */
export type Figures = {
  readonly [Key in 'subtotal' | 'discount' | 'shipping' | 'taxes' | 'taxIncluded']: Totals[Key] | undefined;
};

/** What adds up to a total, each tax by its name and rate: rows for a `<dl class="pairs">`. */
export function totalsRows(figures: Figures, currency: Currency, speech: TotalsSpeech): TemplateResult {
  const { subtotal, discount = 0, shipping, taxes, taxIncluded } = figures;
  const { say, locale } = speech;
  const price = (amount: Amount): string => locale.amount(amount, currency);
  return html`
    ${row(say('totals.subtotal'), subtotal === undefined ? undefined : price(subtotal), say('totals.pending'))}
    ${discount > 0 ? row(say('totals.discount'), price(-discount), '', 'off') : nothing}
    ${row(
      say('totals.shipping'),
      shipping === 0 ? say('totals.free') : shipping === undefined ? undefined : price(shipping),
      say('totals.later'),
    )}
    ${
      taxes && taxes.length > 0
        ? taxes.map((tax) =>
            taxIncluded
              ? row(
                  say('totals.included', { tax: nameOfTax(tax, speech) }),
                  price(tax.amount),
                  '',
                  'included',
                )
              : row(nameOfTax(tax, speech), price(tax.amount)),
          )
        : taxIncluded
          ? nothing
          : row(say('totals.tax'), taxes && price(0), say('totals.pending'))
    }
  `;
}

/** A name that holds its rate already is left alone. */
const nameOfTax = ({ name, rate }: Tax, { say, locale }: TotalsSpeech): string =>
  /[%٪]\s*$/.test(name) ? name : say('totals.tax-rate', { name, rate: locale.share(rate) });

const row = (label: string, value: string | undefined, missing = '', look = ''): TemplateResult =>
  html`<div class=${look}>
    <dt><bdi>${label}</bdi></dt>
    ${value === undefined ? html`<dd class="pending">${missing}</dd>` : html`<dd class="number">${value}</dd>`}
  </div>`;
