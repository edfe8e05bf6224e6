import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Lets the browser ask before a page is left with unsaved work, and only then: a listener alone slows going back. */
export class LeaveGuard implements ReactiveController {
  /** Whether leaving now would lose something. */
  isNeeded = false;
  #isListening = false;
  /** Its own: the page listens to one and the same function once only, and forgets it for everybody. */
  readonly #ask = (event: BeforeUnloadEvent): void => event.preventDefault();

  constructor(element: ReactiveControllerHost) {
    element.addController(this);
  }

  hostUpdated(): void {
    if (this.isNeeded === this.#isListening) return;
    this.#isListening = this.isNeeded;
    if (this.isNeeded) addEventListener('beforeunload', this.#ask);
    else removeEventListener('beforeunload', this.#ask);
  }

  hostDisconnected(): void {
    removeEventListener('beforeunload', this.#ask);
    this.#isListening = false;
  }
}
