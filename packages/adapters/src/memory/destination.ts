import { share, type Amount, type CountryCode, type Product } from '@orderpad/contracts';
import type { MemoryData, MemoryMarket } from './data.ts';
import { shelve, type Shop } from './shop.ts';

/** The shop as a country with a market meets it: its currency, its prices, its taxes, what is sold there. Else as it is. */
export function shopIn(shop: Shop, country: CountryCode | undefined): Shop {
  const market = shop.terms.markets?.find((each) => each.country === country);
  if (!market) return shop;
  const { currency, excludes = [] } = market;
  const here: Shop = {
    ...shop,
    market,
    currency,
    terms: termsIn(shop.terms, market),
    products: new Map(),
    variants: new Map(),
  };
  for (const product of shop.products.values())
    if (!excludes.includes(product.id)) shelve(here, productIn(product, market));
  return here;
}

const productIn = (product: Product, market: MemoryMarket): Product => ({
  ...product,
  variants: product.variants.map(({ price, ...variant }) =>
    price
      ? { ...variant, price: { amount: amountIn(market, price.amount), currency: market.currency } }
      : variant,
  ),
});

function termsIn(terms: MemoryData, market: MemoryMarket): MemoryData {
  const { country, currency, taxes } = market;
  const here = (amount: Amount) => amountIn(market, amount);
  return {
    ...terms,
    shipping: terms.shipping.map((rate) => ({ ...rate, price: here(rate.price) })),
    ...(terms.giftWrap !== undefined && { giftWrap: here(terms.giftWrap) }),
    taxes: taxes?.map((tax) => ({ ...tax, country })) ?? terms.taxes,
    promotions: (terms.promotions ?? []).map(({ minimum, ...promotion }) =>
      minimum === undefined ? promotion : { ...promotion, minimum: here(minimum) },
    ),
    tiers: (terms.tiers ?? []).map((tier) => ({
      ...tier,
      rules: tier.rules.map((rule) =>
        rule.kind === 'price' ? { ...rule, price: { amount: here(rule.price.amount), currency } } : rule,
      ),
    })),
    rewards: (terms.rewards ?? []).map(({ threshold, specials, ...reward }) => ({
      ...reward,
      threshold: here(threshold),
      specials: specials.map(({ variantId, price }) => ({ variantId, price: here(price) })),
    })),
  };
}

/** Carried over, then to the nearest step. Something never becomes nothing. */
function amountIn({ rate, step = 1 }: MemoryMarket, amount: Amount): Amount {
  if (amount <= 0) return amount;
  return Math.max(share(share(amount, rate, 1_000_000), 1, step) * step, step);
}
