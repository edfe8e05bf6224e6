import { memoryHost } from '@orderpad/adapters/memory';
import { padView, startOrder, type OrderSession } from '@orderpad/core';
import { backOffice, consultant } from '@orderpad/core/flows';
import { expect, it } from 'vitest';

const started = (session: OrderSession): Promise<void> =>
  new Promise((resolve) => void session.on('started', () => resolve()));

it('an order begins with a contact at the items, goes to her address, and counts as not edited', async () => {
  const session = startOrder({ host: memoryHost(), flow: consultant, contact: 'contact-1' });
  await started(session);

  const { step, isDirty } = session.view(padView);
  const { data: draft } = session.persist();

  expect(step).toBe('items');
  expect(isDirty).toBe(false);
  expect(draft).toMatchObject({ contactId: 'contact-1', revision: 0 });
  expect(draft.shipments[0]?.to).toEqual({ kind: 'contact', addressId: 'a1' });
  session.stop();
});

it.each([
  ['who has no address', 'contact-6'],
  ['who cannot be ordered for', 'contact-12'],
])(
  'an order for a contact %s begins with the contact where the flow asks for an address',
  async (_, contact) => {
    const session = startOrder({ host: memoryHost(), flow: backOffice, contact });
    await started(session);

    expect(session.view(padView).step).toBe('contact');
    expect(session.view(({ context }) => context.contact?.id)).toBe(contact);
    session.stop();
  },
);

it('an order for a contact who is gone begins without one, and says so', async () => {
  const session = startOrder({ host: memoryHost(), contact: 'nobody' });
  await started(session);

  expect(session.view(({ context }) => context.notices.map(({ code }) => code))).toEqual(['contact-gone']);
  expect(session.persist().data.contactId).toBeUndefined();
  session.stop();
});

it('a draft keeps its own contact', async () => {
  const first = startOrder({ host: memoryHost(), contact: 'contact-1' });
  await started(first);
  const { data: draft } = first.persist();
  first.stop();

  const again = startOrder({ host: memoryHost(), draft, contact: 'contact-2' });
  await started(again);

  expect(again.persist().data.contactId).toBe('contact-1');
  again.stop();
});
