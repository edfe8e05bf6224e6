import type { CountryCode } from '@orderpad/contracts';
import type { LitElement } from 'lit';
import { ContactDialog } from './contact-dialog.ts';
import { NewAddress } from './new-address.ts';

/** Forms for contacts, in a file of their own: most orders are for an existing contact and never load it. */
export class ContactForms {
  readonly dialog: ContactDialog;
  readonly address: NewAddress;

  constructor(element: LitElement) {
    this.dialog = new ContactDialog(element);
    this.address = new NewAddress(element);
  }
}

/** Returns the likely country of a new address: the only one there is, else the operator's own. */
export function likelyCountry(countries: readonly CountryCode[], own = ''): CountryCode {
  if (countries.length === 1) return countries[0] ?? '';
  return countries.length === 0 || countries.includes(own) ? own : '';
}
