import { html, nothing, type TemplateResult } from 'lit';
import { emptyState, skeleton } from '../ui/surface.ts';
import type { Say } from '../words/words-controller.ts';
import type { ShoppingKey } from './shopping.words.ts';

/** Room for the first cards. */
export const firstCards = html`<div class="products" aria-hidden="true">
  ${[1, 2, 3].map(() => html`<div class="product"><div class="face"></div>${skeleton(3)}</div>`)}
</div>`;

/** Nothing is sold here, or nothing matches; `onEverywhere` looks beyond the category one is in. */
export function noProducts(
  text: string,
  say: Say<ShoppingKey>,
  onEverywhere: (() => void) | undefined,
): TemplateResult {
  if (text === '') return emptyState('bag', say('shopping.nothing'), say('shopping.nothing-hint'));
  return emptyState(
    'search',
    say('ui.no-results', { text }),
    say('shopping.none-hint'),
    onEverywhere
      ? html`<button type="button" class="button" @click=${onEverywhere}>${say('shopping.everywhere')}</button>`
      : nothing,
  );
}
