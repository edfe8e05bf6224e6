import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../ui/button.ts';
import { emptyState, skeleton } from '../ui/surface.ts';
import type { Translate } from '../messages/messages-controller.ts';
import type { ShoppingKey } from './shopping.messages.ts';

/** Placeholder for the first cards. */
export const firstCards = html`<div class="products" aria-hidden="true">
  ${[1, 2, 3, 4, 5, 6, 7, 8].map(
    () => html`<div class="product"><div class="face"></div><div class="order">${skeleton(4)}</div></div>`,
  )}
</div>`;

/** Empty state: nothing is sold here, or nothing matches. `onEverywhere` searches beyond the current category. */
export function noProducts(
  text: string,
  t: Translate<ShoppingKey>,
  onEverywhere: (() => void) | undefined,
): TemplateResult {
  if (text === '') return emptyState('bag', t('shopping.nothing'), t('shopping.nothing-hint'));
  return emptyState(
    'search',
    t('ui.no-results', { text }),
    t('shopping.none-hint'),
    onEverywhere ? button({ label: t('shopping.everywhere'), onClick: onEverywhere }) : nothing,
  );
}
