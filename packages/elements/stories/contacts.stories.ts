import { memoryHost, type MemoryOptions } from '@orderpad/adapters/memory';
import { HostError, type Contact, type Host } from '@orderpad/contracts';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type LitElement } from 'lit';
import { says } from './at-the-pad.ts';
import { shop } from './in-an-order.ts';
import '../src/define/contacts.ts';

const meta: Meta = { title: 'Customers', component: 'order-pad-contacts' };
export default meta;
type Story = StoryObj;

const long: Contact = {
  id: 'contact-long',
  number: 'C-1013',
  firstName: 'Maximiliane-Wilhelmine',
  lastName: 'von und zu Hohenberg-Sonnenschein',
  company: 'Gesellschaft für Haushaltswaren und Tischkultur mbH',
  email: 'maximiliane.hohenberg-sonnenschein@haushaltswaren.example',
  bar: 'ordering-not-allowed',
  addresses: [],
};

const host = (options: MemoryOptions = {}): Host =>
  memoryHost({ data: { ...shop, contacts: [...shop.contacts, long] }, ...options });

const listed = (of: Host) => html`<order-pad-contacts .host=${of}></order-pad-contacts>`;

const listIn = (canvas: HTMLElement): LitElement => {
  const list = canvas.querySelector<LitElement>('order-pad-contacts');
  if (!list) throw new Error('the story shows no list');
  return list;
};

const shows =
  (text: string) =>
  ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> =>
    says(listIn(canvasElement), text);

export const List: Story = { render: () => listed(host()), play: shows('Oyelaran') };
/** The funnel of the last name is open. */
export const Filtered: Story = {
  render: () => listed(host()),
  async play({ canvasElement }) {
    const list = listIn(canvasElement);
    await says(list, 'Oyelaran');
    list.renderRoot.querySelector<HTMLElement>('[data-filter=lastName]')?.click();
    await list.updateComplete;
    const field = list.renderRoot.querySelector<HTMLInputElement>('#filter-lastName');
    if (field) field.value = 'w';
    field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await says(list, 'Last name: w');
  },
};
export const NoMatch: Story = {
  render: () => listed(host()),
  async play({ canvasElement }) {
    const list = listIn(canvasElement);
    await says(list, 'Oyelaran');
    const search = list.renderRoot.querySelector<HTMLInputElement>('#search');
    if (search) search.value = 'nobody at all';
    search?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await says(list, 'No customer matches');
  },
};
export const Empty: Story = {
  render: () => listed(host({ data: { ...shop, contacts: [] } })),
  play: shows('No customers yet'),
};
export const Busy: Story = { render: () => listed(host({ latency: 100_000 })), play: shows('Loading') };
export const Failed: Story = {
  render: () => {
    const down = host();
    const search = () => Promise.reject(new HostError('unavailable', 'down'));
    return listed({ ...down, ...(down.contacts && { contacts: { ...down.contacts, search } }) });
  },
  play: shows('could not be loaded'),
};
/** A host that neither sorts nor filters is searched and paged. */
export const SearchOnly: Story = {
  render: () => listed(host({ capabilities: ['contacts.create'] })),
  play: shows('Oyelaran'),
};
/** A form for a new customer, over the list. */
export const NewCustomer: Story = {
  render: () => listed(host()),
  async play({ canvasElement }) {
    const list = listIn(canvasElement);
    await says(list, 'Oyelaran');
    list.renderRoot.querySelector<HTMLElement>('[part~=button-primary]')?.click();
    await says(list, 'Save new customer');
  },
};
export const Narrow: Story = {
  globals: { width: '320px' },
  render: () => listed(host()),
  play: shows('Oyelaran'),
};
