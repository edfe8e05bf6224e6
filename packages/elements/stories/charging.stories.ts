import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { LitElement } from 'lit';
import { waitFor } from 'storybook/test';
import { type Answer, cardShop } from '../test/drivers/card-shop.ts';
import { ScriptedPayments } from '../test/drivers/scripted-payments.ts';
import { padIn, press, says, showing } from './at-the-pad.ts';
import { goTo, shop, shopPad } from './in-an-order.ts';

const charged = (...answers: Answer[]): Pick<Story, 'render'> => ({
  render: () => shopPad({ host: cardShop(shop, answers) }),
});

const meta: Meta = { title: 'Steps/Charging', component: 'order-pad-review', ...charged() };
export default meta;
type Story = StoryObj;

/** Goes to the review of an order that is paid by a new card, and presses the button that charges it. */
async function charging(canvas: HTMLElement): Promise<{ review: LitElement; dialog: HTMLDialogElement }> {
  await goTo(canvas, 'payment');
  const payments = new ScriptedPayments();
  padIn(canvas).payments = [payments];
  const payment = await showing(canvas, 'order-pad-payment');
  await waitFor(() => {
    payment.renderRoot.querySelector<HTMLElement>('input[value=card]:enabled')?.click();
    payments.field.complete();
  });
  await press(padIn(canvas), 'Continue');
  const review = await showing(canvas, 'order-pad-review');
  await press(review, 'Charge');
  const dialog = await waitFor(() => {
    const found = review.renderRoot.querySelector<HTMLDialogElement>('dialog[open]');
    if (!found) throw new Error('nothing is asked yet');
    return found;
  });
  return { review, dialog };
}

/** Charges the card, which the bank answers as the story says. */
async function charge(canvas: HTMLElement): Promise<LitElement> {
  const { review, dialog } = await charging(canvas);
  const yes = [...dialog.querySelectorAll('button')].find(({ textContent }) =>
    textContent.trim().startsWith('Charge'),
  );
  yes?.click();
  return review;
}

export const AskedOnceMore: Story = {
  play: async ({ canvasElement }) => void (await charging(canvasElement)),
};

export const NarrowAskedOnceMore: Story = {
  globals: { width: '320px' },
  play: async ({ canvasElement }) => void (await charging(canvasElement)),
};

export const Declined: Story = {
  ...charged('declined'),
  play: async ({ canvasElement }) => {
    await charge(canvasElement);
    await says(await showing(canvasElement, 'order-pad-payment'), 'the card does not cover the amount');
  },
};

export const ConfirmedWithTheBank: Story = {
  ...charged('needs-action'),
  play: async ({ canvasElement }) =>
    says(await charge(canvasElement), 'The bank asks the payer to confirm the payment'),
};
