import type { ShipTo } from '@orderpad/contracts';
import type { ShipmentRow } from '@orderpad/core/shipping';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { button } from '../ui/button.ts';
import { searchField } from '../ui/search-field.ts';
import { addressSelect, type AddressOption, type OptionMessages } from './address-options.ts';

export interface ItemListOptions {
  readonly heading: string;
  readonly row: (row: ShipmentRow, id: string) => TemplateResult;
  /** Sends all rows that are found to one address; present where rows have an address. */
  readonly all:
    | {
        readonly options: readonly AddressOption[];
        readonly onChoose: (rows: readonly ShipmentRow[], to: ShipTo) => void;
        readonly onNew: (rows: readonly ShipmentRow[]) => void;
      }
    | undefined;
}

/** Rows shown at once. A list in every row is heavy, and nobody reads a thousand of them. */
const pageSize = 25;

/** The items that ship, a page at a time; a long list can be searched, and what is found can be sent to one address. */
export class ItemList {
  readonly #messages: OptionMessages;
  readonly #update: () => void;
  #from = 0;
  #text = '';

  constructor(messages: OptionMessages, update: () => void) {
    this.#messages = messages;
    this.#update = update;
  }

  render(rows: readonly ShipmentRow[], options: ItemListOptions): TemplateResult {
    const { heading, row } = options;
    const found = this.#found(rows);
    const from = Math.min(this.#from, Math.floor(Math.max(found.length - 1, 0) / pageSize) * pageSize);
    const shown = found.slice(from, from + pageSize);
    return html`
      <section class="card" aria-labelledby="items">
        <header class="card-head"><h3 id="items">${heading}</h3></header>
        ${rows.length > pageSize ? this.#tools(found, options) : nothing}
        <ul role="list" class="item-rows">
          ${repeat(
            shown,
            ({ key }) => key,
            (each, at) => html`<li class="item-row">${row(each, String(from + at))}</li>`,
          )}
        </ul>
        ${rows.length > pageSize ? this.#pages(from, shown.length, found.length) : nothing}
      </section>
    `;
  }

  #found(rows: readonly ShipmentRow[]): readonly ShipmentRow[] {
    const text = this.#text.trim().toLocaleLowerCase();
    if (!text) return rows;
    return rows.filter(({ item }) =>
      [item.title, item.kind === 'variant' ? item.sku : ''].some((each) =>
        each.toLocaleLowerCase().includes(text),
      ),
    );
  }

  #tools(found: readonly ShipmentRow[], { all }: ItemListOptions): TemplateResult {
    const { t } = this.#messages;
    return html`
      <div class="item-tools">
        ${searchField({
          id: 'find-item',
          name: 'find-item',
          label: t('shipping.find'),
          text: this.#text,
          t,
          onText: (text) => {
            this.#text = text;
            this.#from = 0;
            this.#update();
          },
        })}
        ${
          all && found.length > 0
            ? addressSelect({
                id: 'all-to',
                label: t('shipping.all-to', { count: found.length }),
                to: undefined,
                first: t('shipping.all-to', { count: found.length }),
                options: all.options,
                t,
                onChoose: (to) => all.onChoose(found, to),
                onNew: () => all.onNew(found),
              })
            : nothing
        }
      </div>
    `;
  }

  #pages(from: number, shown: number, count: number): TemplateResult {
    const { t } = this.#messages;
    const go = (to: number) => () => {
      this.#from = to;
      this.#update();
    };
    return html`
      <div class="card-body row spread">
        <span class="muted small" role="status"
          >${count === 0 ? t('shipping.none-found') : t('shipping.range', { from: from + 1, to: from + shown, count })}</span
        >
        <span class="row">
          ${button({ label: t('shipping.previous'), disabled: from === 0, onClick: go(from - pageSize) })}
          ${button({ label: t('shipping.next'), disabled: from + shown >= count, onClick: go(from + pageSize) })}
        </span>
      </div>
    `;
  }
}
