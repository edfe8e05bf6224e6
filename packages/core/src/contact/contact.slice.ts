import { type Capability, fix, type Issue, issue } from '@orderpad/contracts';
import type { OrderContext } from '../order/context.ts';
import { requires } from '../order/requires.ts';
import type { Slice } from '../order/slice.ts';
import { needsAddress } from './address.rules.ts';
import { contactEdits } from './contact.edits.ts';

/** The contact that the order is for. */
export const contactSlice: Slice = {
  name: 'contact',
  step: 'contact',
  roots: ['contactId', 'contact'],
  edits: contactEdits,
  issuesOf,
  issuesWith: {
    'contact.create': (context) => [...unlessIdle(context), ...requires(context, 'contacts.create')],
    'contact.update': (context) => writing(context, 'contacts.update'),
    'contact.addAddress': (context) => writing(context, 'contacts.addresses'),
    'contact.updateAddress': (context) => writing(context, 'contacts.addresses'),
  },
};

function issuesOf(context: OrderContext): Issue[] {
  const { contact } = context;
  if (!contact) return [issue('contact-required', ['contactId'], {}, fix('choose-contact'))];
  const issues: Issue[] = [];
  if (contact.bar)
    issues.push(issue('contact-barred', ['contactId'], { bar: contact.bar }, fix('choose-contact')));
  if (contact.addresses.length === 0 && needsAddress(context))
    issues.push(issue('address-required', ['contact', 'addresses'], {}, fix('add-address')));
  return issues;
}

/** Returns the issues with writing about the contact now. */
const writing = (context: OrderContext, capability: Capability): Issue[] => [
  ...(context.contact ? [] : issuesOf(context)),
  ...unlessIdle(context),
  ...requires(context, capability),
];

const unlessIdle = ({ isWorking }: OrderContext): Issue[] => (isWorking ? [issue('busy', ['contact'])] : []);
