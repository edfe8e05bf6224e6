import { HostError } from '@orderpad/contracts';
import { memoryHost } from '@orderpad/adapters/memory';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { LitElement } from 'lit';
import { waitFor } from 'storybook/test';
import { says, showing, within } from './at-the-pad.ts';
import { goTo, linesOf, shop, shopPad } from './in-an-order.ts';

const meta: Meta = { title: 'Steps/Fast entry', component: 'order-pad-fast-entry', render: () => shopPad() };
export default meta;
type Story = StoryObj;

/** The fast entry of the story's pad, after something was pasted into it. */
async function pasted(canvas: HTMLElement, text: string, lines = linesOf(2)): Promise<LitElement> {
  await goTo(canvas, 'items', lines);
  const items = await showing(canvas, 'order-pad-items');
  const entry = await waitFor(() => {
    const found = items.renderRoot.querySelector<LitElement>('order-pad-fast-entry');
    const field = found?.shadowRoot?.querySelector('#sku');
    if (!found || !field) throw new Error('the fast entry is not there yet');
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    if (text)
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    return found;
  });
  await entry.updateComplete;
  return entry;
}

const mixed = 'SKU\tQuantity\nJUG\t2\nTEAPOTT\t1\nmug\t3\nJUG\tmany\nVASE\t9\nXX-1\t1\nTEAPOT\t1';

export const Empty: Story = {
  play: async ({ canvasElement }) => void (await pasted(canvasElement, '', [])),
};

export const Added: Story = {
  play: async ({ canvasElement }) => says(await pasted(canvasElement, 'JUG\t2\nTEAPOT\t1'), 'added'),
};

export const RowsToCorrect: Story = {
  play: async ({ canvasElement }) => says(await pasted(canvasElement, mixed), 'rows to correct'),
};

export const SearchingInstead: Story = {
  render: () => shopPad({ latency: (operation) => (operation === 'resolve' ? 100_000 : 0) }),
  play: async ({ canvasElement }) => says(await pasted(canvasElement, mixed), 'Looking up'),
};

export const NoAnswer: Story = {
  render: () => {
    const host = memoryHost({ data: shop });
    const resolve = () => Promise.reject(new HostError('unreachable', 'there is no network'));
    return shopPad({ host: { ...host, catalog: { ...host.catalog, resolve } } });
  },
  play: async ({ canvasElement }) => says(await pasted(canvasElement, 'JUG\t2\nTEAPOT\t1'), 'Try again'),
};

export const AThousandUnknownCodes: Story = {
  play: async ({ canvasElement }) => {
    const rows = Array.from({ length: 1000 }, (_, index) => `NONE-${index}`);
    await says(await pasted(canvasElement, rows.join('\n')), 'and 900 more');
  },
};

const doubtful =
  'Order 4711\n\nSKU\tDescription\tCase Qty\tOrder Qty\tPrice\nJUG\tJug\t12\t2\t20.00\nTEAPOT\tTeapot\t6\t3\t30.00\nTotal\t\t\t5';

/** Waits for the question about the columns of a pasted table. */
async function asked(canvas: HTMLElement): Promise<LitElement> {
  const columns = await within(await pasted(canvas, doubtful), 'order-pad-columns');
  await says(columns, 'This will be ordered');
  return columns;
}

export const ColumnsToCheck: Story = {
  play: async ({ canvasElement }) => void (await asked(canvasElement)),
};

export const ColumnsToCheckNarrow: Story = {
  globals: { width: '320px' },
  play: async ({ canvasElement }) => void (await asked(canvasElement)),
};

export const ColumnsToCheckDarkRightToLeft: Story = {
  globals: { scheme: 'dark', direction: 'rtl' },
  play: async ({ canvasElement }) => void (await asked(canvasElement)),
};

export const TableForLater: Story = {
  play: async ({ canvasElement }) => {
    const columns = await asked(canvasElement);
    const later = [...columns.renderRoot.querySelectorAll('button')].find(({ textContent }) =>
      textContent.includes('Not now'),
    );
    later?.click();
    await says(columns, 'is not in the order yet');
  },
};

export const Narrow: Story = {
  globals: { width: '320px' },
  play: async ({ canvasElement }) => says(await pasted(canvasElement, mixed), 'rows to correct'),
};

export const DarkRightToLeft: Story = {
  globals: { scheme: 'dark', direction: 'rtl' },
  play: async ({ canvasElement }) => says(await pasted(canvasElement, mixed), 'rows to correct'),
};
