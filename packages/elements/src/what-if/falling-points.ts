import type { QuotedLine } from '@orderpad/contracts';
import type { WordsController } from '../words/words-controller.ts';
import type { Falling } from './falls-with.ts';
import type { LineQuestionKey } from './line-question.words.ts';

/** What leaves an order, a sentence each, and what it comes to then. */
export function pointsOf(
  { picks, brought, promotions, sums }: Falling,
  { say, locale }: Pick<WordsController<LineQuestionKey>, 'say' | 'locale'>,
): string[] {
  const listed = (lines: readonly QuotedLine[]): string =>
    locale.list(lines.map(({ item: { title }, quantity }) => say('less.line', { count: quantity, title })));
  const names = locale.list(promotions.map(({ name }) => name));
  const [former, total] = [sums?.before, sums?.after].map(
    (sum) => sum && locale.amount(sum.totals.total, sum.currency),
  );
  return [
    ...(picks.length > 0 ? [say('less.picks', { items: listed(picks) })] : []),
    ...(brought.length > 0 ? [say('less.brought', { items: listed(brought) })] : []),
    ...(promotions.length > 0 ? [say('less.promotions', { count: promotions.length, names })] : []),
    ...(total && former && total !== former ? [say('less.total', { total, former })] : []),
  ];
}
