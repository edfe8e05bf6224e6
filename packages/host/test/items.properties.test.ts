import { lowestPrice, sum } from '@orderpad/contracts';
import * as fc from 'fast-check';
import { afterAll, describe, it, vi } from 'vitest';
import { mostOff, overrideIssues } from '../src/slices/items/override.ts';
import { variantLine } from '../src/slices/items/lines.ts';
import type { Sold } from '../src/slices/items/sold.ts';
import { seed } from './random-seed.ts';

// A minute is for a machine that does much else.
vi.setConfig({ testTimeout: 60_000 });

const runs = 25_000;

const roles = fc.constantFrom('csr', 'manager', 'admin', 'customer');
const prices = fc.integer({ min: 0, max: 10_000_000 });
const quantities = fc.integer({ min: 1, max: 5_000 });

/** Something that is sold for `price`. */
const soldFor = (price: number): Sold => ({
  variant: {
    id: 'v',
    productId: 'p',
    sku: 'S',
    price,
    options: {},
    stock: null,
    weight: 100,
    ships: true,
    countries: null,
  } as unknown as Sold['variant'], // what pricing looks at; the columns beside it are the catalog's
  product: { id: 'p', title: 'A thing', options: [] } as unknown as Sold['product'], // likewise
});

function priced(price: number, quantity: number, role: keyof typeof mostOff, unitPrice?: number) {
  const override = unitPrice === undefined ? undefined : { unitPrice, reason: 'Price match' };
  const line = { id: 'l', quantity, cause: { kind: 'operator' as const }, ...(override && { override }) };
  const quoted = variantLine(line, soldFor(price), { unit: price, base: price }, undefined);
  return { quoted, issues: overrideIssues(line, quoted, { role }, 'GBP') };
}

const holds = <Given extends unknown[]>(property: fc.IProperty<Given>): void =>
  fc.assert(property, { numRuns: runs, seed });

describe('a price set by staff, for every role, price and quantity', () => {
  it('is accepted from the lowest the role may give upwards', () => {
    holds(
      fc.property(roles, prices, quantities, fc.nat(20_000_000), (role, price, quantity, above) => {
        const lowest = lowestPrice(price, mostOff[role]);
        const { quoted, issues } = priced(price, quantity, role, lowest + above);

        return issues.length === 0 && quoted.total === (lowest + above) * quantity;
      }),
    );
  });

  it('is refused below it, with the lowest price and the host’s own as the ways out', () => {
    holds(
      fc.property(roles, prices, quantities, fc.nat(), (role, price, quantity, some) => {
        const lowest = lowestPrice(price, mostOff[role]);
        if (lowest === 0) return true;
        const { issues } = priced(price, quantity, role, some % lowest);

        const [issue] = issues;
        const [set, remove] = issue?.fixes ?? [];
        const again = priced(price, quantity, role, Number(set?.params['unitPrice']));
        return issue?.severity === 'error' && remove?.code === 'remove-override' && again.issues.length === 0;
      }),
    );
  });

  it('takes exactly as many per cent off as the limit says, a fraction of a unit never', () => {
    holds(
      fc.property(prices, fc.integer({ min: 0, max: 100 }), (price, limit) => {
        const off = price - lowestPrice(price, limit);

        return off * 100 <= price * limit && (off + 1) * 100 > price * limit;
      }),
    );
  });

  it('leaves no trace once it is taken back: the line and the total are what they were', () => {
    const lines = fc.array(fc.tuple(prices, quantities, fc.option(prices, { nil: undefined })), {
      minLength: 1,
      maxLength: 6,
    });
    holds(
      fc.property(roles, lines, (role, each) => {
        const before = each.map(([price, quantity]) => priced(price, quantity, role));
        each.map(([price, quantity, own]) => priced(price, quantity, role, own));
        const after = each.map(([price, quantity]) => priced(price, quantity, role));

        const total = (all: typeof before) => sum(all.map(({ quoted }) => quoted.total));
        return total(after) === total(before) && JSON.stringify(after) === JSON.stringify(before);
      }),
    );
  });

  afterAll(() => console.info(`prices by staff: 4 properties × ${runs} runs, seed ${seed}`));
});
