export interface Account {
  readonly username: string;
  readonly password: string;
}

/** The demonstration accounts that the reference host is seeded with, as its sign-in page lists them. */
export const accounts = {
  /** Takes orders. */
  csr: { username: 'cleo', password: 'orderpad' },
  /** Is staff, but may not take orders. */
  barred: { username: 'nico', password: 'orderpad' },
} as const satisfies Record<string, Account>;
