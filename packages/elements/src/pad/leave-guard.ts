import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Lets the browser ask before a page is left with unsaved work, and only then: a listener alone slows going back. */
export class LeaveGuard implements ReactiveController {
  /** Whether leaving now would lose something. */
  isNeeded = false;
  #isListening = false;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.isNeeded === this.#isListening) return;
    this.#isListening = this.isNeeded;
    if (this.isNeeded) addEventListener('beforeunload', ask);
    else removeEventListener('beforeunload', ask);
  }

  hostDisconnected(): void {
    removeEventListener('beforeunload', ask);
    this.#isListening = false;
  }
}

const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
