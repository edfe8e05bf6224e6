import * as z from 'zod/mini';
import { Address, SavedAddress } from './address.ts';
import { Email } from './email.ts';
import { Id, Instant } from './id.ts';
import { LanguageTag } from './language.ts';
import { pageOf, PageQuery } from './page.ts';
import { isCrowded } from './is-crowded.ts';
import { multiLine, singleLine } from './text.ts';

/** The reason why a contact cannot be ordered for, as a code; the host enforces it whatever a pad shows. */
export const ContactBar = z.enum(['admin-account', 'blocked', 'ordering-not-allowed']);
export type ContactBar = z.infer<typeof ContactBar>;

/** Warning about a contact that staff should see at a glance, as a code: nothing more is sold on account. */
export const ContactFlag = z.enum(['account-stop']);
export type ContactFlag = z.infer<typeof ContactFlag>;

/** Name of a further field of a contact, as people read it, e.g. `VAT number`. */
export const ContactFieldName = singleLine(60);

/** Further fields of a contact that the host or the embedder names, with their values; at most 100. */
export const ContactFields = z.record(ContactFieldName, multiLine(500)).check(({ value, issues }) => {
  if (isCrowded(value)) issues.push({ code: 'custom', message: 'too-many', path: [], input: value });
});
export type ContactFields = z.infer<typeof ContactFields>;

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
    /** The customer's number in the host's own books; left out, the host gives one, or leaves the one that is there. Capability `contacts.fields`. */
    number: z.optional(singleLine(60)),
    /** What the person does at the company; `null` takes it away, left out it stays. Capability `contacts.fields`. */
    jobTitle: z.optional(z.nullable(singleLine(80))),
    /** All further fields; left out, those that are there stay. Capability `contacts.fields`. */
    fields: z.optional(ContactFields),
    /** The first address of a new contact. In a correction it replaces the first address, or is added where there is none. */
    address: z.optional(Address),
  })
  .check(
    z.refine(({ firstName, lastName, company }) => Boolean(firstName ?? lastName ?? company), {
      error: 'required',
      path: ['lastName'],
    }),
  );
export type ContactInput = z.infer<typeof ContactInput>;

/** Names one state of a contact: the content of its strong `ETag`, without the quotes. Opaque. */
export const ContactTag = z.string().check(z.regex(/^[\x21\x23-\x7e]{1,100}$/));
export type ContactTag = z.infer<typeof ContactTag>;

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
  jobTitle: z.optional(singleLine(80)),
  /** Further fields, from a host with the capability `contacts.fields`. */
  fields: z.optional(ContactFields),
  /** The language that the contact is written to in, where the host has it; absent for no preference. */
  language: z.optional(LanguageTag),
  /** Decides prices and visibility. */
  tier: z.optional(z.object({ id: Id, name: singleLine(80) })),
  /** Present when this contact cannot be ordered for. */
  bar: z.optional(ContactBar),
  flags: z.optional(z.array(ContactFlag)),
  /** The time of the newest order, from a host with the capability `contacts.list`. */
  lastOrderAt: z.optional(Instant),
  /** The first is the primary one. */
  addresses: z.array(SavedAddress),
  /** This state of the contact, from a host that refuses a correction of another one. */
  tag: z.optional(ContactTag),
});
export type Contact = z.infer<typeof Contact>;

/** The orders that a list of contacts can be in: `lastOrder` by the time of the newest order, the rest by a text. */
export const contactSorts = ['firstName', 'lastName', 'company', 'number', 'city', 'lastOrder'] as const;
export const ContactSort = z.enum(contactSorts);
export type ContactSort = z.infer<typeof ContactSort>;

export const SortDirection = z.enum(['ascending', 'descending']);
export type SortDirection = z.infer<typeof SortDirection>;

/** The properties of a contact that a list is filtered by; `city` is that of the first address, `tier` its name. */
export const contactFilters = [
  'firstName',
  'lastName',
  'company',
  'number',
  'email',
  'phone',
  'city',
  'tier',
] as const;
export type ContactFilter = (typeof contactFilters)[number];

const Part = z.optional(z.string().check(z.maxLength(200)));

/**
 * A search in one box: any part of a name, e-mail, phone, customer number, or an order number. A host that can finds a phone number
 * however it is spelled. Empty lists the recent ones.
 *
 * A host with the capability `contacts.list` sorts and filters too; any other rejects with `unsupported` when it is asked to. A contact
 * is listed when every filter is a part of its property, whatever the case and accents. Contacts without the property that the list is
 * sorted by come last in both directions.
 */
export const ContactQuery = z.object({
  text: z._default(z.string().check(z.maxLength(200)), ''),
  sort: z.optional(ContactSort),
  /** `ascending` when left out. */
  direction: z.optional(SortDirection),
  firstName: Part,
  lastName: Part,
  company: Part,
  number: Part,
  email: Part,
  phone: Part,
  city: Part,
  tier: Part,
  ...PageQuery.shape,
});
export type ContactQuery = z.infer<typeof ContactQuery>;

/** Tells if a query asks for more than a search in one box, which takes the capability `contacts.list`. */
export const needsContactList = (query: ContactQuery): boolean =>
  query.sort !== undefined || contactFilters.some((name) => Boolean(query[name]?.trim()));

/** Number of contacts that a list has; at least that many where it is not exact. */
export const ContactCount = z.object({ count: z.int().check(z.gte(0)), isExact: z.boolean() });
export type ContactCount = z.infer<typeof ContactCount>;

export const ContactPage = z.extend(pageOf(Contact), {
  /** The cursor of the page before; absent on the first page and without the capability `contacts.list`. */
  previous: z.optional(z.string()),
  /** On the first page of a sorted list, where the host knows it. */
  total: z.optional(ContactCount),
});
export type ContactPage = z.infer<typeof ContactPage>;
