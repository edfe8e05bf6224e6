import type { CountryCode } from '@orderpad/contracts';
import type { LitElement } from 'lit';
import { ContactDialog } from './contact-dialog.ts';
import { NewAddress } from './new-address.ts';

/** The forms in which a contact is entered: a file of their own, for most orders are for somebody known. */
export class ContactForms {
  readonly dialog: ContactDialog;
  readonly address: NewAddress;

  constructor(element: LitElement) {
    this.dialog = new ContactDialog(element);
    this.address = new NewAddress(element);
  }
}

/** Where a new address most likely is: the only country there is, else the operator's own. */
export function likelyCountry(countries: readonly CountryCode[], own = ''): CountryCode {
  if (countries.length === 1) return countries[0] ?? '';
  return countries.length === 0 || countries.includes(own) ? own : '';
}
