/** Dispatched when rows have to be seen, to the element that shows fast entry. Does not bubble. */
export class RowsWanted extends Event {
  static readonly type = 'rows-wanted';

  constructor() {
    super(RowsWanted.type);
  }
}

declare global {
  interface HTMLElementEventMap {
    'rows-wanted': RowsWanted;
  }
}
