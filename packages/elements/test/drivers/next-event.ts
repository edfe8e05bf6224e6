/** The next event of that type on an element, typed. */
export const nextEvent = <Type extends keyof HTMLElementEventMap>(
  element: HTMLElement,
  type: Type,
): Promise<HTMLElementEventMap[Type]> =>
  new Promise((resolve) => element.addEventListener(type, resolve, { once: true }));
