import { html, type TemplateResult } from 'lit';

/** A card of the order with a heading. */
export const panel = (heading: string, body: TemplateResult): TemplateResult => html`
  <section class="card">
    <div class="card-body panel">
      <h3>${heading}</h3>
      ${body}
    </div>
  </section>
`;
