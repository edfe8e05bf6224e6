import type { Issue } from '@orderpad/contracts';
import { LitElement } from 'lit';
import type { PadSession } from '../context.ts';
import { createSibling, siblingTag } from '../registry.ts';
import { loadedScene } from '../steps/scene-register.ts';
import { showBlocked } from './show-blocked.ts';

/** Notices of why a move was refused, above the steps that a page has placed. */
const notices = new WeakMap<LitElement, HTMLElement>();

/**
 * Shows why an event was refused among the steps that a page has placed below `root`: at the first field concerned, unless the person
 * `hasGoneOn` to something else meanwhile; else above them.
 */
export async function show(
  root: LitElement,
  session: PadSession,
  issues: readonly Issue[],
  hasGoneOn: () => boolean,
): Promise<void> {
  const tags = session
    .view(session.views.pad)
    .steps.map(({ step }) => siblingTag(root, loadedScene(step)?.tag ?? `order-pad-${step}`));
  const placed = tags
    .flatMap((tag) => [...root.querySelectorAll(tag)])
    .filter((each) => each instanceof LitElement);
  const shown = placed.filter((each) => each.checkVisibility());
  await Promise.all(shown.map(({ updateComplete }) => updateComplete));
  const notice = notices.get(root) ?? createSibling(root, 'order-pad-blocked');
  notices.set(root, notice);
  root.renderRoot.prepend(notice);
  notice.removeAttribute('open');
  await showBlocked(root, notice, shown, issues, hasGoneOn());
}
