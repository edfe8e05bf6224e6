import * as z from 'zod/mini';
import { Address, SavedAddress } from './address.ts';
import { Email } from './email.ts';
import { Id } from './id.ts';
import { LanguageTag } from './language.ts';
import { pageOf, PageQuery } from './page.ts';
import { singleLine } from './text.ts';

/** The reason why a contact cannot be ordered for, as a code; the host enforces it whatever a pad shows. */
export const ContactBar = z.enum(['admin-account', 'blocked', 'ordering-not-allowed']);
export type ContactBar = z.infer<typeof ContactBar>;

/** The fields of a contact that staff may write. At least one of the names or the company is given. */
export const ContactInput = z
  .object({
    firstName: z.optional(singleLine(80)),
    lastName: z.optional(singleLine(80)),
    company: z.optional(singleLine(120)),
    email: z.optional(Email),
    phone: z.optional(singleLine(40)),
    /** The language that the contact is written to in; absent for no preference. */
    language: z.optional(LanguageTag),
    /** Kept as the contact's first address when the contact is created. */
    address: z.optional(Address),
  })
  .check(
    z.refine(({ firstName, lastName, company }) => Boolean(firstName ?? lastName ?? company), {
      error: 'required',
      path: ['lastName'],
    }),
  );
export type ContactInput = z.infer<typeof ContactInput>;

/** A customer of the host, for whom an order is entered. */
export const Contact = z.object({
  id: Id,
  /** The customer's number in the host's own books, shown to staff and searchable. */
  number: z.optional(singleLine(60)),
  firstName: z.optional(singleLine(80)),
  lastName: z.optional(singleLine(80)),
  company: z.optional(singleLine(120)),
  email: z.optional(singleLine(254)),
  phone: z.optional(singleLine(40)),
  /** The language that the contact is written to in, where the host has it; absent for no preference. */
  language: z.optional(LanguageTag),
  /** Decides prices and visibility. */
  tier: z.optional(z.object({ id: Id, name: singleLine(80) })),
  /** Present when this contact cannot be ordered for. */
  bar: z.optional(ContactBar),
  /** The first is the primary one. */
  addresses: z.array(SavedAddress),
});
export type Contact = z.infer<typeof Contact>;

/**
 * A search in one box: any part of a name, e-mail, phone, customer number, or an order number. A host that can finds a phone number
 * however it is spelled. Empty lists the recent ones.
 */
export const ContactQuery = z.object({
  text: z._default(z.string().check(z.maxLength(200)), ''),
  ...PageQuery.shape,
});
export type ContactQuery = z.infer<typeof ContactQuery>;

export const ContactPage = pageOf(Contact);
export type ContactPage = z.infer<typeof ContactPage>;
