import { css } from 'lit';

/** Styles of radio cards and the quantity stepper. */
export const choices = css`
  .card-choices {
    display: grid;
    gap: calc(var(--_u) * 2);
  }
  .card-choice {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_u) * 3);
    padding: calc(var(--_u) * 3) calc(var(--_u) * 3.5);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    cursor: pointer;
    transition:
      background-color var(--_swift),
      border-color var(--_swift);
  }
  .card-choice > :nth-child(2) {
    flex: 1 1 6.5em;
  }
  .card-choice > .number {
    margin-inline-start: auto;
  }
  .card-choice:has(:disabled) {
    background: var(--_sunken);
    color: var(--_muted);
    cursor: default;
  }
  .card-choice:hover:not(:has(:disabled)) {
    border-color: var(--_edge);
  }
  .card-choice:has(:checked) {
    border-color: var(--_accent);
    background: var(--_accent-soft);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .card-choice:has(:focus-visible) {
    outline: var(--_ring-width) solid var(--_ring);
    outline-offset: 2px;
  }
  .card-choice :focus-visible {
    outline: none;
  }
  .card-choice .strong {
    font-weight: var(--_medium);
  }
  .quantity {
    display: inline-flex;
    min-height: var(--_control);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .quantity:has(input:focus-visible) {
    outline: var(--_ring-width) solid var(--_ring);
    outline-offset: -1px;
  }
  .quantity:has([aria-invalid='true']) {
    border-color: var(--_danger);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }
  .quantity input {
    width: 5ch;
    padding: 0;
    border: 0;
    outline: 0;
    background: none;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  .quantity button {
    display: grid;
    place-content: center;
    width: 32px;
    padding: 0;
    border: 0;
    border-radius: calc(var(--_radius) - 1px);
    background: none;
    color: var(--_muted);
    cursor: pointer;
  }
  .quantity button:hover {
    background: var(--_sunken);
    color: var(--_ink);
  }
  /* Paler without an opacity: that is a layer in every row, which the page pays for at each key press. */
  .quantity button:disabled {
    background: none;
    color: color-mix(in srgb, var(--_muted) 45%, transparent);
    cursor: default;
  }
  @media (forced-colors: active) {
    .card-choice:has(:checked) {
      outline: 2px solid Highlight;
    }
  }
`;
