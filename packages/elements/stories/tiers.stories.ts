import { memoryHost } from '@orderpad/adapters/memory';
import { HostError, type Host, type PricingTier } from '@orderpad/contracts';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { OrderPadTier } from '../src/tiers/order-pad-tier.ts';
import { choose, padIn, press, says, showing } from './at-the-pad.ts';
import { linesOf, shop, shopPad } from './in-an-order.ts';

const meta: Meta = { title: 'Steps/Pricing tier', component: 'order-pad-tier', render: () => shopPad() };
export default meta;
type Story = StoryObj;

const before = (get: (id: string) => Promise<PricingTier>): Host => ({
  ...memoryHost({ data: shop }),
  tiers: { get },
});

async function lazyTier(canvas: HTMLElement): Promise<OrderPadTier> {
  await choose(canvas, 'Oyelaran');
  padIn(canvas).session?.send({ type: 'next' });
  const shown = await showing(canvas, 'order-pad-items');
  await customElements.whenDefined('order-pad-tier');
  const tier = shown.renderRoot.querySelector('order-pad-tier');
  if (!(tier instanceof OrderPadTier)) throw new Error('the step shows no tier');
  await says(tier, 'View pricing tier');
  return tier;
}

const opened =
  (text: string) =>
  async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
    const tier = await lazyTier(canvasElement);
    await press(tier, 'View pricing tier');
    await says(tier, text);
  };

export const AtTheItems: Story = {
  play: async ({ canvasElement }) => {
    await lazyTier(canvasElement);
    padIn(canvasElement).session?.send({ type: 'items.add', lines: linesOf(4) });
    const items = await showing(canvasElement, 'order-pad-items');
    const table = items.renderRoot.querySelector('order-pad-lines');
    if (!table) throw new Error('there is no table of lines');
    await says(table, 'Trade price');
  },
};

export const Rules: Story = { play: opened('Everything in Tableware') };

export const Loading: Story = {
  render: () => shopPad({ host: before(() => new Promise(() => undefined)) }),
  play: opened('Loading the pricing tier'),
};

export const NoRules: Story = {
  render: () => shopPad({ host: before(async (id) => ({ id, name: 'Trade', rules: [] })) }),
  play: opened('pay the list prices'),
};

export const Failed: Story = {
  render: () => shopPad({ host: before(() => Promise.reject(new HostError('unavailable', 'not now'))) }),
  play: opened('not available'),
};

export const NarrowDark: Story = {
  globals: { width: '320px', scheme: 'dark' },
  play: opened('Everything in Tableware'),
};

export const RightToLeft: Story = {
  globals: { direction: 'rtl' },
  play: opened('Everything in Tableware'),
};
