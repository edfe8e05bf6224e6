import type { ContactFilter, ContactSort } from '@orderpad/contracts';

/** A column of the list of customers: what sorts it, and the properties that its funnel filters. */
export interface ContactColumn {
  readonly name: 'firstName' | 'lastName' | 'company' | 'number' | 'reach' | 'city' | 'tier' | 'lastOrder';
  readonly sort?: ContactSort;
  readonly filters: readonly ContactFilter[];
}

export const contactColumns: readonly ContactColumn[] = [
  { name: 'lastName', sort: 'lastName', filters: ['lastName'] },
  { name: 'firstName', sort: 'firstName', filters: ['firstName'] },
  { name: 'company', sort: 'company', filters: ['company'] },
  { name: 'number', sort: 'number', filters: ['number'] },
  { name: 'reach', filters: ['email', 'phone'] },
  { name: 'city', sort: 'city', filters: ['city'] },
  { name: 'tier', filters: ['tier'] },
  { name: 'lastOrder', sort: 'lastOrder', filters: [] },
];
