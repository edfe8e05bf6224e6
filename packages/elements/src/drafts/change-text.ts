import type { Amount, Issue } from '@orderpad/contracts';
import type { Difference, DraftsView } from '@orderpad/core/drafts';
import type { MessagesController } from '../messages/messages-controller.ts';
import type { DraftsKey } from './drafts.messages.ts';

/** A change in words: what it is about, and both sides where there are two. */
export interface ChangeText {
  readonly what: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export type DraftsMessages = Pick<MessagesController<DraftsKey>, 't' | 'tIssue' | 'tProblem' | 'locale'>;

type Currencies = Pick<DraftsView, 'before' | 'after'>;

/** Puts a difference into words. Amounts are in the currency of their side. */
export function changeText(
  difference: Difference,
  { before: currencyBefore = '', after: currencyAfter = '' }: Currencies,
  { t, tIssue, locale }: DraftsMessages,
): ChangeText {
  const amounts = (before: Amount | undefined, after: Amount | undefined) => ({
    from: before === undefined ? undefined : locale.amount(before, currencyBefore),
    to: after === undefined ? undefined : locale.amount(after, currencyAfter),
  });
  const off = (before: Amount | undefined, after: Amount | undefined) =>
    amounts(before ? -before : undefined, after ? -after : undefined);
  const { kind } = difference;
  if (kind === 'line') return lineText(difference, amounts, t, locale.number.bind(locale));
  if (kind === 'issue') return { what: issueText(difference.after, { t, tIssue }) };
  if (kind === 'totals')
    return { what: t('drafts.total'), ...amounts(difference.before?.total, difference.after?.total) };
  if (kind === 'tax') {
    const { before, after } = difference;
    const tax = after ?? before;
    const title = tax ? `${tax.name} ${locale.share(tax.rate)}` : '';
    return { what: t('drafts.tax', { title }), ...amounts(before?.amount, after?.amount) };
  }
  if (kind === 'promotion') {
    const { before, after } = difference;
    const key = !after ? 'drafts.promotion-gone' : before ? 'drafts.promotion' : 'drafts.promotion-new';
    const title = after?.name ?? before?.name ?? '';
    return { what: t(key, { title }), ...off(before?.discount, after?.discount) };
  }
  return shipmentText(difference, amounts, t);
}

/** Returns the message of an issue. Why a promotion is refused is said where promotions are; here it is named. */
function issueText(issue: Issue | undefined, { t, tIssue }: Pick<DraftsMessages, 't' | 'tIssue'>): string {
  if (!issue) return '';
  const { path, params } = issue;
  const isPromotion = path[0] === 'codes' || path[0] === 'promotions';
  return isPromotion
    ? t('drafts.code-refused', { title: params['name'] ?? params['code'] ?? '' })
    : tIssue(issue);
}

type Amounts = (before: Amount | undefined, after: Amount | undefined) => Pick<ChangeText, 'from' | 'to'>;

function lineText(
  { before, after }: Extract<Difference, { kind: 'line' }>,
  amounts: Amounts,
  t: DraftsMessages['t'],
  number: (value: number) => string,
): ChangeText {
  const title = nameOfLine(after ?? before);
  if (!before) return { what: t('drafts.line-new', { title }), ...amounts(undefined, after?.total) };
  if (!after) return { what: t('drafts.line-gone', { title }), ...amounts(before.total, undefined) };
  if (before.quantity !== after.quantity)
    return {
      what: t('drafts.quantity', { title }),
      from: number(before.quantity),
      to: number(after.quantity),
    };
  if (before.variantId !== after.variantId)
    return { what: t('drafts.variant', { title }), from: nameOfLine(before), to: nameOfLine(after) };
  if (before.unitPrice !== after.unitPrice)
    return { what: t('drafts.price', { title }), ...amounts(before.unitPrice, after.unitPrice) };
  return { what: t('drafts.line-total', { title }), ...amounts(before.total, after.total) };
}

function shipmentText(
  { before, after }: Extract<Difference, { kind: 'shipment' }>,
  amounts: Amounts,
  t: DraftsMessages['t'],
): ChangeText {
  const [former, method] = [before?.method, after?.method];
  if (former && !method)
    return { what: t('drafts.shipping-gone', { title: former.name }), ...amounts(before?.price, undefined) };
  const sides = amounts(former && before?.price, after?.price);
  if (!method) return { what: t('drafts.shipping-none'), ...amounts(before?.price, after?.price) };
  const key = former?.id === method.id ? 'drafts.shipping' : 'drafts.shipping-new';
  return { what: t(key, { title: method.name }), ...sides };
}

/** Returns the title of a line with its chosen values. */
export const nameOfLine = (
  line: { readonly title: string; readonly choices: readonly string[] } | undefined,
): string => (line ? [line.title, ...line.choices].join(' · ') : '');
