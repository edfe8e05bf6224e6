import type { Fix } from '@orderpad/contracts';
import type { EntryRow } from '@orderpad/core/fast-entry';
import { writtenNumber } from '@orderpad/core/numbers';
import { html, nothing, type TemplateResult } from 'lit';
import { fixLabel } from '../fixes/fix-buttons.ts';
import type { FixesKey } from '../fixes/fixes.messages.ts';
import type { ItemsKey } from '../items/items.messages.ts';
import { button } from '../ui/button.ts';
import { icon } from '../ui/icon.ts';
import type { MessagesController } from '../messages/messages-controller.ts';
import type { FastEntryKey } from './fast-entry.messages.ts';

export type EntryMessages = MessagesController<FastEntryKey | ItemsKey | FixesKey>;

/** Actions on a row. */
export interface RowActions {
  onCorrect(id: number, row: { readonly sku: string; readonly quantity: string }): void;
  onChoose(id: number, variantId: string, quantity: string): void;
  onFix(id: number, fix: Fix): void;
  onDismiss(id: number): void;
}

/** Row that needs attention: what was typed, why it is not in the order, and its fixes. */
export function entryRow(row: EntryRow, messages: EntryMessages, actions: RowActions): TemplateResult {
  const { id, at, sku, issue, isAsked, product } = row;
  const { t } = messages;
  if (!issue) return html``;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const { elements } = event.currentTarget as HTMLFormElement; // the listener sits on the form
    // Inputs and selects are both read by `value`.
    const said = (name: string) => (elements.namedItem(name) as HTMLInputElement | null)?.value ?? '';
    const quantity = said('quantity');
    if (product) actions.onChoose(id, said('variant'), quantity);
    else actions.onCorrect(id, { sku: said('sku'), quantity });
  };
  return html`
    <li data-id=${id} aria-busy=${isAsked ? 'true' : nothing}>
      <form novalidate @submit=${submit}>
        <span class="at">${t('entry.row', { at })}</span>
        ${row.lineId ? html`<span class="typed">${sku}</span>` : fieldsOf(row, messages)}
        ${button({
          kind: 'icon',
          icon: 'close',
          label: t('entry.dismiss', { at }),
          onClick: () => actions.onDismiss(id),
        })}
      </form>
      <p class="why" id="why-${id}">
        ${icon('alert')}<span>${reasonOf(row, messages)}</span>
        ${issue.fixes.map((fix) => {
          const label = fixLabel(fix, messages);
          return label ? button({ look: 'fix', label, onClick: () => actions.onFix(id, fix) }) : nothing;
        })}
      </p>
    </li>
  `;
}

function fieldsOf(
  { id, at, sku, quantity, product, issue }: EntryRow,
  messages: EntryMessages,
): TemplateResult {
  const { t, locale } = messages;
  const invalid = (field: string) => (issue?.path[0] === field ? 'true' : nothing);
  const code = html`
    <input
      class="input code"
      name="sku"
      autocomplete="off"
      spellcheck="false"
      aria-label=${t('entry.sku-of', { at })}
      aria-invalid=${invalid('sku')}
      aria-describedby="why-${id}"
      .value=${sku}
    />
  `;
  return html`
    ${
      product
        ? html`<select class="input code" name="variant" aria-label=${t('entry.variant-of', { at })} aria-describedby="why-${id}">
            ${product.variants.map(
              (variant) =>
                html`<option value=${variant.id}>${nameOf(variant, product.options, variant.sku)}</option>`,
            )}
          </select>`
        : code
    }
    <input
      class="input count"
      name="quantity"
      inputmode="numeric"
      autocomplete="off"
      aria-label=${t('entry.quantity-of', { at })}
      aria-invalid=${invalid('quantity')}
      aria-describedby="why-${id}"
      .value=${quantity === undefined ? '' : writtenNumber(quantity, locale.lang)}
    />
    ${button({ label: t(product ? 'items.add-this' : 'ui.retry'), submits: true })}
  `;
}

/** Returns the chosen values, then the code: `Blue, Large – APRON-BL`. */
function nameOf(
  { options: chosen }: { readonly options: Readonly<Record<string, string>> },
  options: NonNullable<EntryRow['product']>['options'],
  sku: string,
): string {
  const values = options.flatMap(
    ({ id, values: offered }) => offered.find((value) => value.id === chosen[id])?.name ?? [],
  );
  return [values.join(', '), sku].filter(Boolean).join(' – ');
}

function reasonOf({ text, sku, issue }: EntryRow, { t, tIssue, tProblem }: EntryMessages): string {
  if (!issue) return '';
  const reason = tIssue(issue);
  if (issue.code === 'sku-unanswered')
    return tProblem(issue.params['problem'] as Parameters<typeof tProblem>[0]);
  return issue.code === 'quantity-invalid' && text !== sku
    ? `${t('entry.typed', { text })} ${reason}`
    : reason;
}
