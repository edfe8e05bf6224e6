// Written by `npm run vendure -- types` from the schema of Vendure 3.7.3's Admin API. Not to be edited.

export interface CountriesQuery {
  countries: { items: { code: string }[] };
}

export interface CreateAddressMutation {
  made: { id: string };
}

export interface CreateCustomerMutation {
  made: { __typename: string; id?: string | undefined; errorCode?: string | undefined };
}

export interface CustomerQuery {
  customer: {
    id: string;
    firstName: string;
    lastName: string;
    emailAddress: string;
    phoneNumber: string | null;
    groups: { id: string; name: string }[];
    addresses:
      | {
          id: string;
          fullName: string | null;
          company: string | null;
          streetLine1: string;
          streetLine2: string | null;
          city: string | null;
          province: string | null;
          postalCode: string | null;
          phoneNumber: string | null;
          country: { code: string };
          defaultShippingAddress: boolean | null;
        }[]
      | null;
  } | null;
}

export interface CustomersQuery {
  customers: {
    totalItems: number;
    items: {
      id: string;
      firstName: string;
      lastName: string;
      emailAddress: string;
      phoneNumber: string | null;
      groups: { id: string; name: string }[];
      addresses:
        | {
            id: string;
            fullName: string | null;
            company: string | null;
            streetLine1: string;
            streetLine2: string | null;
            city: string | null;
            province: string | null;
            postalCode: string | null;
            phoneNumber: string | null;
            country: { code: string };
            defaultShippingAddress: boolean | null;
          }[]
        | null;
    }[];
  };
  orders?: {
    items: {
      customer: {
        id: string;
        firstName: string;
        lastName: string;
        emailAddress: string;
        phoneNumber: string | null;
        groups: { id: string; name: string }[];
        addresses:
          | {
              id: string;
              fullName: string | null;
              company: string | null;
              streetLine1: string;
              streetLine2: string | null;
              city: string | null;
              province: string | null;
              postalCode: string | null;
              phoneNumber: string | null;
              country: { code: string };
              defaultShippingAddress: boolean | null;
            }[]
          | null;
      } | null;
    }[];
  };
}

export interface ContextQuery {
  me: { id: string; identifier: string; channels: { token: string; permissions: string[] }[] } | null;
  activeAdministrator: { firstName: string; lastName: string } | null;
  activeChannel: {
    code: string;
    token: string;
    defaultCurrencyCode: string;
    availableCurrencyCodes: string[];
    pricesIncludeTax: boolean;
  };
  globalSettings: {
    serverConfig: { entityCustomFields: { entityName: string; customFields: { name: string }[] }[] };
  };
}

export interface LoginMutation {
  login: { __typename: string };
}

export interface ProductsQuery {
  products: {
    totalItems: number;
    items: {
      id: string;
      name: string;
      description: string;
      enabled: boolean;
      featuredAsset: { preview: string } | null;
      optionGroups: { id: string; name: string; options: { id: string; name: string }[] }[];
      variants: {
        id: string;
        sku: string;
        enabled: boolean;
        stockLevel: string;
        currencyCode: string;
        price: number;
        options: { id: string; groupId: string }[];
      }[];
    }[];
  };
}

export interface ShopQuery {
  paymentMethods?: { items: { code: string; name: string; description: string }[] };
  products?: { totalItems: number };
}

export interface SkusQuery {
  productVariants: {
    items: {
      id: string;
      sku: string;
      enabled: boolean;
      product: {
        id: string;
        name: string;
        description: string;
        enabled: boolean;
        featuredAsset: { preview: string } | null;
        optionGroups: { id: string; name: string; options: { id: string; name: string }[] }[];
        variants: {
          id: string;
          sku: string;
          enabled: boolean;
          stockLevel: string;
          currencyCode: string;
          price: number;
          options: { id: string; groupId: string }[];
        }[];
      };
    }[];
  };
}

export interface UpdateAddressMutation {
  made: { id: string };
}

export interface UpdateCustomerMutation {
  made: { __typename: string; id?: string | undefined; errorCode?: string | undefined };
}

export interface CreateDraftMutation {
  made: {
    id: string;
    code: string;
    state: string;
    currencyCode: string;
    orderPlacedAt: string | null;
    updatedAt: string;
    couponCodes: string[];
    totalQuantity: number;
    customFields: { reference: string | null } | null;
    subTotal: number;
    shipping: number;
    total: number;
    totalWithTax: number;
    shippingWithTax: number;
    customer: {
      id: string;
      firstName: string;
      lastName: string;
      emailAddress: string;
      phoneNumber: string | null;
    } | null;
    shippingAddress: {
      fullName: string | null;
      company: string | null;
      streetLine1: string | null;
      streetLine2: string | null;
      city: string | null;
      province: string | null;
      postalCode: string | null;
      phoneNumber: string | null;
      countryCode: string | null;
    } | null;
    lines: {
      id: string;
      quantity: number;
      unitPrice: number;
      total: number;
      prorated: number;
      discounts: { adjustmentSource: string; type: string; description: string; amount: number }[];
      productVariant: { id: string; sku: string; name: string; productId: string };
      customFields: { note: string | null } | null;
    }[];
    surcharges: { id: string; description: string; price: number }[];
    shippingLines: {
      price: number;
      shippingMethod: { id: string; name: string };
      discounts: { adjustmentSource: string; type: string; description: string; amount: number }[];
    }[];
    discounts: { adjustmentSource: string; type: string; description: string; amount: number }[];
    taxSummary: { description: string; taxRate: number; taxBase: number; taxTotal: number }[];
  };
}

export interface CustomerOrdersQuery {
  customer: {
    orders: {
      totalItems: number;
      items: {
        id: string;
        code: string;
        state: string;
        orderPlacedAt: string | null;
        totalQuantity: number;
        totalWithTax: number;
        currencyCode: string;
        customer: { id: string; firstName: string; lastName: string } | null;
      }[];
    };
  } | null;
}

export interface DraftQuery {
  order: {
    id: string;
    code: string;
    state: string;
    currencyCode: string;
    orderPlacedAt: string | null;
    updatedAt: string;
    couponCodes: string[];
    totalQuantity: number;
    customFields: { reference: string | null } | null;
    subTotal: number;
    shipping: number;
    total: number;
    totalWithTax: number;
    shippingWithTax: number;
    customer: {
      id: string;
      firstName: string;
      lastName: string;
      emailAddress: string;
      phoneNumber: string | null;
    } | null;
    shippingAddress: {
      fullName: string | null;
      company: string | null;
      streetLine1: string | null;
      streetLine2: string | null;
      city: string | null;
      province: string | null;
      postalCode: string | null;
      phoneNumber: string | null;
      countryCode: string | null;
    } | null;
    lines: {
      id: string;
      quantity: number;
      unitPrice: number;
      total: number;
      prorated: number;
      discounts: { adjustmentSource: string; type: string; description: string; amount: number }[];
      productVariant: { id: string; sku: string; name: string; productId: string };
      customFields: { note: string | null } | null;
    }[];
    surcharges: { id: string; description: string; price: number }[];
    shippingLines: {
      price: number;
      shippingMethod: { id: string; name: string };
      discounts: { adjustmentSource: string; type: string; description: string; amount: number }[];
    }[];
    discounts: { adjustmentSource: string; type: string; description: string; amount: number }[];
    taxSummary: { description: string; taxRate: number; taxBase: number; taxTotal: number }[];
  } | null;
  eligible: { id: string; name: string; description: string; price: number }[];
  sold: { items: { id: string; enabled: boolean; stockLevel: string; product: { enabled: boolean } }[] };
  offers?: {
    items: {
      id: string;
      name: string;
      couponCode: string | null;
      endsAt: string | null;
      actions: { code: string }[];
    }[];
  };
}

export interface OrderQuery {
  order: {
    id: string;
    code: string;
    state: string;
    currencyCode: string;
    orderPlacedAt: string | null;
    updatedAt: string;
    couponCodes: string[];
    totalQuantity: number;
    customFields: { reference: string | null } | null;
    subTotal: number;
    shipping: number;
    total: number;
    totalWithTax: number;
    shippingWithTax: number;
    customer: {
      id: string;
      firstName: string;
      lastName: string;
      emailAddress: string;
      phoneNumber: string | null;
    } | null;
    shippingAddress: {
      fullName: string | null;
      company: string | null;
      streetLine1: string | null;
      streetLine2: string | null;
      city: string | null;
      province: string | null;
      postalCode: string | null;
      phoneNumber: string | null;
      countryCode: string | null;
    } | null;
    lines: {
      id: string;
      quantity: number;
      unitPrice: number;
      total: number;
      prorated: number;
      discounts: { adjustmentSource: string; type: string; description: string; amount: number }[];
      productVariant: {
        id: string;
        sku: string;
        name: string;
        productId: string;
        product: { name: string };
        options: { name: string }[];
      };
      customFields: { note: string | null } | null;
      orderPlacedQuantity: number;
    }[];
    surcharges: { id: string; description: string; price: number }[];
    shippingLines: {
      price: number;
      shippingMethod: { id: string; name: string };
      discounts: { adjustmentSource: string; type: string; description: string; amount: number }[];
    }[];
    discounts: { adjustmentSource: string; type: string; description: string; amount: number }[];
    taxSummary: { description: string; taxRate: number; taxBase: number; taxTotal: number }[];
    payments:
      | {
          method: string;
          state: string;
          transactionId: string | null;
          metadata: Record<string, unknown> | null;
        }[]
      | null;
    history: {
      items: {
        type: string;
        createdAt: string;
        data: Record<string, unknown>;
        administrator: { firstName: string; lastName: string } | null;
      }[];
    };
  } | null;
}

export interface OrdersQuery {
  orders: {
    totalItems: number;
    items: {
      id: string;
      code: string;
      state: string;
      orderPlacedAt: string | null;
      totalQuantity: number;
      totalWithTax: number;
      currencyCode: string;
      customer: { id: string; firstName: string; lastName: string } | null;
    }[];
  };
}

export interface PaymentQuery {
  orders: { items: { id: string; state: string; currencyCode: string; orderPlacedAt: string | null }[] };
}

export interface ReferenceQuery {
  orders: {
    items: {
      id: string;
      state: string;
      currencyCode: string;
      orderPlacedAt: string | null;
      customFields: { reference: string | null } | null;
    }[];
  };
}

export interface SetDraftOrderCustomFields {
  c0: { __typename: string };
}

export interface SetCustomerForDraftOrder {
  c0: { __typename: string; errorCode?: string | undefined };
}

export interface SetDraftOrderShippingAddress {
  c0: { __typename: string };
}

export interface SetDraftOrderBillingAddress {
  c0: { __typename: string };
}

export interface UnsetDraftOrderShippingAddress {
  c0: { __typename: string };
}

export interface AddItemToDraftOrder {
  c0: {
    __typename: string;
    errorCode?: string | undefined;
    quantityAvailable?: number | undefined;
    maxItems?: number | undefined;
  };
}

export interface AdjustDraftOrderLine {
  c0: {
    __typename: string;
    errorCode?: string | undefined;
    quantityAvailable?: number | undefined;
    maxItems?: number | undefined;
  };
}

export interface RemoveDraftOrderLine {
  c0: { __typename: string; errorCode?: string | undefined };
}

export interface ApplyCouponCodeToDraftOrder {
  c0: { __typename: string; errorCode?: string | undefined };
}

export interface RemoveCouponCodeFromDraftOrder {
  c0: { __typename: string } | null;
}

export interface SetDraftOrderShippingMethod {
  c0: { __typename: string; errorCode?: string | undefined };
}

export interface AddNoteToOrder {
  c0: { __typename: string };
}

export interface TransitionOrderToState {
  c0: { __typename: string; errorCode?: string | undefined } | null;
}

export interface AddManualPaymentToOrder {
  c0: { __typename: string; errorCode?: string | undefined };
}

/** The codes each change may be refused with. */
export const refusals = {
  setDraftOrderCustomFields: [],
  setCustomerForDraftOrder: ['EMAIL_ADDRESS_CONFLICT_ERROR'],
  setDraftOrderShippingAddress: [],
  setDraftOrderBillingAddress: [],
  unsetDraftOrderShippingAddress: [],
  addItemToDraftOrder: [
    'ORDER_MODIFICATION_ERROR',
    'ORDER_LIMIT_ERROR',
    'NEGATIVE_QUANTITY_ERROR',
    'INSUFFICIENT_STOCK_ERROR',
    'ORDER_INTERCEPTOR_ERROR',
  ],
  adjustDraftOrderLine: [
    'ORDER_MODIFICATION_ERROR',
    'ORDER_LIMIT_ERROR',
    'NEGATIVE_QUANTITY_ERROR',
    'INSUFFICIENT_STOCK_ERROR',
    'ORDER_INTERCEPTOR_ERROR',
  ],
  removeDraftOrderLine: ['ORDER_MODIFICATION_ERROR', 'ORDER_INTERCEPTOR_ERROR'],
  applyCouponCodeToDraftOrder: [
    'COUPON_CODE_EXPIRED_ERROR',
    'COUPON_CODE_INVALID_ERROR',
    'COUPON_CODE_LIMIT_ERROR',
  ],
  removeCouponCodeFromDraftOrder: [],
  setDraftOrderShippingMethod: [
    'ORDER_MODIFICATION_ERROR',
    'INELIGIBLE_SHIPPING_METHOD_ERROR',
    'NO_ACTIVE_ORDER_ERROR',
  ],
  addNoteToOrder: [],
  transitionOrderToState: ['ORDER_STATE_TRANSITION_ERROR'],
  addManualPaymentToOrder: ['MANUAL_PAYMENT_STATE_ERROR'],
} as const;
