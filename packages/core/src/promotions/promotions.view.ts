import type { AppliedPromotion, Currency, Id, Issue } from '@orderpad/contracts';
import { currentQuote, hostCan } from '../order/context.ts';
import { deedsIn, refusalOfCode, refusalOfPick, unlockedBy, type Deed } from './promotions.effects.ts';
import type { OrderState } from '../order/state.ts';

/** One promotion of the order, or one that was asked for in vain. */
export interface PromotionView extends Deed {
  /** Absent while the host has not said what it is. */
  readonly promotion: AppliedPromotion | undefined;
  /** How it was asked for; an automatic one was not, and cannot be taken away. */
  readonly asked:
    | { readonly by: 'code'; readonly code: string }
    | { readonly by: 'pick'; readonly id: Id }
    | undefined;
  /** Why it does nothing. */
  readonly issue: Issue | undefined;
  /** Whether the host has yet to say anything of it. */
  readonly isChecking: boolean;
}

/** What the order has of promotions, by the newest answer: an edit of something else leaves it as it is. */
export interface PromotionsView {
  readonly promotions: readonly PromotionView[];
  readonly currency: Currency;
  readonly canEnterCodes: boolean;
  readonly canPick: boolean;
}

export function promotionsView({ context }: OrderState): PromotionsView {
  const { draft, quote } = context;
  const isPriced = currentQuote(context) !== undefined;
  const told = (
    promotion: AppliedPromotion | undefined,
    asked?: PromotionView['asked'],
    issue?: Issue,
  ): PromotionView => ({
    promotion,
    asked,
    ...((quote && promotion && deedsIn(quote).get(promotion.promotionId)) ?? idle),
    issue,
    isChecking: !isPriced && !promotion && !issue,
  });
  const known = quote?.promotions ?? [];
  const pickOf = (id: Id) => known.find(({ promotionId }) => promotionId === id);
  return {
    promotions: [
      ...draft.codes.map((code) =>
        told(unlockedBy(code, quote), { by: 'code', code }, refusalOfCode(code, quote)),
      ),
      ...draft.promotions.map((id) => told(pickOf(id), { by: 'pick', id }, refusalOfPick(id, quote))),
      ...known.filter(({ access }) => access === 'automatic').map((each) => told(each)),
    ],
    currency: draft.currency,
    canEnterCodes: hostCan(context, 'promotions.codes'),
    canPick: hostCan(context, 'promotions.list'),
  };
}

const idle: Deed = { off: 0, brought: [] };
