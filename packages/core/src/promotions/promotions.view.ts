import { isAccepted, type AppliedPromotion, type Currency, type Id, type Issue } from '@orderpad/contracts';
import { currentQuote, hostCan } from '../order/context.ts';
import {
  effectsIn,
  issueOfCode,
  issueOfPromotion,
  type PromotionEffect,
  unlockedBy,
} from './promotions.effects.ts';
import type { OrderState } from '../order/state.ts';

/** One promotion of the order, or one that was asked for and refused. */
export interface PromotionView extends PromotionEffect {
  /** `undefined` while the host has not described it. */
  readonly promotion: AppliedPromotion | undefined;
  /** The request for it. An automatic promotion has none and cannot be removed. */
  readonly asked:
    | { readonly by: 'code'; readonly code: string }
    | { readonly by: 'pick'; readonly id: Id }
    | undefined;
  /** The reason why it has no effect. */
  readonly issue: Issue | undefined;
  /** True while the host has not answered about it. */
  readonly isChecking: boolean;
}

/** The promotions of the order, by the newest quote. They stay the same while another edit is being priced. */
export interface PromotionsView {
  readonly promotions: readonly PromotionView[];
  /** Notices of lines that promotions had added and that are gone. `review.acknowledge` dismisses a notice. */
  readonly removedItemNotices: readonly Issue[];
  readonly currency: Currency;
  readonly canEnterCodes: boolean;
  readonly canPick: boolean;
}

/** Selects the promotions of the order: entered codes first, then chosen promotions, then automatic ones. */
export function promotionsView({ context }: OrderState): PromotionsView {
  const { draft, quote } = context;
  const isPriced = currentQuote(context) !== undefined;
  const viewOf = (
    promotion: AppliedPromotion | undefined,
    asked?: PromotionView['asked'],
    issue?: Issue,
  ): PromotionView => ({
    promotion,
    asked,
    ...((quote && promotion && effectsIn(quote).get(promotion.promotionId)) ?? noEffect),
    issue,
    isChecking: !isPriced && !promotion && !issue,
  });
  const applied = quote?.promotions ?? [];
  const appliedWith = (id: Id) => applied.find(({ promotionId }) => promotionId === id);
  return {
    promotions: [
      ...draft.codes.map((code) =>
        viewOf(unlockedBy(code, quote), { by: 'code', code }, issueOfCode(code, quote)),
      ),
      ...draft.promotions.map((id) =>
        viewOf(appliedWith(id), { by: 'pick', id }, issueOfPromotion(id, quote)),
      ),
      ...applied.filter(({ access }) => access === 'automatic').map((each) => viewOf(each)),
    ],
    removedItemNotices: context.notices.filter(
      (notice) => notice.code === 'promotion-item-removed' && !isAccepted(notice, context.acknowledged),
    ),
    currency: draft.currency,
    canEnterCodes: hostCan(context, 'promotions.codes'),
    canPick: hostCan(context, 'promotions.list'),
  };
}

const noEffect: PromotionEffect = { discount: 0, addedLines: [] };
