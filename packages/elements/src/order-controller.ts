import { ContextConsumer } from '@lit/context';
import type { OrderEvent, Selector } from '@orderpad/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { sessionContext, type PadSession } from './context.ts';
import type { OrderViews } from './order-views.ts';

/** Name of a view of the session, or a selector that an element brings along. */
type Viewed = keyof OrderViews | Selector<unknown>;
type ViewOf<Of extends Viewed> = Of extends keyof OrderViews
  ? OrderViews[Of]
  : Of extends Selector<infer View>
    ? View
    : never;

/**
 * Joins an element to the session above it: selects one view, and renders the element only when that view, or one of the
 * parts that the element shows, has changed.
 *
 * @example
 * ```ts
 * readonly #order = new OrderController(this, 'payment');
 * // In render(): the view of the payment step, or a selector in place of its name.
 * const methods = this.#order.view?.methods ?? [];
 * this.#order.send({ type: 'payment.edit', patch: { methodId: 'cash' } });
 * ```
 */
export class OrderController<Of extends Viewed> implements ReactiveController {
  readonly #element: ReactiveControllerHost & HTMLElement;
  readonly #of: Of;
  readonly #shown: (view: ViewOf<Of>) => readonly unknown[];
  #session: PadSession | undefined;
  #subscriptions: (() => void)[] = [];

  /** Selected view; `undefined` until there is a session. */
  view: ViewOf<Of> | undefined;

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    of: Of,
    shown: (view: ViewOf<Of>) => readonly unknown[] = (view) => [view],
  ) {
    this.#element = host;
    this.#of = of;
    this.#shown = shown;
    host.addController(this);
    // It adds itself to the element; adding it again is harmless.
    host.addController(
      new ContextConsumer(host, {
        context: sessionContext,
        subscribe: true,
        callback: (session) => this.#join(session),
      }),
    );
  }

  /** Session, for what is not a view: finders, `can`, `on`. */
  get session(): PadSession | undefined {
    return this.#session;
  }

  send(event: OrderEvent): void {
    this.#session?.send(event);
  }

  can(event: OrderEvent): boolean {
    return this.#session?.can(event) ?? false;
  }

  hostDisconnected(): void {
    for (const unsubscribe of this.#subscriptions.splice(0)) unsubscribe();
  }

  #join(session: PadSession | undefined): void {
    this.hostDisconnected();
    this.#session = session;
    if (!session) return this.#show(undefined);
    const of: Viewed = this.#of;
    // Follows from the definition of `ViewOf` in both cases.
    const select = (typeof of === 'string' ? session.views[of] : of) as Selector<ViewOf<Of>>;
    this.#show(session.view(select));
    this.#subscriptions.push(session.watch(select, (view) => this.#show(view)));
  }

  #show(view: ViewOf<Of> | undefined): void {
    const before = this.view && this.#shown(this.view);
    this.view = view;
    const isSame = view
      ? this.#shown(view).every((part, at) => before && Object.is(part, before[at]))
      : !before;
    if (!isSame) this.#element.requestUpdate();
  }
}
