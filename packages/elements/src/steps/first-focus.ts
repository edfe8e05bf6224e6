import { focusedIn } from '../pad/shortcuts.ts';

/** Element of a step that puts the cursor in its first field, for staff, who type first. */
export interface FocusesFirst {
  focusFirst(): void;
}

export const canFocusFirst = (element: Element | undefined): element is Element & FocusesFirst =>
  element !== undefined && 'focusFirst' in element;

/** Returns true while nobody uses another part of the page: nothing has the focus but what is around an element. */
export function isFocusFree(element: Element): boolean {
  const focused = focusedIn(element.ownerDocument);
  if (!focused) return true;
  for (let around: Node | null = element; around; around = parentOf(around))
    if (around === focused) return true;
  return false;
}

/** Returns the parent of a node, through shadow roots. */
const parentOf = (node: Node): Node | null => (node instanceof ShadowRoot ? node.host : node.parentNode);
