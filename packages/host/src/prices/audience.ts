import {
  and,
  arrayContains,
  asc,
  eq,
  inArray,
  isNull,
  not,
  notInArray,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import type { Queries } from '../data/database.ts';
import { categories, contacts, products, variants } from '../data/schema.ts';

export type CategoryRow = typeof categories.$inferSelect;
type ProductRow = typeof products.$inferSelect;

/** Through whose eyes the catalog is read: which tier, and what its shelves hide from it. */
export interface Audience {
  readonly contactId: string | undefined;
  readonly tierId: string | undefined;
  /** In the order they are shown in. */
  readonly shelves: ReadonlyMap<string, CategoryRow>;
  /** Shelves that are not there for this tier, or stand in one that is not. */
  readonly hidden: ReadonlySet<string>;
}

/** The audience that a contact belongs to; without one, those who have no tier. */
export async function audienceOf(db: Queries, contactId: string | undefined): Promise<Audience> {
  const [contact] =
    contactId === undefined
      ? []
      : await db.select({ tierId: contacts.tierId }).from(contacts).where(eq(contacts.id, contactId));
  return audienceOfTier(db, contact?.tierId ?? undefined, contactId);
}

export async function audienceOfTier(
  db: Queries,
  tierId: string | undefined,
  contactId?: string,
): Promise<Audience> {
  const rows = await db.select().from(categories).orderBy(asc(categories.position));
  const shelves = new Map(rows.map((row) => [row.id, row]));
  const hidden = new Set(
    rows.filter(({ id }) => pathOf(shelves, id).some((row) => !isFor(row, tierId))).map(({ id }) => id),
  );
  return { contactId, tierId, shelves, hidden };
}

/** A shelf and what it stands in, the outermost first. */
export function pathOf(shelves: Audience['shelves'], id: string | null): CategoryRow[] {
  const row = id === null ? undefined : shelves.get(id);
  return row ? [...pathOf(shelves, row.parentId), row] : [];
}

/** A shelf and all that stand in it. */
export const within = (shelves: Audience['shelves'], id: string): string[] =>
  [...shelves.keys()].filter((each) => pathOf(shelves, each).some((row) => row.id === id));

const isFor = (
  { onlyTiers, hiddenFrom }: Pick<ProductRow, 'onlyTiers' | 'hiddenFrom'>,
  tierId: string | undefined,
): boolean =>
  (onlyTiers === null || (tierId !== undefined && onlyTiers.includes(tierId))) &&
  !(tierId !== undefined && hiddenFrom?.includes(tierId));

/** Whether a product is there for an audience. `isShown` is the same as a condition of a query. */
export const isShownTo = (product: ProductRow, { tierId, hidden }: Audience): boolean =>
  isFor(product, tierId) && !(product.categoryId !== null && hidden.has(product.categoryId));

export function isShown({ tierId, hidden }: Audience): SQL | undefined {
  const { onlyTiers, hiddenFrom, categoryId } = products;
  const own = tierId === undefined ? [] : [tierId];
  return and(
    own.length === 0 ? isNull(onlyTiers) : or(isNull(onlyTiers), arrayContains(onlyTiers, own)),
    own.length === 0 ? undefined : or(isNull(hiddenFrom), not(arrayContains(hiddenFrom, own))),
    hidden.size === 0 ? undefined : or(isNull(categoryId), notInArray(categoryId, [...hidden])),
  );
}

/** Whether any variant of a product is sold to a country, as a condition of a query. */
export const isSoldIn = (country: string | undefined): SQL | undefined =>
  country === undefined
    ? undefined
    : sql`exists (select 1 from ${variants} where ${variants.productId} = ${products.id}
        and coalesce(${country} = any(${variants.onlyCountries}), true)
        and not coalesce(${country} = any(${variants.notCountries}), false))`;

/** What stands on a shelf or below it, as a condition of a query. */
export const isOn = ({ shelves }: Audience, category: string): SQL =>
  inArray(products.categoryId, ['', ...within(shelves, category)]);
