import { html, nothing, type TemplateResult } from 'lit';

/** Heading of a step. The pad focuses it when the step is entered. */
export const stepHeading = (
  text: string,
  aside: TemplateResult | typeof nothing = nothing,
): TemplateResult => html`
  <div class="row spread">
    <h2 id="heading" part="heading" tabindex="-1">${text}</h2>
    ${aside}
  </div>
`;
