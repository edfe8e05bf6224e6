import type { Step } from '@orderpad/core';
import type { LitElement } from 'lit';
import type { PadSession } from '../context.ts';
import { hasDependents } from '../items/reduction-guard.ts';
import { siblingTag } from '../registry.ts';
import { focusErrors } from '../ui/error-summary.ts';
import type { FixWanted } from './fix-wanted.ts';
import { canFocusIssue } from './focus-issue.ts';
import { fixEffectOf } from './fix-effects.ts';

/** What stands around an order, and may know how its steps are found; else they stand below it. */
interface Root extends Element {
  stepShown?(step?: Step): Promise<LitElement | undefined>;
}

/** Do what was pressed, or go to where it can be done and give the focus to what answers it. */
export async function applyFix(
  { issue, fix: wanted }: FixWanted,
  session: PadSession | undefined,
  root: Root,
): Promise<void> {
  if (!session) return;
  const effect = fixEffectOf(wanted, issue, session.view(session.views.items).lines);
  // What may take something along is asked about where the lines are.
  const isAsked = 'event' in effect && effect.event.type === 'items.edit' && session.view(hasDependents);
  if ('event' in effect && !isAsked) {
    keepFocus(session, root);
    return session.send(effect.event);
  }
  const step = 'step' in effect ? effect.step : 'items';
  if (session.view(session.views.pad).step !== step) session.send({ type: 'go', step });
  // It may have been refused: that is then said where the person is.
  if (session.view(session.views.pad).step !== step) return;
  const shown = await stepIn(root, session, step);
  if (canFocusIssue(shown)) shown.focusIssue(issue, wanted);
}

/** With the issue its button goes, once the host has answered: the focus is then taken to what is left, or to the top. */
function keepFocus(session: PadSession, place: Root): void {
  const unsubscribe = session.on('quoted', () => {
    unsubscribe();
    void stepIn(place, session).then((shown) => {
      const root = shown?.shadowRoot;
      if (!root || root.activeElement) return;
      if (!focusErrors(root)) root.querySelector<HTMLElement>('#heading')?.focus();
    });
  });
}

/** The element of a step, or of the one that the order is at. */
async function stepIn(root: Root, session: PadSession, step?: Step): Promise<LitElement | undefined> {
  if (root.stepShown) return root.stepShown(step);
  const name = step ?? session.view(session.views.pad).step;
  return root.querySelector<LitElement>(siblingTag(root, `order-pad-${name}`)) ?? undefined;
}
