import { Contact, type ContactInput, ContactPage } from '@orderpad/contracts';
import { expect, it } from 'vitest';
import { readContact, readProblem, type TestUser } from './user.ts';
import { onEachDatabase } from './on-each-database.ts';

const newKey = () => crypto.randomUUID();
const search = (text: string) => `/v1/contacts?text=${encodeURIComponent(text)}`;

const create = async (user: TestUser, body: ContactInput) =>
  readContact(await user.request('POST', '/v1/contacts', { body, key: newKey() }));

onEachDatabase('contacts', (shop) => {
  it.each([
    'Hélène Lefèvre',
    'lefevre HELENE',
    'lyon lefev',
    'helene.lefevre83@example.fr',
    '12583',
    '4 72 85',
  ])('finds a contact by %s', async (text) => {
    const mara = await shop().as('mara');

    const { items } = await mara.read(ContactPage, 'GET', search(text));

    expect(items.map(({ number }) => number)).toContain('12583');
  });

  it.each([
    '+441614960311',
    '00441614960311',
    '0161 496 0311',
    '01614960311',
    '(0161) 496-0311',
    '+44 (0)161 496 0311',
    '+44 0161 496 0311',
    '0161.496.0311',
    '161 496 0311',
    '0161 496',
    '496 0311',
    '０１６１ ４９６ ０３１１',
    '\u202A+44 161 496 0311\u202C',
  ])('finds +44 161 496 0311 as %j', async (text) => {
    const mara = await shop().as('mara');

    const { items } = await mara.read(ContactPage, 'GET', search(text));

    expect(items.map(({ phone }) => phone)).toContain('+44 161 496 0311');
  });

  it.each(['0161 496 0312', '+33 161 496 0311', '0161 4960 3110'])(
    'does not find +44 161 496 0311 as %s',
    async (text) => {
      const mara = await shop().as('mara');

      const { items } = await mara.read(ContactPage, 'GET', search(text));

      expect(items.map(({ phone }) => phone)).not.toContain('+44 161 496 0311');
    },
  );

  it('finds a number saved without its country by the country of the address', async () => {
    const mara = await shop().as('mara');
    const { id } = await create(mara, { lastName: 'Sansindicatif', phone: '04 72 85 99 31' });
    const before = await mara.read(ContactPage, 'GET', search('+33 4 72 85 99 31'));

    await mara.request('POST', `/v1/contacts/${id}/addresses`, {
      body: { line1: '3 Rue Neuve', city: 'Lyon', postalCode: '69001', country: 'FR' },
      key: newKey(),
    });

    expect(before.items).toEqual([]);
    const found = await mara.read(ContactPage, 'GET', search('+33 4 72 85 99 31'));
    expect(found.items.map((contact) => contact.id)).toEqual([id]);
  });

  it.each(['\u200B12583', '１２５８３', '\u200E12583\u202C'])(
    'finds a customer number as %j',
    async (text) => {
      const mara = await shop().as('mara');

      const { items } = await mara.read(ContactPage, 'GET', search(text));

      expect(items.map(({ number }) => number)).toContain('12583');
    },
  );

  it('finds a contact by the number of its order', async () => {
    const mara = await shop().as('mara');
    const order = await mara.place(await mara.draftOf([await mara.lineOf('22632')]));

    const { items } = await mara.read(ContactPage, 'GET', search(order.number.toLowerCase()));

    expect(items.map(({ id }) => id)).toEqual([order.contact.id]);
  });

  it.each(['%', '_', '\\', "'", 'lefevre nobody'])('finds no contact by %s', async (text) => {
    const mara = await shop().as('mara');

    expect((await mara.read(ContactPage, 'GET', search(text))).items).toEqual([]);
  });

  it('lists every contact once over all pages', async () => {
    const mara = await shop().as('mara');
    const seen: string[] = [];
    let next: string | undefined;
    do {
      const cursor = next === undefined ? '' : `&cursor=${next}`;
      const page = await mara.read(ContactPage, 'GET', `/v1/contacts?limit=20${cursor}`);
      seen.push(...page.items.map(({ id }) => id));
      next = page.next;
    } while (next !== undefined);

    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThanOrEqual(53);
  });

  it('creates a contact once per key, and finds it at once', async () => {
    const mara = await shop().as('mara');
    const key = newKey();
    const body = { firstName: 'Šárka', lastName: `Nová ${key.slice(0, 8)}`, email: 'sarka@example.cz' };

    const [first, second] = await Promise.all([
      mara.request('POST', '/v1/contacts', { body, key }),
      mara.request('POST', '/v1/contacts', { body, key }),
    ]);

    const contact = await readContact(first);
    expect((await readContact(second)).id).toBe(contact.id);
    expect(await mara.findContact(`sarka nova ${key.slice(0, 8)}`)).toEqual(contact);
  });

  it('refuses a key that was used to create another contact', async () => {
    const mara = await shop().as('mara');
    const key = newKey();
    await mara.request('POST', '/v1/contacts', { body: { lastName: 'One' }, key });

    const answer = await mara.request('POST', '/v1/contacts', { body: { lastName: 'Two' }, key });

    expect(answer.status).toBe(422);
    expect(await readProblem(answer)).toMatchObject({ code: 'key-reused' });
  });

  it('updates a contact, and finds it by its new name', async () => {
    const mara = await shop().as('mara');
    const { id } = await mara.findContact('14527');

    await mara.read(Contact, 'PUT', `/v1/contacts/${id}`, {
      body: { firstName: 'Ottilie', lastName: 'Zander' },
    });

    expect(await mara.findContact('zander ottilie')).toMatchObject({ id, number: '14527' });
  });

  it('refuses to correct a state that somebody else has corrected, and names the present one in ETag', async () => {
    const mara = await shop().as('mara');
    const { id, tag } = await create(mara, { lastName: 'Twotabs', phone: '0113 496 0001' });
    const path = `/v1/contacts/${id}`;
    const put = (phone: string, headers: Record<string, string> = { 'if-match': `"${tag}"` }) =>
      mara.request('PUT', path, { body: { lastName: 'Twotabs', phone }, headers });

    const first = await put('0113 496 0002');
    const repeated = await put('0113 496 0002');
    const second = await put('0113 496 0003');
    const now = await mara.request('GET', path);

    expect([first.status, repeated.status, second.status]).toEqual([200, 200, 412]);
    expect(await readProblem(second)).toMatchObject({ code: 'stale' });
    expect([first, repeated, now].map(({ headers }) => headers.get('etag'))).toEqual(['"2"', '"2"', '"2"']);
    expect((await put('0113 496 0004', {})).status).toBe(200);
    expect((await put('0113 496 0005', { 'if-match': 'no tag' })).status).toBe(400);
  });

  it('counts a corrected address as another state of the contact', async () => {
    const mara = await shop().as('mara');
    const address = { line1: '1 Twin Row', city: 'Leeds', postalCode: 'LS1 6DT', country: 'GB' };
    const contact = await create(mara, { lastName: 'Twins', address });
    const path = `/v1/contacts/${contact.id}`;

    await mara.request('PUT', `${path}/addresses/${contact.addresses[0]?.id}`, {
      body: { ...address, line1: '2 Twin Row' },
    });
    const answer = await mara.request('PUT', path, {
      body: { lastName: 'Twins', address: { ...address, line1: '3 Twin Row' } },
      headers: { 'if-match': `"${contact.tag}"` },
    });

    expect(await readProblem(answer)).toMatchObject({ code: 'stale' });
    expect((await mara.read(Contact, 'GET', path)).addresses).toMatchObject([{ line1: '2 Twin Row' }]);
  });

  it('refuses fields in the codes of the contracts', async () => {
    const mara = await shop().as('mara');
    const body = {
      email: 'nobody@nowhere',
      phone: '0'.repeat(41),
      lastName: 'Fields',
      address: { line1: ' ', country: 'GB' },
    };

    const answer = await mara.request('POST', '/v1/contacts', { body, key: newKey() });

    const { issues } = await readProblem(answer);
    expect(issues.map(({ code, path }) => [code, ...path])).toEqual([
      ['invalid', 'email'],
      ['too-long', 'phone'],
      ['required', 'address', 'line1'],
    ]);
  });

  it('refuses an address that its post cannot deliver to, and stores a region by its code', async () => {
    const mara = await shop().as('mara');
    const address = { line1: '1 Front Street', city: 'Toronto', region: 'Ontaryo', country: 'CA' };
    const right = { ...address, region: 'Ont.', postalCode: 'Ｍ５Ｖ ３Ｌ９' };

    const answer = await mara.request('POST', '/v1/contacts', {
      body: { lastName: 'Roe', address },
      key: newKey(),
    });
    const contact = await create(mara, { lastName: 'Roe', address: right });

    const { issues } = await readProblem(answer);
    expect(issues.map(({ code, path }) => [code, ...path])).toEqual([
      ['required', 'address', 'postalCode'],
      ['region-unknown', 'address', 'region'],
    ]);
    expect(contact.addresses).toMatchObject([{ region: 'CA-ON', regionName: 'ON', postalCode: 'M5V 3L9' }]);
  });

  it('keeps a name without what nobody sees', async () => {
    const mara = await shop().as('mara');

    const contact = await create(mara, { firstName: 'Zoë\tMay', lastName: '\u202EReversed\u200B' });

    expect(contact).toMatchObject({ firstName: 'Zoë May', lastName: 'Reversed' });
  });

  it.each(['o&leary@example.com', 'info@müller.de', '用户@例子.广告'])(
    'accepts the address %s',
    async (email) => {
      const mara = await shop().as('mara');

      expect(await create(mara, { lastName: 'Postbox', email })).toMatchObject({ email });
      expect(await mara.findContact(email)).toMatchObject({ email });
    },
  );

  it('adds an address once per key, and updates it', async () => {
    const mara = await shop().as('mara');
    const { id } = await mara.findContact('20001');
    const body = { line1: '1 Lilla Gatan', city: 'Malmö', postalCode: '211 34', country: 'SE' };
    const key = newKey();

    await mara.request('POST', `/v1/contacts/${id}/addresses`, { body, key });
    const { addresses } = await mara.read(Contact, 'POST', `/v1/contacts/${id}/addresses`, { body, key });
    const path = `/v1/contacts/${id}/addresses/${addresses[0]?.id}`;
    const corrected = await mara.read(Contact, 'PUT', path, { body: { ...body, line1: '2 Stora Gatan' } });

    expect(addresses).toMatchObject([body]);
    expect(corrected.addresses).toMatchObject([{ line1: '2 Stora Gatan' }]);
  });

  it('answers 404 for a contact that does not exist', async () => {
    const mara = await shop().as('mara');
    const body = { line1: 'x', city: 'x', country: 'GB' };

    expect((await mara.request('GET', '/v1/contacts/nobody')).status).toBe(404);
    expect((await mara.request('PUT', '/v1/contacts/nobody', { body: { lastName: 'X' } })).status).toBe(404);
    expect(
      (await mara.request('POST', '/v1/contacts/nobody/addresses', { body, key: newKey() })).status,
    ).toBe(404);
  });
});
