import { HostError, type Contact, type ContactQuery, type Host } from '@orderpad/contracts';
import { demoData, memoryHost } from '@orderpad/adapters/memory';
import { contactCreator, listContacts, type ContactList } from '@orderpad/core/contact';
import { describe, expect, it } from 'vitest';

const names = ({ view }: ContactList) => view.items.map(({ lastName }) => lastName);

/** Resolves when the list has its answer. */
const settled = (list: ContactList): Promise<void> =>
  new Promise((resolve) => {
    const unsubscribe = list.watch(({ isSearching }) => {
      if (isSearching) return;
      unsubscribe();
      resolve();
    });
  });

async function after(list: ContactList, act: () => void): Promise<ContactList> {
  const answer = settled(list);
  act();
  await answer;
  return list;
}

describe('a list of contacts', () => {
  it('is sorted by last name at first, and in the other direction when that is asked for again', async () => {
    const list = listContacts(memoryHost(), { pageSize: 3 });

    await after(list, () => list.find(''));
    expect(names(list)).toEqual(['Administrator', 'de Vries', 'Durand']);
    expect(list.view).toMatchObject({ from: 0, total: { count: 12, isExact: true }, hasPrevious: false });

    await after(list, () => list.sortBy('lastName'));
    expect(list.view).toMatchObject({ sort: 'lastName', direction: 'descending' });
    expect(names(list)).toEqual(['Wieczorek', 'Whitcombe', 'Tanabe']);
  });

  it('shows the newest order first when it is sorted by the last order', async () => {
    const list = listContacts(memoryHost());

    await after(list, () => list.sortBy('lastOrder'));

    expect(list.view.direction).toBe('descending');
  });

  it('is paged forward and back, and counts what is before', async () => {
    const list = listContacts(memoryHost(), { pageSize: 5 });
    await after(list, () => list.find(''));
    const first = names(list);

    await after(list, () => list.next());
    await after(list, () => list.next());
    expect(list.view).toMatchObject({ from: 10, hasNext: false, hasPrevious: true });
    await after(list, () => list.previous());
    await after(list, () => list.previous());

    expect(names(list)).toEqual(first);
    expect(list.view).toMatchObject({ from: 0, hasNext: true, hasPrevious: false, total: { count: 12 } });
  });

  it('begins at its first page with every other question', async () => {
    const list = listContacts(memoryHost(), { pageSize: 5 });
    await after(list, () => list.find(''));
    await after(list, () => list.next());

    await after(list, () => list.filter({ city: 'bristol' }));

    expect(list.view).toMatchObject({ from: 0, hasPrevious: false, filters: { city: 'bristol' } });
    expect(names(list)).toEqual(['Administrator', 'Whitcombe']);
  });

  it('joins filters, drops empty ones, and shows everybody when it is cleared', async () => {
    const list = listContacts(memoryHost());

    await after(list, () => list.filter({ city: 'bristol', lastName: ' ' }));
    await after(list, () => list.filter({ firstName: 'ada' }));
    expect(list.view.filters).toEqual({ city: 'bristol', firstName: 'ada' });
    await after(list, () => list.filter({ firstName: '' }));
    expect(list.view.filters).toEqual({ city: 'bristol' });
    await after(list, () => list.clear());

    expect(list.view).toMatchObject({ filters: {}, text: '' });
    expect(list.view.items).toHaveLength(12);
  });

  it('asks a host that cannot sort for a text alone, and finds the way back by itself', async () => {
    const asked: ContactQuery[] = [];
    const host = hostWith(async (query) => {
      asked.push(query);
      const at = Number(query.cursor ?? 0);
      return { items: [person(`p${at}`)], ...(at < 2 && { next: String(at + 1) }) };
    });
    const list = listContacts(host, { isSortable: false, pageSize: 1 });

    await after(list, () => list.find('a'));
    await after(list, () => list.next());
    await after(list, () => list.next());
    await after(list, () => list.previous());

    expect(asked.map(({ cursor }) => cursor)).toEqual([undefined, '1', '2', '1']);
    expect(asked.every((query) => !('sort' in query))).toBe(true);
    expect(list.view.total).toBeUndefined();
  });

  it('shows why the host did not answer, and asks for the same page again', async () => {
    let isDown = true;
    const host = hostWith(async () => {
      if (isDown) throw new HostError('unavailable', 'closed');
      return { items: [person('p')] };
    });
    const list = listContacts(host);

    await after(list, () => list.filter({ lastName: 'p' }));
    expect(list.view.problem).toBe('unavailable');
    isDown = false;
    await after(list, () => list.reload());

    expect(list.view).toMatchObject({ problem: undefined, filters: { lastName: 'p' } });
    expect(list.view.items).toHaveLength(1);
  });

  it('shows a host without contacts as one', async () => {
    const { contacts: _, ...host } = memoryHost();
    const list = listContacts(host);

    await after(list, () => list.find(''));

    expect(list.view.problem).toBe('unsupported');
  });
});

it('a contact is created once, however often its reply is lost', async () => {
  const whole = memoryHost({ data: { ...(await demoData()), contacts: [] } });
  const keys: string[] = [];
  const create = contactCreator({
    ...whole,
    contacts: {
      ...whole.contacts,
      search: unasked,
      get: unasked,
      async create(input, call) {
        keys.push(call.key);
        const contact = await whole.contacts?.create?.(input, call);
        if (keys.length === 1 || !contact) throw new HostError('timeout', 'lost');
        return contact;
      },
    },
  });

  await expect(create({ lastName: 'Quill' })).rejects.toThrow('lost');
  const created = await create({ lastName: 'Quill' });
  const other = await create({ lastName: 'Quill' });

  expect(keys[0]).toBe(keys[1]);
  expect(other.id).not.toBe(created.id);
});

const unasked = async (): Promise<never> => {
  throw new HostError('internal', 'nobody asks for this');
};

const person = (id: string): Contact => ({ id, lastName: id, addresses: [] });

type Search = NonNullable<Host['contacts']>['search'];
const hostWith = (search: Search): Host => ({ ...memoryHost(), contacts: { search, get: unasked } });
