import type { PadView } from '@orderpad/core';
import type { LitElement } from 'lit';
import { addMessages } from '../messages/own-messages.ts';
import { canFocusFirst } from '../steps/first-focus.ts';
import { pageMessages } from './page.messages.ts';
import { pageStyles } from './page.styles.ts';

addMessages(pageMessages);

/** Gives the pad the styles of the layout `page`, and renders it anew: they apply while its frame has the class `page`. */
export function style(pad: LitElement): void {
  const { styleSheet } = pageStyles;
  const sheets = pad.shadowRoot?.adoptedStyleSheets;
  if (styleSheet && sheets && !sheets.includes(styleSheet)) sheets.push(styleSheet);
  pad.requestUpdate();
}

/** Returns the view of an order with all of its steps on one screen, without those that are skipped; `undefined` while it is not edited. */
export function arranged(view: PadView | undefined): PadView | undefined {
  if (view?.phase !== 'editing') return undefined;
  const steps = view.steps.filter(({ state }) => state !== 'skipped').map(({ step }) => step);
  return {
    ...view,
    screens: [{ name: 'page', steps, state: 'current', canVisit: true }],
    isVerifying: false,
  };
}

/** Focuses the step after or before the one that an event comes from: its heading, or its first field. */
export function move(event: Event, frame: ParentNode, way: 'next' | 'back'): void {
  const steps = [...frame.querySelectorAll('.step-frame > *')].filter((each) => headingOf(each));
  const at = steps.findIndex((each) => event.composedPath().includes(each));
  const to = steps[way === 'next' ? at + 1 : Math.max(at - 1, 0)] ?? steps.at(-1);
  headingOf(to)?.focus();
  if (canFocusFirst(to)) to.focusFirst();
}

const headingOf = (step: Element | undefined): HTMLElement | null | undefined =>
  step?.shadowRoot?.querySelector<HTMLElement>('#heading');
