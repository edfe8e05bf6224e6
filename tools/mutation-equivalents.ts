/** A change that means the same as the code it replaces, so no test can notice it. */
export interface EquivalentChange {
  readonly file: string;
  /** The code and its replacement as a run prints them. */
  readonly code: string;
  readonly becomes: string;
  readonly reason: string;
}

const arithmetic = 'packages/contracts/src/arithmetic.ts';

export const equivalentChanges: readonly EquivalentChange[] = [
  {
    file: arithmetic,
    code: 'if (Number.isSafeInteger(product)) return settle(product, denominator, rounding);',
    becomes: 'if (false) return settle(product, denominator, rounding);',
    reason: 'BigInt gives the same result, only slower.',
  },
  ...['product <= 0 !== denominator < 0', 'product < 0 !== denominator <= 0'].map((becomes) => ({
    file: arithmetic,
    code: 'const isNegative = product < 0 !== denominator < 0;',
    becomes: `const isNegative = ${becomes};`,
    reason: 'Zero has no sign, and no denominator is zero.',
  })),
  ...['product <= 0n !== denominator < 0n', 'product < 0n !== denominator <= 0n'].map((becomes) => ({
    file: arithmetic,
    code: 'const isNegative = product < 0n !== denominator < 0n;',
    becomes: `const isNegative = ${becomes};`,
    reason: 'Zero has no sign, and no denominator is zero.',
  })),
  {
    file: arithmetic,
    code: 'const dividend = product < 0n ? -product : product;',
    becomes: 'const dividend = product <= 0n ? -product : product;',
    reason: 'Zero is its own negative.',
  },
  {
    file: arithmetic,
    code: 'const divisor = denominator < 0n ? -denominator : denominator;',
    becomes: 'const divisor = denominator <= 0n ? -denominator : denominator;',
    reason: 'No denominator is zero.',
  },
  {
    file: 'packages/contracts/src/charges.ts',
    code: 'const sorted = [...alike].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part);',
    becomes: 'const sorted = [...alike].toSorted(([a], [b]) => (a <= b ? -1 : 1)).map(([, part]) => part);',
    reason: 'The keys of a map differ.',
  },
  {
    file: 'packages/contracts/src/decimal.ts',
    code: "const [, sign, whole = '0', fraction = ''] = match;",
    becomes: 'const [, sign, whole = "", fraction = \'\'] = match;',
    reason: 'The group of a match always has digits; the default is for the type.',
  },
];
