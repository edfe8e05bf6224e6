/** Files whose code is changed, one change at a time, and the tests that have to notice, in their order; both are globs from the root. */
export interface MutationScope {
  readonly mutate: readonly string[];
  readonly tests: readonly string[];
  /** Percentage of the changes that the tests have to notice, those that mean the same set aside. */
  readonly atLeast: number;
  /** True where code remembers results, so that it runs in the first test that asks alone, and all tests have to be asked. */
  readonly remembers?: boolean;
}

export const mutationScopes: Readonly<Record<string, MutationScope>> = {
  money: {
    mutate: [
      'packages/contracts/src/{arithmetic,charges,currency,decimal,lowest-price,minor-unit,sum-up,with-amounts}.ts',
      'packages/host/src/pricing/{taxes,totals}.ts',
      'packages/host/src/prices/price.ts',
      'packages/host/src/slices/destination/{conversion,taxes}.ts',
      'packages/host/src/slices/items/override.ts',
      'packages/host/src/slices/promotions/{conversion,item-offers,order-offers}.ts',
      'packages/host/src/slices/rewards/{conversion,picks,terms}.ts',
      'packages/host/src/slices/shipping/delivery-tax.ts',
    ],
    tests: [
      'packages/contracts/test/{arithmetic,charges,currency,decimal,sum-up,with-amounts}.test.ts',
      'packages/host/test/*.arithmetic.test.ts',
    ],
    atLeast: 100,
  },
  placing: {
    mutate: [
      'packages/core/src/machine/{accepted,handoffs,placing}.ts',
      'packages/core/src/machine/{handoffs,placing}.rules.ts',
      'packages/core/src/handoffs/*.ts',
      '!packages/core/src/handoffs/index.ts',
    ],
    tests: [
      'packages/core/test/placing*.test.ts',
      'packages/core/test/handoffs{,.noted,.requests}.test.ts',
      'packages/core/test/{pay-order,drafts.resumed,opening.rules,requests}.test.ts',
    ],
    atLeast: 100,
  },
  'host-placing': {
    // Rules that need no database, and the memory host. The others would start a database for each change.
    mutate: [
      'packages/host/src/slices/placing/{charge,limits,order-body,problem-of}.ts',
      'packages/adapters/src/memory/placing.ts',
    ],
    tests: [
      'packages/host/test/placing.{body,charge}.test.ts',
      'packages/adapters/test/memory{,.host,.placing}.test.ts',
    ],
    atLeast: 100,
  },
  contracts: {
    // What `money` has is left out: its properties are slow.
    mutate: [
      'packages/contracts/src/*.ts',
      '!packages/contracts/src/{draft.schema,index}.ts',
      '!packages/contracts/src/{arithmetic,charges,currency,decimal,lowest-price,minor-unit,sum-up,with-amounts}.ts',
    ],
    tests: [
      'packages/contracts/test/{acknowledged,capabilities,documents,draft-limits,draft-schema}.test.ts',
      'packages/contracts/test/{drafts,fingerprint,item-of,make-issue,missing,paid-draft}.test.ts',
      'packages/contracts/test/{parse-issues,payment,shipment-parts}.test.ts',
      'packages/contracts/test/{gifts,routes,schemas,snapshot-of,text,users}.test.ts',
    ],
    atLeast: 90,
  },
  numbers: {
    mutate: ['packages/core/src/numbers/*.ts'],
    tests: ['packages/core/test/numbers.signs.test.ts', 'packages/core/test/numbers.test.ts'],
    atLeast: 90,
    remembers: true,
  },
  tables: {
    mutate: [
      'packages/core/src/tables/*.ts',
      '!packages/core/src/tables/{code-page-850,heading-words,index,table}.ts',
    ],
    tests: ['packages/core/test/{tables,tables.*,fast-entry.tables}.test.ts'],
    atLeast: 90,
  },
  rules: {
    mutate: [
      'packages/core/src/{rules,order}/*.ts',
      'packages/core/src/**/*.{rules,slice,edits,losses,effects}.ts',
      '!packages/core/src/machine/placing.rules.ts',
    ],
    // The quick ones first. What `numbers`, `tables` and fast entry have is left out, and the walks at random: they are slow.
    tests: [
      'packages/core/test/{*.rules,consequences,keep-same,promotions.effects,rewards.losses,route}.test.ts',
      'packages/core/test/!(walk|numbers*|tables*|fast-entry*|what-if.figures|*.properties).test.ts',
    ],
    atLeast: 90,
  },
};
