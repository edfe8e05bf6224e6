/** Dispatched by fast entry to the step around it when the person wants to search instead. Does not bubble. */
export class LookUp extends Event {
  static readonly type = 'look-up';
  /** Text typed so far. */
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
