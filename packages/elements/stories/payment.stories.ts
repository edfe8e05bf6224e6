import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { amex, newCard, ScriptedPayments, visa } from '../test/drivers/scripted-payments.ts';
import { padIn, press, says, showing } from './at-the-pad.ts';
import { goTo, shop, shopPad } from './in-an-order.ts';

const meta: Meta = {
  title: 'Steps/Payment',
  component: 'order-pad-payment',
  render: () => shopPad({ data: { ...shop, paymentMethods: [...shop.paymentMethods, visa, amex, newCard] } }),
};
export default meta;
type Story = StoryObj;

/** Goes to the payment step of a page with a payment provider, and chooses a method or a payer. */
async function choosing(canvas: HTMLElement, value: string, payments = new ScriptedPayments()) {
  await goTo(canvas, 'payment');
  padIn(canvas).payments = [payments];
  const payment = await showing(canvas, 'order-pad-payment');
  await says(payment, 'Who pays?');
  await payment.updateComplete;
  payment.renderRoot.querySelector<HTMLElement>(`input[value="${value}"]`)?.click();
  return { payment, payments };
}

export const StoredCard: Story = {
  play: async ({ canvasElement }) => {
    const { payment } = await choosing(canvasElement, 'visa');
    await says(payment, 'Security code of the card');
  },
};

export const CardOfTheOperator: Story = {
  play: async ({ canvasElement }) => {
    const { payment } = await choosing(canvasElement, 'operator');
    await says(payment, 'American Express');
  },
};

export const NewCard: Story = {
  play: async ({ canvasElement }) => {
    const { payment } = await choosing(canvasElement, 'card');
    await says(payment, 'Save this card for');
  },
};

export const FieldsOnTheirWay: Story = {
  play: async ({ canvasElement }) => {
    const payments = new ScriptedPayments();
    payments.answers = [new Promise(() => {})];
    const { payment } = await choosing(canvasElement, 'card', payments);
    await says(payment, 'Opening the fields');
  },
};

export const FieldsThatDidNotOpen: Story = {
  play: async ({ canvasElement }) => {
    const payments = new ScriptedPayments();
    payments.answers = ['timeout'];
    const { payment } = await choosing(canvasElement, 'card', payments);
    await says(payment, 'did not open');
  },
};

export const NothingEntered: Story = {
  play: async ({ canvasElement }) => {
    const { payment } = await choosing(canvasElement, 'card');
    await says(payment, 'Card details');
    await press(padIn(canvasElement), 'Continue');
    await says(payment, 'Enter the card.');
  },
};

export const NotOnThisPage: Story = {
  play: async ({ canvasElement }) => {
    await goTo(canvasElement, 'payment');
    await says(await showing(canvasElement, 'order-pad-payment'), 'This page cannot take cards');
  },
};

export const NarrowNewCard: Story = {
  globals: { width: '320px' },
  play: async ({ canvasElement }) => {
    const { payment } = await choosing(canvasElement, 'card');
    await says(payment, 'Card details');
  },
};
