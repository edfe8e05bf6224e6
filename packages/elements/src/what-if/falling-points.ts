import type { MessagesController } from '../messages/messages-controller.ts';
import type { Falling } from './falls-with.ts';
import type { LineQuestionKey } from './line-question.messages.ts';

/** Returns what leaves an order, one sentence each, and the resulting total. */
export function pointsOf(
  { picks, brought, promotions, sums, isUnchecked }: Falling,
  { t, locale }: Pick<MessagesController<LineQuestionKey>, 't' | 'locale'>,
): string[] {
  const listed = (lines: Falling['picks']): string =>
    locale.list(
      lines.map(({ item: { title }, quantity }) => t('line-question.line', { count: quantity, title })),
    );
  const names = locale.list(promotions.map(({ name }) => name));
  const [former, total] = [sums?.before, sums?.after].map(
    (sum) => sum && locale.amount(sum.totals.total, sum.currency),
  );
  return [
    ...(picks.length > 0
      ? [
          sums
            ? t('line-question.picks', { items: listed(picks) })
            : t('line-question.picks-unsure', { names: locale.list(picks.map(({ item }) => item.title)) }),
        ]
      : []),
    ...(brought.length > 0 ? [t('line-question.brought', { items: listed(brought) })] : []),
    ...(promotions.length > 0 ? [t('line-question.promotions', { count: promotions.length, names })] : []),
    ...(isUnchecked ? [t('line-question.unchecked')] : []),
    ...(total && former && total !== former ? [t('line-question.total', { total, former })] : []),
  ];
}
