import { html, type LitElement, type TemplateResult } from 'lit';
import { skeleton } from './surface.ts';

/** Room for choices that the host is still asked for. `id` is that of the first of them: whoever is led there is there already. */
export const awaited = (id: string, legend: string, status: string): TemplateResult => html`
  <div class="field" id=${id} tabindex="-1" aria-busy="true">
    <p class="label">${legend}</p>
    <span class="unseen" role="status">${status}</span>
    ${skeleton(4)}
  </div>
`;

/** Hands the focus of what was awaited on to what has come in its place. */
export function handFocusOn(element: LitElement): void {
  let id: string | undefined;
  element.addController({
    hostUpdate() {
      const focused = element.shadowRoot?.activeElement;
      id = focused?.ariaBusy ? focused.id : undefined;
    },
    hostUpdated() {
      if (id) element.shadowRoot?.getElementById(id)?.focus();
    },
  });
}
