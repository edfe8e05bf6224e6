import { codeKey } from '@orderpad/contracts';
import { hashPassword } from '../sign-in/passwords.ts';
import type { Queries } from '../data/database.ts';
import { fold } from '../text/fold.ts';
import * as schema from '../data/schema.ts';
import { seedVersion } from './seed-version.ts';
import { contactTexts } from '../text/contact-texts.ts';
import { searchTextVersion } from '../text/search-text.ts';
import { userSearchText } from '../text/user-text.ts';
import { catalogOf } from './shopping/catalog.ts';
import type { SeedProduct } from './shopping/product.ts';
import { readInvoices } from './invoices.ts';
import { deliveryTaxes } from './shipping/delivery-taxes.ts';
import { marketPrices, markets } from './destination/markets.ts';
import { contactsOf } from './contact/contacts.ts';
import { contactNotes } from './contact/notes.ts';
import type { SeedContact } from './contact/seed-contact.ts';
import { demoPassword, users } from './sign-in/users.ts';
import { promotions } from './promotions/promotions.ts';
import { breaks, priceRulesOf, type SeedRule } from './items/prices.ts';
import { rewards, specials } from './rewards/rewards.ts';
import { regions } from './destination/regions.ts';
import { marketTaxes } from './destination/taxes.ts';
import { packsOf } from './shopping/packs.ts';
import { categoryOf, categories } from './shopping/categories.ts';
import { destinations } from './destination/destinations.ts';
import { storedCards } from './payment/cards.ts';
import { paymentMethods } from './payment/methods.ts';
import { shippingMethods, shippingRates } from './shipping/methods.ts';
import { type TierPrice, tierPrices, tierRates, tiers } from './tiers/tiers.ts';

/**
 * Fills an empty database with the example shop. Every run gives the same rows, except for the salts of the
 * passwords.
 */
export async function seed(db: Queries): Promise<void> {
  const invoices = readInvoices();
  const products = catalogOf(invoices);
  const basePrices = new Map(
    products.flatMap(({ variants }) => variants.map(({ sku, price }) => [sku, price])),
  );
  await db.insert(schema.settings).values([
    { key: 'shop.name', value: 'Larkspur Trading' },
    { key: 'ecommerce.enabled', value: 'true' },
    { key: 'gift-wrap.price', value: '250' },
    { key: 'credit.over-limit', value: 'warn' },
    { key: 'seed.version', value: seedVersion() },
    { key: 'search.version', value: searchTextVersion },
  ]);
  await db.insert(schema.tiers).values(tiers);
  await db.insert(schema.categories).values(categories);
  await db.insert(schema.tierRates).values(tierRates);
  await db.insert(schema.destinations).values(destinations);
  await db.insert(schema.markets).values(markets);
  await db.insert(schema.marketTaxes).values(marketTaxes);
  await db.insert(schema.regions).values(regions);
  await db.insert(schema.marketCarriage).values(deliveryTaxes);
  await db.insert(schema.shippingMethods).values(shippingMethods);
  await db.insert(schema.shippingRates).values(shippingRates);
  await db.insert(schema.paymentMethods).values(paymentMethods);
  await seedContacts(db, contactsOf(invoices));
  await db.insert(schema.contactNotes).values(contactNotes);
  // One hash for all: they share the password, and the page shows it.
  const passwordHash = await hashPassword(demoPassword);
  await db.insert(schema.users).values(
    users.map((user) => ({
      ...user,
      ...(user.role !== 'customer' && { address: office }),
      passwordHash,
      searchText: userSearchText(user),
    })),
  );
  await db.insert(schema.storedCards).values(storedCards);
  await seedProducts(db, products);
  await db.insert(schema.marketPrices).values(marketPrices);
  await seedRules(db, [...priceRulesOf(invoices, basePrices), ...breaks]);
  await seedTierPrices(db, tierPrices);
  await db.insert(schema.promotions).values(promotions);
  await db.insert(schema.rewards).values(rewards);
  await db.insert(schema.specials).values(specials);
}

const office = {
  company: 'Larkspur Trading',
  line1: '1 Market Yard',
  city: 'Leeds',
  postalCode: 'LS1 6DT',
  country: 'GB',
};

async function seedContacts(db: Queries, contacts: readonly SeedContact[]): Promise<void> {
  await db.insert(schema.contacts).values(
    contacts.map(({ touchedAt, ...contact }) => ({
      ...contact,
      id: `c-${contact.number}`,
      ...contactTexts(contact, contact.addresses[0]),
      touchedAt: new Date(touchedAt),
    })),
  );
  await db.insert(schema.addresses).values(
    contacts.flatMap(({ number, addresses }) =>
      addresses.map((address, position) => ({
        id: `a-${number}-${position + 1}`,
        contactId: `c-${number}`,
        position,
        address,
      })),
    ),
  );
}

async function seedProducts(db: Queries, products: readonly SeedProduct[]): Promise<void> {
  await db.insert(schema.products).values(
    products.map(({ variants, ...product }) => ({
      ...product,
      categoryId: categoryOf(product.title) ?? null,
      packs: packsOf(categoryOf(product.title)) ?? null,
      artwork: variants[0]?.sku ?? product.id,
      searchText: fold([product.title, ...variants.map(({ sku }) => sku)].join(' ')),
    })),
  );
  await db.insert(schema.variants).values(
    products.flatMap(({ id, variants }) =>
      variants.map((variant, position) => ({
        ...variant,
        id: `v-${variant.sku}`,
        productId: id,
        position,
        skuKey: codeKey(variant.sku),
      })),
    ),
  );
}

async function seedRules(db: Queries, rules: readonly SeedRule[]): Promise<void> {
  await db.insert(schema.priceRules).values(
    rules.map(({ sku, contactNumber, minQuantity, price }, index) => ({
      id: `r-${index + 1}`,
      variantId: `v-${sku}`,
      contactId: contactNumber === undefined ? null : `c-${contactNumber}`,
      minQuantity,
      price,
    })),
  );
}

async function seedTierPrices(db: Queries, prices: readonly TierPrice[]): Promise<void> {
  await db
    .insert(schema.priceRules)
    .values(
      prices.map(({ sku, ...rule }, index) => ({ ...rule, id: `rt-${index + 1}`, variantId: `v-${sku}` })),
    );
}
