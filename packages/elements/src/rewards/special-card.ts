import type { Special, Stock } from '@orderpad/contracts';
import { html, nothing, type TemplateResult } from 'lit';
import { pictureOfVariant } from '../items/picture.ts';
import { button } from '../ui/button.ts';
import { icon } from '../ui/icon.ts';
import { pill } from '../ui/surface.ts';
import type { MessagesController } from '../messages/messages-controller.ts';
import type { RewardChoiceKey } from './reward-choice.messages.ts';
import { sentence } from '../messages/sentence.ts';

type Messages = Pick<MessagesController<RewardChoiceKey>, 't' | 'locale'>;

export interface SpecialCardOptions {
  readonly special: Special;
  /** Reason why it could not be added. */
  readonly refusal: string | undefined;
  readonly messages: Messages;
  readonly onAdd: () => void;
}

/** Card of a special: its price as a reward, its usual price, and low stock. */
export function specialCard({ special, refusal, messages, onAdd }: SpecialCardOptions): TemplateResult {
  const { product, variantId, price } = special;
  const { t, locale } = messages;
  const variant = product.variants.find(({ id }) => id === variantId);
  const choices = product.options.flatMap(
    ({ id, values }) => values.find((value) => value.id === variant?.options[id])?.name ?? [],
  );
  const former =
    variant?.price && variant.price.amount > price.amount ? locale.money(variant.price) : undefined;
  const { title } = product;
  return html`
    <li class="special">
      ${pictureOfVariant(product, variant)}
      <span class="what">
        <span class="title"><bdi>${title}</bdi></span>
        <span class="detail">${[...choices, variant?.sku].join(' · ')}</span>
        <span class="terms">
          <span class="price number" translate="no">${locale.money(price)}</span>
          ${
            former === undefined
              ? nothing
              : html`<s class="number"
                  ><span class="unseen">${sentence(t('rewards.instead', { price: former }))}</span
                  ><span aria-hidden="true" translate="no">${former}</span></s
                >`
          }
          ${variant ? stockOf(variant.stock, messages) : nothing}
        </span>
      </span>
      ${
        variant && isOut(variant.stock)
          ? nothing
          : button({
              icon: 'plus',
              label: t('rewards.add'),
              ariaLabel: t('rewards.add-this', { title }),
              onClick: onAdd,
            })
      }
      ${refusal === undefined ? nothing : html`<span class="error">${icon('alert')}${sentence(refusal)}</span>`}
    </li>
  `;
}

const isOut = (stock: Stock): boolean =>
  stock.kind === 'counted' ? stock.available === 0 : stock.kind === 'level' && stock.level === 'out';

/** Renders the stock where it is low. */
function stockOf(stock: Stock, { t }: Messages): TemplateResult | typeof nothing {
  if (isOut(stock)) return pill(t('rewards.sold-out'), 'danger');
  return stock.kind === 'counted' && stock.available < 10
    ? pill(html`<bdi>${t('rewards.few', { count: stock.available })}</bdi>`, 'warning')
    : nothing;
}
