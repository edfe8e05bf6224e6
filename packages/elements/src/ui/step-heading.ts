import { html, nothing, type TemplateResult } from 'lit';

/** The heading of a step. The pad gives it the focus when the step is entered, so that everybody knows where they are. */
export const stepHeading = (
  text: string,
  aside: TemplateResult | typeof nothing = nothing,
): TemplateResult => html`
  <div class="row spread">
    <h2 id="heading" part="heading" tabindex="-1">${text}</h2>
    ${aside}
  </div>
`;
