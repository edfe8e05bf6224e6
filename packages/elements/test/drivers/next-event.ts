/** Resolves with the next event of a type on an element. */
export const nextEvent = <Type extends keyof HTMLElementEventMap>(
  element: HTMLElement,
  type: Type,
): Promise<HTMLElementEventMap[Type]> =>
  new Promise((resolve) => element.addEventListener(type, resolve, { once: true }));

/** Resolves in the next task, once everything that is due has run. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
