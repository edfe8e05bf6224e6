import { capabilitiesBut } from '@orderpad/contracts';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { press, says, showing, within } from './at-the-pad.ts';
import { goTo, shopPad } from './in-an-order.ts';

const meta: Meta = {
  title: 'Steps/Order details',
  component: 'order-pad-details',
  // As a host that sends e-mails, unlike the one in memory.
  render: () => shopPad({ capabilities: capabilitiesBut() }),
};
export default meta;
type Story = StoryObj;

/** The dialog, over the review. */
async function dialogIn(canvas: HTMLElement) {
  await goTo(canvas, 'review');
  const review = await showing(canvas, 'order-pad-review');
  await press(review, 'Add order details');
  const details = await within(review, 'order-pad-details');
  await says(details, 'Rosa Martin');
  return details;
}

export const Dialog: Story = {
  play: async ({ canvasElement }) => void (await dialogIn(canvasElement)),
};

export const DayThatIsOver: Story = {
  play: async ({ canvasElement }) => {
    const details = await dialogIn(canvasElement);
    const day = details.renderRoot.querySelector<HTMLInputElement>('#deliveryDate');
    if (!day) throw new Error('there is no field for the day of delivery');
    day.value = '2020-02-29';
    day.dispatchEvent(new Event('change', { bubbles: true }));
    details.renderRoot.querySelector<HTMLElement>('[type=submit]')?.click();
    await says(details, 'This day is over.');
  },
};

export const OnTheReview: Story = {
  play: async ({ canvasElement }) => {
    const session = await goTo(canvasElement, 'review');
    session.send({
      type: 'details.edit',
      patch: {
        deliveryDate: '2999-03-02',
        tags: ['Trade fair', 'Visit'],
        internalNote: 'Pays late.',
        confirmation: true,
      },
    });
    await says(await showing(canvasElement, 'order-pad-review'), 'Trade fair');
  },
};
