import type { Product } from '@orderpad/contracts';
import { html, nothing, type TemplateResult } from 'lit';
import { priceOf, priceRange, stockText } from '../items/item-card.ts';
import { isOffered, unchosen, variantOf } from '../items/item-choice.ts';
import type { ItemsKey } from '../items/items.messages.ts';
import { pictureOfVariant } from '../items/picture.ts';
import { withSoldPacks } from '../items/quantity-note.ts';
import { rulesText, startOf } from '../items/quantity-rules.ts';
import { button } from '../ui/button.ts';
import { icon } from '../ui/icon.ts';
import { quantity } from '../ui/quantity.ts';
import { quantityRefusal } from '../ui/quantity-refusal.ts';
import { pill } from '../ui/surface.ts';
import type { MessagesController } from '../messages/messages-controller.ts';
import { isOut, isSoldOut, lackOf, speaker, type CardEntry } from './card-entry.ts';
import { packChips } from './pack-chips.ts';
import type { ShoppingKey } from './shopping.messages.ts';
import { sentence } from '../messages/sentence.ts';

export type ShoppingMessages = MessagesController<ShoppingKey | ItemsKey>;

export interface CardActions {
  readonly onChange: (product: Product, change: Partial<CardEntry>) => void;
  /** Adds `count` pieces; the quantity of the card when left out. */
  readonly onAdd: (product: Product, count?: number) => void;
}

/** Card of a product: picture, price, stock, options and quantity. `at` is its index among the cards. */
export function productCard(
  product: Product,
  entry: CardEntry,
  { at, ordered }: { readonly at: number; readonly ordered: number },
  messages: ShoppingMessages,
  actions: CardActions,
): TemplateResult {
  const { title } = product;
  const { t } = messages;
  const lack = entry.isTried ? lackOf(product, entry) : undefined;
  const why = lack && lack.kind !== 'stock' ? lackText(lack, messages) : undefined;
  const off = isSoldOut(product, entry) ? t('shopping.sold-out', { title }) : undefined;
  const add = (event: Event) => {
    event.preventDefault();
    actions.onAdd(product);
  };
  return html`
    <article class="product" part="product" aria-labelledby="title-${at}">
      <div class="face">${pictureOfVariant(product, variantOf(product, entry.chosen))}</div>
      <h3 id="title-${at}" tabindex="-1"><bdi>${title}</bdi></h3>
      <div class="about">${terms(product, entry, messages)}</div>
      ${ordered > 0 ? inOrder(ordered, messages) : nothing}
      <div class="order">
        ${choosers(product, entry, at, messages, actions)}
        <form class="how-many" novalidate @submit=${add}>
          ${quantity({
            id: `count-${at}`,
            label: t('items.count-of', { title }),
            value: entry.quantity,
            rules: variantOf(product, entry.chosen)?.quantityRules,
            error: entry.miscount && why,
            describedBy: why ? `why-${at}` : undefined,
            locale: messages.locale,
            t,
            onChange: (count) => actions.onChange(product, { quantity: count, miscount: undefined }),
            onInvalid: (refusal) => actions.onChange(product, { miscount: refusal, isTried: true }),
          })}
          ${button({
            look: 'add',
            label: t('shopping.add'),
            ariaLabel: t('shopping.add-this', { title }),
            submits: true,
            disabled: off !== undefined && { reason: off },
          })}
        </form>
        ${variantOf(product, entry.chosen) ? packChips(withSoldPacks(product, variantOf(product, entry.chosen)), t, (count) => actions.onAdd(product, count), off) : nothing}
        ${why ? html`<p class="error" id="why-${at}" role=${entry.miscount ? 'alert' : nothing}>${why}</p>` : nothing}
      </div>
    </article>
  `;
}

/** Returns why a product was not added, as text. */
export function lackText(
  lack: NonNullable<ReturnType<typeof lackOf>>,
  { t }: ShoppingMessages,
  title = '',
): string {
  if (lack.kind === 'option') return t('items.option-missing', { name: lack.name });
  if (lack.kind === 'stock') return t('shopping.sold-out', { title });
  return lack.kind === 'quantity' ? quantityRefusal(lack.miscount, t) : t('items.combination-missing');
}

/** Price for this contact, with the usual price struck through. */
function terms(product: Product, entry: CardEntry, messages: ShoppingMessages): TemplateResult {
  const { t } = messages;
  const variant = speaker(product, entry);
  const list = variant?.listPrice && priceOf(variant.listPrice, messages);
  const chosen = variantOf(product, entry.chosen);
  return html`
    <p class="terms">
      <span class="strong number">${sentence(variant ? priceOf(variant.price, messages) : priceRange(product, messages))}</span>
      ${
        list
          ? html`<s class="muted small"
              ><span class="unseen">${sentence(t('items.list-price', { price: list }))}</span><span aria-hidden="true" translate="no">${list}</span></s
            >`
          : nothing
      }
    </p>
    <p class="terms small">
      ${chosen ? html`<span class="sku muted">${chosen.sku}</span>` : nothing}
      ${
        chosen
          ? stockText(chosen.stock, messages)
          : isSoldOut(product, entry)
            ? pill(t('items.stock-out'), 'danger')
            : pill(t('items.stock-in'), 'success')
      }
      ${chosen?.quantityRules ? html`<span class="muted">${rulesText(chosen.quantityRules, messages)}</span>` : nothing}
    </p>
  `;
}

/** Count in the order, on the picture. */
const inOrder = (count: number, { t, locale }: ShoppingMessages): TemplateResult => {
  const text = t('shopping.in-order', { count });
  return html`<p class="ordered" title=${text}>
    ${icon('check')}<bdi aria-hidden="true">${locale.number(count)}</bdi> <span class="unseen">${text}</span>
  </p>`;
};

/** List boxes of the options: those already chosen, and the next one. */
function choosers(
  product: Product,
  entry: CardEntry,
  card: number,
  { t }: ShoppingMessages,
  { onChange }: CardActions,
): TemplateResult[] {
  const [next] = unchosen(product, entry.chosen);
  return product.options
    .map((option, at) => ({ ...option, at }))
    .filter(({ id, values }) => values.length > 1 && (id === next?.id || entry.chosen[id] !== undefined))
    .map(({ id, name, values, at }) => {
      const isMissing = entry.isTried && entry.chosen[id] === undefined;
      return html`
        <select
          class="input"
          part="input"
          id="option-${at}-${card}"
          aria-label=${name}
          aria-invalid=${isMissing ? 'true' : nothing}
          aria-describedby=${isMissing ? `why-${card}` : nothing}
          @change=${(event: Event) => {
            const { value } = event.currentTarget as HTMLSelectElement; // the listener sits on the select
            const chosen = { ...entry.chosen, [id]: value };
            const isSet = entry.quantity !== startOf(variantOf(product, entry.chosen));
            onChange(product, isSet ? { chosen } : { chosen, quantity: startOf(variantOf(product, chosen)) });
          }}
        >
          <option value="" hidden .selected=${entry.chosen[id] === undefined}>${t('shopping.choose', { name })}</option>
          ${values.map((value) => {
            const isAway = !isOffered(product, entry.chosen, id, value.id);
            const isGone = product.variants
              .filter((variant) => variant.options[id] === value.id)
              .every(isOut);
            return html`<option value=${value.id} .selected=${entry.chosen[id] === value.id}>
              ${value.name}${isAway ? ` ${t('items.not-with')}` : isGone ? ` – ${t('items.stock-out')}` : ''}
            </option>`;
          })}
        </select>
      `;
    });
}
