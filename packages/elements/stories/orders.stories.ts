import { memoryHost } from '@orderpad/adapters/memory';
import { HostError, type Host, type Order, type OrderStatus } from '@orderpad/contracts';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type LitElement } from 'lit';
import { says } from './at-the-pad.ts';
import { linesOf, shop } from './in-an-order.ts';
import '../src/define/orders.ts';

const meta: Meta = { title: 'Orders', component: 'order-pad-orders' };
export default meta;
type Story = StoryObj;

const statuses: readonly OrderStatus[] = ['processing', 'complete', 'needs-attention', 'cancelled'];
const people = ['Ada Whitcombe', 'Harbour & Sons Limited', 'José Ortega'];

const orderAt = (at: number): Order => {
  const lines = linesOf((at % 4) + 1).map((line, index) => ({
    ...line,
    id: `line-${index}`,
    cause: { kind: 'operator' } as const,
    unitPrice: 1450,
    discounts: [],
    total: 1450,
  }));
  const total = 1450 * lines.length;
  return {
    id: `order-${at}`,
    number: `HL-${10_000 + at}`,
    draftId: `draft-${at}`,
    status: statuses[at % 4] ?? 'processing',
    placedAt: `2026-03-${String((at % 28) + 1).padStart(2, '0')}T09:30:00Z`,
    placedBy: 'Rosa Martin',
    currency: 'GBP',
    contact: { id: 'contact', name: people[at % 3] ?? '', email: 'name@example.com' },
    lines,
    shipments: [],
    discounts: [],
    totals: { subtotal: total, discount: 0, shipping: 0, tax: 0, taxIncluded: false, total, taxes: [] },
    payment: { methodId: 'invoice', name: 'Invoice', payer: 'contact', reference: 'PO-118' },
    history: [
      { at: '2026-03-01T09:30:00Z', code: 'placed', status: 'processing', by: 'Rosa Martin', params: {} },
    ],
  };
};

const host = (count: number): Host =>
  memoryHost({ data: { ...shop, orders: Array.from({ length: count }, (_, at) => orderAt(at)) } });

const listed = (count: number, order?: string) =>
  html`<order-pad-orders .host=${host(count)} .order=${order}></order-pad-orders>`;

const shows =
  (text: string) =>
  async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
    const orders = canvasElement.querySelector<LitElement>('order-pad-orders');
    if (orders) await says(orders, text);
  };

export const List: Story = { render: () => listed(45), play: shows('HL-10044') };
export const Empty: Story = { render: () => listed(0), play: shows('No orders yet') };
export const Busy: Story = {
  render: () =>
    html`<order-pad-orders .host=${memoryHost({ data: shop, latency: 100_000 })}></order-pad-orders>`,
  play: shows('Loading'),
};
export const Failed: Story = {
  render: () => {
    const down = host(0);
    const list = () => Promise.reject(new HostError('unavailable', 'down'));
    return html`<order-pad-orders .host=${{ ...down, orders: { ...down.orders, list } }}></order-pad-orders>`;
  },
  play: shows('could not be loaded'),
};
export const Details: Story = { render: () => listed(5, 'order-3'), play: shows('Order HL-10003') };
export const Narrow: Story = {
  globals: { width: '320px' },
  render: () => listed(5),
  play: shows('HL-10004'),
};
/** A customer sees her own orders; there is nobody else to name. */
export const InPerson: Story = {
  render: () => html`<order-pad-orders mode="self" .host=${host(5)}></order-pad-orders>`,
  play: shows('Your orders'),
};
