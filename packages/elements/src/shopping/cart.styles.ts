import { css } from 'lit';

/** Styles of the cart: the button, and the drawer with small lines. */
export const cartStyles = css`
  /* Two lines of words in a row that is made for one. */
  :host {
    flex: none;
    margin-block: -4px;
  }
  .cart {
    gap: calc(var(--_u) * 3);
    padding: calc(var(--_u)) calc(var(--_u) * 3.5);
    min-height: 44px;
  }
  .bag {
    position: relative;
    display: grid;
  }
  .bag .icon {
    width: 20px;
    height: 20px;
    stroke-width: 1.3;
  }
  .badge {
    position: absolute;
    inset-block-start: -7px;
    inset-inline-start: 11px;
    min-width: 18px;
    padding-inline: 5px;
    border-radius: 99px;
    forced-color-adjust: none;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 11px;
    font-weight: var(--_bold);
    font-variant-numeric: tabular-nums;
    line-height: 18px;
    text-align: center;
  }
  .figure {
    display: grid;
    justify-items: end;
    min-width: 8ch;
    padding-inline-start: calc(var(--_u));
    line-height: 1.25;
  }
  .figure .muted {
    font-size: var(--_small);
    font-weight: 400;
  }
  dialog.drawer {
    inset-block: 0;
    width: min(420px, 100vw);
    max-width: 100vw;
    height: 100dvh;
    max-height: none;
    margin: 0;
    margin-inline-start: auto;
    border-width: 0;
    border-inline-start-width: 1px;
    border-radius: 0;
  }
  .drawer > form {
    flex: 1;
  }
  .drawer .dialog-body {
    flex: 1;
    align-content: start;
    padding-block: calc(var(--_u) * 2);
  }
  .drawer .dialog-foot {
    flex-wrap: wrap;
    padding-block: calc(var(--_u) * 4);
  }
  .dialog-foot .button {
    flex: 1;
    white-space: nowrap;
  }
  .subtotal {
    display: flex;
    flex: 0 0 100%;
    align-items: center;
    gap: calc(var(--_u) * 2);
    padding-bottom: calc(var(--_u) * 2);
  }
  .subtotal output {
    margin-inline-start: auto;
    font-size: var(--_title);
    letter-spacing: -0.01em;
  }
  li {
    --_picture: 48px;
    display: grid;
    grid-template-columns: 48px minmax(0, 1fr) auto;
    gap: calc(var(--_u) * 2) calc(var(--_u) * 3);
    padding-block: calc(var(--_u) * 3.5);
  }
  li + li {
    border-top: 1px solid var(--_line);
  }
  .title {
    overflow-wrap: anywhere;
  }
  li > .button {
    margin-inline-end: calc(var(--_u) * -2);
    color: var(--_muted);
  }
  .sum {
    grid-column: 2 / -1;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_u) * 3);
  }
  .sum .skeleton {
    width: 6ch;
  }
  li .error {
    grid-column: 2 / -1;
  }
  .undo {
    inset-block-end: 0;
  }
  @media (prefers-reduced-motion: no-preference) {
    dialog.drawer[open] {
      animation: enter calc(var(--_swift) * 1) both;
    }
    @keyframes enter {
      from {
        translate: var(--_from, 24px) 0;
        opacity: 0.6;
      }
    }
    dialog.drawer:dir(rtl) {
      --_from: -24px;
    }
  }
`;
