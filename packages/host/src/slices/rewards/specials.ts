import type { Special } from '@orderpad/contracts';
import { and, asc, eq, inArray, like, sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { Queries } from '../../data/database.ts';
import type { ReferenceData } from '../../data/reference-data.ts';
import { anywhere, wordsOf } from '../../text/fold.ts';
import { products, specials, variants } from '../../data/schema.ts';
import { statement } from '../../data/statement.ts';
import { priceIn } from '../destination/conversion.ts';
import type { RunningReward } from './picks.ts';
import type { Handler } from '../../service/handler.ts';
import { audienceOf } from '../../prices/audience.ts';
import { isSoldTo } from '../shopping/variant.ts';
import { productsOf } from '../shopping/catalog.ts';
import { cursorOf, readCursor } from '../../service/cursor.ts';
import { marketOf } from '../destination/market.ts';

const Position = z.tuple([z.string().check(z.maxLength(200)), z.int()]);

/** Lists the specials of rewards that run now, at reward prices. Every word must occur in the title or SKU. */
export const listSpecials: Handler<'listSpecials'> = async ({ service: { db, now }, query }) => {
  const after = query.cursor === undefined ? undefined : readCursor(Position, query.cursor);
  const audience = await audienceOf(db, query.contactId);
  const running = runningIn(audience.reference, now()).map(({ id }) => id);
  const rows = await db
    .select({ special: specials, variant: variants, product: products })
    .from(specials)
    .innerJoin(variants, eq(variants.id, specials.variantId))
    .innerJoin(products, and(eq(products.id, variants.productId), eq(products.published, true)))
    .where(
      and(
        inArray(specials.rewardId, running),
        ...wordsOf(query.text).map((word) => like(products.searchText, anywhere(word))),
        after &&
          sql`(${specials.rewardId}, ${specials.position}) > (${after[0]}::text, ${after[1]}::integer)`,
      ),
    )
    .orderBy(asc(specials.rewardId), asc(specials.position))
    .limit(query.limit + 1);
  const page = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? page.at(-1)?.special : undefined;
  const distinct = new Map(page.map(({ product }) => [product.id, product]));
  const shown = await productsOf(db, [...distinct.values()], query, audience);
  const market = await marketOf(audience.reference, query.country);
  return {
    items: page.flatMap(({ special: { rewardId, variantId, price }, variant }): Special[] => {
      const product = shown.get(variant.productId);
      if (!product || !isSoldTo(variant, query.country)) return [];
      const special = { amount: priceIn(market, price), currency: market.currency };
      return [{ rewardId, variantId, product, price: special }];
    }),
    ...(last ? { next: cursorOf([last.rewardId, last.position]) } : {}),
  };
};

/** Returns the rewards that run now. */
const runningIn = ({ rewards }: ReferenceData, now: Date): ReferenceData['rewards'] =>
  rewards.filter(
    ({ startsAt, endsAt }) => (startsAt === null || startsAt <= now) && (endsAt === null || endsAt > now),
  );

export type SpecialRow = typeof specials.$inferSelect;

const selectSpecials = statement<{ ids: string[] }, SpecialRow[]>((db) =>
  db
    .select()
    .from(specials)
    .where(sql`${specials.variantId} = any(${sql.placeholder('ids')}::text[])`),
);

/** Returns the specials that variants are, of any reward. */
export const specialsOf = async (db: Queries, variantIds: readonly string[]): Promise<SpecialRow[]> =>
  variantIds.length === 0 ? [] : selectSpecials(db, { ids: [...variantIds] });

/** Returns the rewards that run now, with the prices of these specials. */
export function runningRewards(
  reference: ReferenceData,
  now: Date,
  asked: readonly SpecialRow[],
): RunningReward[] {
  return runningIn(reference, now).map((terms) => {
    const own = asked.filter(({ rewardId }) => rewardId === terms.id);
    return { ...terms, specials: new Map(own.map(({ variantId, price }) => [variantId, price])) };
  });
}
