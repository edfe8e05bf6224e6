import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { choose, padAt, padIn, press, says, showing } from './at-the-pad.ts';

const meta: Meta = { title: 'Steps/Contact', component: 'order-pad-contact', render: () => padAt() };
export default meta;
type Story = StoryObj;

export const Playground: Story = {};

export const Searching: Story = {
  render: () => padAt({ latency: (operation) => (operation === 'search' ? 100_000 : 0) }),
  play: async ({ canvasElement }) => {
    const contact = await showing(canvasElement, 'order-pad-contact');
    contact.renderRoot.querySelector<HTMLElement>('[role=combobox]')?.click();
    await says(contact, 'Searching');
  },
};

export const Results: Story = {
  play: async ({ canvasElement }) => {
    const contact = await showing(canvasElement, 'order-pad-contact');
    contact.renderRoot.querySelector<HTMLElement>('[role=combobox]')?.click();
    await says(contact, 'Orders cannot be entered for administrator accounts.');
  },
};

export const Chosen: Story = {
  play: async ({ canvasElement }) => {
    const contact = await choose(canvasElement, 'marcus');
    await expect(contact.shadowRoot?.textContent).toContain('London');
  },
};

export const WithoutAddress: Story = {
  play: async ({ canvasElement }) => {
    const contact = await choose(canvasElement, 'tomasz');
    await press(padIn(canvasElement), 'Continue');
    await says(contact, 'Add one to continue');
  },
};

export const AddingAnAddress: Story = {
  play: async ({ canvasElement }) => {
    const contact = await choose(canvasElement, 'tomasz');
    await press(contact, 'Add address');
    await says(contact, 'Street address');
  },
};

export const NewContactWithErrors: Story = {
  play: async ({ canvasElement }) => {
    const contact = await showing(canvasElement, 'order-pad-contact');
    await press(contact, 'New contact');
    await press(contact, 'Create contact');
    await says(contact, 'Enter a last name or a company.');
  },
};
