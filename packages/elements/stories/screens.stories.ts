import { defineFlow, backOffice } from '@orderpad/core';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { memoryHost } from '@orderpad/adapters/memory';
import { html } from 'lit';
import { padIn, press, says, showing } from './at-the-pad.ts';
import { goTo, shop } from './in-an-order.ts';
import '../src/define.ts';

/** Shipping and payment on one screen, and a question before the review. */
const flow = defineFlow({
  ...backOffice,
  id: 'shared-screen',
  screens: [{ name: 'delivery', steps: ['shipping', 'payment'] }],
  questions: { review: 'sure' },
  policies: { ...backOffice.policies, payBy: 'ask' },
});

const messages = {
  'pad.screen-delivery': 'Shipping and payment',
  'question.sure': 'Have you read the order back to the customer?',
  'question.sure-yes': 'Yes, go to the review',
};

const meta: Meta = {
  title: 'Steps/Several on one screen',
  component: 'order-pad',
  render: () =>
    html`<order-pad .flow=${flow} .host=${memoryHost({ data: shop })} .messages=${messages}></order-pad>`,
};
export default meta;
type Story = StoryObj;

const atDelivery = async (canvas: HTMLElement) => {
  await goTo(canvas, 'shipping');
  await showing(canvas, 'order-pad-payment');
  await says(padIn(canvas), 'Shipping and payment');
};

export const TwoSteps: Story = { play: ({ canvasElement }) => atDelivery(canvasElement) };

export const TwoStepsOnATelephone: Story = { ...TwoSteps, globals: { width: '320px' } };

export const EachWithItsErrors: Story = {
  play: async ({ canvasElement }) => {
    await atDelivery(canvasElement);
    await says(await showing(canvasElement, 'order-pad-shipping'), 'Standard');
    await press(padIn(canvasElement), 'Continue');
    await says(await showing(canvasElement, 'order-pad-payment'), 'Choose how the order is paid.');
  },
};

export const AQuestionOnTheWay: Story = {
  play: async ({ canvasElement }) => {
    await goTo(canvasElement, 'payment');
    const { session } = padIn(canvasElement);
    session?.send({ type: 'payment.edit', patch: { methodId: 'invoice' } });
    await press(padIn(canvasElement), 'Continue');
    await says(await showing(canvasElement, 'order-pad-question'), 'Have you read the order back');
  },
};
