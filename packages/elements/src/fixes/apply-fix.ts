import type { Step } from '@orderpad/core';
import type { LitElement } from 'lit';
import type { PadSession } from '../context.ts';
import { askApproval } from '../approvals/lazy-approval.ts';
import { hasDependents } from '../items/reduction-guard.ts';
import { siblingTag } from '../registry.ts';
import { loadedScene } from '../steps/scene-register.ts';
import { focusErrors } from '../ui/error-summary.ts';
import type { FixWanted } from './fix-wanted.ts';
import { canFocusIssue } from './focus-issue.ts';
import { fixEffectOf } from './fix-effects.ts';

/** Root of an order. `stepShown` finds the element of a step; without it the steps are among its descendants. */
interface Root extends Element {
  stepShown?(step?: Step): Promise<LitElement | undefined>;
}

/** Applies a fix: sends its event, or goes to the step that can do it and focuses the field. */
export async function applyFix(
  { issue, fix: wanted }: FixWanted,
  session: PadSession | undefined,
  root: Root,
): Promise<void> {
  if (!session) return;
  const effect = fixEffectOf(wanted, issue, session.view(session.views.items).lines);
  if ('asks' in effect) return askApproval(root, issue);
  // An edit that may remove something else is asked about at the lines.
  const isAsked = 'event' in effect && effect.event.type === 'items.edit' && session.view(hasDependents);
  if ('event' in effect && !isAsked) {
    keepFocus(session, root);
    return session.send(effect.event);
  }
  const step = 'step' in effect ? effect.step : 'items';
  const isCurrent = () => session.view(session.views.pad).step === step;
  // A step that is in view beside others needs no move, which the steps before it might refuse.
  if (!elementOf(root, step)?.checkVisibility() && !isCurrent()) {
    session.send({ type: 'go', step });
    // The move may have been refused: the current step then shows why.
    if (!isCurrent()) return;
  }
  const shown = await stepIn(root, session, step);
  if (canFocusIssue(shown)) shown.focusIssue(issue, wanted);
}

/**
 * Restores the focus after the host's answer has removed the issue and its button: to the error summary, else to the heading.
 */
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

/** Returns the element of a step, of the current one by default. */
async function stepIn(root: Root, session: PadSession, step?: Step): Promise<LitElement | undefined> {
  if (root.stepShown) return root.stepShown(step);
  return elementOf(root, step ?? session.view(session.views.pad).step) ?? undefined;
}

/** Returns the element of a step that is in the page, in view or not. */
function elementOf(root: Root, step: Step): LitElement | null {
  const place = root.stepShown ? root.shadowRoot : root;
  return (
    place?.querySelector<LitElement>(siblingTag(root, loadedScene(step)?.tag ?? `order-pad-${step}`)) ?? null
  );
}
