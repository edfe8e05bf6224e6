/** Random choices that are the same in every run. */
export interface Chance {
  below(limit: number): number;
}

/** Returns one of several values. */
export function pick<Value>(chance: Chance, values: readonly Value[]): Value {
  const value = values[chance.below(values.length)];
  if (value === undefined) throw new Error('there is nothing to choose from');
  return value;
}

/** A line as it was sold: a price in cents, a discount in whole per cent of the line, and what it came to. */
export interface SoldLine {
  readonly sku: string;
  readonly quantity: number;
  readonly unitPrice: number;
  readonly discount: number;
  readonly total: number;
}

/** An order as it was sold; amounts in cents. */
export interface SoldOrder {
  readonly number: string;
  readonly contact: string;
  readonly orderDate: string;
  readonly deliveryDate: string;
  readonly shipping: string;
  readonly freight: number;
  readonly lines: readonly SoldLine[];
  readonly total: number;
}

/** What a line comes to, counted in whole cents without a fraction: the discount is rounded once, half a cent away from zero. */
export function lineTotal(quantity: number, unitPrice: number, discount: number): number {
  const net = BigInt(quantity) * BigInt(unitPrice);
  const off = (net * BigInt(discount) * 2n + 100n) / 200n;
  return Number(net - off);
}

const day = (number: number): string => new Date(Date.UTC(2024, 6, 4 + number)).toISOString().slice(0, 10);

/** Makes the order of a number, from goods with their prices of today. Every fifth was sold at an earlier price. */
export function orderOf(
  index: number,
  chance: Chance,
  goods: readonly { readonly sku: string; readonly price: number }[],
  contacts: readonly string[],
  methods: readonly string[],
): SoldOrder {
  const wanted = 1 + chance.below(6);
  const picked = new Map(
    Array.from({ length: wanted }, () => pick(chance, goods)).map((each) => [each.sku, each]),
  );
  const isEarlier = index % 5 === 0;
  const discounted = chance.below(100) < 45;
  const lines = [...picked.values()].map(({ sku, price }): SoldLine => {
    const quantity = 1 + chance.below(70);
    const unitPrice = isEarlier ? Math.floor((price * 4) / 5) : price;
    const discount = discounted && chance.below(3) > 0 ? pick(chance, [3, 5, 7, 10, 15, 20, 25]) : 0;
    return { sku, quantity, unitPrice, discount, total: lineTotal(quantity, unitPrice, discount) };
  });
  const freight = chance.below(20) === 0 ? 0 : 2 + chance.below(chance.below(8) === 0 ? 100_000 : 9_000);
  return {
    number: `P-${10_248 + index}`,
    contact: pick(chance, contacts),
    orderDate: day(index),
    deliveryDate: day(index + 28),
    shipping: pick(chance, methods),
    freight,
    lines,
    total: lines.reduce((sum, { total }) => sum + total, freight),
  };
}
