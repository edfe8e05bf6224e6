import type { AddressKey } from '../ui/address.messages.ts';
import type { contactFormMessages } from './contact-form.messages.ts';

/** Messages of the contact step. */
export const contactMessages = {
  'contact.heading': 'Who is the order for?',
  'contact.search': 'Find a contact',
  'contact.search-hint': 'Part of a name, company, e-mail, phone, customer or order number',
  'contact.new': 'New contact',
  'contact.new-named': 'New contact “{text}”',
  'contact.update': 'Update customer',
  'contact.chosen': '{name} is chosen.',
  'contact.bar-admin-account': 'Orders cannot be entered for administrator accounts.',
  'contact.bar-blocked': 'This contact is blocked.',
  'contact.bar-ordering-not-allowed': 'Ordering is not allowed for this contact.',
  'contact.number': 'No. {number}',
  'contact.email': 'E-mail',
  'contact.phone': 'Phone',
  'contact.address': 'Address',
  'contact.not-given': 'Not given',
  'contact.more-addresses': { one: '{count} more address', other: '{count} more addresses' },
} as const;
/** Keys of the forms for contacts and addresses, which bring their messages along. */
export type ContactFormKey = keyof typeof contactFormMessages | AddressKey;
/** Keys of the step, and of its forms. */
export type ContactKey = keyof typeof contactMessages | ContactFormKey;
