import type { Issue } from '@orderpad/contracts';
import { stepOf } from '@orderpad/core';
import type { LitElement } from 'lit';
import { focusedIn } from '../pad/shortcuts.ts';
import { register, siblingTag } from '../registry.ts';
import { loadedScene } from '../steps/scene-register.ts';
import { fetchModule } from '../ui/fetch-module.ts';
import { focusErrors } from '../ui/error-summary.ts';
import { canFocusIssue } from './focus-issue.ts';

/**
 * Shows why a move was refused: focuses the issue where one of the steps on the screen shows it, unless the person `hasGoneOn` to something
 * else meanwhile; opens the notice above them where it does not.
 */
export async function showBlocked(
  pad: Element,
  place: HTMLElement,
  shown: readonly (LitElement | undefined)[],
  issues: readonly Issue[],
  hasGoneOn: boolean,
): Promise<void> {
  const [first] = issues;
  const step = first && stepOf(first);
  const tag = step && (loadedScene(step)?.tag ?? `order-pad-${step}`);
  const named = (name: string) => shown.find((each) => each?.localName === siblingTag(pad, name));
  const review = named('order-pad-review');
  const own = (tag && named(tag)) || review;
  if (own) {
    if (hasGoneOn || focusErrors(own.renderRoot)) return;
    const invalid = own.renderRoot.querySelector<HTMLElement>('[aria-invalid=true]');
    if (invalid) return invalid.focus();
    // The review shows the warnings to confirm.
    if (own === review && first?.severity === 'warning' && canFocusIssue(own)) return own.focusIssue(first);
  }
  const { OrderPadBlocked } = await fetchModule(() => import('./order-pad-blocked.ts'));
  register(siblingTag(pad, 'order-pad-blocked'), OrderPadBlocked);
  if (!(place instanceof OrderPadBlocked)) return;
  // Shows the issues of the first step concerned; later ones follow when it is done.
  const now = issues.filter((issue) => first && stepOf(issue) === stepOf(first));
  await place.show(now, focusedIn(pad.shadowRoot));
}
