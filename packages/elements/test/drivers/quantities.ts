import type { RootDriver } from './root-driver.ts';

/** The quantity fields of a table of lines, as they stand in the page. */
export const quantities = (table: RootDriver) => [
  ...table.root.querySelectorAll<HTMLInputElement>('tbody input[data-column=quantity]'),
];
