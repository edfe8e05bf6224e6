import type { Issue } from '@orderpad/contracts';
import type { WordsController } from '../words/words-controller.ts';

/** Why a promotion does nothing, with its sums and dates as the language writes them. */
export function sayRefusal(
  { code, params }: Issue,
  { sayIssue, locale }: Pick<WordsController<never>, 'sayIssue' | 'locale'>,
): string {
  const { currency, minimum, missing, at } = params;
  const money = (amount: number) => locale.amount(amount, String(currency));
  return sayIssue({
    code,
    params: {
      ...params,
      ...(typeof minimum === 'number' && { minimum: money(minimum) }),
      ...(typeof missing === 'number' && { missing: money(missing) }),
      ...(typeof at === 'string' && { at: locale.date(at) }),
    },
  });
}
