import { Contact, ContactPage, ContactRecord, type Address, type ContactInput } from '@orderpad/contracts';
import { expect, it } from 'vitest';
import { expectRefusal, refusedWith } from './refused-with.ts';
import { checkContactList } from './contact-list.suite.ts';
import { offers, type HostFixture } from './fixture.ts';
import { call, firstContact, keyed, newKey } from './preparing.ts';

const london: Address = { line1: '1 Examination Row', city: 'London', postalCode: 'E1 6AN', country: 'GB' };

/** Somebody whom no other test made. */
function somebody(): ContactInput {
  const name = `Exam${newKey().slice(0, 8)}`;
  return { firstName: 'Ada', lastName: name, email: `${name.toLowerCase()}@example.com` };
}

export function checkContacts(fixture: HostFixture): void {
  const { contactWithAddress, contactWithoutAddress, spellings } = fixture;

  it('finds a contact, with its addresses', async () => {
    const host = await fixture.create();

    const contact = await firstContact(host, contactWithAddress);

    expect(Contact.safeParse(contact).error).toBeUndefined();
    expect(contact.addresses.length).toBeGreaterThan(0);
    expect(await host.contacts?.get(contact.id, call())).toEqual(contact);
  });

  it('shows a contact without an address as one', async () => {
    const host = await fixture.create();

    expect((await firstContact(host, contactWithoutAddress)).addresses).toEqual([]);
  });

  it('keeps to the length of page that was asked for', async () => {
    const { contacts } = await fixture.create();

    const page = await contacts?.search({ text: '', limit: 1 }, call());

    expect(ContactPage.safeParse(page).error).toBeUndefined();
    expect(page?.items).toHaveLength(1);
  });

  it('knows no contact that is not there', async () => {
    const { contacts } = await fixture.create();

    await expectRefusal(contacts?.get(newKey(), call()) ?? Promise.resolve(), 'not-found');
  });

  if (spellings)
    it.each(spellings.phones)('finds a contact by its phone number, spelled %s', async (text) => {
      const host = await fixture.create();
      const { id } = await firstContact(host, spellings.contact);

      const page = await host.contacts?.search({ text, limit: 5 }, call());

      expect(page?.items.map((contact) => contact.id)).toContain(id);
    });

  if (offers(fixture, 'contacts.list')) checkContactList(fixture);

  if (offers(fixture, 'contacts.create')) {
    it('creates a contact once a key', async () => {
      const host = await fixture.create();
      const input = { ...somebody(), address: london };
      const once = keyed();

      const contact = await host.contacts?.create?.(input, once);
      const again = await host.contacts?.create?.(input, once);

      expect(contact).toMatchObject({ lastName: input.lastName, addresses: [london] });
      expect(again?.id).toBe(contact?.id);
      const found = await host.contacts?.search({ text: input.lastName ?? '', limit: 5 }, call());
      expect(found?.items).toHaveLength(1);
    });

    it('refuses a contact that has no name', async () => {
      const { contacts } = await fixture.create();

      const { code, issues } = await refusedWith(contacts?.create?.({}, keyed()) ?? Promise.resolve());

      expect(code).toBe('invalid');
      expect(issues.length).toBeGreaterThan(0);
    });

    it('refuses a key that created somebody else', async () => {
      const { contacts } = await fixture.create();
      const once = keyed();
      await contacts?.create?.(somebody(), once);

      await expectRefusal(contacts?.create?.(somebody(), once) ?? Promise.resolve(), 'key-reused');
    });
  }

  if (offers(fixture, 'contacts.create') && offers(fixture, 'contacts.fields')) {
    it('keeps the number, the job title and the further fields of a contact', async () => {
      const host = await fixture.create();
      const given = {
        ...somebody(),
        number: newKey(),
        jobTitle: 'Purchasing manager',
        fields: { Fax: '030-0076545', 'VAT number': 'DE 123' },
      };
      const { id } = await created(host.contacts?.create?.(given, keyed()));

      expect(await host.contacts?.get(id, call())).toMatchObject(given);
      const { number, ...corrected } = { ...given, jobTitle: 'Owner', fields: { Fax: '030-1' } };
      if (offers(fixture, 'contacts.update')) {
        await host.contacts?.update?.(id, corrected, call());
        const now = await host.contacts?.get(id, call());
        expect(now).toMatchObject({ ...corrected, number });
        expect(now?.fields).toEqual({ Fax: '030-1' });
      }
    });

    it('refuses the number of another contact, where it stands', async () => {
      const { contacts } = await fixture.create();
      const number = newKey();
      await contacts?.create?.({ ...somebody(), number }, keyed());

      const again = contacts?.create?.({ ...somebody(), number }, keyed()) ?? Promise.resolve();
      const { issues } = await refusedWith(again);

      expect(issues).toMatchObject([{ code: 'number-taken', path: ['number'] }]);
    });
  }

  if (offers(fixture, 'contacts.create') && offers(fixture, 'contacts.update'))
    it('corrects a contact', async () => {
      const host = await fixture.create();
      const input = somebody();
      const { id } = await created(host.contacts?.create?.(input, keyed()));

      await host.contacts?.update?.(id, { ...input, firstName: 'Augusta' }, call());

      expect(await host.contacts?.get(id, call())).toMatchObject({ ...input, firstName: 'Augusta' });
    });

  if (offers(fixture, 'contacts.create') && offers(fixture, 'contacts.update'))
    it('refuses to correct a state that somebody else has corrected, where it gives contacts a tag', async () => {
      const host = await fixture.create();
      const input = somebody();
      const { id, tag } = await created(host.contacts?.create?.(input, keyed()));
      const base = { ...call(), base: tag };
      const theirs = { ...input, firstName: 'Augusta' };
      const changed = await created(host.contacts?.update?.(id, theirs, base));

      // A repeated request, whose first answer was lost, is nobody else's change.
      const again = await created(host.contacts?.update?.(id, theirs, base));
      const mine = created(host.contacts?.update?.(id, { ...input, firstName: 'Mine' }, base));

      expect([changed.tag === tag, again.tag]).toEqual([tag === undefined, changed.tag]);
      if (tag === undefined) expect(await mine).toMatchObject({ firstName: 'Mine' });
      else await expectRefusal(mine, 'stale');
    });

  if (
    offers(fixture, 'contacts.create') &&
    offers(fixture, 'contacts.update') &&
    offers(fixture, 'contacts.addresses')
  )
    it('corrects the first address together with the contact, or adds it', async () => {
      const host = await fixture.create();
      const input = somebody();
      const { id } = await created(host.contacts?.create?.(input, keyed()));

      const added = await created(host.contacts?.update?.(id, { ...input, address: london }, call()));
      const address = { ...london, line1: '2 Examination Row' };
      await host.contacts?.update?.(id, { ...input, address }, call());

      expect(added.addresses).toMatchObject([london]);
      expect((await host.contacts?.get(id, call()))?.addresses).toEqual([
        { ...address, id: added.addresses[0]?.id },
      ]);
    });

  if (offers(fixture, 'contacts.create') && offers(fixture, 'contacts.update'))
    it('keeps the language of a contact where it names languages, and none for no preference', async () => {
      const host = await fixture.create();
      const { languages: [language] = [] } = await host.describe(call());
      const input = somebody();
      const { id } = await created(
        host.contacts?.create?.({ ...input, ...(language && { language }) }, keyed()),
      );

      expect((await host.contacts?.get(id, call()))?.language).toBe(language);

      await host.contacts?.update?.(id, input, call());
      const left = await host.contacts?.get(id, call());
      expect(left).toMatchObject({ id });
      expect(left).not.toHaveProperty('language');
    });

  if (offers(fixture, 'contacts.record')) {
    it('tells staff what is known of a contact', async () => {
      const host = await fixture.create();
      const { id } = await firstContact(host, contactWithAddress);

      expect(ContactRecord.safeParse(await host.contacts?.record?.(id, call())).error).toBeUndefined();
      await expectRefusal(host.contacts?.record?.(newKey(), call()) ?? Promise.resolve(), 'not-found');
    });

    if (offers(fixture, 'contacts.notes'))
      it('adds a note once a key, before the older ones', async () => {
        const host = await fixture.create();
        const { id } = await firstContact(host, contactWithAddress);
        const text = `Ring twice ${newKey()}`;
        const once = keyed();

        const note = await host.contacts?.addNote?.(id, { text }, once);
        const again = await host.contacts?.addNote?.(id, { text }, once);
        const { notes = [] } = (await host.contacts?.record?.(id, call())) ?? {};

        expect(again).toEqual(note);
        expect(notes.filter((each) => each.text === text)).toEqual([note]);
        expect(notes[0]).toEqual(note);
        const other = host.contacts?.addNote?.(id, { text: 'Another' }, once) ?? Promise.resolve();
        await expectRefusal(other, 'key-reused');
      });
  }

  if (offers(fixture, 'contacts.create') && offers(fixture, 'contacts.addresses'))
    it('adds an address once a key, and corrects it', async () => {
      const host = await fixture.create();
      const { id } = await created(host.contacts?.create?.(somebody(), keyed()));
      const once = keyed();

      await host.contacts?.addAddress?.(id, london, once);
      const { addresses } = await created(host.contacts?.addAddress?.(id, london, once));

      expect(addresses).toMatchObject([london]);
      const moved = addresses.map((address) => ({ ...address, line1: '2 Examination Row' }));
      for (const address of moved) await host.contacts?.updateAddress?.(id, address, call());
      expect((await host.contacts?.get(id, call()))?.addresses).toEqual(moved);
    });
}

async function created(contact: Promise<Contact> | undefined): Promise<Contact> {
  if (!contact) throw new Error('the fixture says that contacts can be written');
  return contact;
}
