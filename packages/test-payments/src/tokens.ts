import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { brandOf, cvvError, digitsOf, expiryError, expiryOf, numberError } from '../pages/card.js';
import { ApiError } from './api-error.ts';
import { behaviorOf, wrongCvv, type Behavior } from './behaviors.ts';
import type { Token } from './documents.ts';
import type { Store } from './store.ts';

const AttemptKey = z.uuid();

/** Card data that the fields send. */
export const Entered = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('card'),
    attemptKey: AttemptKey,
    number: z.string(),
    expiry: z.string(),
    cvv: z.string(),
  }),
  z.object({ kind: z.literal('cvv'), attemptKey: AttemptKey, cvv: z.string() }),
]);
export type Entered = z.infer<typeof Entered>;

/** Milliseconds for which a token can be used. */
const lifetime = 15 * 60_000;

/**
 * Makes a token for what was entered and forgets the rest: only brand, last four digits and expiry are kept. One attempt makes one
 * token.
 */
export function makeToken(store: Store, entered: Entered): { token: Token; isTold: Behavior } {
  const { attemptKey } = entered;
  const earlier = store.find(store.tokens, (token) => token.attemptKey === attemptKey);
  const behavior = entered.kind === 'card' ? behaviorOf(digitsOf(entered.number)) : 'succeed';
  if (earlier) return { token: earlier, isTold: behavior };
  const wrong = errorIn(entered, store.now());
  if (wrong) throw new ApiError(400, wrong);
  if (behavior === 'token-refused') throw new ApiError(400, 'card-refused');
  const expiresAt = new Date(store.now().getTime() + (behavior === 'token-expired' ? 0 : lifetime));
  const token: Token = {
    id: `tok_${randomUUID()}`,
    kind: entered.kind,
    attemptKey,
    behavior: entered.cvv === wrongCvv ? 'cvv-incorrect' : behavior,
    expiresAt: expiresAt.toISOString(),
    ...(entered.kind === 'card' && { card: cardOf(entered) }),
  };
  store.write({ type: 'token', token });
  return { token, isTold: behavior };
}

function errorIn(entered: Entered, now: Date): string | undefined {
  if (entered.kind === 'cvv') return cvvError(entered.cvv, undefined) && 'cvv-invalid';
  if (numberError(entered.number)) return 'number-invalid';
  if (expiryError(entered.expiry, now)) return 'expiry-invalid';
  return cvvError(entered.cvv, brandOf(digitsOf(entered.number))) && 'cvv-invalid';
}

function cardOf({ number, expiry }: Extract<Entered, { kind: 'card' }>): Token['card'] {
  const digits = digitsOf(number);
  const date = expiryOf(expiry);
  return { brand: brandOf(digits)?.name ?? 'card', last4: digits.slice(-4), ...(date && { expiry: date }) };
}
