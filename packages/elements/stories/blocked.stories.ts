import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { fastEntryOf } from '@orderpad/core/fast-entry';
import type { Order } from '../src/context.ts';
import { padIn, press, says, showing } from './at-the-pad.ts';
import { goTo, lineOf, linesOf, shopPad } from './in-an-order.ts';

const meta: Meta = { title: 'Pad/Blocked', component: 'order-pad-blocked', render: () => shopPad() };
export default meta;
type Story = StoryObj;
type Context = { canvasElement: HTMLElement };

async function notYet({ canvasElement }: Context): Promise<void> {
  await goTo(canvasElement, 'items', linesOf(2));
  await press(await showing(canvasElement, 'order-pad-rail'), '5');
  await says(await showing(canvasElement, 'order-pad-blocked'), 'Choose a shipping speed.');
}

export const AStepThatIsNotOpenYet: Story = { play: notYet };

export const Narrow: Story = { globals: { width: '320px' }, play: notYet };

export const DarkRightToLeft: Story = { globals: { scheme: 'dark', direction: 'rtl' }, play: notYet };

export const ContinueWithWaysOut: Story = {
  play: async ({ canvasElement }) => {
    await goTo(canvasElement, 'items', lineOf('VASE', 9));
    await press(padIn(canvasElement), 'Continue');
    await says(await showing(canvasElement, 'order-pad-items'), 'to put right');
  },
};

export const RowsThatHoldTheOrderBack: Story = {
  play: async ({ canvasElement }) => {
    await goTo(canvasElement, 'items', linesOf(1));
    await customElements.whenDefined('order-pad-fast-entry');
    const items = await showing(canvasElement, 'order-pad-items');
    const entry = items.renderRoot.querySelector('order-pad-fast-entry');
    if (!entry) throw new Error('the step has no fast entry');
    // What the pad gives to its elements is what its own `session` answers.
    fastEntryOf(padIn(canvasElement).session as Order).enter('NO-SUCH-SKU\t2\nNOR-THIS\t1');
    await says(entry, 'NO-SUCH-SKU');
    await press(padIn(canvasElement), 'Continue');
    await says(entry, '2 rows are not in the order yet.');
  },
};
