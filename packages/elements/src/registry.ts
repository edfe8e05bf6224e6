/**
 * Registers an element under a tag, once. A tag that is taken stays as it is: a second copy of this package, or a second
 * call, never throws. A class that already has a tag gets a second one by a subclass.
 */
export function register(tag: string, element: CustomElementConstructor): void {
  const taken = customElements.get(tag);
  if (taken) {
    if (taken !== element && !(taken.prototype instanceof element))
      console.warn(
        `<${tag}> is already defined by another copy of @orderpad/elements; that one stays in use.`,
      );
    return;
  }
  customElements.define(tag, customElements.getName(element) ? class extends element {} : element);
}

/** Returns the tag of a sibling element, under the prefix of `element`. */
export const siblingTag = (element: Element, tag: string): string =>
  element.localName.slice(0, element.localName.indexOf('order-pad')) + tag;

/** Parts that an element inside a pad may have, exported so that a page can style them from outside. */
export const exportedParts =
  'add,button,button-icon,button-link,button-plain,button-primary,button-quiet,cart,categories,' +
  'check,choice,choices,contact,dialog,empty,error,errors,field,heading,input,label,lines,menu,' +
  'notice,option,pill,place,popup,product,promotions,quantity,rewards,shipment,slip,step,summary,total';

/** Creates an element inside another, under the same prefix and with its parts exported. */
export function createSibling(element: Element, tag: string): HTMLElement {
  const sibling = document.createElement(siblingTag(element, tag));
  sibling.setAttribute('exportparts', exportedParts);
  return sibling;
}
