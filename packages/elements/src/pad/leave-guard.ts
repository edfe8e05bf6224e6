import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Makes the browser ask before a page with unsaved work is left, and only then: a listener alone slows going back. */
export class LeaveGuard implements ReactiveController {
  /** True while leaving would lose something. */
  isNeeded = false;
  #isListening = false;
  /** Listener of this guard alone: a page registers the same function only once, and removes it for everybody. */
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
