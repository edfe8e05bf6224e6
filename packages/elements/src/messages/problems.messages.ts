/** Messages by problem code: why a call failed. */
export const problemMessages = {
  'problem.unknown': 'Something went wrong. Try again.',
  'problem.unreachable': 'The server cannot be reached. Check the connection and try again.',
  'problem.timeout': 'The server took too long to answer. Try again.',
  'problem.unavailable': 'The server is not available right now. Try again in a moment.',
  'problem.internal':
    'Something went wrong at the server, or where this page calls it. Try again in a moment.',
  'problem.malformed': 'The server sent an unreadable answer. Try again, or contact support.',
  'problem.aborted': 'This was cancelled.',
  'problem.unauthenticated': 'You are signed out. Sign in again; nothing you entered is lost.',
  'problem.forbidden': 'You are not allowed to do this. Ask somebody who is.',
  'problem.not-found': 'This is no longer there.',
  'problem.invalid': 'The server did not accept what was entered. Check the marked fields.',
  'problem.too-large': 'This is more than the server takes at once.',
  'problem.unsupported': 'This server cannot do that.',
  'problem.rate-limited': 'Too many requests. Wait a moment and try again.',
  'problem.in-progress': 'This is still in progress.',
  'problem.key-reused': 'This was sent before with other contents. Try again.',
  'problem.fenced': 'This attempt was closed before it took effect. Try again.',
  'problem.draft-placed': 'This order has been placed already.',
  'problem.quote-changed': 'Prices or stock have changed. Check the order again.',
  'problem.stale': 'Somebody else changed this meanwhile. Look at it again before you change it.',
  'problem.precondition-required':
    'The server could not tell which version this changes. Open it again and try once more.',
  'problem.declined': 'The payment was declined.',
  'problem.needs-action': 'The payer has to confirm the payment first.',
  'problem.refused': 'The server refused this.',
} as const;
