import type { Profile } from '../host.ts';

type EntryBar = NonNullable<Profile['entryBar']>;

/** Reasons why no order can be entered, for staff and for customers. */
export const closedReasons: Record<EntryBar, { readonly staff: string; readonly inPerson: string }> = {
  'ecommerce-disabled': {
    staff: 'Ecommerce is switched off for this account. An administrator can switch it on.',
    inPerson: 'Online ordering is switched off at the moment. Try again later, or call us.',
  },
  'no-published-products': {
    staff: 'No products are published yet, so there is nothing to order.',
    inPerson: 'There is nothing to order yet. Try again later.',
  },
  'not-permitted': {
    staff: 'Your role may not enter orders. An administrator can change that.',
    inPerson: 'Your account may not place orders now. Call us to have it opened.',
  },
  'ordering-not-allowed': {
    staff: 'Order creation is not allowed for this client. A manager can allow it.',
    inPerson: 'Online ordering is not switched on for your account. Call us to have it switched on.',
  },
};
