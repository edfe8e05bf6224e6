import type { Address } from '@orderpad/contracts';
import { fold } from './fold.ts';
import { dialledAs } from './phone.ts';
import { contactSearchText, homeCountry, type Described } from './search-text.ts';

/** The texts of a contact that lists are searched, filtered and sorted by. */
export interface ContactTexts {
  readonly searchText: string;
  readonly firstNameKey: string;
  readonly lastNameKey: string;
  readonly companyKey: string;
  readonly numberKey: string;
  readonly cityKey: string;
  readonly phoneText: string;
}

/** Returns the texts of a contact; `address` is its first one. */
export function contactTexts(contact: Described, address?: Pick<Address, 'city' | 'country'>): ContactTexts {
  const { firstName, lastName, company, number, phone } = contact;
  const key = (text: string | null | undefined) => fold(text ?? '');
  return {
    searchText: contactSearchText(contact, address?.country),
    firstNameKey: key(firstName),
    lastNameKey: key(lastName),
    companyKey: key(company),
    numberKey: key(number).replace(/\d+/g, (figures) => figures.padStart(12, '0')),
    cityKey: key(address?.city),
    phoneText: phone ? fold([phone, ...dialledAs(phone, address?.country ?? homeCountry)].join(' ')) : '',
  };
}
