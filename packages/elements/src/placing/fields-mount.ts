/**
 * Returns the element in whose light DOM the fields of a payment provider belong, and the slot that shows them in `element`:
 * providers refuse shadow roots, so a slot that is passed on is followed outwards to the page.
 */
export function mountOf(element: Element, slot: string): { readonly parent: Element; readonly slot: string } {
  const passed = [...element.children].find(
    (child): child is HTMLSlotElement => child instanceof HTMLSlotElement && child.slot === slot,
  );
  const root = passed?.getRootNode();
  return passed && root instanceof ShadowRoot ? mountOf(root.host, passed.name) : { parent: element, slot };
}

/** Adds an empty element for fields to the page, shown by the slot `slot` of `element`. */
export function mountIn(element: Element, slot: string): HTMLElement {
  const mount = mountOf(element, slot);
  const container = element.ownerDocument.createElement('div');
  container.slot = mount.slot;
  mount.parent.append(container);
  return container;
}
