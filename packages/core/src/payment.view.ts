import type { Issue, PaymentChoice, PaymentMethod } from '@orderpad/contracts';

/** What the payment step shows. */
export interface PaymentView {
  readonly methods: readonly PaymentMethod[];
  readonly choice: PaymentChoice | undefined;
  readonly isQuoting: boolean;
  readonly issues: readonly Issue[];
}
