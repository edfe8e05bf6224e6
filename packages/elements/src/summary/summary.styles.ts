import { css } from 'lit';

/** Styles of the summary: a docket with figures above, a perforation, and the total on the slip below. */
export const summaryStyles = css`
  :host {
    container-type: inline-size;
  }
  .rewards,
  .notice {
    margin-block-start: calc(var(--_u) * 3);
  }
  .head {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: calc(var(--_u) * 2);
    padding: calc(var(--_u) * 4) calc(var(--_u) * 4) 0;
  }
  .head h2 {
    font-size: var(--_large);
  }
  .figures {
    align-content: start;
    min-height: 7.9em;
    padding: calc(var(--_u) * 4);
  }
  .blank {
    display: grid;
    align-content: center;
    justify-items: center;
    gap: calc(var(--_u) * 2);
  }
  .blank .icon {
    width: 28px;
    height: 28px;
    stroke-width: 1;
    color: var(--_edge);
  }
  .slip {
    position: relative;
    padding: calc(var(--_u) * 4);
    border-top: 1px dashed var(--_edge);
  }
  .slip::before,
  .slip::after {
    content: '';
    position: absolute;
    top: -7px;
    width: 7px;
    height: 13px;
    border: 1px solid var(--_line);
    background: var(--_canvas);
  }
  .slip::before {
    inset-inline-start: -1px;
    border-inline-start-color: var(--_canvas);
    border-start-end-radius: 7px;
    border-end-end-radius: 7px;
  }
  .slip::after {
    inset-inline-end: -1px;
    border-inline-end-color: var(--_canvas);
    border-start-start-radius: 7px;
    border-end-start-radius: 7px;
  }
  .total {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 calc(var(--_u) * 3);
  }
  .total output {
    font-size: calc(var(--_size) * 1.7143);
    font-weight: var(--_bold);
    letter-spacing: -0.02em;
    transition: color var(--_swift);
  }
  .guess output,
  .busy output,
  .busy .number {
    color: var(--_muted);
  }
  .note {
    min-height: 1.45em;
    margin-top: calc(var(--_u));
    color: var(--_muted);
    font-size: var(--_small);
  }
`;
