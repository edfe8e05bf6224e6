import type { Order, OrderRequest } from '@orderpad/contracts';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { OrderController } from '../order-controller.ts';
import { loadScene } from '../steps/scene-register.ts';
import { ScenesController } from '../steps/scenes-controller.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { lines } from '../styles/lines.ts';
import { pictures } from '../styles/pictures.ts';
import { surfaces } from '../styles/surfaces.ts';
import { button } from '../ui/button.ts';
import { LazyModules } from '../ui/lazy-module.ts';
import { notice, skeleton } from '../ui/surface.ts';
import { MessagesController } from '../messages/messages-controller.ts';
import { LazyPrint } from '../print/lazy-print.ts';
import type { PrintKey } from '../print/print.messages.ts';
import { allOrders } from './all-orders.ts';
import { firstLines, pageOfLines } from './line-summary.ts';
import { orderDetails } from './order-details.ts';
import { extendedSteps } from './order-facts.ts';
import { detailsStyles } from '../details/details.styles.ts';
import { orderStyles } from './order.styles.ts';
import type * as RequestSent from '../requests/request-sent.ts';
import type { SentKey } from '../requests/sent.messages.ts';
import { orderMessages, type OrderKey } from './order.messages.ts';
import { OrderListWantedEvent, OrderNewWantedEvent } from './placed-events.ts';

/**
 * @summary Placed order: number, status, lines, totals, shipping, history.
 *
 * @tagname order-pad-placed
 *
 * @fires order-new-wanted - The person wants to enter another order; cancelable.
 * @fires order-list-wanted - The person wants to see all orders; cancelable.
 *
 * @csspart heading - The order number.
 */
export class OrderPadPlaced extends LitElement {
  static override styles = [...base, controls, surfaces, pictures, lines, orderStyles, detailsStyles];
  static override properties = {
    order: { attribute: false },
    shown: { state: true },
  };

  /** Placed order; the order of the session above this element when left out. */
  order: Order | undefined;

  private shown = firstLines;

  readonly #messages = new MessagesController<OrderKey, SentKey | PrintKey>(this, orderMessages);
  readonly #placed = new OrderController(this, 'placed');
  readonly #modules = new LazyModules(this);
  readonly #print = new LazyPrint(this);
  #request: typeof RequestSent | undefined;
  #isFetching = false;
  /** List of all orders, in place of the placed one. */
  #all: HTMLElement | undefined;

  constructor() {
    super();
    this.addController(new ScenesController(this, () => extendedSteps(this.#shownOrder), loadScene));
  }

  get #shownOrder(): Order | undefined {
    return this.order ?? this.#placed.view?.order;
  }

  protected override render() {
    const order = this.#shownOrder;
    const request = this.#placed.view?.request;
    if (request) return this.#sent(request);
    if (!order) {
      this.#all = undefined;
      return nothing;
    }
    const { t } = this.#messages;
    if (this.#all) return html`<div class="stack"><div>${this.#newOrder()}</div>${this.#all}</div>`;
    return html`
      <div class="stack">
        ${notice('success', html`<span class="strong">${t('order.thanks')}</span>`)}
        ${orderDetails(order, this.#messages, {
          shown: this.shown,
          onMore: () => {
            this.shown += pageOfLines;
          },
          isOwn: this.#placed.view?.paysOnly ?? false,
          actions: this.#placed.view?.paysOnly
            ? this.#printing(order, false)
            : html`
                ${this.#printing(order, true)}
                ${button({
                  label: t('order.all'),
                  onClick: () => this.#list(allOrders),
                })}
                ${this.#newOrder()}
              `,
        })}
      </div>
    `;
  }

  #printing(order: Order, hasSlips: boolean): TemplateResult {
    const { signal } = new AbortController();
    const describe = () => this.#placed.session?.ask((host) => host.describe({ signal }));
    return this.#print.render({ order, element: this, messages: this.#messages, describe }, hasSlips);
  }

  #sent(request: OrderRequest): TemplateResult {
    if (this.#all) return html`${this.#all}`;
    const module = this.#request;
    if (!module) return html`${this.#fetchRequest()}${skeleton(5)}`;
    return module.requestSent(request, this.#messages, {
      onAll: () => this.#list(module.allRequests),
      onNew: this.#begin,
    });
  }

  /** Fetches what shows a request, which few orders end in, and focuses its heading. */
  #fetchRequest(): TemplateResult | typeof nothing {
    if (!this.#isFetching) {
      this.#isFetching = true;
      this.#modules.load(
        () => import('../requests/request-sent.ts'),
        (module) => {
          this.#request = module;
          this.requestUpdate();
          void this.updateComplete.then(() =>
            this.renderRoot.querySelector<HTMLElement>('#heading')?.focus(),
          );
        },
      );
    }
    return this.#modules.notice(this.#messages.t);
  }

  #newOrder(): TemplateResult {
    return button({
      kind: 'primary',
      icon: 'plus',
      label: this.#messages.t('order.new'),
      onClick: this.#begin,
    });
  }

  readonly #begin = (): void => {
    if (this.dispatchEvent(new OrderNewWantedEvent())) this.#placed.session?.begin();
  };

  #list(create: typeof allOrders): void {
    const { session } = this.#placed;
    if (!this.dispatchEvent(new OrderListWantedEvent()) || !session) return;
    this.#all = create(this, session, this.#messages.t);
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'order-pad-placed': OrderPadPlaced;
  }
}
