import {
  isHostError,
  type Host,
  type HostProfile,
  type Id,
  type Order,
  type OrderStatus,
  type OrderSummary,
  type ProblemCode,
} from '@orderpad/contracts';
import { guardedHost, type Finder } from '@orderpad/core';
import { findOrders, loadOrder } from '@orderpad/core/orders';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { watchedHost } from '../events/watched-host.ts';
import { firstLines, pageOfLines } from '../placing/line-summary.ts';
import { orderDetails } from '../placing/order-details.ts';
import { extendedSteps } from '../placing/order-facts.ts';
import { loadScene } from '../steps/scene-register.ts';
import { ScenesController } from '../steps/scenes-controller.ts';
import { detailsStyles } from '../details/details.styles.ts';
import { orderStyles } from '../placing/order.styles.ts';
import { LazyPrint } from '../print/lazy-print.ts';
import type { PrintKey } from '../print/print.messages.ts';
import { orderMessages, type OrderKey } from '../placing/order.messages.ts';
import { base, root } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { lines } from '../styles/lines.ts';
import { pictures } from '../styles/pictures.ts';
import { surfaces } from '../styles/surfaces.ts';
import { button } from '../ui/button.ts';
import { icon } from '../ui/icon.ts';
import { retryNotice } from '../ui/retry-notice.ts';
import { notice, skeleton } from '../ui/surface.ts';
import { inPersonMessages } from '../messages/in-person.messages.ts';
import { MessagesController } from '../messages/messages-controller.ts';
import { orderList } from './order-list.ts';
import { OrderClosedEvent, OrderOpenedEvent } from './orders-events.ts';
import { ordersStyles } from './orders.styles.ts';
import { ordersMessages, type OrdersKey } from './orders.messages.ts';

/**
 * @summary Placed orders: a list to search, and a page for each.
 *
 * @tagname order-pad-orders
 *
 * @attr inherit-font - Uses the font of the page.
 *
 * @fires order-opened - An order was opened; cancelable by a page with its own routes.
 * @fires order-closed - The opened order was left; cancelable by a page with its own routes.
 * @fires order-signed-out - The host no longer accepts the sign-in.
 *
 * @csspart heading - The heading of the list or of the order.
 */
export class OrderPadOrders extends LitElement {
  static override styles = [
    ...base,
    root,
    controls,
    surfaces,
    pictures,
    lines,
    orderStyles,
    detailsStyles,
    ordersStyles,
  ];
  static override properties = {
    host: { attribute: false },
    // A removed attribute is the list again, as when there was none.
    order: { reflect: true, converter: (id: string | null) => id ?? undefined },
    mode: {},
    status: { state: true },
    shown: { state: true },
    opened: { state: true },
    problem: { state: true },
  };

  /** Host that keeps the orders. */
  host: Host | undefined;
  /** Id of the order to show; the list without it. */
  order: Id | undefined;
  /** `agent` shows the orders of everybody, `self` those of the customer who is signed in. */
  mode: 'agent' | 'self' = 'agent';

  private status: OrderStatus | undefined;
  private shown = firstLines;
  private opened: Order | undefined;
  private problem: ProblemCode | undefined;

  readonly #messages = new MessagesController<OrderKey | OrdersKey, PrintKey>(this, {
    ...orderMessages,
    ...ordersMessages,
  });
  readonly #print = new LazyPrint(this);
  #watched: Host | undefined;
  #finder: Finder<OrderSummary> | undefined;
  #reading: AbortController | undefined;

  constructor() {
    super();
    this.addController(new ScenesController(this, () => extendedSteps(this.opened), loadScene));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#finder?.stop();
    this.#finder = undefined;
    this.#reading?.abort();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#messages.instead = this.mode === 'self' ? inPersonMessages : {};
    if (changed.has('host')) {
      const { host } = this;
      this.#watched = host && guardedHost(watchedHost(() => host, this));
      this.#finder = undefined;
    }
    if (changed.has('host') || changed.has('order')) this.#begin();
  }

  protected override render() {
    const { t } = this.#messages;
    if (!this.host) return notice('info', t('orders.no-host'));
    if (this.order !== undefined) return this.#details();
    const view = this.#finder?.view;
    if (!view) return skeleton(6);
    return orderList(
      {
        view,
        status: this.status,
        isOwn: this.mode === 'self',
        onText: (text) => this.#finder?.find(text),
        onStatus: (status) => this.#filter(status),
        onOpen: (id) => this.#open(id),
        onMore: () => this.#finder?.more(),
      },
      this.#messages,
    );
  }

  #details(): TemplateResult {
    const { t, tProblem } = this.#messages;
    const back = button({
      kind: 'quiet',
      look: 'back',
      icon: html`<span class="turned">${icon('chevron')}</span>`,
      label: t('orders.back'),
      onClick: this.#close,
    });
    if (this.problem)
      return html`<div class="stack">
        ${back}
        ${retryNotice(t, html`<b>${t('orders.failed-one')}</b> ${tProblem(this.problem)}`, () => this.#begin(), false, this.problem)}
      </div>`;
    if (!this.opened)
      return html`<div class="stack" aria-busy="true">
        ${back}<span class="unseen" role="status">${t('ui.loading')}</span>${skeleton(9)}
      </div>`;
    return html`<div class="stack">
      ${back}
      ${orderDetails(this.opened, this.#messages, {
        shown: this.shown,
        onMore: () => {
          this.shown += pageOfLines;
        },
        isOwn: this.mode === 'self',
        actions: this.#print.render(
          { order: this.opened, element: this, messages: this.#messages, describe: () => this.#describe() },
          this.mode !== 'self',
        ),
      })}
    </div>`;
  }

  #describe(): Promise<HostProfile> | undefined {
    return this.#watched?.describe({ signal: new AbortController().signal });
  }

  /** Loads what is to be shown. */
  #begin(): void {
    this.#reading?.abort();
    this.opened = undefined;
    this.problem = undefined;
    this.shown = firstLines;
    if (!this.#watched) return;
    if (this.order === undefined) this.#list(this.#finder?.view.text ?? '');
    else void this.#read(this.#watched, this.order);
  }

  #list(text: string): void {
    if (!this.#watched) return;
    this.#finder?.stop();
    this.#finder = findOrders(this.#watched, this.status ? { status: this.status } : {});
    this.#finder.watch(() => this.requestUpdate());
    this.#finder.find(text);
  }

  #filter(status: OrderStatus | undefined): void {
    this.status = status;
    this.#list(this.#finder?.view.text ?? '');
  }

  async #read(host: Host, id: Id): Promise<void> {
    const reading = new AbortController();
    this.#reading = reading;
    try {
      const order = await loadOrder(host, id, reading.signal);
      if (reading.signal.aborted) return;
      this.opened = order;
      await this.updateComplete;
      this.#focusHeading();
    } catch (error) {
      if (!reading.signal.aborted) this.problem = isHostError(error) ? error.code : 'internal';
    }
  }

  #open(id: Id): void {
    if (this.dispatchEvent(new OrderOpenedEvent(id))) this.order = id;
  }

  readonly #close = (): void => {
    if (!this.dispatchEvent(new OrderClosedEvent())) return;
    this.order = undefined;
    void this.updateComplete.then(() => this.#focusHeading());
  };

  #focusHeading(): void {
    this.renderRoot.querySelector<HTMLElement>('#heading')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'order-pad-orders': OrderPadOrders;
  }
}
