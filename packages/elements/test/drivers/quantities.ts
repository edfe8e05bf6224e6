import type { RootDriver } from './root-driver.ts';

/** Returns the quantity fields of a table of lines, in page order. */
export const quantities = (table: RootDriver) => [
  ...table.root.querySelectorAll<HTMLInputElement>('tbody input[data-column=quantity]'),
];
