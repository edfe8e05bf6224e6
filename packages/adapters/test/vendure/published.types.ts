import type * as z from 'zod/mini';
import type * as answers from '../../src/vendure/answers.ts';
import type * as ofOrders from '../../src/vendure/order-answers.ts';
import type * as published from './published.ts';

// What the adapter reads is what Vendure's schema says it is asked for. A field that changes its type, or may be
// missing where none was missed before, fails the type check here.

type Reads<Schema extends z.ZodMiniType, Published extends z.input<Schema>> = Published;

export type Proofs = [
  Reads<typeof answers.ContextAnswer, published.ContextQuery>,
  Reads<typeof answers.CountriesAnswer, published.CountriesQuery>,
  Reads<typeof answers.ShopAnswer, published.ShopQuery>,
  Reads<typeof answers.CustomerAnswer, published.CustomerQuery>,
  Reads<typeof answers.CustomersAnswer, published.CustomersQuery>,
  Reads<typeof answers.MadeAnswer, published.CreateCustomerMutation>,
  Reads<typeof answers.MadeAnswer, published.UpdateCustomerMutation>,
  Reads<typeof answers.MadeAnswer, published.CreateAddressMutation>,
  Reads<typeof answers.MadeAnswer, published.UpdateAddressMutation>,
  Reads<typeof answers.ProductsAnswer, published.ProductsQuery>,
  Reads<typeof answers.SkusAnswer, published.SkusQuery>,
  Reads<typeof ofOrders.CreateDraftAnswer, published.CreateDraftMutation>,
  Reads<typeof ofOrders.DraftAnswer, published.DraftQuery>,
  Reads<typeof ofOrders.OrderAnswer, published.OrderQuery>,
  Reads<typeof ofOrders.ReferenceAnswer, published.ReferenceQuery>,
  Reads<typeof ofOrders.ReferenceAnswer, published.PaymentQuery>,
  Reads<typeof ofOrders.OrdersAnswer, published.OrdersQuery>,
  Reads<typeof ofOrders.CustomerOrdersAnswer, published.CustomerOrdersQuery>,
  Reads<typeof ofOrders.Outcome, published.AddItemToDraftOrder['c0']>,
  Reads<typeof ofOrders.Outcome, published.AdjustDraftOrderLine['c0']>,
  Reads<typeof ofOrders.Outcome, published.RemoveDraftOrderLine['c0']>,
  Reads<typeof ofOrders.Outcome, published.ApplyCouponCodeToDraftOrder['c0']>,
  Reads<typeof ofOrders.Outcome, published.SetDraftOrderShippingMethod['c0']>,
  Reads<typeof ofOrders.Outcome, published.TransitionOrderToState['c0']>,
  Reads<typeof ofOrders.Outcome, published.AddManualPaymentToOrder['c0']>,
];
