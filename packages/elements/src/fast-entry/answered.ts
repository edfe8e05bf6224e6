/** Dispatched when the question about columns was answered or put off, to the element around it. Does not bubble. */
export class Answered extends Event {
  static readonly type = 'answered';

  constructor() {
    super(Answered.type);
  }
}

declare global {
  interface HTMLElementEventMap {
    answered: Answered;
  }
}
