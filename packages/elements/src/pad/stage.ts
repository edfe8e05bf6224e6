import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { createSibling, register, siblingTag } from '../registry.ts';
import { fetchModule } from '../ui/fetch-module.ts';
import { skeleton } from '../ui/surface.ts';
import type { SceneName } from '../steps/scene.ts';
import { fetchScene } from '../steps/scenes.ts';

/** Holds one element per scene, fetched when it is first shown and kept from then on. */
export class Stage {
  readonly #element: LitElement;
  readonly #elements = new Map<SceneName, HTMLElement>();
  readonly #loading = new Map<SceneName, Promise<void>>();
  readonly #missing = new Set<SceneName>();
  readonly #missingNotice: (retry: () => void) => TemplateResult | typeof nothing;
  /** The scenes that are shown, from top to bottom. */
  #scenes: readonly SceneName[] = [];

  /** Creates a stage. `missingNotice` renders that a scene could not be fetched, with a button to try again. */
  constructor(element: LitElement, missingNotice: (retry: () => void) => TemplateResult | typeof nothing) {
    this.#element = element;
    this.#missingNotice = missingNotice;
  }

  get isLoading(): boolean {
    return this.#scenes.some((scene) => !this.#elements.has(scene) && !this.#missing.has(scene));
  }

  /** Shows several scenes, one below the other. */
  showAll(scenes: readonly SceneName[]): unknown[] {
    const shown = scenes.map((scene) => this.show(scene));
    this.#scenes = scenes;
    return shown;
  }

  show(scene: SceneName): HTMLElement | TemplateResult | typeof nothing {
    this.#scenes = [scene];
    const shown = this.#elements.get(scene);
    if (shown) return shown;
    if (this.#missing.has(scene)) return this.#missingNotice(() => this.#tryAgain(scene));
    void this.#load(scene);
    return html`<div class="card card-body">${skeleton(5)}</div>`;
  }

  /** Returns a scene that was shown before; nothing otherwise. */
  kept(scene: SceneName): HTMLElement | typeof nothing {
    return this.#elements.get(scene) ?? nothing;
  }

  #tryAgain(scene: SceneName): void {
    this.#missing.delete(scene);
    this.#loading.delete(scene);
    this.#element.requestUpdate();
  }

  /** Returns the element of a scene, of the first one that is shown by default, once it is rendered. */
  async shown(scene = this.#scenes[0]): Promise<LitElement | undefined> {
    if (!scene) return undefined;
    await this.#load(scene);
    await this.#element.updateComplete;
    const element = this.#elements.get(scene);
    if (!(element instanceof LitElement)) return undefined;
    await element.updateComplete;
    return element;
  }

  /** Returns every element that is shown, once it is rendered. */
  allShown(): Promise<(LitElement | undefined)[]> {
    return Promise.all(this.#scenes.map((scene) => this.shown(scene)));
  }

  /** Returns the element that is shown below the one in a path of an event. */
  below(path: readonly EventTarget[]): HTMLElement | undefined {
    const elements = this.#scenes.map((scene) => this.#elements.get(scene));
    return elements[elements.findIndex((each) => each && path.includes(each)) + 1 || elements.length];
  }

  #load(scene: SceneName): Promise<void> {
    const known = this.#loading.get(scene);
    if (known) return known;
    const loading = this.#fetch(scene).catch(() => {
      this.#missing.add(scene);
      this.#element.requestUpdate();
    });
    this.#loading.set(scene, loading);
    return loading;
  }

  async #fetch(scene: SceneName): Promise<void> {
    const fetched = await fetchModule(() => fetchScene(scene));
    if (!fetched) return;
    register(siblingTag(this.#element, fetched.tag), fetched.element);
    const element = createSibling(this.#element, fetched.tag);
    if (scene === 'payment') element.append(fieldsSlot('payment'));
    // The review shows what the payer has to confirm, and not the fields.
    if (scene === 'review') element.append(fieldsSlot('payment-action'));
    this.#elements.set(scene, element);
    this.#element.requestUpdate();
  }
}

/** Passes the light-DOM content of one of the pad's own slots on to a step. */
function fieldsSlot(name: string): HTMLSlotElement {
  const slot = document.createElement('slot');
  slot.name = name;
  slot.slot = 'fields';
  return slot;
}
