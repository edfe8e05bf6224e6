/**
 * The scripted behaviors. The first four concern the fields and the token, the others the charge.
 */
export type Behavior =
  | 'succeed'
  | 'token-refused'
  | 'token-slow'
  | 'token-unanswered'
  | 'token-twice'
  | 'token-late'
  | 'token-expired'
  | 'declined'
  | 'insufficient-funds'
  | 'card-expired'
  | 'cvv-incorrect'
  | 'challenge'
  | 'pending'
  | 'answer-lost'
  | 'request-lost';

/** Card numbers by behavior. Every other number that is right succeeds. The README lists them. */
export const cardNumbers = {
  succeed: '4242424242424242',
  declined: '4000000000000002',
  'insufficient-funds': '4000000000009995',
  'card-expired': '4000000000000069',
  'cvv-incorrect': '4000000000000127',
  challenge: '4000000000003220',
  pending: '4000000000001018',
  'answer-lost': '4000000000002024',
  'request-lost': '4000000000003030',
  'token-refused': '4000000000004046',
  'token-slow': '4000000000005050',
  'token-unanswered': '4000000000006066',
  'token-twice': '4000000000007072',
  'token-late': '4000000000008088',
  'token-expired': '4000000000001109',
} as const satisfies Readonly<Record<Behavior, string>>;

const byNumber = new Map(
  // the entries of an object with these keys and values
  (Object.entries(cardNumbers) as [Behavior, string][]).map(([behavior, number]) => [number, behavior]),
);

/** Returns the behavior of a card number. */
export const behaviorOf = (digits: string): Behavior => byNumber.get(digits) ?? 'succeed';

/** A CVV that the bank finds wrong, with any card. */
export const wrongCvv = '000';

/** Stored cards that are always there, of no account in particular, so that a shop can be filled with examples. */
export const storedExamples: Readonly<Record<string, { brand: string; last4: string; behavior: Behavior }>> =
  {
    card_test_visa: { brand: 'visa', last4: '4242', behavior: 'succeed' },
    card_test_mastercard: { brand: 'mastercard', last4: '4444', behavior: 'succeed' },
    card_test_declined: { brand: 'visa', last4: '0002', behavior: 'declined' },
    card_test_insufficient: { brand: 'visa', last4: '9995', behavior: 'insufficient-funds' },
    card_test_challenge: { brand: 'visa', last4: '3220', behavior: 'challenge' },
  };
