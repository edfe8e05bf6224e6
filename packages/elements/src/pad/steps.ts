import type { Step } from '@orderpad/core';

/** Everything that a pad may show in its middle. */
export type Scene = Step | 'placed';

/**
 * The element of each scene by its tag, and how it is fetched. The contact step comes with the pad; the rest come when they
 * are near, so that the first step is there at once.
 */
export const scenes: Readonly<
  Partial<Record<Scene, { readonly tag: string; readonly load: () => Promise<CustomElementConstructor> }>>
> = {
  contact: {
    tag: 'order-pad-contact',
    load: async () => (await import('../contact/contact-step.ts')).ContactStep,
  },
  items: { tag: 'order-pad-items', load: async () => (await import('../items/items-step.ts')).ItemsStep },
  shipping: {
    tag: 'order-pad-shipping',
    load: async () => (await import('../shipping/shipping-step.ts')).ShippingStep,
  },
  payment: {
    tag: 'order-pad-payment',
    load: async () => (await import('../payment/payment-step.ts')).PaymentStep,
  },
  review: {
    tag: 'order-pad-review',
    load: async () => (await import('../review/review-step.ts')).ReviewStep,
  },
  placed: {
    tag: 'order-pad-placed',
    load: async () => (await import('../placed/order-placed.ts')).OrderPlaced,
  },
};
