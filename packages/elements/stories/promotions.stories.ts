import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { OrderPadPromotions } from '../src/promotions/order-pad-promotions.ts';
import { press, says, showing } from './at-the-pad.ts';
import { goTo, linesOf, shopPad } from './in-an-order.ts';

const meta: Meta = { title: 'Steps/Promotions', component: 'order-pad-promotions', render: () => shopPad() };
export default meta;
type Story = StoryObj;

type At = 'items' | 'review';

async function promotionsAt(canvas: HTMLElement, step: At): Promise<OrderPadPromotions> {
  await customElements.whenDefined('order-pad-promotions');
  const found = (await showing(canvas, `order-pad-${step}`)).renderRoot.querySelector('order-pad-promotions');
  if (!(found instanceof OrderPadPromotions)) throw new Error('the step shows no promotions');
  return found;
}

const at =
  (step: At, codes: readonly string[], picked: readonly string[] = []) =>
  async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
    const session = await goTo(canvasElement, step, linesOf(3));
    for (const code of codes) session.send({ type: 'promotions.addCode', code });
    for (const id of picked) session.send({ type: 'promotions.add', id });
    if (codes.length + picked.length > 0) await says(await promotionsAt(canvasElement, step), '-£');
  };

export const NoneYet: Story = { play: at('items', []) };

export const AtTheItems: Story = { play: at('items', ['SOAP'], ['soap-gift']) };

export const AtTheReview: Story = { play: at('review', ['HEARTH10', 'FREESHIP']) };

export const Refused: Story = { play: at('review', ['HEARTH10', 'SPRING', 'NOPE'], ['jug-gift']) };

export const QuestionBeforeRemoval: Story = {
  play: async (context) => {
    await at('items', [], ['soap-gift'])(context);
    const promotions = await promotionsAt(context.canvasElement, 'items');
    promotions.renderRoot.querySelector<HTMLElement>('[aria-label^="Remove"]')?.click();
    await says(promotions, 'These items will be removed');
  },
};

export const PickingFromTheList: Story = {
  play: async ({ canvasElement }) => {
    await goTo(canvasElement, 'items', linesOf(2));
    const promotions = await promotionsAt(canvasElement, 'items');
    await press(promotions, 'Choose a promotion');
    await says(promotions, 'Two bars of soap with any order.');
  },
};

export const NarrowDark: Story = {
  globals: { width: '320px', scheme: 'dark' },
  play: at('items', ['SOAP', 'NOPE'], ['soap-gift']),
};

export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  play: at('review', ['HEARTH10', 'SPRING']),
};
