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
  city: singleLine(120),
  /** State, province, county: free text, or the host's code where it has one. */
  region: z.optional(singleLine(120)),
  postalCode: z.optional(singleLine(20)),
  country: CountryCode,
  phone: z.optional(singleLine(40)),
};

/** A postal address, as a person gives it. */
export const Address = z.object(fields);
export type Address = z.infer<typeof Address>;

/** An address that a host saves for a contact. */
export const SavedAddress = z.object({ id: Id, ...fields });
export type SavedAddress = z.infer<typeof SavedAddress>;
