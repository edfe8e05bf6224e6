import type { LitElement, nothing, TemplateResult } from 'lit';
import type { Translate } from '../messages/messages-controller.ts';
import { fetchModule } from './fetch-module.ts';
import { unfetchedNotice } from './unfetched.ts';

/** Fetches modules that an element needs only sometimes. Renders a retry notice while one could not be fetched. */
export class LazyModules {
  readonly #element: LitElement;
  #retry: (() => void) | undefined;

  constructor(element: LitElement) {
    this.#element = element;
  }

  /** True while the module wanted last could not be fetched. */
  get isMissing(): boolean {
    return this.#retry !== undefined;
  }

  /** Calls `use` with the module. Pass an `import()` in `load`: a retry calls it again. */
  load<Module>(load: () => Promise<Module>, use: (module: Module) => void): void {
    this.#show(undefined);
    void fetchModule(load).then(use, () => this.#show(() => this.load(load, use)));
  }

  /** Drops the retry notice: what it would fetch is no longer wanted. */
  forget(): void {
    this.#show(undefined);
  }

  notice(t: Translate): TemplateResult | typeof nothing {
    return unfetchedNotice({ t }, this.#retry);
  }

  #show(retry: (() => void) | undefined): void {
    if (this.#retry === retry) return;
    this.#retry = retry;
    this.#element.requestUpdate();
  }
}
