import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadedScene } from './scene-register.ts';
import type { Scene } from './scene.ts';

/** Fetches the scenes whose facts an element shows, and updates the element when they are there. */
export class ScenesController implements ReactiveController {
  readonly #element: ReactiveControllerHost;
  readonly #names: () => readonly string[];
  readonly #load: (step: string) => Promise<Scene | undefined>;
  readonly #wanted = new Set<string>();

  constructor(
    element: ReactiveControllerHost,
    names: () => readonly string[],
    load: (step: string) => Promise<Scene | undefined>,
  ) {
    this.#element = element;
    this.#names = names;
    this.#load = load;
  }

  hostUpdated(): void {
    for (const name of this.#names()) {
      if (loadedScene(name) || this.#wanted.has(name)) continue;
      this.#wanted.add(name);
      // A scene that is lost on the way leaves its fact out; it is fetched again when its step is shown.
      void this.#load(name).then(
        () => this.#element.requestUpdate(),
        () => undefined,
      );
    }
  }
}
