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
  /** Is a consultant with customers of her own. */
  consultant: { username: 'carla', password: 'orderpad' },
  /** Is staff, but may not take orders. */
  barred: { username: 'nico', password: 'orderpad' },
  /** A customer: a distributor with addresses at home and in France. */
  distributor: { username: 'dora', password: 'orderpad' },
  /** A customer on a pricing tier. */
  client: { username: 'ines', password: 'orderpad' },
  /** Administers everything. */
  admin: { username: 'dana', password: 'orderpad' },
  /** A distributor who signs in by number, and whose passcode the scenarios change. */
  importer: { username: '20013', password: 'orderpad' },
  /** A client for whom ordering is not allowed, with a generated user name. Scenarios change both. */
  newcomer: { username: '55g848f888897', password: 'orderpad' },
} as const satisfies Record<string, Account>;
