import type { LineItem, ShipTo } from '@orderpad/contracts';
import type { ShipmentRow } from '@orderpad/core/shipping';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../ui/button.ts';
import { addressSelect, type AddressOption, type OptionMessages } from './address-options.ts';

export interface ItemRowOptions {
  /** Unique among the rows in view. */
  readonly id: string;
  /** Names the row where its title alone may not be enough: pieces of one line go to several addresses. */
  readonly name: string;
  /** Present while every item has an address of its own to choose. */
  readonly addresses?:
    | {
        readonly to: ShipTo | undefined;
        readonly options: readonly AddressOption[];
        readonly onChoose: (to: ShipTo) => void;
        readonly onNew: () => void;
        readonly onSplit: () => void;
      }
    | undefined;
  /** Present where the item can be a gift. */
  readonly onGift?: (() => void) | undefined;
  readonly messages: OptionMessages;
}

/** One line, or pieces of it, with the address it goes to. */
export function itemRow(row: ShipmentRow, options: ItemRowOptions): TemplateResult {
  const { id, name, addresses, onGift, messages } = options;
  const { t } = messages;
  const { item, quantity: count, gift } = row;
  const { title } = item;
  return html`
    <span class="item">
      <span class="strong"><bdi>${title}</bdi></span>
      <span class="muted small"><bdi>${detailOf(item)}</bdi></span>
      ${
        gift
          ? html`<span class="small gift">
              ${t(gift.wrap ? 'shipping.gift-wrapped' : 'shipping.gift-plain')}
              ${gift.message ? html`<span class="muted"><bdi>“${gift.message}”</bdi></span>` : nothing}
            </span>`
          : nothing
      }
    </span>
    <span class="number count" aria-hidden="true">${t('shipping.times', { count })}</span>
    ${
      addresses
        ? addressSelect({
            id: `row-${id}`,
            label: t('shipping.row-to', { count, title }),
            t,
            ...addresses,
          })
        : nothing
    }
    <span class="acts">
      ${
        addresses && count > 1
          ? button({
              kind: 'quiet',
              id: `split-${id}`,
              label: t('shipping.split'),
              ariaLabel: t('shipping.split-of', { title: name }),
              onClick: addresses.onSplit,
            })
          : nothing
      }
      ${
        onGift
          ? button({
              kind: 'quiet',
              id: `gift-${id}`,
              label: t(gift ? 'shipping.gift-change' : 'shipping.gift'),
              ariaLabel: t(gift ? 'shipping.gift-change-of' : 'shipping.gift-of', { title: name }),
              onClick: onGift,
            })
          : nothing
      }
    </span>
  `;
}

const detailOf = (item: LineItem): string =>
  item.kind === 'variant' ? [...item.choices, item.sku].join(' · ') : '';
