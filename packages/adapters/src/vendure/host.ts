import { HostError, type Call, type Capability, type Host, type HostProfile } from '@orderpad/contracts';
import { CountriesAnswer } from './answers.ts';
import { ask } from './ask.ts';
import { catalogOf } from './shopping.ts';
import { contactsOf } from './contact.ts';
import { shopContextOf, mayRead, type ShopContext } from './shop-context.ts';
import { countriesQuery } from './documents.ts';
import type { VendureOptions } from './options.ts';
import { unlessAborted } from './queue.ts';

/**
 * Makes a host from a Vendure server, through its Admin API. Each draft of the pad is kept as a draft order in Vendure.
 *
 * @example
 * const url = 'https://shop.example/admin-api';
 * pad.host = vendureHost({ url, headers: signIn({ url }, { username, password }) });
 */
export function vendureHost(options: VendureOptions): Host {
  const shopFor = shopContextOf(options);
  const orders = fetched(async () => {
    const { ordersOf } = await import('./orders-port.ts');
    return ordersOf(options, shopFor);
  });
  return {
    id: 'vendure',
    async describe(call) {
      const shop = await shopFor(call);
      return profileOf(
        options,
        shop,
        mayRead(shop.permissions, 'Country', 'Settings') ? await countriesOf(options) : [],
      );
    },
    catalog: catalogOf(options, shopFor),
    contacts: contactsOf(options),
    orders: {
      quote: async (draft, call) => (await orders(call)).quote(draft, call),
      place: async (submission, call) => (await orders(call)).place(submission, call),
      lookup: async (key, call) => (await orders(call)).lookup(key, call),
      get: async (id, call) => (await orders(call)).get(id, call),
      list: async (query, call) => (await orders(call)).list(query, call),
    },
  };
}

/** Code that comes over the network when it is first needed, and is asked for again when it did not come. */
function fetched<Part>(fetch: () => Promise<Part>): (call: Call) => Promise<Part> {
  let part: Promise<Part> | undefined;
  return ({ signal }) => {
    part ??= fetch().catch((cause: unknown) => {
      part = undefined;
      throw new HostError('unreachable', 'a part of the adapter could not be fetched', { cause });
    });
    return unlessAborted(part, signal);
  };
}

async function countriesOf(options: VendureOptions): Promise<string[]> {
  const { countries } = await ask(options, { document: countriesQuery }, CountriesAnswer);
  return countries.items.map(({ code }) => code).filter((code) => /^[A-Z]{2}$/.test(code));
}

/** The conditions of each capability: permissions of the person, and fields of the server. */
const needs: readonly (readonly [Capability, (shop: ShopContext) => boolean])[] = [
  ['contacts.create', ({ permissions }) => permissions.has('CreateCustomer')],
  ['contacts.update', ({ permissions }) => permissions.has('UpdateCustomer')],
  [
    'contacts.addresses',
    ({ permissions }) => permissions.has('CreateCustomer') && permissions.has('UpdateCustomer'),
  ],
  ['lines.note', ({ lineNote }) => lineNote !== undefined],
  ['promotions.codes', () => true],
  ['orders.list', ({ permissions }) => permissions.has('ReadOrder')],
  ['orders.get', ({ permissions }) => permissions.has('ReadOrder')],
];

/** Taking an order means finding a customer and a product, and saying how it is paid. */
const mayEnter = (rights: ReadonlySet<string>): boolean =>
  ['CreateOrder', 'UpdateOrder', 'ReadOrder', 'ReadCustomer'].every((each) => rights.has(each)) &&
  mayRead(rights, 'Product', 'Catalog') &&
  mayRead(rights, 'PaymentMethod', 'Settings');

function profileOf(
  { name, maxItems = 999 }: VendureOptions,
  shop: ShopContext,
  countries: string[],
): HostProfile {
  const { operator, permissions, channel, sellsSomething, reference } = shop;
  const entryBar = mayEnter(permissions)
    ? sellsSomething
      ? undefined
      : ('no-published-products' as const)
    : ('not-permitted' as const);
  return {
    name: name ?? (channel.code === '__default_channel__' ? 'Vendure' : channel.code),
    operator: { ...operator, role: permissions.has('SuperAdmin') ? 'admin' : 'csr' },
    capabilities: needs.flatMap(([capability, isMet]) => (isMet(shop) ? [capability] : [])),
    ...(entryBar && { entryBar }),
    currency: channel.defaultCurrencyCode,
    countries,
    exactlyOnce: reference ? 'natural-key' : 'lookup-only',
    maxLines: maxItems,
  };
}
