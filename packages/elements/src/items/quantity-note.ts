import {
  fullCartons,
  nextQuantity,
  type Product,
  type Quantity,
  quantityIssue,
  type QuantityRules,
  type Variant,
} from '@orderpad/contracts';
import { html, nothing, type TemplateResult } from 'lit';
import { fixLabel } from '../fixes/fix-buttons.ts';
import type { FixesKey } from '../fixes/fixes.messages.ts';
import type { MessagesController } from '../messages/messages-controller.ts';
import { sentence } from '../messages/sentence.ts';
import { button } from '../ui/button.ts';
import type { ItemsKey } from './items.messages.ts';
import { rulesText } from './quantity-rules.ts';

/**
 * Rules of a variant below the field of its quantity, with a press that fills the carton; where the quantity is not sold, the next ones that
 * are. `id` describes the field.
 */
export function rulesNote(
  quantity: Quantity,
  rules: QuantityRules | undefined,
  id: string,
  messages: Pick<MessagesController<ItemsKey | FixesKey>, 't' | 'tIssue'>,
  onCount: (quantity: Quantity) => void,
): TemplateResult | typeof nothing {
  if (!rules) return nothing;
  const { t } = messages;
  const unsold = quantityIssue({ id: '', quantity, cause: { kind: 'operator' } }, rules);
  const carton = fullCartons(rules, quantity);
  const press = (label: string, count: number) =>
    button({ kind: 'link', label, onClick: () => onCount(count) });
  return html`
    <p class="hint" id=${id}>${rulesText(rules, messages)}</p>
    ${
      unsold
        ? html`<p class="error" role="alert">${sentence(messages.tIssue(unsold))}
            ${unsold.fixes.map((fix) => press(fixLabel(fix, messages) ?? '', Number(fix.params['quantity'])))}</p>`
        : carton === undefined
          ? nothing
          : html`<p>${press(t('items.fill-carton', { count: carton }), carton)}</p>`
    }
  `;
}

/** Returns a product with those of its packs alone that a variant is sold in. */
export const withSoldPacks = (product: Product, variant: Variant | undefined): Product => {
  const rules = variant?.quantityRules;
  if (!rules || !product.packs) return product;
  return { ...product, packs: product.packs.filter(({ quantity }) => isSold(rules, quantity)) };
};

const isSold = (rules: QuantityRules, quantity: Quantity): boolean =>
  nextQuantity(rules, quantity) === quantity;
