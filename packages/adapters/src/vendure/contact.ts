import {
  ContactInput,
  fingerprint,
  HostError,
  issue,
  needsContactList,
  type Address,
  type Contact,
  type ContactPage,
  type ContactQuery,
  type ContactsPort,
  type Id,
  type Path,
  type SavedAddress,
  type SubmissionKey,
} from '@orderpad/contracts';
import { countryFormat, storedAddress } from '@orderpad/contracts/addresses';
import { CustomerAnswer, CustomersAnswer, MadeAnswer, type Customer } from './answers.ts';
import { ask } from './ask.ts';
import {
  createAddressMutation,
  createCustomerMutation,
  customerQuery,
  customersQuery,
  updateAddressMutation,
  updateCustomerMutation,
} from './documents.ts';
import type { VendureOptions } from './options.ts';
import { pageOf } from './paging.ts';
import { inputOf, savedOf } from './addresses.ts';
import { requirePatience } from './queue.ts';

export function contactsOf(options: VendureOptions): ContactsPort {
  /** The id that each key made, so that a key makes one thing. Vendure keeps no keys: after a reload the e-mail tells. */
  const made = new Map<SubmissionKey, string>();

  const once = (key: SubmissionKey, content: unknown) => {
    const print = JSON.stringify(content);
    if ((made.get(key) ?? print) !== print)
      throw new HostError('key-reused', 'this key came with something else before');
    made.set(key, print);
  };

  const get = async (id: Id, signal?: AbortSignal): Promise<Contact> => {
    const question = { document: customerQuery, variables: { id }, ...(signal && { signal }) };
    const { customer } = await ask(options, question, CustomerAnswer);
    if (!customer) throw new HostError('not-found', `there is no customer ${id}`);
    return contactOf(customer);
  };

  const addAddress = async (id: Id, given: Address, path: Path): Promise<Contact> => {
    const address = await storedAddress(given, path);
    const { addresses } = await get(id);
    // Sent before, and only the answer was lost.
    if (addresses.some((saved) => isSame(saved, { ...address, id: saved.id }))) return get(id);
    const input = inputOf(address);
    const isFirst = addresses.length === 0;
    const variables = {
      customerId: id,
      input: { ...input, defaultShippingAddress: isFirst, defaultBillingAddress: isFirst },
    };
    await ask(options, { document: createAddressMutation, variables }, MadeAnswer);
    return get(id);
  };

  const updateAddress = async (id: Id, address: SavedAddress): Promise<Contact> => {
    const { id: addressId, ...rest } = address;
    const variables = { input: { id: addressId, ...inputOf(rest) } };
    await ask(options, { document: updateAddressMutation, variables }, MadeAnswer);
    return get(id);
  };

  const writeFirstAddress = async (id: Id, address: Address): Promise<Contact> => {
    const [first] = (await get(id)).addresses;
    return first ? updateAddress(id, { ...address, id: first.id }) : addAddress(id, address, ['address']);
  };

  return {
    search: (query, { signal }) => search(options, query, signal),
    get: (id, { signal }) => get(id, signal),

    async create(input, { key, signal }) {
      requirePatience(signal);
      const { address: given, ...person } = checked(input);
      once(key, input);
      const address = given && (await storedAddress(given, ['address']));
      const variables = { input: personOf(person) };
      const { made: answer } = await ask(
        options,
        { document: createCustomerMutation, variables },
        MadeAnswer,
      );
      const id = answer.id ?? (await existing(options, person, signal));
      return address ? addAddress(id, address, ['address']) : get(id);
    },

    async update(id, input, { signal }) {
      requirePatience(signal);
      const { address: given, ...person } = checked(input);
      const address = given && (await storedAddress(given, ['address']));
      const variables = { input: { id, ...personOf(person) } };
      const { made: answer } = await ask(
        options,
        { document: updateCustomerMutation, variables },
        MadeAnswer,
      );
      if (!answer.id) throw emailTaken();
      return address ? writeFirstAddress(id, address) : get(id);
    },

    addAddress(id, address, { key, signal }) {
      requirePatience(signal);
      once(key, { id, address });
      return addAddress(id, address, []);
    },

    async updateAddress(id, { id: addressId, ...address }, { signal }) {
      requirePatience(signal);
      return updateAddress(id, { ...(await storedAddress(address, [])), id: addressId });
    },
  };
}

/** Every word somewhere in a customer: Vendure itself finds nobody by first and last name together. */
async function search(
  options: VendureOptions,
  query: ContactQuery,
  signal: AbortSignal,
): Promise<ContactPage> {
  if (needsContactList(query))
    throw new HostError('unsupported', 'Vendure lists customers in one order only');
  const fields = ['firstName', 'lastName', 'emailAddress', 'phoneNumber', 'postalCode'];
  const words = query.text.split(/\s+/).filter(Boolean);
  const page = pageOf(query);
  const [code = ''] = words;
  const variables = {
    ...page.variables,
    words: words.map((word) => ({ _or: fields.map((field) => ({ [field]: { contains: word } })) })),
    code,
    // Codes are 16 capitals and digits; asking for orders by every name would be a waste.
    byOrder: words.length === 1 && /^[A-Z0-9]{6,}$/i.test(code) && page.variables.skip === 0,
  };
  const answer = await ask(options, { document: customersQuery, variables, signal }, CustomersAnswer);
  const ordered = answer.orders?.items.flatMap(({ customer }) => customer ?? []) ?? [];
  const found = new Map([...ordered, ...answer.customers.items].map((customer) => [customer.id, customer]));
  const contacts = await Promise.all([...found.values()].slice(0, query.limit).map(contactOf));
  return page.of(contacts, answer.customers.totalItems);
}

/** Returns the customer with this e-mail, if it is the same person: the answer to their creation may have been lost. */
async function existing(options: VendureOptions, person: ContactInput, signal: AbortSignal): Promise<Id> {
  const { items } = await search(options, { text: person.email ?? '', limit: 5 }, signal);
  const same = items.find(
    ({ email, firstName, lastName }) =>
      email === person.email?.toLowerCase() &&
      isSame(personOf({ ...(firstName && { firstName }), ...(lastName && { lastName }) }), {
        ...personOf(person),
        emailAddress: '',
        phoneNumber: '',
      }),
  );
  if (!same) throw emailTaken();
  return same.id;
}

const emailTaken = (): HostError =>
  new HostError('refused', 'another customer has this e-mail', {
    issues: [issue('email-taken', ['email'])],
  });

/** Returns a customer as a contact. Fetches the data of the countries of the addresses, for the codes of their regions. */
export async function contactOf({
  id,
  firstName,
  lastName,
  emailAddress,
  phoneNumber,
  groups,
  addresses,
}: Customer): Promise<Contact> {
  const [group] = groups;
  const countries = new Set(addresses?.map(({ country }) => country.code));
  // Without them regions stay as they are written.
  await Promise.allSettled([...countries].map(countryFormat));
  const sorted = (addresses ?? []).toSorted(
    (a, b) => Number(b.defaultShippingAddress ?? false) - Number(a.defaultShippingAddress ?? false),
  );
  return {
    id,
    ...(firstName.trim() && { firstName: firstName.trim() }),
    ...(lastName.trim() && { lastName: lastName.trim() }),
    ...(emailAddress && { email: emailAddress }),
    ...(phoneNumber?.trim() && { phone: phoneNumber.trim() }),
    ...(group && { tier: { id: group.id, name: group.name } }),
    addresses: sorted.flatMap(savedOf),
  };
}

/** Vendure knows people, not companies: a company without a person is called by its name. */
const personOf = ({ firstName, lastName, company, email, phone }: ContactInput) => ({
  firstName: firstName ?? '',
  lastName: lastName ?? (firstName ? '' : (company ?? '')),
  emailAddress: email ?? '',
  phoneNumber: phone ?? '',
});

/** Vendure takes a customer without an e-mail, and then never another one. */
function checked(input: ContactInput): ContactInput {
  const { success, data, error } = ContactInput.safeParse(input);
  const unkept = success ? (['number', 'jobTitle', 'fields'] as const).filter((name) => data[name]) : [];
  if (success && data.email && unkept.length === 0) return data;
  const issues = success
    ? [
        ...(data.email ? [] : [issue('required', ['email'])]),
        ...unkept.map((name) => issue('unsupported', [name])),
      ]
    : error.issues.map(({ message, path }) =>
        issue(
          message === 'required' ? message : 'invalid',
          path.map((step) => (typeof step === 'symbol' ? '' : step)),
        ),
      );
  throw new HostError('invalid', 'the contact is not complete', { issues });
}

const isSame = (a: object, b: object): boolean => fingerprint(a) === fingerprint(b);
