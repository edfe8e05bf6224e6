import type { Issue } from '@orderpad/contracts';
import { currentQuote, type OrderContext } from './context.ts';
import type { Step } from './flow.ts';
import { fix, issue } from './issues.ts';
import { stepOf } from './step-of.rules.ts';

/** What each step still needs. Pure, and the only place that decides; none looks at every line. */
const needs: Record<Step, (context: OrderContext) => Issue[]> = {
  contact({ contact, flow }) {
    if (!contact) return [issue('contact-required', ['contactId'], {}, fix('choose-contact'))];
    const issues: Issue[] = [];
    if (contact.bar)
      issues.push(issue('contact-barred', ['contactId'], { bar: contact.bar }, fix('choose-contact')));
    if (contact.addresses.length === 0 && flow.policies.shipTo === 'contact')
      issues.push(issue('address-required', ['contact', 'addresses'], {}, fix('add-address')));
    return issues;
  },

  destination: ({ draft }) => (draft.destination ? [] : [issue('destination-required', ['destination'])]),

  items(context) {
    const { lines, profile } = context;
    if (lines.size === 0) return [issue('lines-required', ['lines'], {}, fix('add-item'))];
    const max = profile?.maxLines ?? Number.POSITIVE_INFINITY;
    return [
      ...(lines.size > max ? [issue('too-many-lines', ['lines'], { max })] : []),
      ...quoteErrors(context, 'items'),
    ];
  },

  shipping(context) {
    if (context.lines.ships === 0) return [];
    const issues = context.draft.shipments.flatMap(({ id, to, methodId }) => [
      ...(to ? [] : [issue('ship-to-required', ['shipments', id, 'to'], {}, fix('choose-address'))]),
      ...(methodId
        ? []
        : [issue('method-required', ['shipments', id, 'methodId'], {}, fix('choose-method'))]),
    ]);
    return [...issues, ...quoteErrors(context, 'shipping')];
  },

  payment: (context) => [
    ...(context.draft.payment || willChoosePayment(context)
      ? []
      : [issue('payment-required', ['payment'], {}, fix('choose-payment'))]),
    ...quoteErrors(context, 'payment'),
  ],

  review(context) {
    const { quoteFailure } = context;
    if (!currentQuote(context)) {
      const params = quoteFailure ? { problem: quoteFailure.code } : {};
      return [issue('not-priced', [], params, ...(quoteFailure ? [fix('retry')] : []))];
    }
    return [...quoteErrors(context, 'review'), ...unaccepted(context)];
  },
};

/** Where the flow takes the host's first way to pay, nobody is asked while the host has yet to name it. */
const willChoosePayment = (context: OrderContext): boolean =>
  context.flow.policies.payBy === 'first' && !currentQuote(context);

const answered = new WeakMap<OrderContext, Map<Step, readonly Issue[]>>();

/** What a step still needs; empty when it is complete. Worked out once per state. */
export function needsOf(step: Step, context: OrderContext): readonly Issue[] {
  const known = answered.get(context) ?? new Map<Step, readonly Issue[]>();
  answered.set(context, known);
  const issues = known.get(step) ?? needs[step](context);
  known.set(step, issues);
  return issues;
}

/** Warnings that want accepting before the order is placed: the host's, and the pad's own. */
export function warningsOf(context: OrderContext): readonly Issue[] {
  const quote = currentQuote(context);
  if (!quote) return [];
  return [...context.notices, ...quote.issues].filter(({ severity }) => severity === 'warning');
}

export const isAccepted = ({ acknowledged }: OrderContext, warning: Issue): boolean =>
  acknowledged.some((each) => isSameIssue(each, warning));

type Named = Pick<Issue, 'code' | 'path'>;

/** An issue is known by its code and where it points. */
export const isSameIssue = (a: Named, b: Named): boolean =>
  a.code === b.code && String(a.path) === String(b.path);

const unaccepted = (context: OrderContext): Issue[] =>
  warningsOf(context)
    .filter((warning) => !isAccepted(context, warning))
    .map((warning) => ({ ...warning, fixes: [...warning.fixes, fix('acknowledge')] }));

/** Errors of the quote that belong to a step by where they point; the rest, and those of steps the flow has not, to the review. */
function quoteErrors(context: OrderContext, step: Step): Issue[] {
  const isOwn = (issue: Issue): boolean => {
    const own = stepOf(issue);
    return (own && context.flow.steps.includes(own) ? own : 'review') === step;
  };
  const errors = currentQuote(context)?.issues.filter(({ severity }) => severity === 'error') ?? [];
  return errors.filter(isOwn);
}
