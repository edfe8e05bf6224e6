/**
 * Dispatched by a step when the person has given what it asks for. The pad focuses the button that continues and cancels the
 * event; where nobody cancels it, the step keeps the focus.
 */
export class StepDone extends Event {
  static readonly type = 'step-done';

  constructor() {
    super(StepDone.type, { bubbles: true, composed: true, cancelable: true });
  }
}
