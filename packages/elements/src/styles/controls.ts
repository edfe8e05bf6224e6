import { css } from 'lit';

/**
 * Styles of buttons, inputs, selects, check boxes, and the field around them: what `button`, `textField` and `searchField`
 * need.
 *
 * @example
 * ```ts
 * html`<div class="fields">${textField({ id: 'gate', span: 'half', … })} ${textField({ id: 'dock', span: 'half', … })}</div>`;
 * ```
 */
export const controls = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: calc(var(--_u) * 1.5);
    min-height: var(--_control);
    padding: 0 calc(var(--_u) * 3.5);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--_shadow);
    font-weight: var(--_medium);
    line-height: 1.2;
    text-decoration: none;
    color: var(--_ink);
    cursor: pointer;
    transition:
      background-color var(--_swift),
      border-color var(--_swift);
  }
  .button:hover {
    background: var(--_sunken);
  }
  .button:active {
    box-shadow: none;
  }
  .button.primary {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: var(--_bold);
  }
  .button.primary:hover {
    background: var(--_accent-strong);
  }
  .button.quiet {
    border-color: transparent;
    background: none;
    box-shadow: none;
  }
  .button.quiet:hover {
    background: var(--_sunken);
  }
  .button.link {
    min-height: 24px;
    padding: 0;
    border: 0;
    background: none;
    box-shadow: none;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    text-decoration-thickness: from-font;
  }
  .button.link:hover {
    color: var(--_accent-strong);
  }
  .button.only-icon {
    width: var(--_control);
    padding: 0;
  }
  .button:is(:disabled, [aria-disabled='true']) {
    border-color: var(--_line);
    background: var(--_sunken);
    box-shadow: none;
    color: var(--_muted);
    cursor: not-allowed;
  }
  .faces {
    display: grid;
    justify-items: center;
  }
  .faces > span {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_u) * 1.5);
  }
  /* As wide as the label that is not shown now, with an icon or the spinner. */
  .faces::after {
    content: attr(data-other);
    height: 0;
    padding-inline-start: calc(16px + var(--_u) * 1.5);
    overflow: hidden;
    visibility: hidden;
  }
  .spinner {
    flex: none;
    width: 16px;
    height: 16px;
    border: 2px solid;
    border-inline-end-color: transparent;
    border-radius: 50%;
    animation: spin 0.8s linear infinite;
  }
  @keyframes spin {
    to {
      rotate: 1turn;
    }
  }

  .field {
    display: grid;
    align-content: start;
    gap: calc(var(--_u) * 1.25);
    min-width: 0;
  }
  .label {
    display: flex;
    align-items: baseline;
    gap: 0.35em;
    font-weight: var(--_medium);
  }
  legend.label {
    margin-bottom: calc(var(--_u) * 1.25);
  }
  .label .need {
    color: var(--_danger);
  }
  .label .muted {
    font-weight: 400;
    font-size: var(--_small);
  }
  .hint {
    color: var(--_muted);
    font-size: var(--_small);
  }
  .error {
    display: flex;
    gap: calc(var(--_u) * 1.5);
    color: var(--_danger);
    font-size: var(--_small);
    font-weight: var(--_medium);
  }
  .error .icon {
    margin-top: 0.1em;
  }
  .input {
    display: block;
    width: 100%;
    min-height: var(--_control);
    padding: calc(var(--_u) * 1.5) calc(var(--_u) * 2.5);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    unicode-bidi: plaintext;
    transition: border-color var(--_swift);
  }
  .input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .input:hover {
    border-color: var(--_ink);
  }
  .input:focus-visible {
    outline-offset: -1px;
    border-color: var(--_ring);
  }
  .input[aria-invalid='true'] {
    border-color: var(--_danger);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }
  .input:disabled {
    border-color: var(--_line);
    background: var(--_sunken);
    color: var(--_muted);
  }
  :is(.search, .combobox) {
    position: relative;
  }
  :is(.search, .combobox) > :is(.icon, .spinner) {
    position: absolute;
    inset-block-start: calc((var(--_control) - 16px) / 2);
    inset-inline-start: calc(var(--_u) * 3);
    color: var(--_muted);
    pointer-events: none;
  }
  :is(.search, .combobox) .input {
    padding-inline-start: calc(var(--_u) * 9);
  }
  .search .input::-webkit-search-cancel-button {
    display: none;
  }
  .search:has(.clear) .input {
    padding-inline-end: var(--_control);
  }
  .search .clear {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    color: var(--_muted);
  }
  textarea.input {
    min-height: calc(var(--_control) * 2);
    resize: vertical;
    field-sizing: content;
  }
  .check {
    display: flex;
    align-items: flex-start;
    gap: calc(var(--_u) * 2);
    min-height: 24px;
    cursor: pointer;
  }
  :is(.check, .card-choice) input {
    flex: none;
    width: 16px;
    height: 16px;
    margin: 0.15em 0 0;
    accent-color: var(--_accent);
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(6, minmax(0, 1fr));
    gap: calc(var(--_u) * 4) calc(var(--_u) * 3);
    container-type: inline-size;
  }
  .fields > * {
    grid-column: span 6;
  }
  @container (min-width: 420px) {
    .fields > .half {
      grid-column: span 3;
    }
    .fields > .third {
      grid-column: span 2;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .spinner {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .button.primary {
      forced-color-adjust: none;
    }
  }
  @media (pointer: coarse) {
    .input {
      font-size: max(16px, var(--_size));
    }
  }
`;
