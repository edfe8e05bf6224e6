/** Sets the title of the window. */
export const nameWindow = (page: string): void => {
  document.title = `${page} · Larkspur Trading`;
};
