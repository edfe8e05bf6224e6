import { html, LitElement, type nothing, type TemplateResult } from 'lit';
import { createSibling, register, siblingTag } from '../registry.ts';
import { skeleton } from '../ui/surface.ts';
import { scenes, type Scene } from './steps.ts';

/** Holds one element per scene, fetched when it is first shown and kept from then on. */
export class Stage {
  readonly #element: LitElement;
  readonly #elements = new Map<Scene, HTMLElement>();
  readonly #loading = new Map<Scene, Promise<void>>();
  readonly #missing = new Set<Scene>();
  readonly #missingNotice: (retry: () => void) => TemplateResult | typeof nothing;
  #scene: Scene | undefined;

  /** Creates a stage. `missingNotice` renders that a scene could not be fetched, with a button to try again. */
  constructor(element: LitElement, missingNotice: (retry: () => void) => TemplateResult | typeof nothing) {
    this.#element = element;
    this.#missingNotice = missingNotice;
  }

  get isLoading(): boolean {
    return this.#scene !== undefined && !this.#elements.has(this.#scene) && !this.#missing.has(this.#scene);
  }

  show(scene: Scene): HTMLElement | TemplateResult | typeof nothing {
    this.#scene = scene;
    const shown = this.#elements.get(scene);
    if (shown) return shown;
    if (this.#missing.has(scene)) return this.#missingNotice(() => this.#tryAgain(scene));
    void this.#load(scene);
    return html`<div class="card card-body">${skeleton(5)}</div>`;
  }

  #tryAgain(scene: Scene): void {
    this.#missing.delete(scene);
    this.#loading.delete(scene);
    this.#element.requestUpdate();
  }

  /** Returns the element of a scene, of the current one by default, once it is rendered. */
  async shown(scene = this.#scene): Promise<LitElement | undefined> {
    if (!scene) return undefined;
    await this.#load(scene);
    await this.#element.updateComplete;
    const element = this.#elements.get(scene);
    if (!(element instanceof LitElement)) return undefined;
    await element.updateComplete;
    return element;
  }

  #load(scene: Scene): Promise<void> {
    const known = this.#loading.get(scene);
    if (known) return known;
    const loading = this.#fetch(scene).catch(() => {
      this.#missing.add(scene);
      this.#element.requestUpdate();
    });
    this.#loading.set(scene, loading);
    return loading;
  }

  async #fetch(scene: Scene): Promise<void> {
    const { tag, load } = scenes[scene] ?? {};
    if (!tag || !load) return;
    register(siblingTag(this.#element, tag), await load());
    const element = createSibling(this.#element, tag);
    if (scene === 'payment') element.append(paymentSlot());
    this.#elements.set(scene, element);
    this.#element.requestUpdate();
  }
}

/** Passes the light-DOM content of the pad's own slot on to the payment step. */
function paymentSlot(): HTMLSlotElement {
  const slot = document.createElement('slot');
  slot.name = 'payment';
  slot.slot = 'fields';
  return slot;
}
