import { demoData, memoryHost } from '@orderpad/adapters/memory';
import { capabilitiesBut, type Host } from '@orderpad/contracts';

const { products, contacts, ...shop } = await demoData('GBP');

/** Names of the documentation for things of the shop in memory: a SKU each, and the contacts with and without an address. */
const skus = ['TEA-01', 'SP-100'];
const people = { Whitcombe: ['Lovelace', 'Grace'], Wieczorek: ['Babbage', 'Nemo'] } as const;

const [soap] = products.filter(({ variants }) => variants.some(({ sku }) => sku === 'SOAP'));
if (!soap) throw new Error('The shop in memory sells soap.');

const data = {
  ...shop,
  products: [
    ...products,
    ...skus.map((sku) => ({
      ...soap,
      id: sku,
      variants: soap.variants.map((variant) => ({ ...variant, id: sku, sku })),
    })),
  ],
  contacts: [
    ...contacts.flatMap((contact) =>
      Object.entries(people)
        .filter(([name]) => name === contact.lastName)
        .flatMap(([, names]) =>
          names.map((lastName) => ({ ...contact, id: lastName, number: lastName, lastName })),
        ),
    ),
    ...contacts,
  ],
};

/** Adapter that the documentation assumes: a shop in memory that has only what the fixtures there let it have. */
export const myHost = (_options: { readonly url: string }): Host =>
  memoryHost({
    data: { ...data, markets: [] },
    capabilities: capabilitiesBut(
      'contacts.list',
      'contacts.fields',
      'orders.date',
      'orders.delivery-date',
      'orders.representative',
      'orders.internal-note',
      'orders.tags',
      'orders.confirmation',
      'contacts.record',
      'contacts.credit',
      'orders.bought',
      'contacts.notes',
      'drafts',
      'drafts.transfers',
      'handoffs',
      'requests',
      'lines.quantity-rules',
      'lines.quantity-breaks',
      'approvals',
      'shipments.gift',
      'promotions.codes',
      'promotions.list',
      'rewards',
      'tiers',
      'submissions.fence',
      'extensions',
    ),
  });
