import { css } from 'lit';

/** Styles of dialogs and list boxes, in the browser's top layer. */
export const popups = css`
  dialog {
    width: min(560px, calc(100vw - 24px));
    max-height: min(86vh, 860px);
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-large);
    background: var(--_raised);
    box-shadow: var(--_shadow-high);
    color: inherit;
    overflow: hidden;
  }
  dialog[open] {
    display: flex;
    flex-direction: column;
  }
  dialog,
  [popover] {
    --_cover: 0px;
    --_bar: 0px;
  }
  dialog::backdrop {
    background: light-dark(#1b1a1852, #0009);
  }
  dialog > form {
    display: flex;
    flex-direction: column;
    min-height: 0;
  }
  .dialog-head,
  .dialog-foot {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_u) * 2);
    padding: calc(var(--_u) * 3) calc(var(--_u) * 5);
  }
  .dialog-head {
    border-bottom: 1px solid var(--_line);
  }
  .dialog-head h2 {
    font-size: var(--_large);
  }
  .dialog-head .button {
    margin-inline-end: calc(var(--_u) * -2);
  }
  .dialog-foot {
    justify-content: flex-end;
    border-top: 1px solid var(--_line);
  }
  .dialog-body {
    display: grid;
    gap: calc(var(--_u) * 4);
    padding: calc(var(--_u) * 5);
    overflow: auto;
    scroll-padding-block: calc(var(--_u) * 5);
  }
  .dialog-body:focus-visible {
    outline-offset: calc(var(--_ring-width) * -1);
  }
  [popover] {
    position: fixed;
    inset: auto;
    margin: 0;
    padding: calc(var(--_u));
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
    box-shadow: var(--_shadow-high);
    color: inherit;
    overflow: auto;
  }
  .popup {
    overflow: clip;
  }
  .listbox {
    overflow: auto;
    max-height: min(360px, 50vh);
  }
  .option {
    display: grid;
    gap: 0 calc(var(--_u) * 3);
    padding: calc(var(--_u) * 2) calc(var(--_u) * 2.5);
    border-radius: calc(var(--_radius) - 2px);
    cursor: pointer;
  }
  .option:is([aria-selected='true'], :hover) {
    background: var(--_accent-soft);
  }
  .option[aria-selected='true'] {
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  /* Below a note, what is listed answers another text. */
  .popup-note + .listbox > .option {
    color: var(--_muted);
  }
  .option[aria-disabled='true'] {
    color: var(--_muted);
    cursor: not-allowed;
  }
  .popup > .button {
    width: 100%;
    justify-content: flex-start;
    margin-top: calc(var(--_u));
    border: 0;
    border-top: 1px solid var(--_line);
    border-radius: 0 0 calc(var(--_radius) - 2px) calc(var(--_radius) - 2px);
    background: none;
    box-shadow: none;
    color: var(--_accent);
  }
  .popup > .button:hover {
    background: var(--_sunken);
  }
  .popup-note {
    padding: calc(var(--_u) * 2.5);
    color: var(--_muted);
  }
  @media (prefers-reduced-motion: no-preference) {
    dialog[open],
    [popover]:popover-open {
      animation: rise var(--_swift);
    }
    @keyframes rise {
      from {
        translate: 0 6px;
      }
    }
  }
  @media (forced-colors: active) {
    .option[aria-selected='true'] {
      outline: 2px solid Highlight;
    }
  }
`;
