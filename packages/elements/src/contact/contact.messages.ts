import type { AddressKey } from '../ui/address.messages.ts';

/** Messages of the contact step. */
export const contactMessages = {
  'contact.heading': 'Who is the order for?',
  'contact.search': 'Find a contact',
  'contact.search-hint': 'Part of a name, company, e-mail, phone, customer or order number',
  'contact.new': 'New contact',
  'contact.new-named': 'New contact “{text}”',
  'contact.edit': 'Edit contact',
  'contact.chosen': '{name} is chosen.',
  'contact.change': 'Choose another contact',
  'contact.bar-admin-account': 'Orders cannot be entered for administrator accounts.',
  'contact.bar-blocked': 'This contact is blocked.',
  'contact.bar-ordering-not-allowed': 'Ordering is not allowed for this contact.',
  'contact.bar-remedy': 'Choose another contact, or ask an administrator.',
  'contact.number': 'No. {number}',
  'contact.email': 'E-mail',
  'contact.phone': 'Phone',
  'contact.address': 'Address',
  'contact.no-address': 'No address yet',
  'contact.no-address-yet': 'It is asked for when something in the order is shipped.',
  'contact.no-address-reason': 'An address is needed for tax and shipping. Add one to continue.',
  'contact.more-addresses': { one: '{count} more address', other: '{count} more addresses' },
  'contact.add-address': 'Add address',
  'contact.with-address': 'Add an address now',
  'contact.first-name': 'First name',
  'contact.last-name': 'Last name',
  'contact.company': 'Company',
  'contact.language': 'Language of messages',
  'contact.language-any': 'No preference',
  'contact.name-missing': 'Enter a last name or a company.',
  'contact.email-invalid': 'Enter an e-mail address like name@example.com.',
  'contact.create': 'Create contact',
} as const;
/** Keys of the step, and of the forms for addresses, which bring their messages along. */
export type ContactKey = keyof typeof contactMessages | AddressKey;
