import { memoryHost, type MemoryHost } from '@orderpad/adapters/memory';
import {
  type Approval,
  type Draft,
  type Host,
  HostError,
  itemOf,
  type ManualDiscount,
} from '@orderpad/contracts';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { shop } from './in-an-order.ts';
import '../src/define.ts';
import '../src/define/approvals.ts';

const meta: Meta = { title: 'Approvals', component: 'order-pad-approvals' };
export default meta;
type Story = StoryObj;

const call = () => ({ signal: new AbortController().signal });
const keyed = () => ({ ...call(), key: crypto.randomUUID() });
const [customer] = shop.contacts.filter(({ addresses }) => addresses.length > 0);

/** A draft of soap and a mug, with a discount on the first line, and more where it is given. */
function draftOf(discount: ManualDiscount | undefined, more: Partial<Draft> = {}): Draft {
  const line = (sku: string, quantity: number) => {
    const product = shop.products.find(({ variants }) => variants[0]?.sku === sku);
    const [variant] = product?.variants ?? [];
    if (!product || !variant) throw new Error(`the demo shop sells no ${sku}`);
    return { id: sku, item: itemOf(product, variant), quantity, cause: { kind: 'operator' as const } };
  };
  const to = { kind: 'contact' as const, addressId: customer?.addresses[0]?.id ?? '' };
  return {
    id: crypto.randomUUID(),
    revision: 1,
    flow: 'back-office',
    currency: 'GBP',
    contactId: customer?.id,
    lines: [{ ...line('SOAP', 12), ...(discount && { discount }) }, line('MUG-OAT', 4)],
    codes: [],
    promotions: [],
    shipments: [{ id: 'shipment', to, methodId: shop.shipping[0]?.id, parts: [] }],
    context: {},
    ...more,
  };
}

const offGoods = { kind: 'rate', rate: 300_000, reason: 'Damaged or incomplete' } as const;

async function ask(host: Host, draft: Draft, reason: string): Promise<Approval | undefined> {
  return host.approvals?.ask({ draft, reason }, keyed());
}

/** A shop in which two questions wait, one is granted and one refused. */
async function asked() {
  const staff = memoryHost({ data: shop, overrideLimit: 10, shippingLimit: 20 });
  const manager = staff.asColleague('operator-9');
  const granted = await ask(staff, draftOf(offGoods), 'Half of the last parcel was broken.');
  await manager.approvals?.decide(granted?.id ?? '', { decision: 'granted', remark: 'Once.' }, call());
  const refused = await ask(staff, draftOf({ ...offGoods, rate: 800_000 }), 'He asks for it.');
  await manager.approvals?.decide(
    refused?.id ?? '',
    { decision: 'refused', remark: 'A third at most: the margin on soap is thin.' },
    call(),
  );
  await ask(staff, draftOf(offGoods), 'Three weeks late, and a good customer for years.');
  const shipments = draftOf(undefined).shipments.map((each) => ({
    ...each,
    override: { price: 0, reason: 'Agreed with the customer' },
  }));
  const order: ManualDiscount = { kind: 'rate', rate: 200_000, reason: 'Price match' };
  await ask(staff, draftOf(offGoods, { discount: order, shipments }), 'A competitor sends it for nothing.');
  return { staff, manager };
}

type Asked = Awaited<ReturnType<typeof asked>>;

const withShop = (render: (given: Asked) => TemplateResult): Pick<Story, 'loaders' | 'render'> => ({
  loaders: [asked],
  // The loader above has made them.
  render: (_, { loaded }) => render(loaded as Asked),
});

const list = (host: Host) => html`<order-pad-approvals .host=${host}></order-pad-approvals>`;

/** Managers see what is taken off, and decide. */
export const Inbox: Story = withShop(({ manager }) => list(manager));

/** Who asked follows the answers. */
export const Own: Story = withShop(({ staff }) => list(staff));

export const Empty: Story = { render: () => list(memoryHost({ data: shop }).asColleague('operator-9')) };

export const Loading: Story = {
  render: () => list(memoryHost({ data: shop, latency: 600_000 }).asColleague('operator-9')),
};

export const Failure: Story = {
  render: () => list(failing(memoryHost({ data: shop }))),
};

function failing(host: MemoryHost): Host {
  const fail = async (): Promise<never> => {
    throw new HostError('unavailable', 'closed for maintenance');
  };
  return { ...host, ...(host.approvals && { approvals: { ...host.approvals, list: fail } }) };
}

/** Saves an order, asks for its discount, lets a manager decide, and goes on with it in a pad. */
async function goingOn(decision?: 'granted' | 'refused') {
  const staff = memoryHost({ data: shop, overrideLimit: 10 });
  const draft = draftOf(offGoods);
  await staff.drafts?.save({ draft }, { ...call(), base: undefined });
  const approval = await ask(staff, draft, 'Three weeks late.');
  const remark = 'A fifth at most.';
  if (decision)
    await staff.asColleague('operator-9').approvals?.decide(approval?.id ?? '', { decision, remark }, call());
  return { staff, draft };
}

const inPad = (decision?: 'granted' | 'refused'): Story => ({
  loaders: [() => goingOn(decision)],
  render: (_, { loaded }) => {
    // The loader above has made them.
    const { staff, draft } = loaded as Awaited<ReturnType<typeof goingOn>>;
    return html`<order-pad .host=${staff} .draft=${draft.id}></order-pad>`;
  },
});

/** The question waits: the line says so, and the order can be changed. */
export const Waiting: Story = inPad();

export const Granted: Story = inPad('granted');

export const Refused: Story = inPad('refused');
