import { memoryHost } from '@orderpad/adapters/memory';
import { type Draft, type Host, HostError, itemOf, type OrderRequest } from '@orderpad/contracts';
import { confirmRequest, orderRequest } from '@orderpad/core/flows';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { shop } from './in-an-order.ts';
import '../src/define.ts';
import '../src/define/requests.ts';

const meta: Meta = { title: 'Requests', component: 'order-pad-requests' };
export default meta;
type Story = StoryObj;

const call = () => ({ signal: new AbortController().signal });
const keyed = () => ({ ...call(), key: crypto.randomUUID() });
const [customer] = shop.contacts.filter(({ addresses }) => addresses.length > 0);
const [product] = shop.products.filter(({ variants }) => variants[0]?.sku === 'SOAP');

function draftOf(quantity: number): Draft {
  const [variant] = product?.variants ?? [];
  if (!product || !variant) throw new Error('the demo shop sells no soap');
  const to = { kind: 'contact' as const, addressId: customer?.addresses[0]?.id ?? '' };
  return {
    id: crypto.randomUUID(),
    revision: 1,
    flow: 'order-request',
    currency: 'GBP',
    contactId: customer?.id,
    lines: [{ id: 'line', item: itemOf(product, variant), quantity, cause: { kind: 'operator' } }],
    codes: [],
    promotions: [],
    shipments: [{ id: 'shipment', to, methodId: shop.shipping[0]?.id, parts: [] }],
    note: 'Please pack the soaps one by one.',
    context: {},
  };
}

async function send(client: Host, quantity: number): Promise<OrderRequest | undefined> {
  const draft = draftOf(quantity);
  const { id: quoteId, totals, currency, issues } = await client.orders.quote(draft, call());
  const acknowledged = issues.map(({ code, path }) => ({ code, path }));
  const input = { draft, quoteId, total: { amount: totals.total, currency }, acknowledged };
  return client.requests?.send(input, keyed());
}

/** A shop that some requests were sent to: one is open on a page of staff, one is declined, one withdrawn. */
async function asked() {
  const staff = memoryHost({ data: shop });
  const client = staff.inPerson(customer?.id ?? '');
  const sent = [await send(client, 2), await send(client, 12), await send(client, 5), await send(client, 1)];
  const [first, second, third] = sent.map((each) => each?.id ?? '');
  await staff.requests?.open(first ?? '', keyed());
  await staff.requests?.decline(second ?? '', 'Olive oil soap is sold out until spring.', call());
  await client.requests?.withdraw(third ?? '', call());
  return { staff, client, request: sent[0] };
}

type Asked = Awaited<ReturnType<typeof asked>>;

const withShop = (render: (given: Asked) => unknown): Pick<Story, 'loaders' | 'render'> => ({
  loaders: [async () => ({ given: await asked() })],
  // The loader above is the only one.
  render: (_, { loaded }) => render((loaded as { given: Asked }).given) as ReturnType<typeof html>,
});

export const Inbox: Story = withShop(
  ({ staff }) => html`<order-pad-requests .host=${staff}></order-pad-requests>`,
);

export const OwnRequests: Story = withShop(
  ({ client }) => html`<order-pad-requests mode="self" .host=${client}></order-pad-requests>`,
);

export const NothingToDecide: Story = {
  render: () => html`<order-pad-requests .host=${memoryHost({ data: shop })}></order-pad-requests>`,
};

export const NotLoaded: Story = {
  render() {
    const host = memoryHost({ data: shop });
    const list = async (): Promise<never> => {
      throw new HostError('unreachable', 'for the story');
    };
    const requests = host.requests && { ...host.requests, list };
    return html`<order-pad-requests .host=${{ ...host, requests }}></order-pad-requests>`;
  },
};

export const BesideTheOrder: Story = withShop(
  ({ staff, request }) => html`
    <order-pad .host=${staff} .flow=${confirmRequest} .draft=${request?.draftId} .storage=${null}>
      <order-pad-asked slot="header" .request=${request?.id}></order-pad-asked>
    </order-pad>
  `,
);

export const AskingForAnOrder: Story = withShop(
  ({ client }) => html`<order-pad .host=${client} .flow=${orderRequest} .storage=${null}></order-pad>`,
);
