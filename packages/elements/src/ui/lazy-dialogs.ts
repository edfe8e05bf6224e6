import type { LitElement } from 'lit';
import { createSibling, siblingTag } from '../registry.ts';
import { registerAll } from './lazy-element.ts';

/** Adds an element with dialogs to a step under its prefix, once, and returns it. */
export async function placedDialogs<Dialogs extends LitElement>(
  step: LitElement,
  tag: string,
  type: new () => Dialogs,
): Promise<Dialogs> {
  await registerAll(step, async () => ({ [tag]: type }));
  const known = step.renderRoot.querySelector(siblingTag(step, tag));
  const dialogs = known ?? createSibling(step, tag);
  if (!(dialogs instanceof type))
    throw new Error(`<${siblingTag(step, tag)}> belongs to another copy of this package`);
  if (!known) step.renderRoot.append(dialogs);
  await dialogs.updateComplete;
  return dialogs;
}
