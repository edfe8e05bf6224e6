import * as z from 'zod/mini';

// What is read from Vendure's answers, and no more. `published.ts` among the tests has the same from its
// schema, and the two are compared there.

export const text = z.nullish(z.string());
export const list = <Item extends z.ZodMiniType>(item: Item) => z.object({ items: z.array(item) });
export const pageOf = <Item extends z.ZodMiniType>(item: Item) =>
  z.object({ totalItems: z.int(), items: z.array(item) });

export const addressFields = {
  fullName: text,
  company: text,
  streetLine1: text,
  streetLine2: text,
  city: text,
  province: text,
  postalCode: text,
  phoneNumber: text,
};

export const ContextAnswer = z.object({
  me: z.nullish(
    z.object({
      id: z.string(),
      identifier: z.string(),
      channels: z.array(z.object({ token: z.string(), permissions: z.array(z.string()) })),
    }),
  ),
  activeAdministrator: z.nullish(z.object({ firstName: z.string(), lastName: z.string() })),
  activeChannel: z.object({
    code: z.string(),
    token: z.string(),
    defaultCurrencyCode: z.string(),
    availableCurrencyCodes: z.array(z.string()),
    pricesIncludeTax: z.boolean(),
  }),
  globalSettings: z.object({
    serverConfig: z.object({
      entityCustomFields: z.array(
        z.object({ entityName: z.string(), customFields: z.array(z.object({ name: z.string() })) }),
      ),
    }),
  }),
});
export type ContextAnswer = z.infer<typeof ContextAnswer>;

export const CountriesAnswer = z.object({ countries: list(z.object({ code: z.string() })) });

/** Nothing of what this person may not read. */
export const ShopAnswer = z.object({
  paymentMethods: z.optional(list(z.object({ code: z.string(), name: z.string(), description: text }))),
  products: z.optional(z.object({ totalItems: z.int() })),
});
export type ShopAnswer = z.infer<typeof ShopAnswer>;

export const SavedAddress = z.object({
  id: z.string(),
  ...addressFields,
  country: z.object({ code: z.string() }),
  defaultShippingAddress: z.nullish(z.boolean()),
});
export type SavedAddress = z.infer<typeof SavedAddress>;

export const Customer = z.object({
  id: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  emailAddress: z.string(),
  phoneNumber: text,
  groups: z.array(z.object({ id: z.string(), name: z.string() })),
  addresses: z.nullish(z.array(SavedAddress)),
});
export type Customer = z.infer<typeof Customer>;
export const CustomerAnswer = z.object({ customer: z.nullish(Customer) });
export const CustomersAnswer = z.object({
  customers: pageOf(Customer),
  orders: z.optional(list(z.object({ customer: z.nullish(Customer) }))),
});

/** The id of what was made, or an error code. */
export const MadeAnswer = z.object({
  made: z.object({ id: z.optional(z.string()), errorCode: z.optional(z.string()) }),
});

export const Product = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  enabled: z.boolean(),
  featuredAsset: z.nullish(z.object({ preview: z.string() })),
  optionGroups: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      options: z.array(z.object({ id: z.string(), name: z.string() })),
    }),
  ),
  variants: z.array(
    z.object({
      id: z.string(),
      sku: z.string(),
      enabled: z.boolean(),
      stockLevel: z.string(),
      currencyCode: z.string(),
      price: z.number(),
      options: z.array(z.object({ id: z.string(), groupId: z.string() })),
    }),
  ),
});
export type Product = z.infer<typeof Product>;
export const ProductsAnswer = z.object({ products: pageOf(Product) });
export const SkusAnswer = z.object({
  productVariants: list(
    z.object({ id: z.string(), sku: z.string(), enabled: z.boolean(), product: Product }),
  ),
});
