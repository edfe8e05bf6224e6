/** Messages of the form for a contact. They come with the form: most orders are for a contact who is known. */
export const contactFormMessages = {
  'contact.edit': 'Edit contact',
  'contact.with-address': 'Add an address now',
  'contact.first-name': 'First name',
  'contact.last-name': 'Last name',
  'contact.company': 'Company',
  'contact.language': 'Language of messages',
  'contact.language-any': 'No preference',
  'contact.name-missing': 'Enter a last name or a company.',
  'contact.email-invalid': 'Enter an e-mail address like name@example.com.',
  'contact.create': 'Create contact',
  'contact.update-heading': 'Update customer',
  'contact.primary-address': 'Address',
  'contact.changed-meanwhile':
    'Somebody else has changed this customer meanwhile. The newest details are filled in, and your own changes are kept. Check them and save again.',
  'contact.theirs': 'Changed to “{value}” meanwhile',
  'contact.theirs-removed': 'Removed meanwhile',
} as const;
