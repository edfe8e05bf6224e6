export interface Account {
  readonly username: string;
  readonly password: string;
}

/** The demonstration accounts that the reference host is seeded with, as its sign-in page lists them. */
export const accounts = {
  /** Takes orders. */
  csr: { username: 'cleo', password: 'orderpad' },
  /** Takes orders, and sets any price. */
  manager: { username: 'mara', password: 'orderpad' },
  /** Is staff, but may not take orders. */
  barred: { username: 'nico', password: 'orderpad' },
  /** A customer: a distributor with addresses at home and in France. */
  distributor: { username: 'dora', password: 'orderpad' },
  /** A customer on a pricing tier. */
  client: { username: 'ines', password: 'orderpad' },
} as const satisfies Record<string, Account>;
