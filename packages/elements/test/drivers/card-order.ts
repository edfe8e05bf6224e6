import { memoryHost } from '@orderpad/adapters/memory';
import { declineIssue, HostError, type Host, type SubmissionState } from '@orderpad/contracts';
import { OrderDriver, shop } from './order-driver.ts';
import { until } from './root-driver.ts';
import { newCard, ScriptedPayments, visa } from './scripted-payments.ts';

/** What the bank of a card shop says to a charge. */
export type Answer = 'declined' | 'needs-action' | 'ok';

/** A shop that takes cards, with what its bank answers to each submission in turn. */
function cardShop(answers: Answer[] = []): Host {
  const host = memoryHost({ data: { ...shop, paymentMethods: [...shop.paymentMethods, visa, newCard] } });
  const states = new Map<string, SubmissionState>();
  const { place, lookup, fence } = host.orders;
  return {
    ...host,
    orders: {
      ...host.orders,
      place: async (submission, call) => {
        const answer = answers.shift() ?? 'ok';
        if (answer === 'declined')
          throw new HostError('declined', 'refused', { issues: [declineIssue('insufficient-funds')] });
        if (answer === 'needs-action') {
          states.set(call.key, { state: 'needs-action', action: { adapter: 'scripted', data: 'challenge' } });
          throw new HostError('needs-action', 'the payer has to act');
        }
        states.delete(call.key);
        return place(submission, call);
      },
      lookup: async (key, call) => states.get(key) ?? lookup(key, call),
      fence: async (key, call) => {
        states.delete(key);
        if (!fence) throw new Error('the memory host fences keys');
        return fence(key, call);
      },
    },
  };
}

/** Opens the review of an order that is paid by the new card. */
export async function reviewOf(answers: Answer[] = []) {
  const pad = await OrderDriver.at({ at: 'payment', host: cardShop(answers) });
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
