import { css } from 'lit';

/** Styles of what is known of a customer: parts side by side where there is room, each a short list. */
export const contactRecordStyles = css`
  :host {
    container-type: inline-size;
  }
  :host([popover]) {
    position: fixed;
    inset: auto;
    width: min(680px, calc(100vw - 24px));
    max-height: min(70vh, 560px);
    padding: calc(var(--_u) * 4);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
    box-shadow: var(--_shadow-high);
    overflow: auto;
    --_cover: 0px;
    --_bar: 0px;
  }
  :host([popover]:not(:popover-open)) {
    display: none;
  }
  .record,
  .record section {
    display: grid;
    align-content: start;
    gap: calc(var(--_u) * 2);
    min-width: 0;
  }
  .record {
    gap: calc(var(--_u) * 4);
  }
  .parts {
    display: grid;
    gap: calc(var(--_u) * 5) calc(var(--_u) * 8);
  }
  h2 {
    font-size: var(--_large);
  }
  h3 {
    font-size: var(--_size);
    color: var(--_muted);
    font-weight: var(--_medium);
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 calc(var(--_u) * 3);
    padding-block: calc(var(--_u) * 1.5);
    border-top: 1px solid var(--_line);
  }
  .line:first-child {
    border-top: 0;
  }
  .line .number {
    margin-inline-start: auto;
  }
  .wide {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .note {
    padding-block: calc(var(--_u) * 2);
    border-top: 1px solid var(--_line);
  }
  .prose {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  form {
    display: grid;
    justify-items: start;
    gap: calc(var(--_u) * 2);
  }
  form > :first-child {
    width: 100%;
  }
  @container (min-width: 560px) {
    .parts {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
`;
