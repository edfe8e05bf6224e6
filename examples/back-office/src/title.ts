/** Name the window after the page it shows. */
export const nameWindow = (page: string): void => {
  document.title = `${page} · Larkspur Trading`;
};
