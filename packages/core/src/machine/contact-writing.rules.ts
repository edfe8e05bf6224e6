import type { Contact } from '@orderpad/contracts';
import { changeContact, refreshContact } from '../contact/contact.edits.ts';
import type { ContactWork } from '../order/contact-work.ts';
import type { Changes, OrderContext } from '../order/context.ts';
import { revised } from '../order/edit.ts';
import type { OrderEvent } from '../order/events.ts';

/** Returns the write that an event asks for; `undefined` for every other event. */
export function newWork(event: OrderEvent, context: OrderContext): ContactWork | undefined {
  const id = context.contact?.id ?? '';
  const key = keyFor(event, context);
  if (event.type === 'contact.create') return { kind: 'creating', input: event.input, key };
  if (event.type === 'contact.update')
    return { kind: 'updating', id, input: event.input, base: context.contact?.tag };
  if (event.type === 'contact.addAddress') return { kind: 'adding-address', id, address: event.address, key };
  if (event.type === 'contact.updateAddress') return { kind: 'updating-address', id, address: event.address };
  return undefined;
}

/** Returns the key of a write. Repeating a failed write reuses its key, since the host may have written it. */
function keyFor(event: OrderEvent, { work, contactFailure, contact }: OrderContext): string {
  const isAgain =
    contactFailure !== undefined &&
    ((event.type === 'contact.create' && work?.kind === 'creating' && isSame(event.input, work.input)) ||
      (event.type === 'contact.addAddress' &&
        work?.kind === 'adding-address' &&
        work.id === contact?.id &&
        isSame(event.address, work.address)));
  return isAgain ? work.key : crypto.randomUUID();
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Takes in the contact that the host wrote. A created contact is selected; an updated one only if it is still the selected one. */
export function worked(context: OrderContext, contact: Contact): Changes {
  const done = { work: undefined, contactFailure: undefined };
  if (context.work?.kind === 'creating')
    return { ...revised(context, changeContact(context, contact)), ...done };
  if (context.draft.contactId !== contact.id) return done;
  return { ...revised(context, refreshContact(context, contact)), ...done };
}

/** Returns the write in progress. Throws when there is none; the writing state is entered with `beginWork` only. */
export function workOf({ work }: OrderContext): ContactWork {
  if (!work) throw new Error('nothing is being written');
  return work;
}
