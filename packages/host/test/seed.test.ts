import { describe, expect, it } from 'vitest';
import { catalogOf } from '../src/seed/shopping/catalog.ts';
import { rowsOf } from '../src/text/csv.ts';
import { readInvoices } from '../src/seed/invoices.ts';
import { contactsOf } from '../src/seed/contact/contacts.ts';
import { priceRulesOf } from '../src/seed/items/prices.ts';
import { titleOf } from '../src/seed/shopping/titles.ts';
import { categoryOf, categories } from '../src/seed/shopping/categories.ts';
import { tierPrices, tierRates } from '../src/seed/tiers/tiers.ts';
import { priceOf } from '../src/prices/price.ts';

const invoices = readInvoices();
const sales = invoices.filter(({ isCancellation }) => !isCancellation);

describe('the invoices', () => {
  it('are 62 sales and 4 cancellations of 999 rows', () => {
    expect(sales).toHaveLength(62);
    expect(invoices).toHaveLength(66);
    expect(invoices.flatMap(({ rows }) => rows)).toHaveLength(999);
  });

  it('name only contacts of the shop', () => {
    const numbers = new Set(contactsOf(invoices).map(({ number }) => number));

    expect(sales.filter(({ contactNumber }) => !numbers.has(contactNumber))).toEqual([]);
  });

  it('get their prices from the price rules, also for contacts of a tier', () => {
    const products = catalogOf(invoices);
    const sold = new Map(
      products.flatMap(({ title, variants }) =>
        variants.map(({ sku, price }) => [sku, { price, category: categoryOf(title) }] as const),
      ),
    );
    const prices = new Map([...sold].map(([sku, { price }]) => [sku, price] as const));
    const rules = priceRulesOf(invoices, prices);
    const tierOf = new Map(contactsOf(invoices).map(({ number, tierId }) => [number, tierId] as const));

    const wrong = sales.flatMap(({ contactNumber, rows }) =>
      rows.filter(({ sku, quantity, unitPrice, override }) => {
        const { price: list, category } = sold.get(sku) ?? { price: 0, category: undefined };
        const own = rules
          .filter((rule) => rule.sku === sku)
          .map((rule) => ({ ...rule, contactId: rule.contactNumber ?? null, tierId: null }));
        const ofTier = tierPrices
          .filter((rule) => rule.sku === sku)
          .map((rule) => ({ ...rule, contactId: null }));
        const rates = tierRates
          .filter(({ categoryId }) => categoryId == null || category?.startsWith(categoryId))
          .map((rate) => ({ ...rate, depth: rate.categoryId?.split('-').length ?? 0 }));
        const buyer = { contactId: contactNumber, tierId: tierOf.get(contactNumber), quantity };
        const price = priceOf(list, { rules: [...own, ...ofTier], rates }, buyer);
        return override === undefined && price.amount !== unitPrice;
      }),
    );

    expect(wrong).toEqual([]);
  });
});

describe('the categories', () => {
  it('hold every product except services, and none is empty', () => {
    const products = catalogOf(invoices).map(({ title }) => [title, categoryOf(title)] as const);

    expect(products.flatMap(([title, category]) => (category === undefined ? title : []))).toEqual([
      'Postage',
    ]);
    const used = new Set(products.flatMap(([, category]) => category ?? []));
    const leaves = categories.filter(({ id }) => !categories.some(({ parentId }) => parentId === id));
    expect(leaves.filter(({ id }) => !used.has(id))).toEqual([]);
  });

  it('are two levels deep', () => {
    const parents = new Map(categories.map(({ id, parentId }) => [id, parentId ?? undefined] as const));

    const tooDeep = categories.filter(
      ({ parentId }) => parentId != null && parents.get(parentId) !== undefined,
    );

    expect(tooDeep).toEqual([]);
  });
});

describe('titles', () => {
  it.each([
    ['WHITE HANGING HEART T-LIGHT HOLDER', 'White Hanging Heart T-Light Holder'],
    ['CREAM CUPID HEARTS COAT HANGER', 'Cream Cupid Hearts Coat Hanger'],
    ["PAPER CHAIN KIT 50'S CHRISTMAS ", "Paper Chain Kit 50's Christmas"],
    ['SET OF 3 BLACK FLYING DUCKS', 'Set of 3 Black Flying Ducks'],
    ['RED WOOLLY HOTTIE WHITE HEART.', 'Red Woolly Hottie White Heart'],
  ])('make %s readable', (description, title) => {
    expect(titleOf(description)).toBe(title);
  });
});

describe('comma-separated rows', () => {
  it('may hold commas, quotes and line breaks in quotes', () => {
    expect(rowsOf('a,"b, ""c""\nd",e\r\n1,,3\r\n')).toEqual([
      ['a', 'b, "c"\nd', 'e'],
      ['1', '', '3'],
    ]);
  });
});
