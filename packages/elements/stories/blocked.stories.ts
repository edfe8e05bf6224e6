import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { padIn, press, says, showing, within } from './at-the-pad.ts';
import { goTo, lineOf, linesOf, shopPad } from './in-an-order.ts';

const meta: Meta = { title: 'Parts/Blocked', component: 'order-pad-blocked', render: () => shopPad() };
export default meta;
type Story = StoryObj;
type Context = { canvasElement: HTMLElement };

async function notYet({ canvasElement }: Context): Promise<void> {
  await goTo(canvasElement, 'items', linesOf(2));
  await press(await showing(canvasElement, 'order-pad-rail'), '5');
  await says(await showing(canvasElement, 'order-pad-blocked'), 'Choose a shipping method.');
}

export const AStepThatIsNotOpenYet: Story = { play: notYet };

export const Narrow: Story = { globals: { width: '320px' }, play: notYet };

export const DarkRightToLeft: Story = { globals: { scheme: 'dark', direction: 'rtl' }, play: notYet };

export const ContinueWithFixes: Story = {
  play: async ({ canvasElement }) => {
    await goTo(canvasElement, 'items', lineOf('VASE', 9));
    const items = await showing(canvasElement, 'order-pad-items');
    await says(await within(items, 'order-pad-lines'), 'Lower the quantity');
    await press(padIn(canvasElement), 'Continue');
    await says(items, 'There is a problem');
  },
};

export const RowsThatHoldTheOrderBack: Story = {
  play: async ({ canvasElement }) => {
    await goTo(canvasElement, 'items', linesOf(1));
    const entry = await within(await showing(canvasElement, 'order-pad-items'), 'order-pad-fast-entry');
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'NO-SUCH-SKU\t2\nNOR-THIS\t1');
    const field = entry.renderRoot.querySelector('#sku');
    field?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true }));
    await says(entry, 'rows to correct');
    await press(padIn(canvasElement), 'Continue');
    await says(entry, '2 rows are not in the order yet.');
  },
};
