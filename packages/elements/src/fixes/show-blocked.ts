import type { Issue } from '@orderpad/contracts';
import { register, siblingTag } from '../registry.ts';
import { Blocked } from './blocked.ts';
import { stepOf } from './step-of.ts';

/** Say why something could not be done, in an element of the pad that is there from then on. */
export async function showBlocked(pad: Element, place: HTMLElement, issues: readonly Issue[]): Promise<void> {
  register(siblingTag(pad, 'order-pad-blocked'), Blocked);
  if (!(place instanceof Blocked)) return;
  const [first] = issues;
  // What comes first is said; what follows from it is said when its turn has come.
  const now = issues.filter((issue) => first && stepOf(issue) === stepOf(first));
  await place.show(now, focusedIn(pad));
}

/** What had the focus when it was pressed, through shadow roots. */
function focusedIn(pad: Element): HTMLElement | undefined {
  let focused = pad.shadowRoot?.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused instanceof HTMLElement ? focused : undefined;
}
