import type { Contact } from '@orderpad/contracts';
import { changeContact, refreshContact } from './contact.edits.ts';
import type { ContactWork } from './contact.work.ts';
import type { Changes, OrderContext } from './context.ts';
import { revised } from './edits.ts';
import type { OrderEvent } from './events.ts';

/** What an event asks the host to write, with the key that makes asking twice write once. */
export function workOf(
  event: OrderEvent,
  { contact, work, contactFailure }: OrderContext,
): ContactWork | undefined {
  const id = contact?.id ?? '';
  const isAgain = (same: unknown, before: unknown): boolean =>
    contactFailure !== undefined && JSON.stringify(same) === JSON.stringify(before);

  switch (event.type) {
    case 'contact.create': {
      const { input } = event;
      return work?.kind === 'creating' && isAgain(input, work.input)
        ? work
        : { kind: 'creating', input, key: crypto.randomUUID() };
    }
    case 'contact.update':
      return { kind: 'updating', id, input: event.input };
    case 'contact.addAddress': {
      const { address } = event;
      return work?.kind === 'adding-address' && work.id === id && isAgain(address, work.address)
        ? work
        : { kind: 'adding-address', id, address, key: crypto.randomUUID() };
    }
    case 'contact.updateAddress':
      return { kind: 'updating-address', id, address: event.address };
    default:
      return undefined;
  }
}

/** Take in what the host wrote. A created contact is chosen; of another contact than the chosen one nothing is kept. */
export function worked(context: OrderContext, contact: Contact): Changes {
  const done = { work: undefined, contactFailure: undefined };
  if (context.work?.kind === 'creating')
    return { ...revised(context, changeContact(context, contact)), ...done };
  if (context.draft.contactId !== contact.id) return done;
  return { ...revised(context, refreshContact(context, contact)), ...done };
}
