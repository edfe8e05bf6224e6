import { memoryHost } from '@orderpad/adapters/memory';
import { type Draft, HostError, type Host, type QuoteSnapshot } from '@orderpad/contracts';
import { snapshotOf } from '@orderpad/core/drafts';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type LitElement } from 'lit';
import { press, says, showing } from './at-the-pad.ts';
import { linesOf, shop } from './in-an-order.ts';
import '../src/define.ts';
import '../src/define/drafts.ts';

const meta: Meta = { title: 'Saved orders', component: 'order-pad-drafts' };
export default meta;
type Story = StoryObj;

const call = () => ({ signal: new AbortController().signal });

const draftAt = (at: number): Draft => ({
  id: `draft-${at}`,
  revision: 1,
  flow: 'back-office',
  currency: 'GBP',
  contactId: shop.contacts[at % 3]?.id ?? '',
  lines: linesOf((at % 5) + 2).map((line, index) => ({
    ...line,
    id: `line-${index}`,
    cause: { kind: 'operator' as const },
  })),
  codes: [],
  promotions: [],
  shipments: [{ id: 'shipment', methodId: shop.shipping[0]?.id ?? '', parts: [] }],
  context: {},
});

/** The draft, going to the first address of its contact. */
function addressed(draft: Draft): Draft {
  const addressId = shop.contacts.find(({ id }) => id === draft.contactId)?.addresses[0]?.id ?? '';
  return {
    ...draft,
    shipments: draft.shipments.map((each) => ({ ...each, to: { kind: 'contact', addressId } })),
  };
}

/** Saves one more order at a host; `older` tells what its last quote said instead. */
async function save(host: Host, draft: Draft, older = (quoted: QuoteSnapshot) => quoted): Promise<void> {
  const quoted = older(snapshotOf(await host.orders.quote(draft, call())));
  await host.drafts?.save({ draft, quoted }, { ...call(), base: undefined });
}

/** A shop that keeps some orders, saved up to four weeks ago. */
async function hostWith(count: number): Promise<Host> {
  let ago = 0;
  const host = memoryHost({ data: shop, now: () => Date.now() - ago });
  for (let at = count - 1; at >= 0; at -= 1) {
    ago = ((at * 28) / Math.max(count, 1)) * 24 * 3_600_000;
    await save(host, draftAt(at));
  }
  return host;
}

/** The figures of a sale: a pound less for each piece, and one promotion. */
const onSale = (quoted: QuoteSnapshot): QuoteSnapshot => {
  const off = quoted.lines.reduce((sum, { quantity }) => sum + 100 * quantity, 0);
  const { totals } = quoted;
  return {
    ...quoted,
    lines: quoted.lines.map((line) => ({
      ...line,
      unitPrice: line.unitPrice - 100,
      total: line.total - 100 * line.quantity,
    })),
    promotions: [{ promotionId: 'spring', name: 'Spring sale', discount: 250 }],
    totals: {
      ...totals,
      subtotal: totals.subtotal - off,
      discount: totals.discount + 250,
      total: totals.total - off - 250,
    },
  };
};

const listed = (host: Host) => html`<order-pad-drafts .host=${host}></order-pad-drafts>`;

const listIn = (canvas: HTMLElement): LitElement => {
  const list = canvas.querySelector<LitElement>('order-pad-drafts');
  if (!list) throw new Error('the story shows no saved orders');
  return list;
};

const withHost = (make: () => Promise<Host>): Pick<Story, 'loaders' | 'render'> => ({
  loaders: [async () => ({ host: await make() })],
  render: (_, { loaded: { host } }) => listed(host),
});

export const List: Story = {
  ...withHost(() => hostWith(12)),
  play: ({ canvasElement }) => says(listIn(canvasElement), 'Continue'),
};

export const WithTheCustomer: Story = {
  ...withHost(async () => {
    const host = await hostWith(4);
    const [saved] = (await host.drafts?.list({ text: '', limit: 5 }, call()))?.items.slice(1) ?? [];
    const draft = addressed(draftAt(1));
    const { id: quoteId, currency, totals } = await host.orders.quote(draft, call());
    const total = { amount: totals.total, currency };
    await host.handoffs?.create(
      { draft, base: saved?.tag, quoteId, total, acknowledged: [] },
      { ...call(), key: 'with-the-customer' },
    );
    return host;
  }),
  play: ({ canvasElement }) => says(listIn(canvasElement), 'With the customer'),
};

export const Empty: Story = {
  ...withHost(() => hostWith(0)),
  play: ({ canvasElement }) => says(listIn(canvasElement), 'No saved orders'),
};

export const AskedBeforeRemoval: Story = {
  ...withHost(() => hostWith(3)),
  play: async ({ canvasElement }) => {
    await press(listIn(canvasElement), 'Remove');
    await says(listIn(canvasElement), 'Keep it');
  },
};

export const Unreachable: Story = {
  ...withHost(async () => {
    const host = memoryHost({ data: shop });
    const { drafts } = host;
    if (!drafts) throw new Error('the memory host keeps drafts');
    const list = () => Promise.reject(new HostError('unreachable', 'nobody answers'));
    return { ...host, drafts: { ...drafts, list } };
  }),
  play: ({ canvasElement }) => says(listIn(canvasElement), 'Try again'),
};

export const ResumedAfterASale: Story = {
  loaders: [
    async () => {
      const host = memoryHost({ data: shop });
      await save(host, draftAt(2), onSale);
      return { host };
    },
  ],
  render: (_, { loaded: { host } }) => html`<order-pad .host=${host} .draft=${draftAt(2).id}></order-pad>`,
  play: async ({ canvasElement }) => {
    const changes = await showing(canvasElement, 'order-pad-changes');
    await says(changes, 'Changed since this order was saved');
  },
};
