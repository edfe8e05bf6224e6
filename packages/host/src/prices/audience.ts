import { and, arrayContains, eq, inArray, isNull, not, notInArray, or, type SQL, sql } from 'drizzle-orm';
import type { Queries } from '../data/database.ts';
import { type ReferenceData, referenceDataOf } from '../data/reference-data.ts';
import { type categories, contacts, products, variants } from '../data/schema.ts';

export type CategoryRow = typeof categories.$inferSelect;
type ProductRow = typeof products.$inferSelect;

/** The tier that the catalog is read for, and the categories that are hidden from it. */
export interface Audience {
  /** Reference data that the catalog is read with. */
  readonly reference: ReferenceData;
  readonly contactId: string | undefined;
  readonly tierId: string | undefined;
  /** Categories by id, in display order. */
  readonly categoriesById: ReadonlyMap<string, CategoryRow>;
  /** Ids of categories that are hidden from the tier, or stand in one that is. */
  readonly hidden: ReadonlySet<string>;
}

/** Returns the audience of a contact. Without a contact, it is that of contacts without a tier. */
export async function audienceOf(db: Queries, contactId: string | undefined): Promise<Audience> {
  const [contact] =
    contactId === undefined
      ? []
      : await db.select({ tierId: contacts.tierId }).from(contacts).where(eq(contacts.id, contactId));
  return audienceOfTier(await referenceDataOf(db), contact?.tierId ?? undefined, contactId);
}

export function audienceOfTier(
  reference: ReferenceData,
  tierId: string | undefined,
  contactId?: string,
): Audience {
  const categoriesById = new Map(reference.categories.map((row) => [row.id, row]));
  const hidden = new Set(
    reference.categories
      .filter(({ id }) => pathOf(categoriesById, id).some((row) => !isFor(row, tierId)))
      .map(({ id }) => id),
  );
  return { reference, contactId, tierId, categoriesById, hidden };
}

/** Returns a category and its ancestors, the outermost first. */
export function pathOf(categoriesById: Audience['categoriesById'], id: string | null): CategoryRow[] {
  const row = id === null ? undefined : categoriesById.get(id);
  return row ? [...pathOf(categoriesById, row.parentId), row] : [];
}

/** Returns the ids of a category and of all below it. */
export const subtreeOf = (categoriesById: Audience['categoriesById'], id: string): string[] =>
  [...categoriesById.keys()].filter((each) => pathOf(categoriesById, each).some((row) => row.id === id));

const isFor = (
  { onlyTiers, hiddenFrom }: Pick<ProductRow, 'onlyTiers' | 'hiddenFrom'>,
  tierId: string | undefined,
): boolean =>
  (onlyTiers === null || (tierId !== undefined && onlyTiers.includes(tierId))) &&
  !(tierId !== undefined && hiddenFrom?.includes(tierId));

type Shown = Pick<ProductRow, 'onlyTiers' | 'hiddenFrom' | 'categoryId'>;

/** Tells whether a product is shown to an audience. `isShown` is the same rule as a query condition. */
export const isShownTo = (product: Shown, { tierId, hidden }: Audience): boolean =>
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

/** Query condition: any variant of the product is sold to the country. */
export const isSoldIn = (country: string | undefined): SQL | undefined =>
  country === undefined
    ? undefined
    : sql`exists (select 1 from ${variants} where ${variants.productId} = ${products.id}
        and coalesce(${country} = any(${variants.onlyCountries}), true)
        and not coalesce(${country} = any(${variants.notCountries}), false))`;

/** Query condition: the product stands in the category or below it. */
export const isInCategory = ({ categoriesById }: Audience, category: string): SQL =>
  inArray(products.categoryId, ['', ...subtreeOf(categoriesById, category)]);
