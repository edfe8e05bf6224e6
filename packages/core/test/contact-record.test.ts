import { demoData, memoryHost } from '@orderpad/adapters/memory';
import { HostError, type Host } from '@orderpad/contracts';
import { startOrder, type OrderSession } from '@orderpad/core';
import { contactRecord } from '@orderpad/core/contact';
import { describe, expect, it, vi } from 'vitest';

const data = await demoData();
const marcus = data.contacts.find(({ id }) => id === 'contact-2');

/** An order for Marcus, at a host that may answer otherwise. */
async function ordering(change: (host: Host) => Host = (host) => host): Promise<OrderSession> {
  const session = startOrder({ host: change(memoryHost({ data })) });
  await new Promise<void>((resolve) => session.on('started', () => resolve()));
  if (marcus) session.send({ type: 'contact.select', contact: marcus });
  return session;
}

describe('the record of the contact of an order', () => {
  it('comes part by part, each by itself', async () => {
    const session = await ordering((host) => ({
      ...host,
      orders: { ...host.orders, list: () => Promise.reject(new HostError('timeout', 'too slow')) },
    }));
    const record = contactRecord(session);

    record.load();
    const before = record.view.record.state;

    await vi.waitFor(() => expect(record.view.orders).toEqual({ state: 'failed', problem: 'timeout' }));
    await vi.waitFor(() => expect(record.view.record).toMatchObject({ value: { credit: { days: 30 } } }));
    await vi.waitFor(() => expect(record.view.drafts).toEqual({ state: 'known', value: [] }));
    expect(before).toBe('loading');
    session.stop();
  });

  it('is empty without a contact', async () => {
    const session = await ordering();
    session.send({ type: 'contact.clear' });
    const record = contactRecord(session);

    record.load();

    expect(record.view).toMatchObject({ orders: { state: 'absent' }, record: { state: 'absent' } });
    session.stop();
  });

  it('sends a note again with the same key after its answer was lost', async () => {
    const keys: string[] = [];
    const session = await ordering((host) => ({
      ...host,
      contacts: host.contacts && {
        ...host.contacts,
        addNote: async (_, { text }, { key }) => {
          keys.push(key);
          if (keys.length === 1) throw new HostError('unreachable', 'lost');
          return { id: key, text, at: '2026-01-01T00:00:00Z', by: 'Rosa Martin' };
        },
      },
    }));
    const record = contactRecord(session);
    record.load();
    await vi.waitFor(() => expect(record.view.record.state).toBe('known'));

    const lost = await record.addNote('Ring twice');
    const problem = record.view.noteProblem;
    const added = await record.addNote('Ring twice');

    expect([lost, problem, added]).toEqual([false, 'unreachable', true]);
    expect(keys[0]).toBe(keys[1]);
    const { record: known } = record.view;
    expect(known.state === 'known' && known.value.notes[0]?.text).toBe('Ring twice');
    session.stop();
  });
});
