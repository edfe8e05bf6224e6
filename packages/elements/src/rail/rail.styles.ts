import { css } from 'lit';

export const railStyles = css`
  :host {
    container-type: inline-size;
  }
  ol {
    display: flex;
    gap: calc(var(--_u) * 2);
  }
  li {
    display: flex;
    flex: 1;
    min-width: 0;
  }
  .step {
    display: grid;
    flex: 1;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: calc(var(--_u) * 2);
    min-height: 36px;
    padding: calc(var(--_u)) 0 0;
    border: 0;
    border-top: 3px solid var(--_line);
    background: none;
    color: var(--_muted);
    text-align: start;
  }
  button.step {
    cursor: pointer;
  }
  button.step:hover {
    border-color: var(--_edge);
    color: var(--_ink);
  }
  .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .sign {
    display: grid;
    place-content: center;
    width: 20px;
    height: 20px;
    border-radius: 50%;
    background: var(--_sunken);
    font-size: 12px;
    font-weight: var(--_bold);
    font-variant-numeric: tabular-nums;
  }
  .sign .icon {
    width: 12px;
    height: 12px;
    stroke-width: 2.2;
  }
  .done {
    border-color: var(--_accent);
    color: var(--_ink);
  }
  .done .sign {
    background: var(--_accent-soft);
    color: var(--_accent);
  }
  .current {
    border-color: var(--_accent);
    color: var(--_ink);
    font-weight: var(--_bold);
  }
  .current .sign {
    forced-color-adjust: none;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .skipped .name {
    text-decoration: line-through;
  }
  @container (max-width: 560px) {
    ol {
      gap: calc(var(--_u));
    }
    .step:not(.current) {
      grid-template-columns: auto;
    }
    .step:not(.current) .name {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    li:has(.current) {
      flex: 3;
    }
    .current .name {
      white-space: normal;
    }
  }
`;
