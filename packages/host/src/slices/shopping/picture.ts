import { HostError } from '@orderpad/contracts';
import { eq } from 'drizzle-orm';
import { artwork } from '../../artwork/artwork.ts';
import type { Queries } from '../../data/database.ts';
import { products, variants } from '../../data/schema.ts';

/** Answers a variant's picture as SVG, in the colours of its chosen values, else of its title. */
export async function picture(db: Queries, file: string): Promise<Response> {
  const sku = file.replace(/\.svg$/, '').replaceAll('\0', '');
  const [row] = await db
    .select({ title: products.title, options: products.options, chosen: variants.options })
    .from(variants)
    .innerJoin(products, eq(products.id, variants.productId))
    .where(eq(variants.skuKey, sku.toUpperCase()));
  if (!row) throw new HostError('not-found', 'no such picture');
  const { title, options, chosen } = row;
  const names = options.flatMap(
    ({ id, values }) => values.find((value) => value.id === chosen[id])?.name ?? [],
  );
  return new Response(artwork(sku, [...names, title].join(' ')), {
    headers: {
      'content-type': 'image/svg+xml',
      'cache-control': 'public, max-age=86400',
      'content-security-policy': "default-src 'none'; style-src 'none'",
      'cross-origin-resource-policy': 'cross-origin',
    },
  });
}
