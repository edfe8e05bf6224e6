import { type Answer, cardShop } from './card-shop.ts';
import { OrderDriver, shop } from './order-driver.ts';
import { until } from './root-driver.ts';
import { ScriptedPayments } from './scripted-payments.ts';

/** Opens the review of an order that is paid by the new card. */
export async function reviewOf(answers: Answer[] = []) {
  const pad = await OrderDriver.at({ at: 'payment', host: cardShop(shop, answers) });
  const payments = new ScriptedPayments();
  pad.pad.payments = [payments];
  const payment = await pad.part('order-pad-payment');
  await payment.says('New card');
  await until(() => {
    payment.root.querySelector<HTMLElement>('input[value=card]:enabled')?.click();
    return payments.fields.length === 1;
  });
  payments.field.complete();
  await pad.press('Continue');
  const review = await pad.part('order-pad-review');
  await review.says('Charge £');
  const dialog = () => review.root.querySelector<HTMLDialogElement>('dialog');
  return { pad, payments, review, dialog };
}

/** Presses the first button of a dialog whose label begins with a text. */
export const pressIn = (dialog: HTMLDialogElement | null, text: string) =>
  [...(dialog?.querySelectorAll('button') ?? [])]
    .find((each) => each.textContent?.trim().startsWith(text))
    ?.click();
