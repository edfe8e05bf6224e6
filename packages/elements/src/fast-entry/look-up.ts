/** Somebody would rather see what there is. Said by the fast entry to the step around it; goes no further. */
export class LookUp extends Event {
  static readonly type = 'look-up';
  /** What was typed so far. */
  readonly text: string;

  constructor(text: string) {
    super(LookUp.type);
    this.text = text;
  }
}

declare global {
  interface HTMLElementEventMap {
    'look-up': LookUp;
  }
}
