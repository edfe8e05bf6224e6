import { html, type TemplateResult } from 'lit';
import { skeleton } from './surface.ts';

/**
 * Placeholder for choices that the host is still asked for. `id` is that of the first choice to come, so that a focus moved
 * there is kept.
 */
export const awaited = (id: string, legend: string, status: string): TemplateResult => html`
  <div class="field" id=${id} tabindex="-1" aria-busy="true">
    <p class="label">${legend}</p>
    <span class="unseen" role="status">${status}</span>
    ${skeleton(4)}
  </div>
`;
