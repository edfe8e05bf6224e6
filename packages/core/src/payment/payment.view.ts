import type { CardAccount, Issue, Payer, PaymentChoice, PaymentMethod } from '@orderpad/contracts';
import type { OrderState } from '../order/state.ts';
import { accountOf, asksEntry } from '../order/entry.rules.ts';
import { isOpenTo, payerOf, payersOf } from './payers.ts';

/** The content of the payment step. */
export interface PaymentView {
  /** The methods of the chosen payer. */
  readonly methods: readonly PaymentMethod[];
  /** The payers to choose from; one or none where there is nothing to choose. */
  readonly payers: readonly Payer[];
  readonly payer: Payer;
  /** The method of the choice that wants something entered in the provider's fields. */
  readonly asking: PaymentMethod | undefined;
  /** The account that a new card can be saved to. */
  readonly account: CardAccount | undefined;
  /** The names of the accounts, by payer, where the host tells them. */
  readonly accounts: readonly CardAccount[];
  readonly choice: PaymentChoice | undefined;
  readonly isQuoting: boolean;
  /** The reason why the last payment failed, until something about the payment changes. It is the first of `issues`. */
  readonly failure: Issue | undefined;
  readonly issues: readonly Issue[];
}

/** Selects the content of the payment step. */
export function paymentView({ pricing, context, shownIssues }: OrderState): PaymentView {
  const offered = context.quote?.paymentMethods ?? none;
  const payers = payersOf(offered);
  const payer = payerOf(context);
  const chosen = offered.find(({ id }) => id === context.draft.payment?.methodId);
  const { paymentFailure } = context;
  return {
    methods: payers.length > 1 ? offered.filter(isOpenTo(payer)) : offered,
    payers,
    payer,
    asking: chosen && asksEntry(chosen) ? chosen : undefined,
    account: chosen && accountOf(chosen, payer),
    accounts: offered.flatMap(({ accounts }) => accounts ?? []),
    choice: context.draft.payment,
    isQuoting: pricing === 'quoting',
    failure: paymentFailure,
    issues: [...(paymentFailure ? [paymentFailure] : []), ...shownIssues('payment')],
  };
}

const none: readonly PaymentMethod[] = [];
