import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { OrderController } from '../order-controller.ts';
import { lazyCart, lazyShopping } from '../shopping/lazy-shopping.ts';
import type { Translate } from '../messages/messages-controller.ts';
import type { ItemsKey } from './items.messages.ts';

type Shown = 'lines' | 'catalog';

/** Switches the step between the lines of the order and the catalog. Hidden where the host cannot be browsed. */
export class ShopSwitch {
  readonly #element: LitElement;
  readonly #t: Translate<ItemsKey>;
  readonly #shopping: OrderController<'shopping'>;
  readonly #pad: OrderController<'pad'>;
  /** View chosen by the person; until then the flow decides. */
  #chosen: Shown | undefined;
  #catalog: HTMLElement | undefined;
  #cart: HTMLElement | undefined;

  constructor(element: LitElement, t: Translate<ItemsKey>) {
    this.#element = element;
    this.#t = t;
    this.#shopping = new OrderController(element, 'shopping');
    this.#pad = new OrderController(element, 'pad', ({ phase }) => [phase]);
  }

  /**
   * Returns true where the host can be browsed. Until that is known, a flow that begins with the catalog counts as browsable.
   */
  get canBrowse(): boolean {
    const { canBrowse = false, first } = this.#shopping.view ?? {};
    return canBrowse || (first === 'catalog' && this.#pad.view?.phase === 'opening');
  }

  get isBrowsing(): boolean {
    return this.canBrowse && (this.#chosen ?? this.#shopping.view?.first) === 'catalog';
  }

  get catalog(): HTMLElement {
    return (this.#catalog ??= lazyShopping(this.#element, this.#t));
  }

  get cart(): HTMLElement {
    return (this.#cart ??= lazyCart(this.#element, this.#t));
  }

  show(shown: Shown): void {
    this.#chosen = shown;
    this.#element.requestUpdate();
  }

  render(lines: number): TemplateResult | typeof nothing {
    if (!this.canBrowse) return nothing;
    const t = this.#t;
    const view = (shown: Shown, isShown: boolean, count = 0) => html`
      <button type="button" id="view-${shown}" aria-pressed=${isShown} @click=${() => this.show(shown)}>
        ${t(`items.view-${shown}`)}${count > 0 ? html` <span class="number">${t('items.view-count', { count })}</span>` : nothing}
      </button>
    `;
    return html`
      <div class="views" role="group" aria-label=${t('items.views')}>
        ${view('lines', !this.isBrowsing, lines)}${view('catalog', this.isBrowsing)}
      </div>
    `;
  }
}
