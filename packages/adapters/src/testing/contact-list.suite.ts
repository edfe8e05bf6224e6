import {
  ContactPage,
  type Contact,
  type ContactInput,
  type ContactQuery,
  type Host,
} from '@orderpad/contracts';
import { expect, it } from 'vitest';
import { offers, type HostFixture } from './fixture.ts';
import { call, keyed, newKey } from './preparing.ts';
import { refusedWith } from './refused-with.ts';

type Asked = Omit<Partial<ContactQuery>, 'cursor'>;

const address = { line1: '1 Examination Row', postalCode: 'E1 6AN', country: 'GB' };

/** People who differ in one property or the other; the tests find them by a company of their own. */
const people: readonly ContactInput[] = [
  { firstName: 'Zoë', lastName: 'Ålund', address: { ...address, city: 'Stoke Lacy' } },
  { firstName: 'Ben', lastName: 'berg', address: { ...address, city: 'Ystad' } },
  { firstName: 'Carla', lastName: 'Adler', phone: '+44 117 496 0941', address: { ...address, city: 'Årby' } },
  { firstName: 'Anna', lastName: 'Berg' },
  { firstName: 'Dirk' },
];

/** Promises of a host that sorts and filters its list of contacts. */
export function checkContactList(fixture: HostFixture): void {
  if (!offers(fixture, 'contacts.create')) return;

  /** Creates the people under a company of their own. */
  async function listed(): Promise<{ host: Host; company: string; list(asked: Asked): Promise<Contact[]> }> {
    const host = await fixture.create();
    const company = `Exam${newKey().slice(0, 8)}`;
    for (const person of people) {
      const email =
        `${company}.${person.firstName?.toLowerCase().replace('ë', 'e')}@example.com`.toLowerCase();
      await host.contacts?.create?.({ ...person, company, email }, keyed());
    }
    const list = async (asked: Asked) => (await pagesOf(host, { company, limit: 100, ...asked })).flat();
    return { host, company, list };
  }

  it('sorts contacts in both directions, without regard to case and accents, blank ones last', async () => {
    const { list } = await listed();

    const up = await list({ sort: 'lastName', direction: 'ascending' });
    const down = await list({ sort: 'lastName', direction: 'descending' });

    expect(namesOf(up)).toEqual(['Carla Adler', 'Zoë Ålund', 'Anna Berg', 'Ben berg', 'Dirk']);
    expect(namesOf(down)).toEqual(['Ben berg', 'Anna Berg', 'Zoë Ålund', 'Carla Adler', 'Dirk']);
  });

  it.each([
    ['firstName', ['Anna', 'Ben', 'Carla', 'Dirk', 'Zoë']],
    ['city', ['Carla', 'Zoë', 'Ben']],
  ] as const)('sorts contacts by %s', async (sort, expected) => {
    const { list } = await listed();

    const contacts = await list({ sort });

    expect(contacts.slice(0, expected.length).map(({ firstName }) => firstName)).toEqual(expected);
  });

  it.each([
    ['firstName', 'zoe', ['Zoë']],
    ['lastName', 'BERG', ['Anna', 'Ben']],
    ['city', 'stoke l', ['Zoë']],
    ['phone', '0117 496 0941', ['Carla']],
    ['email', 'dirk@', ['Dirk']],
  ] as const)('filters contacts by a part of %s', async (property, text, expected) => {
    const { list } = await listed();

    const contacts = await list({ [property]: text });

    expect(new Set(contacts.map(({ firstName }) => firstName))).toEqual(new Set(expected));
  });

  it('filters contacts by their number', async () => {
    const { list } = await listed();
    const [{ id, number } = { id: '', number: '' }] = await list({ firstName: 'anna' });

    expect((await list({ number: number?.toLowerCase() })).map((contact) => contact.id)).toEqual([id]);
  });

  it('lists only contacts that satisfy all filters and the search', async () => {
    const { list } = await listed();

    expect(namesOf(await list({ lastName: 'berg', text: 'anna' }))).toEqual(['Anna Berg']);
    expect(namesOf(await list({ lastName: 'berg', firstName: 'zoë' }))).toEqual([]);
  });

  it('pages a sorted list forward and back, without a gap and without a double', async () => {
    const { host, company, list } = await listed();
    const query = { text: '', company, sort: 'lastName', direction: 'descending', limit: 2 } as const;
    const whole = await list({ sort: 'lastName', direction: 'descending' });

    const pages = await pagesOf(host, query);
    let page = await host.contacts?.search(query, call());
    while (page?.next) page = await host.contacts?.search({ ...query, cursor: page.next }, call());
    const back: Contact[][] = [];
    for (
      ;
      page;
      page = page.previous
        ? await host.contacts?.search({ ...query, cursor: page.previous }, call())
        : undefined
    )
      back.unshift(page.items);

    expect(pages.map(({ length }) => length)).toEqual([2, 2, 1]);
    expect(pages.flat()).toEqual(whole);
    expect(back.flat()).toEqual(whole);
  });

  it('keeps its place in a list that grows', async () => {
    const { host, company } = await listed();
    const query = { text: '', company, sort: 'firstName', limit: 2 } as const;
    const first = await host.contacts?.search(query, call());
    await host.contacts?.create?.(
      { firstName: 'Aaron', company, email: `${company}.a@example.com` },
      keyed(),
    );

    const second = await host.contacts?.search({ ...query, cursor: first?.next }, call());

    expect(second?.items.map(({ firstName }) => firstName)).toEqual(['Carla', 'Dirk']);
  });

  it('says how many contacts a sorted list has, if it knows', async () => {
    const { host, company } = await listed();

    const page = await host.contacts?.search({ text: '', company, sort: 'lastName', limit: 2 }, call());

    expect(ContactPage.safeParse(page).error).toBeUndefined();
    const { count, isExact } = page?.total ?? { count: people.length, isExact: true };
    expect(isExact ? count : Math.max(count, people.length)).toBe(people.length);
  });

  it('refuses an order that it does not know', async () => {
    const { contacts } = await fixture.create();
    // A page in JavaScript may send anything.
    const query: ContactQuery = { text: '', limit: 5 };
    Reflect.set(query, 'sort', 'shoeSize');

    const { code, issues } = await refusedWith(contacts?.search(query, call()) ?? Promise.resolve());

    expect(code).toBe('invalid');
    expect(issues).toMatchObject([{ code: 'invalid', path: ['sort'] }]);
  });

  it('refuses a cursor that it did not give', async () => {
    const { contacts } = await fixture.create();
    const query = { text: '', limit: 5, sort: 'lastName', cursor: 'none of yours' } as const;

    expect((await refusedWith(contacts?.search(query, call()) ?? Promise.resolve())).code).toBe('invalid');
  });
}

async function pagesOf({ contacts }: Host, query: Asked & { limit: number }): Promise<Contact[][]> {
  const pages: Contact[][] = [];
  for (let cursor: string | undefined, isFirst = true; isFirst || cursor !== undefined; isFirst = false) {
    const page = await contacts?.search(
      { text: '', ...query, ...(cursor !== undefined && { cursor }) },
      call(),
    );
    if (page?.items.length) pages.push(page.items);
    cursor = page?.next;
  }
  return pages;
}

const namesOf = (contacts: readonly Contact[]): string[] =>
  contacts.map(({ firstName, lastName }) => [firstName, lastName].filter(Boolean).join(' '));
