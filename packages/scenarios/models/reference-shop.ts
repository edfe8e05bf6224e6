import { httpHost, signIn } from '@orderpad/adapters/http';
import { type Contact, type Host, type Product } from '@orderpad/contracts';
import type { Flow } from '@orderpad/core';
import type { Cast } from './acts.ts';
import type { Stage } from './drive.ts';
import { pieceOf } from './model-shop.ts';

const call = { signal: new AbortController().signal };

interface Person {
  readonly username: string;
  /** Numbers of the contacts of the acts, in the order complete, without an address, barred; none for a person who orders herself. */
  readonly contacts?: readonly [string, string, string];
}

const staff: Person = { username: 'cleo', contacts: ['17850', '20001', '20003'] };

/** Accounts that take the orders of a flow at the reference host, where it is not staff. */
const people: Readonly<Record<string, Person>> = {
  consultant: { username: 'carla', contacts: ['21001', '21037', '21030'] },
  distributor: { username: 'dora' },
  'order-request': { username: 'ines' },
};

/** Returns the reference host as the person of a flow meets it, with what it has for the acts of the model. */
export async function referenceStage(url: string, flow: Flow): Promise<Stage> {
  const { username, contacts = [] } = people[flow.id] ?? staff;
  const { token } = await signIn({ url }, { username, password: 'orderpad' });
  const host = httpHost({ url, headers: () => ({ authorization: `Bearer ${token}` }) });
  const [complete, withoutAddress, barred] = await Promise.all(
    contacts.map((number) => contactOf(host, number)),
  );
  const { operator } = await host.describe(call);
  const [parcel, download] = await Promise.all(
    ['71053', 'POST'].map((sku) => productOf(host, sku, complete?.id ?? operator.contactId)),
  );
  const cast: Cast = {
    people: { complete, withoutAddress, barred },
    goods: { parcel: pieceOf(parcel), download: pieceOf(download) },
    country: 'GB',
  };
  return { host, flow, cast };
}

async function contactOf({ contacts }: Host, number: string): Promise<Contact | undefined> {
  const page = await contacts?.search({ text: number, limit: 5 }, call);
  return page?.items.find((contact) => contact.number === number);
}

async function productOf(
  { catalog }: Host,
  sku: string,
  contactId: string | undefined,
): Promise<Product | undefined> {
  const [answer] = await catalog.resolve({ skus: [sku], ...(contactId && { contactId }) }, call);
  return answer?.kind === 'found' ? answer.product : undefined;
}
