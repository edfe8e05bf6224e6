import type { Address, SavedAddress } from '@orderpad/contracts';
import { SavedAddress as Contract } from '@orderpad/contracts';
import { knownFormat, regionOnLabel, settledAddress } from '@orderpad/contracts/addresses';
import type { SavedAddress as Saved } from './answers.ts';
import type { VendureOrder } from './order-answers.ts';

type Written = NonNullable<VendureOrder['shippingAddress']>;

/** An address as Vendure takes it. What is left out is sent as empty, so that an older value does not stay. */
export const inputOf = (address: Address, name = '') => ({
  fullName: address.name ?? name,
  company: address.company ?? '',
  streetLine1: address.line1,
  streetLine2: address.line2 ?? '',
  city: address.city,
  province: regionOnLabel(address),
  postalCode: address.postalCode ?? '',
  countryCode: address.country,
  phoneNumber: address.phone ?? '',
});
export type AddressInput = ReturnType<typeof inputOf>;

/** Tells whether an order has this address already. */
export const isWritten = (written: Written | null | undefined, input: AddressInput): boolean =>
  Object.entries(input).every(([field, value]) => (written?.[field as keyof Written] ?? '') === value);

/** A saved address, or nothing when Vendure keeps too little of it to ship to: it asks only for a street and a country. */
export function savedOf({ id, country, ...rest }: Saved): SavedAddress[] {
  const { success, data } = Contract.safeParse({ id, ...fieldsOf({ ...rest, countryCode: country.code }) });
  return success ? [understood(data)] : [];
}

/** Returns the address of an order, or `undefined` when it is not complete. */
export function addressOn({
  shippingAddress,
  id,
}: Pick<VendureOrder, 'shippingAddress' | 'id'>): Address | undefined {
  const { success, data } = Contract.safeParse({ id, ...fieldsOf(shippingAddress ?? {}) });
  if (!success) return undefined;
  const { id: _, ...address } = data;
  return understood(address);
}

/** Vendure keeps the region as its post writes it. It is a code here, once the data of the country are fetched. */
function understood<Given extends Address>(address: Given): Given {
  const format = knownFormat(address.country);
  return format ? settledAddress(address, format) : address;
}

/** Ours, without what is empty there. */
function fieldsOf(written: Written): Record<string, string> {
  const {
    fullName,
    company,
    streetLine1,
    streetLine2,
    city,
    province,
    postalCode,
    countryCode,
    phoneNumber,
  } = written;
  const fields = {
    name: fullName,
    company,
    line1: streetLine1,
    line2: streetLine2,
    city,
    region: province,
    postalCode,
    country: countryCode,
    phone: phoneNumber,
  };
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
}
