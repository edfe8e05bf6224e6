import type { MemoryOptions } from '@orderpad/adapters/memory';
import type { Host } from '@orderpad/contracts';
import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import { waitFor } from 'storybook/test';
import '../src/define.ts';
import type { OrderPad } from '../src/pad/order-pad.ts';
import { shopWith } from './faults.ts';
import { chosenMessages, toolbar } from './toolbar.ts';

/** A pad before a shop that lives in a variable, with the flow, the fault and the language of the toolbar. */
export function padAt({ host, ...options }: MemoryOptions & { host?: Host } = {}): TemplateResult {
  const { fault, flow } = toolbar();
  return html`
    <order-pad
      flow=${flow === 'own' ? nothing : flow}
      .messages=${chosenMessages()}
      .host=${host ?? shopWith(fault, options)}
    ></order-pad>
  `;
}

/** The pad of a story, once it shows the element of that tag. */
export async function showing(canvas: HTMLElement, tag: string): Promise<LitElement> {
  const element = await waitFor(() => {
    const found = canvas.querySelector('order-pad')?.shadowRoot?.querySelector<LitElement>(tag);
    if (!found?.renderRoot?.firstElementChild) throw new Error(`<${tag}> is not there yet`);
    return found;
  });
  await element.updateComplete;
  return element;
}

/** The pad of a story. */
export function padIn(canvas: HTMLElement): OrderPad {
  const pad = canvas.querySelector('order-pad');
  if (!pad) throw new Error('the story shows no pad');
  return pad;
}

/** Wait until an element says something. */
export async function says(element: Element, text: string): Promise<void> {
  await waitFor(() => {
    if (!element.shadowRoot?.textContent?.includes(text)) throw new Error(`it does not say “${text}”`);
  });
}

/** An element inside another's root, once it is there. */
export const within = (element: Element, tag: string): Promise<LitElement> =>
  waitFor(() => {
    const found = element.shadowRoot?.querySelector<LitElement>(tag);
    if (!found?.shadowRoot) throw new Error(`<${tag}> is not there yet`);
    return found;
  });

/** Choose the first contact found for a text, as the search does. */
export async function choose(canvas: HTMLElement, text: string): Promise<LitElement> {
  const contact = await showing(canvas, 'order-pad-contact');
  const field = contact.renderRoot.querySelector<HTMLInputElement>('[role=combobox]');
  if (!field) throw new Error('the contact step has no search');
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await waitFor(() => {
    const found = contact.renderRoot.querySelectorAll<HTMLElement>('[role=option]');
    if (found.length !== 1) throw new Error(`${found.length} contacts are found for “${text}”`);
    found[0]?.click();
  });
  await says(contact, 'Change');
  return contact;
}

/** Press the button that says so, inside an element. */
export async function press(element: LitElement, text: string): Promise<void> {
  await waitFor(() => {
    const buttons = [...element.renderRoot.querySelectorAll<HTMLElement>('button')];
    const button = buttons.find((each) => each.textContent?.trim().startsWith(text));
    if (!button || button.matches(':disabled')) throw new Error(`no button in use says “${text}”`);
    button.click();
  });
  await element.updateComplete;
}
