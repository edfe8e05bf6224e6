import * as z from 'zod/mini';
import { Id } from './id.ts';
import { singleLine } from './text.ts';

/** ISO 3166-1 alpha-2, upper case, e.g. `GB`. */
export const CountryCode = z.string().check(z.regex(/^[A-Z]{2}$/));
export type CountryCode = z.infer<typeof CountryCode>;

const fields = {
  /** The recipient, when it is not the contact. */
  name: z.optional(singleLine(120)),
  company: z.optional(singleLine(120)),
  line1: singleLine(200),
  line2: z.optional(singleLine(200)),
  /** Left out in countries whose addresses have none, such as Singapore. */
  city: z.optional(singleLine(120)),
  /** State, province, county: the ISO 3166-2 code, e.g. `CA-ON`, where the country has a list of them, else text. */
  region: z.optional(singleLine(120)),
  /** The region as the country's post writes it on a label, where `region` is a code: `ON`. */
  regionName: z.optional(singleLine(120)),
  postalCode: z.optional(singleLine(20)),
  /** Present when a person was told that the postal code has an unusual form, and had it used as entered. */
  postalCodeAsEntered: z.optional(z.literal(true)),
  country: CountryCode,
  phone: z.optional(singleLine(40)),
};

/** A postal address, as a person gives it. */
export const Address = z.object(fields);
export type Address = z.infer<typeof Address>;

/** An address that a host saves for a contact. */
export const SavedAddress = z.object({ id: Id, ...fields });
export type SavedAddress = z.infer<typeof SavedAddress>;
