import { lowestPrice } from '@orderpad/contracts';
import * as fc from 'fast-check';
import { afterAll, describe, it, vi } from 'vitest';
import { overrideLimits, overrideIssues } from '../src/slices/items/override.ts';
import { variantLine } from '../src/slices/items/lines.ts';
import type { Sold } from '../src/slices/items/sold.ts';
import { seed } from './random-seed.ts';

// a minute leaves room for a busy machine
vi.setConfig({ testTimeout: 60_000 });

const runs = 25_000;

const roles = fc.constantFrom('csr', 'manager', 'admin', 'customer');
/** Roles that the host’s price limits. */
const limited = fc.constantFrom('csr', 'customer');
const prices = fc.integer({ min: 0, max: 10_000_000 });
const quantities = fc.integer({ min: 1, max: 5_000 });

/** Makes a variant with its product, sold for `price`. */
const soldFor = (price: number): Sold => ({
  variant: {
    id: 'v',
    productId: 'p',
    position: 1,
    sku: 'S',
    skuKey: 'S',
    price,
    options: {},
    stock: null,
    weight: 100,
    ships: true,
    onlyCountries: null,
    notCountries: null,
    quantityRules: null,
  },
  product: {
    id: 'p',
    title: 'A thing',
    options: [],
    taxClass: 'standard',
    categoryId: null,
    onlyTiers: null,
    hiddenFrom: null,
  },
});

function priced(price: number, quantity: number, role: keyof typeof overrideLimits, unitPrice?: number) {
  const override = unitPrice === undefined ? undefined : { unitPrice, reason: 'Price match' };
  const line = { id: 'l', quantity, cause: { kind: 'operator' as const }, ...(override && { override }) };
  const quoted = variantLine(line, soldFor(price), { unit: price, base: price }, undefined);
  return { quoted, issues: overrideIssues(line, quoted, { role }, 'GBP') };
}

const holds = <Given extends unknown[]>(property: fc.IProperty<Given>): void =>
  fc.assert(property, { numRuns: runs, seed });

describe('a price set by staff, for every role, price and quantity', () => {
  it('an override is accepted from the lowest price of the role upwards', () => {
    holds(
      fc.property(roles, prices, quantities, fc.nat(20_000_000), (role, price, quantity, above) => {
        const lowest = lowestPrice(price, overrideLimits[role]);
        const { quoted, issues } = priced(price, quantity, role, lowest + above);

        return issues.length === 0 && quoted.total === (lowest + above) * quantity;
      }),
    );
  });

  it('an override below it is refused, with the lowest price and the host’s price as fixes', () => {
    holds(
      fc.property(
        limited,
        fc.integer({ min: 1, max: 10_000_000 }),
        quantities,
        fc.nat(),
        (role, price, quantity, some) => {
          const lowest = lowestPrice(price, overrideLimits[role]);
          const { issues } = priced(price, quantity, role, some % lowest);

          const [issue] = issues;
          const [set, remove] = issue?.fixes ?? [];
          const again = priced(price, quantity, role, Number(set?.params['unitPrice']));
          return (
            issue?.severity === 'error' && remove?.code === 'remove-override' && again.issues.length === 0
          );
        },
      ),
    );
  });

  it('the lowest price is exactly the limit below the host’s price, rounded up to a whole unit', () => {
    holds(
      fc.property(prices, fc.integer({ min: 0, max: 100 }), (price, limit) => {
        const off = price - lowestPrice(price, limit);

        return off * 100 <= price * limit && (off + 1) * 100 > price * limit;
      }),
    );
  });

  afterAll(() => console.info(`overrides: 3 properties × ${runs} runs, seed ${seed}`));
});
