import { fixture, html } from '@open-wc/testing';
import { nothing } from 'lit';
import { demoData, memoryHost, type MemoryData, type MemoryOptions } from '@orderpad/adapters/memory';
import type { Host, Product, Variant } from '@orderpad/contracts';
import { shippingView, type NewLine, type OrderSession, type Step } from '@orderpad/core';
import type { OrderPad } from '../../src/pad/order-pad.ts';
import { PadDriver } from './pad-driver.ts';
import { type RootDriver, until } from './root-driver.ts';

export interface Opening extends MemoryOptions {
  /** Step to open at; the ones before it are done. */
  readonly at: Step;
  readonly lines?: readonly NewLine[];
  readonly host?: Host;
  /** Language of the pad; that of the page unless given. */
  readonly lang?: string;
}

/** Opens a pad in the middle of an order, for Ada Whitcombe. */
export class OrderDriver extends PadDriver {
  static async at({
    at,
    lines = [lineOf('MUG-OAT', 2)],
    host: given,
    lang,
    ...options
  }: Opening): Promise<OrderDriver> {
    const host = given ?? memoryHost({ data: shop, ...options });
    const driver = new OrderDriver(
      await fixture<OrderPad>(html`<order-pad lang=${lang ?? nothing} .host=${host}></order-pad>`),
    );
    await driver.contact();
    const ada = shop.contacts.find(({ firstName }) => firstName === 'Ada');
    if (!ada) throw new Error('the demo shop knows no Ada');
    driver.session.send({ type: 'contact.select', contact: ada });
    driver.session.send({ type: 'next' });
    if (lines.length > 0) driver.session.send({ type: 'items.add', lines });
    await driver.goOn(at);
    return driver;
  }

  get session(): OrderSession {
    const { session } = this.pad;
    if (!session) throw new Error('the pad has no order yet');
    return session;
  }

  /** Returns the table of lines, in its own shadow root. */
  async table(): Promise<RootDriver> {
    const items = await this.part('order-pad-items');
    return new PadDriver(items.element).part('order-pad-lines');
  }

  private async goOn(at: Step): Promise<void> {
    if (at === 'items') return;
    await this.arrive('shipping', () => undefined);
    if (at === 'shipping') return;
    await this.arrive('payment', () => {
      const [shipment] = this.session.view(shippingView).shipments;
      const [method] = shipment?.options ?? [];
      if (shipment && method && !shipment.methodId)
        this.session.send({ type: 'shipping.edit', shipmentId: shipment.id, patch: { methodId: method.id } });
    });
    if (at === 'payment') return;
    this.session.send({ type: 'payment.edit', patch: { methodId: shop.paymentMethods[0]?.id ?? '' } });
    await this.arrive('review', () => undefined);
  }

  /** Goes to a step, once prices have arrived. */
  private async arrive(step: Step, prepare: () => void): Promise<void> {
    await until(() => {
      prepare();
      this.session.send({ type: 'go', step });
      return this.root.querySelector(`order-pad-${step}`);
    }, `could not reach ${step}`);
    await this.part(`order-pad-${step}`);
  }
}

export const shop: MemoryData = await demoData();

/** Returns product and variant of a SKU. */
export function soldAs(sku: string): { product: Product; variant: Variant } {
  for (const product of shop.products)
    for (const variant of product.variants) if (variant.sku === sku) return { product, variant };
  throw new Error(`the demo shop sells nothing as ${sku}`);
}

export function lineOf(sku: string, quantity: number): NewLine {
  const { product, variant } = soldAs(sku);
  const { title, id: productId } = product;
  return {
    item: {
      kind: 'variant',
      productId,
      variantId: variant.id,
      sku,
      title,
      choices: [],
      ships: variant.ships,
    },
    quantity,
  };
}
