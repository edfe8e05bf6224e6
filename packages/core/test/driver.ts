import { SimulatedClock } from 'xstate';
import { itemOf, type Host, type Product } from '@orderpad/contracts';
import {
  contactView,
  itemsView,
  padView,
  paymentView,
  placedView,
  reviewView,
  shippingView,
  startOrder,
  summaryView,
  type NewLine,
  type OrderEmitted,
  type OrderEvent,
  type OrderOptions,
  type OrderSession,
  type OrderStorage,
  type Step,
} from '@orderpad/core';
import { ada, FakeHost, tea } from './fake-host.ts';

export const lineOf = (product: Product, quantity = 1): NewLine => {
  const [variant] = product.variants;
  if (!variant) throw new Error('a product without variants');
  return {
    item: itemOf(product, variant),
    quantity,
  };
};

/** Speaks to one order as a person would, and waits for conditions instead of for time. */
export class Driver {
  readonly clock = new SimulatedClock();
  readonly session: OrderSession;
  readonly emitted: OrderEmitted[] = [];

  constructor(host: Host, options: Partial<OrderOptions> = {}) {
    this.session = startOrder({ host, clock: this.clock, random: () => 1, ...options });
    for (const type of [
      'blocked',
      'failed',
      'placed',
      'submitting',
      'quoted',
      'saved',
      'stepped',
      'handed-off',
      'requested',
    ] as const)
      this.session.on(type, (fact) => this.emitted.push(fact));
  }

  get pad() {
    return this.session.view(padView);
  }
  get contact() {
    return this.session.view(contactView);
  }
  get items() {
    return this.session.view(itemsView);
  }
  get shipping() {
    return this.session.view(shippingView);
  }
  get payment() {
    return this.session.view(paymentView);
  }
  get review() {
    return this.session.view(reviewView);
  }
  get summary() {
    return this.session.view(summaryView);
  }
  get order() {
    return this.session.view(placedView).order;
  }

  /** The codes of the newest refusal. */
  get blockedBy(): string[] {
    const fact = this.emitted.findLast((each) => each.type === 'blocked');
    return fact?.type === 'blocked' ? fact.issues.map(({ code }) => code) : [];
  }

  send(...events: OrderEvent[]): this {
    for (const event of events) this.session.send(event);
    return this;
  }

  /** Let what is under way come to rest, without letting time pass. */
  async settled(): Promise<this> {
    for (let turn = 0; turn < 30; turn++) await Promise.resolve();
    return this;
  }

  async until(isSo: () => boolean): Promise<this> {
    for (let turn = 0; turn < 500 && !isSo(); turn++) await Promise.resolve();
    if (!isSo()) throw new Error(`it never came to be: ${String(isSo)}`);
    return this;
  }

  async wait(milliseconds: number): Promise<this> {
    this.clock.increment(milliseconds);
    return this.settled();
  }

  get shipmentId(): string {
    return this.shipping.shipments[0]?.id ?? '';
  }
}

/** An order that has been opened. */
export async function open(
  host: Host = new FakeHost(),
  options: Partial<OrderOptions> = {},
): Promise<Driver> {
  return new Driver(host, options).settled();
}

/** An order that wants only the button. */
export async function ready(host: Host = new FakeHost(), storage?: OrderStorage): Promise<Driver> {
  const driver = await open(host, storage && { storage });
  driver.send({ type: 'contact.select', contact: ada }, { type: 'items.add', lines: [lineOf(tea, 2)] });
  await driver.settled();
  driver.send(
    { type: 'shipping.edit', shipmentId: driver.shipmentId, patch: { methodId: 'standard' } },
    { type: 'payment.edit', patch: { methodId: 'invoice' } },
    { type: 'go', step: 'review' satisfies Step },
  );
  return driver.settled();
}
