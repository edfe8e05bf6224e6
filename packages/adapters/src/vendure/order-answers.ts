import * as z from 'zod/mini';
import { addressFields, list, pageOf, text } from './answers.ts';

// What is read of Vendure's orders, and no more.

export const Discount = z.object({
  adjustmentSource: z.string(),
  type: z.string(),
  description: z.string(),
  amount: z.number(),
});
export type Discount = z.infer<typeof Discount>;

export const OrderLine = z.object({
  id: z.string(),
  quantity: z.int(),
  orderPlacedQuantity: z.optional(z.int()),
  unitPrice: z.number(),
  total: z.number(),
  prorated: z.number(),
  discounts: z.array(Discount),
  productVariant: z.object({
    id: z.string(),
    sku: z.string(),
    name: z.string(),
    productId: z.string(),
    product: z.optional(z.object({ name: z.string() })),
    options: z.optional(z.array(z.object({ name: z.string() }))),
  }),
  customFields: z.nullish(z.object({ note: text })),
});
export type OrderLine = z.infer<typeof OrderLine>;

const order = {
  id: z.string(),
  code: z.string(),
  state: z.string(),
  currencyCode: z.string(),
  orderPlacedAt: text,
  updatedAt: z.string(),
  couponCodes: z.array(z.string()),
  totalQuantity: z.int(),
  customFields: z.nullish(z.object({ reference: text })),
  subTotal: z.number(),
  shipping: z.number(),
  shippingWithTax: z.number(),
  total: z.number(),
  totalWithTax: z.number(),
  customer: z.nullish(
    z.object({
      id: z.string(),
      firstName: z.string(),
      lastName: z.string(),
      emailAddress: z.string(),
      phoneNumber: text,
    }),
  ),
  shippingAddress: z.nullish(z.object({ ...addressFields, countryCode: text })),
  lines: z.array(OrderLine),
  surcharges: z.array(z.object({ id: z.string(), description: z.string(), price: z.number() })),
  shippingLines: z.array(
    z.object({
      price: z.number(),
      shippingMethod: z.object({ id: z.string(), name: z.string() }),
      discounts: z.array(Discount),
    }),
  ),
  discounts: z.array(Discount),
  taxSummary: z.array(
    z.object({ description: z.string(), taxRate: z.number(), taxBase: z.number(), taxTotal: z.number() }),
  ),
};

/** A Vendure order as it is while it is edited. */
export const VendureOrder = z.object(order);
export type VendureOrder = z.infer<typeof VendureOrder>;

export const CreateDraftAnswer = z.object({ made: VendureOrder });
/** The promotion that a code unlocks. */
const Offer = z.object({
  id: z.string(),
  name: z.string(),
  couponCode: text,
  endsAt: text,
  actions: z.array(z.object({ code: z.string() })),
});
export type Offer = z.infer<typeof Offer>;

export const DraftAnswer = z.object({
  order: z.nullish(VendureOrder),
  eligible: z.array(z.object({ id: z.string(), name: z.string(), description: text, price: z.number() })),
  sold: list(
    z.object({
      id: z.string(),
      enabled: z.boolean(),
      stockLevel: z.string(),
      product: z.object({ enabled: z.boolean() }),
    }),
  ),
  offers: z.optional(list(Offer)),
});
export type DraftAnswer = z.infer<typeof DraftAnswer>;

/** A Vendure order with what happened to it. */
export const PlacedOrder = z.object({
  ...order,
  payments: z.nullish(
    z.array(
      z.object({
        method: z.string(),
        state: z.string(),
        transactionId: text,
        metadata: z.nullish(z.record(z.string(), z.unknown())),
      }),
    ),
  ),
  history: list(
    z.object({
      type: z.string(),
      createdAt: z.string(),
      data: z.record(z.string(), z.unknown()),
      administrator: z.nullish(z.object({ firstName: z.string(), lastName: z.string() })),
    }),
  ),
});
export type PlacedOrder = z.infer<typeof PlacedOrder>;
export const OrderAnswer = z.object({ order: z.nullish(PlacedOrder) });

export const ReferenceAnswer = z.object({
  orders: list(
    z.object({
      id: z.string(),
      state: z.string(),
      currencyCode: z.string(),
      orderPlacedAt: text,
      customFields: z.nullish(z.object({ reference: text })),
    }),
  ),
});
export type Referred = z.infer<typeof ReferenceAnswer>['orders']['items'][number];

export const OrderSummary = z.object({
  id: z.string(),
  code: z.string(),
  state: z.string(),
  orderPlacedAt: text,
  totalQuantity: z.int(),
  totalWithTax: z.number(),
  currencyCode: z.string(),
  customer: z.nullish(z.object({ id: z.string(), firstName: z.string(), lastName: z.string() })),
});
export type OrderSummary = z.infer<typeof OrderSummary>;
export const OrdersAnswer = z.object({ orders: pageOf(OrderSummary) });
export const CustomerOrdersAnswer = z.object({
  customer: z.nullish(z.object({ orders: pageOf(OrderSummary) })),
});

/** The result of a change. `quantityAvailable` and `maxItems` come with the error they explain. */
export const Outcome = z.nullish(
  z.object({
    __typename: z.string(),
    errorCode: z.optional(z.string()),
    quantityAvailable: z.optional(z.int()),
    maxItems: z.optional(z.int()),
  }),
);
export type Outcome = z.infer<typeof Outcome>;
