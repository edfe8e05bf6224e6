import type { Issue, PaymentChoice, PaymentMethod } from '@orderpad/contracts';
import type { OrderState } from '../order/state.ts';

/** The content of the payment step. */
export interface PaymentView {
  readonly methods: readonly PaymentMethod[];
  readonly choice: PaymentChoice | undefined;
  readonly isQuoting: boolean;
  readonly issues: readonly Issue[];
}

/** Selects the content of the payment step. */
export function paymentView({ pricing, context, shownIssues }: OrderState): PaymentView {
  return {
    methods: context.quote?.paymentMethods ?? none,
    choice: context.draft.payment,
    isQuoting: pricing === 'quoting',
    issues: shownIssues('payment'),
  };
}

const none: readonly PaymentMethod[] = [];
