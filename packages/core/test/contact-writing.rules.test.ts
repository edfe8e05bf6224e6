import type { Contact } from '@orderpad/contracts';
import { describe, expect, it } from 'vitest';
import { newWork, worked, workOf } from '../src/machine/contact-writing.rules.ts';
import type { OrderContext } from '../src/order/context.ts';
import type { OrderEvent } from '../src/order/events.ts';
import { contextWith } from './contexts.ts';
import { ada, bob } from './fake-host.ts';

const lille = { line1: 'Rue 1', city: 'Lille', country: 'FR' };

describe('a contact that was written', () => {
  const moved: Contact = { ...ada, addresses: ada.addresses.slice(1) };
  const context = contextWith({ contact: ada, draft: { contactId: 'ada' } });

  it('is selected when it was created, as the next revision', () => {
    const work = { kind: 'creating', input: { firstName: 'Bob' }, key: 'k' } as const;
    const changes = worked({ ...context, work }, bob);

    expect(changes).toMatchObject({
      contact: bob,
      work: undefined,
      contactFailure: undefined,
      quote: undefined,
    });
    expect(changes.draft).toMatchObject({ contactId: 'bob', revision: 5 });
  });

  it('is taken in when it was updated, as long as it is selected', () => {
    const work = { kind: 'updating', id: 'ada', input: {} } as const;
    const done = { work: undefined, contactFailure: undefined };

    expect(worked({ ...context, work }, moved)).toMatchObject({
      contact: moved,
      ...done,
      draft: { revision: 5 },
    });
    expect(worked({ ...context, work }, bob)).toStrictEqual(done);
  });

  it('is taken in without a write of its own, as long as it is selected', () => {
    expect(worked({ ...context, work: undefined }, moved)).toMatchObject({ contact: moved });
    expect(worked({ ...context, work: undefined }, bob)).toStrictEqual({
      work: undefined,
      contactFailure: undefined,
    });
  });
});

describe('a write about a contact', () => {
  const address = lille;
  const saved = { ...lille, id: 'rue' };
  const input = { firstName: 'Ada' };
  const context = contextWith({ contact: ada });
  const uuid = expect.stringMatching(/^[\da-f-]{36}$/);

  it.each<[event: OrderEvent, work: object | undefined]>([
    [
      { type: 'contact.create', input },
      { kind: 'creating', input, key: uuid },
    ],
    [
      { type: 'contact.update', input },
      { kind: 'updating', id: 'ada', input },
    ],
    [
      { type: 'contact.addAddress', address },
      { kind: 'adding-address', id: 'ada', address, key: uuid },
    ],
    [
      { type: 'contact.updateAddress', address: saved },
      { kind: 'updating-address', id: 'ada', address: saved },
    ],
    [{ type: 'contact.clear' }, undefined],
  ])('is asked for by an event: %o', (event, work) => {
    expect(newWork(event, context)).toEqual(work);
  });

  it('corrects the state of the contact that was shown', () => {
    const tagged = contextWith({ contact: { ...ada, tag: '7' } });

    expect(newWork({ type: 'contact.update', input }, tagged)).toMatchObject({ base: '7' });
  });

  it('is about no contact where none is selected', () => {
    expect(newWork({ type: 'contact.update', input }, contextWith())).toMatchObject({ id: '' });
  });

  it('has its former key when it is sent again after a failure, and only then', () => {
    const failed = { contactFailure: { code: 'unavailable', issues: [] } } as const;
    const keyOf = (event: OrderEvent, parts: Partial<OrderContext>) => {
      const work = newWork(event, { ...context, ...parts });
      return work && 'key' in work ? work.key : undefined;
    };
    const creating = { work: { kind: 'creating', input, key: 'former' } } as const;
    const adding = { work: { kind: 'adding-address', id: 'ada', address, key: 'former' } } as const;
    const create: OrderEvent = { type: 'contact.create', input: { ...input } };
    const add: OrderEvent = { type: 'contact.addAddress', address: { ...address } };

    expect(keyOf(create, { ...creating, ...failed })).toBe('former');
    expect(keyOf(add, { ...adding, ...failed })).toBe('former');
    expect(keyOf(create, creating)).toEqual(uuid);
    expect(keyOf(create, failed)).toEqual(uuid);
    expect(keyOf(add, failed)).toEqual(uuid);
    expect(
      keyOf({ type: 'contact.create', input: { firstName: 'Bob' } }, { ...creating, ...failed }),
    ).toEqual(uuid);
    expect(keyOf(create, { ...adding, ...failed })).toEqual(uuid);
    expect(keyOf(add, { ...creating, ...failed })).toEqual(uuid);
    expect(keyOf(add, { ...adding, ...failed, contact: bob })).toEqual(uuid);
    expect(keyOf(add, { ...adding, ...failed, contact: undefined })).toEqual(uuid);
    expect(keyOf({ type: 'contact.addAddress', address: saved }, { ...adding, ...failed })).toEqual(uuid);
  });

  it('is in progress, or there is a fault', () => {
    const work = { kind: 'updating', id: 'ada', input } as const;

    expect(workOf({ ...context, work })).toBe(work);
    expect(() => workOf(context)).toThrow('nothing is being written');
  });
});
