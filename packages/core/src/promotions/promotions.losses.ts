import { issue, type Id, type Issue, type Quote, type QuotedLine } from '@orderpad/contracts';
import { withNotices } from '../order/acknowledged.ts';
import type { Changes, OrderContext } from '../order/context.ts';
import { isSameCode } from './promotions.rules.ts';

/**
 * Returns the changes of the notices after a quote: one for each line that a promotion had added and that is gone, unless the operator
 * has removed that promotion. The notice of a line that has returned is taken back.
 */
export function addedLineNotices(context: OrderContext, quote: Quote): Changes {
  const { quote: before, notices } = context;
  const there = new Set(addedIn(quote).map(({ lineId }) => lineId));
  const gone = (before ? addedIn(before) : []).filter(
    (line) => !there.has(line.lineId) && !isRemovedWith(line, context),
  );
  const left = notices.filter(({ code, path }) => code !== removedCode || !there.has(String(path[1])));
  if (gone.length === 0 && left.length === notices.length) return {};
  return withNotices({ ...context, notices: left }, gone.map(removedNotice));
}

type AddedLine = QuotedLine & { readonly cause: { readonly kind: 'promotion'; readonly promotionId: Id } };

const addedIn = ({ lines }: Quote): AddedLine[] =>
  lines.filter((line): line is AddedLine => line.cause.kind === 'promotion');

/** Tells if a line left with a promotion that was asked for and is asked for no more. */
function isRemovedWith({ cause: { promotionId } }: AddedLine, { quote, draft }: OrderContext): boolean {
  const applied = quote?.promotions?.find((each) => each.promotionId === promotionId);
  if (!applied || applied.access === 'automatic') return false;
  const { code } = applied;
  return !(
    draft.promotions.includes(promotionId) ||
    (code !== undefined && draft.codes.some((each) => isSameCode(each, code)))
  );
}

const removedCode = 'promotion-item-removed';

const removedNotice = ({ lineId, item, quantity }: AddedLine): Issue => ({
  ...issue(removedCode, ['promotions', lineId], { title: item.title, count: quantity }),
  severity: 'info',
});
