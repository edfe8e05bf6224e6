/** Returns the focused element, through all shadow roots. */
export function focusIn({ activeElement }: DocumentOrShadowRoot): HTMLElement | undefined {
  const inside = activeElement?.shadowRoot;
  if (inside?.activeElement) return focusIn(inside);
  return activeElement instanceof HTMLElement ? activeElement : undefined;
}
