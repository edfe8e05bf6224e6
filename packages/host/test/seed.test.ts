import { describe, expect, it } from 'vitest';
import { catalogOf } from '../src/seed/catalog.ts';
import { rowsOf } from '../src/seed/csv.ts';
import { readInvoices } from '../src/seed/invoices.ts';
import { contactsOf } from '../src/seed/people.ts';
import { priceRulesOf } from '../src/seed/prices.ts';
import { titleOf } from '../src/seed/titles.ts';
import { unitPriceOf } from '../src/slices/price.ts';

const invoices = readInvoices();
const sales = invoices.filter(({ isCancellation }) => !isCancellation);

describe('the invoices', () => {
  it('are 62 sales and 4 cancellations of 999 rows', () => {
    expect(sales).toHaveLength(62);
    expect(invoices).toHaveLength(66);
    expect(invoices.flatMap(({ rows }) => rows)).toHaveLength(999);
  });

  it('name only contacts that the shop has', () => {
    const numbers = new Set(contactsOf(invoices).map(({ number }) => number));

    expect(sales.filter(({ contactNumber }) => !numbers.has(contactNumber))).toEqual([]);
  });

  it('come out at their prices under the price rules', () => {
    const prices = new Map(
      catalogOf(invoices).flatMap(({ variants }) => variants.map(({ sku, price }) => [sku, price] as const)),
    );
    const rules = priceRulesOf(invoices, prices);

    const wrong = sales.flatMap(({ contactNumber, rows }) =>
      rows.filter(({ sku, quantity, unitPrice, override }) => {
        const own = rules
          .filter((rule) => rule.sku === sku)
          .map((rule) => ({ ...rule, contactId: rule.contactNumber ?? null, tierId: null }));
        const price = unitPriceOf(prices.get(sku) ?? 0, own, { contactId: contactNumber, quantity });
        return override === undefined && price !== unitPrice;
      }),
    );

    expect(wrong).toEqual([]);
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
