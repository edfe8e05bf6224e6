/** Rows want to be seen. Heard by whoever shows the fast entry, and goes no further. */
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
