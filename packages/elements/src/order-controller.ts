import { ContextConsumer } from '@lit/context';
import type {
  ContactView,
  ItemsView,
  OrderEmitted,
  OrderEvent,
  OrderSession,
  PadView,
  PaymentView,
  ReviewView,
  ShippingView,
  SummaryView,
} from '@orderpad/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { orderContext } from './context.ts';

/** What an order shows of itself, by slice. */
export interface OrderViews {
  pad: PadView;
  contact: ContactView;
  items: ItemsView;
  shipping: ShippingView;
  payment: PaymentView;
  review: ReviewView;
  summary: SummaryView;
}

/** The part of a session that is looked at. */
interface Viewed {
  view<Name extends keyof OrderViews>(name: Name): OrderViews[Name];
  watch<Name extends keyof OrderViews>(name: Name, listener: (view: OrderViews[Name]) => void): () => void;
}

/**
 * Joins an element to the order above it: selects one view and re-renders the host only when that view changed.
 */
export class OrderController<Name extends keyof OrderViews> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #name: Name;
  readonly #onBlocked: ((fact: Blocked) => void) | undefined;
  #session: OrderSession | undefined;
  #leave: (() => void)[] = [];

  /** The selected view, or `undefined` until an order is in reach. */
  view: OrderViews[Name] | undefined;

  /** `onBlocked` hears of moves that were refused. */
  constructor(host: ReactiveControllerHost & HTMLElement, name: Name, onBlocked?: (fact: Blocked) => void) {
    this.#host = host;
    this.#name = name;
    this.#onBlocked = onBlocked;
    host.addController(this);
    new ContextConsumer(host, {
      context: orderContext,
      subscribe: true,
      callback: (session) => this.#join(session),
    });
  }

  /** The order itself, for what is not a view: finders, `can`, `on`. */
  get session(): OrderSession | undefined {
    return this.#session;
  }

  send(event: OrderEvent): void {
    this.#session?.send(event);
  }

  can(event: OrderEvent): boolean {
    return this.#session?.can(event) ?? false;
  }

  hostDisconnected(): void {
    for (const leave of this.#leave.splice(0)) leave();
  }

  #join(session: OrderSession | undefined): void {
    this.hostDisconnected();
    this.#session = session;
    if (!session) return;
    const viewed = session as OrderSession & Viewed;
    this.#show(viewed.view(this.#name));
    this.#leave.push(viewed.watch(this.#name, (view) => this.#show(view)));
    if (this.#onBlocked) this.#leave.push(session.on('blocked', this.#onBlocked));
  }

  #show(view: OrderViews[Name]): void {
    if (Object.is(view, this.view)) return;
    this.view = view;
    this.#host.requestUpdate();
  }
}

type Blocked = Extract<OrderEmitted, { type: 'blocked' }>;
