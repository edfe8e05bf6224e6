import { ContactPage, Order, OrderPage, PricingTier, ProductPage, SkuAnswers } from '@orderpad/contracts';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audit, contacts, products, referenceVersion, variants } from '../src/data/schema.ts';
import { openDatabase } from '../src/index.ts';
import { answerText } from '../src/import/answer.ts';
import { contactRows } from '../src/import/contacts.ts';
import { imported } from '../src/import/imported.ts';
import { Reader } from '../src/import/reader.ts';
import { tableIn } from '../src/import/table.ts';
import { settingOf } from '../src/service/settings.ts';
import { draftFor } from './in-person.ts';
import { postgresFolder } from './postgres.ts';
import { emptyDatabase } from './seeded-postgres.ts';
import { Shop } from './shop.ts';
import type { TestUser } from './user.ts';

const emptyShop = { admin: { username: 'olga', password: 'a long secret' }, currency: 'EUR' } as const;

const files = {
  'settings.csv': 'key,value\nshop.name,Olga’s\ncontacts.fields,Fax\n',
  'countries.csv': 'country,taxName,taxRate\nDE,USt,19\nFR,,\n',
  'shipping.csv': 'id,name,price,minDays,maxDays\nparcel,Parcel,4.90,1,3\n',
  'tiers.csv': 'id,name\ntrade,Trade\n',
  'categories.csv': 'id,name,parent\ntea,Tea,\ngreen,Green tea,tea\n',
  'products.csv': 'id,title,category\nsencha,Sencha,green\nmug,Mug,\n',
  'variants.csv':
    'product,sku,price,stock,minimum,multiple,option:Colour\nsencha,SEN-1,12.50,100,6,6,\nmug,MUG-R,4.99,10,,,Red\nmug,MUG-B,4.99,,,,Dark blue\n',
  'contacts.csv':
    'number;lastName;company;email;tier;jobTitle;field:Fax\nC-1;Nagy;Nagy KG;nagy@example.com;trade;Owner;030-1\nC-2;Ø;;;;;\n',
  'addresses.csv': 'contact,line1,city,postalCode,country\nC-1,Lange Straße 4,Berlin,10117,DE\n',
  'prices.csv': 'sku,tier,from,price\nSEN-1,trade,12,11.00\n',
};

type Files = Partial<Record<keyof typeof files | 'notes.csv' | 'orders.csv' | 'order-lines.csv', string>>;

const kinds: [string, () => Promise<{ url?: string; drop?: () => Promise<void> }>][] = [
  ['the embedded database', async () => ({})],
  ...(postgresFolder === undefined
    ? []
    : [['a PostgreSQL server', async () => emptyDatabase()] satisfies [string, typeof emptyDatabase]]),
];

describe.each(kinds)('files that are imported, on %s', (_, make) => {
  let shop: Shop;
  let olga: TestUser;
  let drop: (() => Promise<void>) | undefined;

  beforeAll(async () => {
    const { url, drop: dropped } = await make();
    drop = dropped;
    shop = await Shop.open(await openDatabase({ url, emptyShop }));
    olga = await shop.as('olga', emptyShop.admin.password);
  });
  afterAll(async () => {
    await shop.close();
    await drop?.();
  });

  const run = async (given: Files, isApplied = true) => {
    const tables = Object.entries(given).map(([file, text]) => tableIn(file, text));
    return imported(shop.database.db, tables, isApplied);
  };
  const outcomes = async (given: Files, isApplied = true) =>
    (await run(given, isApplied)).answers.map(
      ({ file, line, key, outcome }) => `${file}:${line} ${key} ${outcome}`,
    );
  const codes = async (given: Files) =>
    (await run(given)).answers.map(({ outcome, flaw }) => flaw?.code ?? outcome);
  const version = async () => (await shop.database.db.select().from(referenceVersion))[0]?.version;

  it('are tried without a trace, then written once, and left alone the second time', async () => {
    const { db } = shop.database;
    const tried = await outcomes(files, false);
    expect([await db.$count(products), await db.$count(audit)]).toEqual([0, await db.$count(audit)]);
    expect(await outcomes(files)).toEqual(tried);
    expect(tried.every((each) => each.endsWith('created'))).toBe(true);

    const [before, entries] = [await version(), await db.$count(audit)];
    expect((await outcomes(files)).every((each) => each.endsWith('unchanged'))).toBe(true);
    expect([await version(), await db.$count(audit)]).toEqual([before, entries]);
  });

  it('make a shop in which an order is placed, at the prices, taxes and quantities of the files', async () => {
    const body = { skus: ['SEN-1', 'mug-b'] };
    const [tea, mug] = await olga.read(SkuAnswers, 'POST', '/v1/products/resolve', { body });
    expect(tea).toMatchObject({ kind: 'found', product: { title: 'Sencha' } });
    expect(mug).toMatchObject({
      kind: 'found',
      product: { options: [{ id: 'colour', values: [{ name: 'Red' }, { name: 'Dark blue' }] }] },
    });
    const contact = await olga.findContact('C-1');
    expect(contact).toMatchObject({
      company: 'Nagy KG',
      jobTitle: 'Owner',
      fields: { Fax: '030-1' },
      tier: { id: 'trade' },
    });
    const [address] = contact.addresses;
    const draft = await draftFor(olga, contact.id, {
      lines: [await olga.lineOf('SEN-1', 12)],
      currency: 'EUR',
      shipments: [
        { id: 's1', to: { kind: 'contact', addressId: address?.id ?? '' }, methodId: 'parcel', parts: [] },
      ],
    });
    const order = await olga.place(draft);

    expect(order.totals).toMatchObject({ subtotal: 13_200, shipping: 490, tax: 2_601, total: 16_291 });
    const { items } = await olga.read(OrderPage, 'GET', '/v1/orders');
    expect(items).toMatchObject([{ id: order.id, total: { currency: 'EUR' } }]);
    const { issues } = await olga.quote({ ...draft, lines: [await olga.lineOf('SEN-1', 7)] });
    expect(issues.map(({ code }) => code)).toContain('quantity-not-multiple');
    const tier = await olga.read(PricingTier, 'GET', '/v1/tiers/trade');
    expect(tier.rules).toMatchObject([{ price: { amount: 1_100, currency: 'EUR' } }]);
  });

  it('change what differs, leave stock alone that they do not name, and are found by what they say now', async () => {
    const { db } = shop.database;
    const stock = async () =>
      new Map((await db.select().from(variants)).map(({ sku, stock: pieces }) => [sku, pieces]));
    const before = await stock();

    expect(
      await outcomes({
        'variants.csv': 'product,sku,price\nsencha,SEN-1,13\n',
        'contacts.csv':
          'number,lastName,company,email,tier,jobTitle,field:Fax\nC-1,Neu,Nagy KG,nagy@example.com,trade,Owner,030-1\n',
      }),
    ).toEqual(['variants.csv:2 SEN-1 changed', 'contacts.csv:2 C-1 changed']);
    expect(await stock()).toEqual(before);
    const { items } = await olga.read(ContactPage, 'GET', '/v1/contacts?text=neu');
    expect(items.map(({ number }) => number)).toEqual(['C-1']);
  });

  it('bring past orders along, the oldest first, which come to what they came to, and no older one later', async () => {
    const lines =
      'order,sku,title,quantity,unitPrice,discount,total\nH-1,SEN-1,,7,12.35,15,73.48\nH-2,GONE,Old teapot,1,20,,20\nH-3,SEN-1,,1,1,,2\n';
    const past = {
      'orders.csv':
        'number,contact,orderDate,freight,total\nH-2,C-1,2999-02-02,0,20\nH-1,C-1,2999-02-01,4.5,77.98\nH-3,C-1,2999-02-03,0,1\nH-4,C-1,2999-02-04,0,1\n',
      'order-lines.csv': lines,
    };
    const { answers } = await run(past);
    expect(answers.map(answerText)).toEqual([
      'orders.csv:3 H-1 created',
      'orders.csv:2 H-2 created',
      'orders.csv:4 H-3 refused: total-differs in total. Line 4 of order-lines: Quantity, price and discount come to 1.00.',
      'orders.csv:5 H-4 refused: no-lines in number. Write its lines into order-lines.csv.',
    ]);
    const { items } = await olga.read(OrderPage, 'GET', '/v1/orders?text=H-');
    expect(items.map(({ number, status, total }) => [number, status, total.amount])).toEqual([
      ['H-2', 'complete', 2_000],
      ['H-1', 'complete', 7_798],
    ]);
    const order = await olga.read(Order, 'GET', `/v1/orders/${items[1]?.id ?? ''}`);
    expect(order).toMatchObject({
      placedBy: 'Import',
      lines: [{ item: { sku: 'SEN-1' }, total: 7_348 }],
      details: { orderDate: '2999-02-01' },
    });
    const other = {
      'orders.csv': 'number,contact,orderDate\nH-1,C-1,2999-02-01\n',
      'order-lines.csv': 'order,sku,quantity,unitPrice\nH-1,SEN-1,7,12.35\n',
    };
    expect((await run(other)).answers.map(({ flaw }) => flaw?.code)).toEqual(['order-differs']);
    const before = {
      'orders.csv': 'number,contact,orderDate\nH-0,C-1,2026-01-01\n',
      'order-lines.csv': lines.replaceAll('H-1', 'H-0'),
    };
    expect(
      (await run({ ...past, ...before })).answers.map(
        ({ file, line, outcome, flaw }) => `${file}:${line} ${flaw?.code ?? outcome}`,
      ),
    ).toEqual(['order-lines.csv:3 unknown', 'order-lines.csv:4 unknown', 'orders.csv:2 later-orders']);
    const own = {
      'orders.csv': 'number,contact,orderDate\nOP-10007,C-1,2999-03-01\n',
      'order-lines.csv': 'order,title,quantity,unitPrice\nOP-10007,Cup,1,1\n',
    };
    expect((await run(own)).answers.map(({ flaw }) => flaw?.code)).toEqual(['reserved']);
  });

  it('lose no row for another one that is refused, with its line, its column and what would help', async () => {
    const { answers, unread } = await run({
      'notes.csv': 'a\n1\n',
      'settings.csv': 'key,value,Why\n',
      'contacts.csv':
        'number,lastName,email,tier\nC-7,Ok,,\nC-8,,,\nC-7,Twice,,\nC-9,X,not an address,\nC-10,Y,,gold\n',
      'variants.csv': 'product,sku,price\nsencha,NEW-1,free\nnothing,NEW-2,1\nsencha,MUG-R,1\n',
      'addresses.csv':
        'contact,line1,city,postalCode,country\nC-99,Road 1,Berlin,10117,DE\nC-7,Road 1,Springfield,62701,US\n',
    });

    expect(unread).toEqual([
      'notes.csv is not read: no kind of rows has this name.',
      'settings.csv: the column Why is not read.',
    ]);
    expect(answers.map(answerText)).toEqual([
      'variants.csv:2 sencha refused: no-amount in price. Write an amount with a point and without a sign, such as 12.50.',
      'variants.csv:3 nothing refused: unknown in product. Import the product first, in products.csv.',
      'variants.csv:4 sencha refused: other-product in product. This code belongs to mug; a code has one product.',
      'contacts.csv:2 C-7 created',
      'contacts.csv:3 C-8 refused: required in lastName. A contact needs a name or a company.',
      'contacts.csv:4 C-7 refused: repeated in number. Line 2 is about the same.',
      'contacts.csv:5 C-9 refused: no-email in email. Write an address such as name@example.com.',
      'contacts.csv:6 C-10 refused: unknown in tier. Import the tier first, in tiers.csv.',
      'addresses.csv:2 C-99 refused: unknown in contact. Import the contact first, in contacts.csv.',
      'addresses.csv:3 C-7 refused: region-required in region. Write it as an order would have it.',
    ]);
    expect((await olga.findContact('C-7')).lastName).toBe('Ok');
  });

  it('have one row for codes that are written in two ways', async () => {
    expect(
      await codes({
        'variants.csv': 'product,sku,price\nmug,new-1,1\nmug,NEW-1,2\n',
        'prices.csv': 'sku,tier,from,price\nSEN-1,trade,50,9\nsen-1,trade,50,8\n',
      }),
    ).toEqual(['created', 'repeated', 'created', 'repeated']);
  });

  it('leave alone what has no column, and take away what is empty', async () => {
    const nagy = () => olga.findContact('C-1');
    const before = await nagy();
    await run({ 'contacts.csv': 'number,lastName,field:Room\nC-1,Later,12\n' });
    expect(await nagy()).toMatchObject({
      lastName: 'Later',
      company: 'Nagy KG',
      email: before.email,
      jobTitle: 'Owner',
      tier: { id: 'trade' },
      fields: { Fax: '030-1', Room: '12' },
    });
    await run({ 'contacts.csv': 'number,lastName,jobTitle,field:Fax\nC-1,Later,,\n' });
    const after = await nagy();
    expect([after.jobTitle, after.fields]).toEqual([undefined, { Room: '12' }]);

    await run({ 'variants.csv': 'product,sku,price,stock,minimum\nsencha,SEN-1,13,,\n' });
    const { db } = shop.database;
    const [tea] = await db.select().from(variants).where(eq(variants.sku, 'SEN-1'));
    expect([tea?.stock, tea?.quantityRules]).toEqual([null, { multiple: 6 }]);
  });

  it('name goods as they spell them now, and find them by it', async () => {
    await run({
      'products.csv': 'id,title\nmug,Large beaker\n',
      'variants.csv': 'product,sku,price,option:Paper size\nmug,MUG-XL,1,A4 XL\n',
    });
    await run({ 'products.csv': 'id,title\nmug,Huge beaker\n' });

    const { items } = await olga.read(ProductPage, 'GET', '/v1/products?text=huge');
    expect(items.map(({ title }) => title)).toEqual(['Huge beaker']);
    expect(items[0]?.options.find(({ id }) => id === 'paper-size')).toMatchObject({
      name: 'Paper size',
      values: [{ name: 'A4 XL' }],
    });
  });

  it('set what the host can read, and refuse the rest', async () => {
    const text =
      'key,value\ngift-wrap.price,2.50\necommerce.enabled,yes\ncredit.over-limit,sometimes\nshop.currency,USD\n';
    expect(await codes({ 'settings.csv': text })).toEqual(['created', 'unchanged', 'unknown', 'unknown']);
    expect(await settingOf(shop.database.db, 'gift-wrap.price')).toBe('250');
  });

  it('wait for each other, so that nothing is created twice', async () => {
    const given = { 'contacts.csv': 'number,lastName\nC-50,Once\n' };
    const both = await Promise.all([codes(given), codes(given)]);
    expect(both.flat().toSorted()).toEqual(['created', 'unchanged']);
  });

  it('do not overwrite a contact that somebody changes meanwhile', async () => {
    const { db } = shop.database;
    const { columns, rows } = tableIn('contacts.csv', 'number,lastName\nC-50,Import\n');
    const importing = { db, currency: 'EUR', now: new Date(), rowsBeside: [], spellings: new Map() } as const;
    const plan = await contactRows.begin(importing);
    await db
      .update(contacts)
      .set({ lastName: 'Person', revision: sql`${contacts.revision} + 1` })
      .where(eq(contacts.number, 'C-50'));

    const planned = await plan(new Reader(rows[0] ?? { line: 0, cells: new Map() }, 'EUR', columns));
    await expect(planned.write()).rejects.toThrow('changed-meanwhile');
    expect((await olga.findContact('C-50')).lastName).toBe('Person');
  });
});
