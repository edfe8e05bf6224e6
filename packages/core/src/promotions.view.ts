import type { AppliedPromotion, Currency, Id, Issue, Quote } from '@orderpad/contracts';
import { currentQuote, hostCan } from './context.ts';
import { deedsIn, unlockedBy, type Deed } from './promotions.rules.ts';
import type { OrderState } from './state.ts';

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
}

/** What the order has of promotions. */
export interface PromotionsView {
  readonly promotions: readonly PromotionView[];
  /** Whether they answer exactly this draft. */
  readonly isPriced: boolean;
  readonly currency: Currency;
  readonly canEnterCodes: boolean;
  readonly canPick: boolean;
}

export function promotionsView({ context }: OrderState): PromotionsView {
  const { draft, quote } = context;
  const isPriced = currentQuote(context) !== undefined;
  const told = (
    promotion: AppliedPromotion | undefined,
    asked: PromotionView['asked'],
    at?: Issue['path'],
  ): PromotionView => ({
    promotion,
    asked,
    ...((quote && promotion && deedsIn(quote).get(promotion.promotionId)) ?? idle),
    issue: at && isPriced ? issueAt(at, quote) : undefined,
  });
  const known = quote?.promotions ?? [];
  return {
    promotions: [
      ...draft.codes.map((code, index) =>
        told(unlockedBy(code, quote), { by: 'code', code }, ['codes', index]),
      ),
      ...draft.promotions.map((id, index) =>
        told(
          known.find((each) => each.promotionId === id),
          { by: 'pick', id },
          ['promotions', index],
        ),
      ),
      ...known.filter(({ access }) => access === 'automatic').map((each) => told(each, undefined)),
    ],
    isPriced,
    currency: draft.currency,
    canEnterCodes: hostCan(context, 'promotions.codes'),
    canPick: hostCan(context, 'promotions.list'),
  };
}

const idle: Deed = { off: 0, brought: [] };

const issueAt = (path: Issue['path'], quote: Quote | undefined): Issue | undefined =>
  quote?.issues.find((issue) => String(issue.path) === String(path));
