/** Calls of the bench on the page with fast entry. */
export interface EntryPage {
  /** Begin an order without lines. */
  open(): Promise<void>;
  /** Paste so many rows; answers when they are lines that are priced and painted. */
  paste(rows: number): Promise<void>;
  /** Enter the same rows one after another, each priced and painted before the next. */
  addOneByOne(rows: number): Promise<void>;
}
