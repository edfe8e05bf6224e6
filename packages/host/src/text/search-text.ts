import { fold, wordsOf } from './fold.ts';
import { dialledAs, digitsSought } from './phone.ts';

/**
 * Version of the texts that contacts and orders are found and sorted by. Raise it with every change of what they hold or of how text is folded:
 * the next start of a host writes the texts anew.
 */
export const searchTextVersion = '3';

/** Country that phone numbers without a `+` belong to, unless the contact has an address elsewhere. */
export const homeCountry = 'GB';

/** The fields that a contact is found by. */
export interface Described {
  readonly number?: string | null | undefined;
  readonly firstName?: string | null | undefined;
  readonly lastName?: string | null | undefined;
  readonly company?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly phone?: string | null | undefined;
}

/**
 * Returns the folded text that a contact is found by; it holds the phone number in the ways it is dialled. `country` is that of the
 * contact's first address.
 */
export const contactSearchText = (
  { number, firstName, lastName, company, email, phone }: Described,
  country: string = homeCountry,
): string =>
  fold(
    [firstName, lastName, company, email, phone, ...(phone ? dialledAs(phone, country) : []), number]
      .filter(Boolean)
      .join(' '),
  );

interface Named {
  readonly number: string;
  readonly contactName: string;
  readonly tags?: readonly string[] | null | undefined;
}

/** Returns the folded text that an order is found by. It holds what its contact was called then, and is found by now, and its tags. */
export const orderSearchText = ({ number, contactName, tags }: Named, contactText: string): string =>
  `${fold([number, contactName, ...(tags ?? [])].join(' '))} ${contactText}`;

/**
 * Returns the lists of words to search for. A row is found when it holds every word of one list: the words as they were typed, or
 * the digits of the phone number that they spell.
 */
export const soughtIn = (text: string): string[][] => [
  wordsOf(text),
  ...digitsSought(text, homeCountry).map((digits) => [digits]),
];
