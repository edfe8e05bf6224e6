import type { PaymentIntent } from './payment-provider.ts';

/**
 * Returns the idempotency key of one operation on a payment: SHA-256 of order, attempt and operation, in 64 hexadecimal digits.
 *
 * @example
 * const key = await paymentKey(intent, 'authorize');
 */
export async function paymentKey(
  { orderId, attempt }: Pick<PaymentIntent, 'orderId' | 'attempt'>,
  operation: string,
): Promise<string> {
  const text = new TextEncoder().encode(`${orderId}|${attempt}|${operation}`);
  const hash = await crypto.subtle.digest('SHA-256', text);
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
