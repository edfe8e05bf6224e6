import {
  type CardFieldName,
  fix,
  issue,
  type Issue,
  type Payer,
  type PaymentError,
  type PaymentMethod,
  type PaymentResult,
  type SubmissionPayment,
  type TokenRequest,
} from '@orderpad/contracts';
import type { CardEntry } from './card-entry.ts';
import { shownQuote, type OrderContext } from './context.ts';

/** Tells if a method wants something entered in fields of its provider: a new card, or the CVV of a stored one. */
export const asksEntry = ({ kind, fields, asksCvv }: PaymentMethod): boolean =>
  fields !== undefined && (kind === 'card' || asksCvv === true);

/** Returns the chosen method as the host offers it. */
export const chosenMethod = (context: OrderContext): PaymentMethod | undefined =>
  shownQuote(context)?.paymentMethods.find(({ id }) => id === context.draft.payment?.methodId);

/** Returns the fields that belong to the chosen method; those of another one do not count. */
export const entryOf = ({ entry, draft }: OrderContext): CardEntry | undefined =>
  entry?.methodId === draft.payment?.methodId ? entry : undefined;

/** Returns what is still to be entered for the chosen method. */
export function entryIssues(context: OrderContext): readonly Issue[] {
  const method = chosenMethod(context);
  if (!method || !asksEntry(method)) return [];
  const entry = entryOf(context);
  if (entry?.state === 'complete') return [];
  return [entry?.state === 'invalid' ? invalidEntry(entry.field) : emptyEntry(method)];
}

const emptyEntry = ({ kind }: PaymentMethod): Issue =>
  issue(kind === 'card' ? 'payment-card-required' : 'payment-cvv-required', ['payment']);

const invalidEntry = (field: CardFieldName | undefined): Issue =>
  issue(
    field === 'number' || field === 'expiry' || field === 'cvv'
      ? `payment-${field}-invalid`
      : 'payment-fields-invalid',
    ['payment'],
  );

/** Returns the account that a new card of a payer can be saved to. */
export const accountOf = ({ kind, accounts }: PaymentMethod, payer: Payer | undefined) =>
  kind === 'card' ? accounts?.find((each) => each.payer === payer) : undefined;

/** The request for a token, and what travels beside it. */
export interface Tokenizing {
  readonly entry: CardEntry;
  readonly request: Omit<TokenRequest, 'signal'>;
  readonly beside: Omit<SubmissionPayment, 'ref'>;
}

/** The payment of a submission, once there is a token for it. */
export type Tokenized = PaymentResult<{ payment: SubmissionPayment }>;

/** Returns the request for a token of the submission that is under way; `undefined` where it needs none. */
export function tokenizing(context: OrderContext): Tokenizing | undefined {
  const { placing, draft, flow } = context;
  const method = chosenMethod(context);
  const entry = entryOf(context);
  if (!placing || !method?.fields || !asksEntry(method) || !entry) return undefined;
  const account = entry.save ? accountOf(method, draft.payment?.payer) : undefined;
  const { channel } = method.fields;
  return {
    entry,
    request: {
      attemptKey: placing.intent.key,
      amount: placing.intent.submission.acceptedTotal,
      channel,
      initiator: flow.mode === 'self' ? 'customer' : 'staff',
      ...(account && { store: { account } }),
    },
    beside: { channel, ...(account && { saveTo: account.id }) },
  };
}

/** Returns the issue of fields that gave no token. Nothing was sent to the host, and nothing was charged. */
export function entryFailure({ code, fields }: PaymentError, context: OrderContext): Issue {
  const method = chosenMethod(context);
  if (code === 'empty' && method) return emptyEntry(method);
  if (code === 'invalid' || code === 'empty') return invalidEntry(fields?.[0]);
  if (code === 'declined') return issue('payment-declined', ['payment'], {}, fix('choose-payment'));
  if (code === 'lost') return issue('payment-fields-lost', ['payment'], {}, fix('choose-payment'));
  if (code === 'unsupported' || code === 'config')
    return issue('payment-fields-unsupported', ['payment'], {}, fix('choose-payment'));
  return issue('payment-unavailable', ['payment'], {}, fix('choose-payment'));
}
