import { asc, desc, eq } from 'drizzle-orm';
import type { Queries } from './database.ts';
import {
  categories,
  destinations,
  marketCarriage,
  markets,
  marketTaxes,
  paymentMethods,
  products,
  promotions,
  referenceVersion,
  regions,
  rewards,
  settings,
  shippingMethods,
  shippingRates,
  tierRates,
} from './schema.ts';

import { statement } from './statement.ts';

/** Data that hardly ever changes, and that every quote reads: tables as they are, in the order in which they apply. */
export type ReferenceData = Awaited<ReturnType<typeof read>> & { readonly version: string };

/** Reference data by its version, the most recently used last. Versions are random, so those of several databases do not meet. */
const known = new Map<string, ReferenceData>();

/** Number of versions that are kept: a process asks one database, and tests ask several. */
const mostVersions = 8;

/**
 * Returns the reference data as of now. It is read once for each version; any process, and any statement sent to the database by hand,
 * makes another one.
 */
export const referenceDataOf = async (db: Queries): Promise<ReferenceData> =>
  referenceAt(db, await versionOf(db));

/** Returns the reference data that were used last, which are likely those of the next request: compare them with what the version tells. */
export const lastReferenceData = (): ReferenceData | undefined => [...known.values()].at(-1);

async function referenceAt(db: Queries, version: string): Promise<ReferenceData> {
  const kept = known.get(version);
  const data = kept ?? { ...(await read(db)), version };
  // What changed while it was read may be old in one table and new in another.
  if (kept || (await versionOf(db)) === version) keep(version, data);
  return data;
}

function keep(version: string, data: ReferenceData): void {
  known.delete(version);
  known.set(version, data);
  const [oldest] = known.keys();
  if (known.size > mostVersions && oldest !== undefined) known.delete(oldest);
}

const selectVersion = statement<Record<string, never>, { version: string }[]>((db) =>
  db.select().from(referenceVersion),
);

async function versionOf(db: Queries): Promise<string> {
  const [row] = await selectVersion(db, {});
  if (!row) throw new Error('the database has no version of its reference data');
  return row.version;
}

async function read(db: Queries) {
  const [anything] = await db
    .select({ id: products.id })
    .from(products)
    .where(eq(products.published, true))
    .limit(1);
  const named = await db.select().from(settings);
  return {
    settings: new Map(named.map(({ key, value }) => [key, value])),
    /** True while any product is published. */
    hasProducts: anything !== undefined,
    categories: await db.select().from(categories).orderBy(asc(categories.position)),
    promotions: await db.select().from(promotions).orderBy(asc(promotions.priority), asc(promotions.id)),
    rewards: await db.select().from(rewards).orderBy(asc(rewards.id)),
    destinations: await db.select().from(destinations),
    shippingRates: await db
      .select({ method: shippingMethods, rate: shippingRates })
      .from(shippingRates)
      .innerJoin(shippingMethods, eq(shippingMethods.id, shippingRates.methodId))
      .orderBy(asc(shippingMethods.position), asc(shippingRates.upTo)),
    paymentMethods: await db.select().from(paymentMethods).orderBy(asc(paymentMethods.position)),
    tierRates: await db.select().from(tierRates),
    markets: await db.select().from(markets).orderBy(asc(markets.country)),
    marketTaxes: await db
      .select()
      .from(marketTaxes)
      .orderBy(asc(marketTaxes.position), desc(marketTaxes.rate), asc(marketTaxes.name)),
    regions: await db.select().from(regions),
    marketCarriage: await db.select().from(marketCarriage),
  };
}
