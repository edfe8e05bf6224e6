import type { OrderSession, Step } from '@orderpad/core';
import type { LitElement } from 'lit';
import type { Order } from '../context.ts';
import { focusErrors } from '../ui/error-summary.ts';
import type { FixWanted } from './fix-wanted.ts';
import { canLead } from './leading.ts';
import { wayOf } from './ways.ts';

/** Where an order is taken: the order, and how its steps are found on the screen. */
export interface Desk {
  readonly session: Order | undefined;
  /** The element of a step, once it is shown and painted. */
  stepShown(step?: Step): Promise<LitElement | undefined>;
}

/** Do what was pressed, or go to where it can be done and give the focus to what answers it. */
export async function fix({ issue, fix: wanted }: FixWanted, desk: Desk): Promise<void> {
  const { session } = desk;
  if (!session) return;
  const way = wayOf(wanted, issue, session.view(session.views.items).lines);
  if ('event' in way) {
    keepFocus(session, desk);
    return session.send(way.event);
  }
  if (session.view(session.views.pad).step !== way.step) session.send({ type: 'go', step: way.step });
  // It may have been refused: that is then said where the person is.
  if (session.view(session.views.pad).step !== way.step) return;
  const shown = await desk.stepShown(way.step);
  if (canLead(shown)) shown.lead(issue, wanted);
}

/** With the issue its button goes, once the host has answered: the focus is then taken to what is left, or to the top. */
function keepFocus(session: OrderSession, desk: Desk): void {
  const leave = session.on('quoted', () => {
    leave();
    void desk.stepShown().then((shown) => {
      const root = shown?.shadowRoot;
      if (!root || root.activeElement) return;
      if (!focusErrors(root)) root.querySelector<HTMLElement>('#heading')?.focus();
    });
  });
}
