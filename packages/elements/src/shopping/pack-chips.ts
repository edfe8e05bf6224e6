import type { Product } from '@orderpad/contracts';
import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../messages/messages-controller.ts';
import { button } from '../ui/button.ts';
import type { ItemsKey } from '../items/items.messages.ts';
import type { ShoppingKey } from './shopping.messages.ts';

/**
 * Buttons for the usual pack sizes of a product, in one row: a narrow card shows their counts, a wide one their names too. Nothing
 * without packs. `off` is the reason why none can be ordered.
 */
export const packChips = (
  { title, packs = [] }: Product,
  t: Translate<ItemsKey | ShoppingKey>,
  onPack: (count: number) => void,
  off: string | undefined,
): TemplateResult | typeof nothing =>
  packs.length === 0
    ? nothing
    : html`
        <div class="packs" role="group" aria-label=${t('items.packs', { title })}>
          ${packs.map(({ name, quantity: count }) => {
            const label = t('items.pack', { name, count });
            return button({
              look: 'pack',
              label: html`<span>${label}</span>`,
              title: off ?? label,
              disabled: off !== undefined && { reason: off },
              attributes: { 'data-count': t('shopping.times', { count }) },
              onClick: () => onPack(count),
            });
          })}
        </div>
      `;
