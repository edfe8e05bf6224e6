import type { PaymentAttention, PaymentAttentions } from '@orderpad/contracts';
import { expectAccessible } from '../drivers/axe.ts';
import { expect, test } from '../drivers/test.ts';

const due = (advice: PaymentAttention['advice'], changes: Partial<PaymentAttention>): PaymentAttention => ({
  advice,
  orderId: `order-${advice}`,
  contact: { id: 'c-17850', name: 'Hester Lindqvist' },
  amount: { amount: 12_450, currency: 'GBP' },
  payer: 'contact',
  since: '2026-11-28T09:30:00.000Z',
  ...changes,
});

test('D9: a payment that the host could not finish is shown to staff with what to do', async ({ office }) => {
  const { page } = office;
  const list: PaymentAttentions = [
    due('capture', { number: 'OP-10017', card: { brand: 'Visa', last4: '4242' }, paymentId: 'pay_71' }),
    due('refund', { contact: { id: 'c-20005', name: 'Dora Vidal' } }),
  ];
  // The host lists a payment after eight failures in a row, which take minutes; its own tests show when it does.
  await page.route('**/v1/payments/attention', (route) => route.fulfill({ json: list }));
  await page.reload();

  await page.getByRole('link', { name: 'See what to do' }).click();

  const rows = page.getByRole('region', { name: 'Payments' }).getByRole('row');
  await expect(rows.nth(1)).toContainText('Take the amount');
  await expect(rows.nth(1)).toContainText('£124.50');
  await expect(rows.nth(1)).toContainText('pay_71');
  await expect(rows.nth(2)).toContainText('Pay back');
  await expect(rows.nth(2)).toContainText('Dora Vidal');
  await expect(rows.nth(1).getByRole('link', { name: 'OP-10017' })).toHaveAttribute(
    'href',
    '#/orders/order-capture',
  );
  await expectAccessible(page, 'payments to see to');
});

test('D9: staff are told when every payment is settled', async ({ office }) => {
  await office.page.getByRole('link', { name: 'Payments' }).click();

  await expect(office.page.getByText('Nothing to do: every payment is settled.')).toBeVisible();
  await expectAccessible(office.page, 'payments, all settled');
});
