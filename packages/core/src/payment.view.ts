import type { Issue, PaymentChoice, PaymentMethod } from '@orderpad/contracts';
import { shownIssues } from './shown.ts';
import type { OrderState } from './state.ts';

/** What the payment step shows. */
export interface PaymentView {
  readonly methods: readonly PaymentMethod[];
  readonly choice: PaymentChoice | undefined;
  readonly isQuoting: boolean;
  readonly issues: readonly Issue[];
}

export function paymentView({ pricing, context }: OrderState): PaymentView {
  return {
    methods: context.quote?.paymentMethods ?? none,
    choice: context.draft.payment,
    isQuoting: pricing === 'quoting',
    issues: shownIssues('payment', context),
  };
}

const none: readonly PaymentMethod[] = [];
