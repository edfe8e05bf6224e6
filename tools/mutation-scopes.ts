/** Files whose code is changed, one change at a time, and the tests that have to notice; both are globs from the root. */
export interface MutationScope {
  readonly mutate: readonly string[];
  readonly tests: ['packages/contracts/test/*.test.ts'];
  /** Percentage of the changes that the tests have to notice. */
  readonly atLeast: number;
}

export const mutationScopes: Readonly<Record<string, MutationScope>> = {
  money: {
    mutate: [
      'packages/contracts/src/{arithmetic,charges,currency,decimal,lowest-price,minor-unit,money,sum-up,totals,with-amounts}.ts',
    ],
    tests: ['packages/contracts/test/*.test.ts'],
    atLeast: 100,
  },
};
