import type { Shop } from './shop.ts';

type Fetch = typeof globalThis.fetch;
export type Manner = 'before' | 'during';

/** Changes that another user may make to a draft order, in Vendure itself. */
export const edits = {
  'adds a line':
    'mutation($id: ID!, $lamp: ID!) { addItemToDraftOrder(orderId: $id, input: { productVariantId: $lamp, quantity: 1 }) { __typename } }',
  'sends it to another address':
    'mutation($id: ID!) { setDraftOrderShippingAddress(orderId: $id, input: { streetLine1: "9 Pier Rd", city: "Baltimore", countryCode: "US" }) { __typename } }',
  'takes the code off':
    'mutation($id: ID!) { removeCouponCodeFromDraftOrder(orderId: $id, couponCode: "SAVE10") { __typename } }',
  'completes it':
    'mutation($id: ID!) { transitionOrderToState(id: $id, state: "ArrangingPayment") { __typename } }',
  'deletes it': 'mutation($id: ID!) { deleteDraftOrder(orderId: $id) { result } }',
} as const;
export type EditName = keyof typeof edits;

/** Vendure's answer to a change: an error of its union types has another name, and an order that stays another result. */
type Outcome = Readonly<Record<string, { readonly __typename?: string; readonly result?: string }>>;

const hasChanged = (outcome: Outcome): boolean =>
  Object.values(outcome).every(({ __typename, result }) => __typename === 'Order' || result === 'DELETED');

/** A user who does something just before our nth request, or while it is on its way. */
export function staffUserAt(nth: number, manner: Manner, { ask }: Shop) {
  let asked = 0;
  let paidAt = 0;
  let hasActed = false;
  return {
    meddling:
      (edit: EditName, variables: Record<string, unknown>): Fetch =>
      async (input, init) => {
        asked++;
        if (typeof init?.body === 'string' && init.body.includes('addManualPaymentToOrder')) paidAt = asked;
        if (asked !== nth) return fetch(input, init);
        // Vendure may refuse the one as it may refuse the other: what counts is what is true afterwards.
        const { lamp, ...order } = variables;
        const acted = ask<Outcome>(edits[edit], edit === 'adds a line' ? { ...order, lamp } : order).then(
          (outcome) => {
            hasActed = hasChanged(outcome);
          },
          () => {
            hasActed = false;
          },
        );
        if (manner === 'before') await acted;
        const answer = await fetch(input, init);
        await acted;
        return answer;
      },
    wasReached: () => asked >= nth,
    /** True where Vendure made the change. */
    hasActed: () => hasActed,
    /** Between the last look at an order and its payment nothing in Vendure keeps another user out, nor after it. */
    wasTooLate: () => paidAt > 0 && nth >= (manner === 'during' ? paidAt - 1 : paidAt),
  };
}
