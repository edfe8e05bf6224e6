import type { Issue } from '@orderpad/contracts';
import { stepOf } from '@orderpad/core';
import type { LitElement } from 'lit';
import { focusedIn } from '../pad/shortcuts.ts';
import { register, siblingTag } from '../registry.ts';
import { loadedScene } from '../steps/scene-register.ts';
import { focusErrors } from '../ui/error-summary.ts';
import { canFocusIssue } from './focus-issue.ts';
import { OrderPadBlocked } from './order-pad-blocked.ts';

/**
 * Shows why a move was refused: focuses the issue where the current step shows it, unless the person `hasGoneOn` to something
 * else meanwhile; opens the notice above the step where it does not.
 */
export async function showBlocked(
  pad: Element,
  place: HTMLElement,
  shown: LitElement | undefined,
  issues: readonly Issue[],
  hasGoneOn: boolean,
): Promise<void> {
  const [first] = issues;
  const step = first && stepOf(first);
  const tag = step && loadedScene(step)?.tag;
  const isOwn = tag !== undefined && shown?.localName === siblingTag(pad, tag);
  const isReview = shown?.localName === siblingTag(pad, 'order-pad-review');
  if (shown && (isOwn || isReview)) {
    if (hasGoneOn || focusErrors(shown.renderRoot)) return;
    const invalid = shown.renderRoot.querySelector<HTMLElement>('[aria-invalid=true]');
    if (invalid) return invalid.focus();
    // The review shows the warnings to confirm.
    if (isReview && first?.severity === 'warning' && canFocusIssue(shown)) return shown.focusIssue(first);
  }
  register(siblingTag(pad, 'order-pad-blocked'), OrderPadBlocked);
  if (!(place instanceof OrderPadBlocked)) return;
  // Shows the issues of the first step concerned; later ones follow when it is done.
  const now = issues.filter((issue) => first && stepOf(issue) === stepOf(first));
  await place.show(now, focusedIn(pad.shadowRoot));
}
