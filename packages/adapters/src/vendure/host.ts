import type { Capability, Host, HostProfile } from '@orderpad/contracts';
import { CountriesAnswer } from './answers.ts';
import { ask } from './ask.ts';
import { catalogOf } from './catalog.ts';
import { contactsOf } from './contacts.ts';
import { deskOf, type Desk } from './desk.ts';
import { countriesQuery } from './documents.ts';
import { Drafts } from './drafts.ts';
import type { VendureOptions } from './options.ts';
import { listOrders, orderOf, readOrder } from './orders.ts';
import { Placing } from './place.ts';
import { unlessAborted } from './turns.ts';

/** Teaches the pad a Vendure server, through its Admin API: a draft is a draft order, brought up to what the pad holds. */
export function vendureHost(options: VendureOptions): Host {
  const deskFor = deskOf(options);
  const drafts = new Drafts(options);
  const placing = new Placing(options, drafts);
  return {
    id: 'vendure',
    async describe(call) {
      const desk = await deskFor(call);
      return profileOf(options, desk, desk.permissions.has('ReadCountry') ? await countriesOf(options) : []);
    },
    catalog: catalogOf(options, deskFor),
    contacts: contactsOf(options),
    orders: {
      quote: (draft, call) =>
        drafts.turns.take(draft.id, call.signal, async () => {
          const { quote } = await drafts.price(draft, await deskFor(call), call);
          return quote;
        }),
      place: async (submission, call) => placing.place(submission, await deskFor(call), call),
      lookup: async (key, call) =>
        unlessAborted(placing.lookup(key, await deskFor(call), call.signal), call.signal),
      get: async (id, call) => {
        const desk = await deskFor(call);
        return orderOf(await readOrder(options, desk, id, call.signal), desk);
      },
      list: (query, { signal }) => listOrders(options, query, signal),
    },
  };
}

async function countriesOf(options: VendureOptions): Promise<string[]> {
  const { countries } = await ask(options, { document: countriesQuery }, CountriesAnswer);
  return countries.items.map(({ code }) => code).filter((code) => /^[A-Z]{2}$/.test(code));
}

/** What each capability takes: permissions of the person, and fields of the server. */
const needs: readonly (readonly [Capability, (desk: Desk) => boolean])[] = [
  ['contacts.create', ({ permissions }) => permissions.has('CreateCustomer')],
  ['contacts.update', ({ permissions }) => permissions.has('UpdateCustomer')],
  [
    'contacts.addresses',
    ({ permissions }) => permissions.has('CreateCustomer') && permissions.has('UpdateCustomer'),
  ],
  ['lines.note', ({ lineNote }) => lineNote !== undefined],
  ['promotions.codes', () => true],
  ['orders.list', () => true],
  ['orders.get', () => true],
];

const entering = ['CreateOrder', 'UpdateOrder', 'ReadOrder', 'ReadCustomer'];

function profileOf({ name, maxItems = 999 }: VendureOptions, desk: Desk, countries: string[]): HostProfile {
  const { operator, permissions, channel, sellsSomething, reference } = desk;
  const entryBar = entering.every((each) => permissions.has(each))
    ? sellsSomething
      ? undefined
      : ('no-published-products' as const)
    : ('not-permitted' as const);
  return {
    name: name ?? (channel.code === '__default_channel__' ? 'Vendure' : channel.code),
    operator: { ...operator, role: permissions.has('SuperAdmin') ? 'admin' : 'csr' },
    capabilities: needs.flatMap(([capability, isMet]) => (isMet(desk) ? [capability] : [])),
    ...(entryBar && { entryBar }),
    currency: channel.defaultCurrencyCode,
    countries,
    exactlyOnce: reference ? 'natural-key' : 'lookup-only',
    maxLines: maxItems,
  };
}
