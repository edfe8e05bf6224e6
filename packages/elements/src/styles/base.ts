import { css } from 'lit';
import { tokens } from './tokens.ts';

/**
 * Styles of the page do not reach an element by inheritance: it has its own reasons for them. Kept are those that people change to
 * read more easily (WCAG 1.4.12), and what belongs to the window.
 */
const reset = css`
  :host {
    all: initial;
    display: block;
    box-sizing: border-box;
    color: var(--_ink);
    color-scheme: inherit;
    forced-color-adjust: inherit;
    print-color-adjust: inherit;
    visibility: inherit;
    pointer-events: inherit;
    font-family: inherit;
    font-size: var(--_size);
    -webkit-font-smoothing: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    line-height: 1.45;
    text-align: start;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  :is(h1, h2, h3, h4, p, ul, ol, dl, dd, fieldset, legend, figure) {
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  ul,
  ol {
    list-style: none;
  }
  h2 {
    font-size: var(--_title);
    font-weight: var(--_bold);
    line-height: 1.25;
    letter-spacing: -0.012em;
    text-wrap: balance;
  }
  h3 {
    font-size: var(--_large);
    font-weight: var(--_bold);
    line-height: 1.3;
    letter-spacing: -0.006em;
  }
  h4 {
    font-size: var(--_size);
    font-weight: var(--_bold);
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.2em;
  }
  /* Parts that stay in view cover nothing that has the focus. */
  * {
    scroll-margin-block: var(--_cover, 0px) var(--_bar, 0px);
  }
  :focus-visible {
    outline: var(--_ring-width) solid var(--_ring);
    outline-offset: 2px;
  }
  :is(h1, h2, h3):focus {
    outline: none;
  }
  .muted {
    color: var(--_muted);
  }
  .small {
    font-size: var(--_small);
  }
  .strong {
    font-weight: var(--_bold);
  }
  .number {
    font-variant-numeric: tabular-nums lining-nums;
    white-space: nowrap;
    text-align: end;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .icon {
    flex: none;
    width: 16px;
    height: 16px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .turns:dir(rtl) {
    transform: scaleX(-1);
  }
  .stack {
    display: grid;
    gap: calc(var(--_u) * 4);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_u) * 2);
  }
  .spread {
    justify-content: space-between;
  }
`;

/**
 * Base styles of every element: tokens, reset, typography, focus, a few layout classes. Put them first.
 *
 * @example
 * ```ts
 * static override styles = [...base, controls, surfaces];
 * ```
 */
export const base = [tokens, reset];

/** Styles of elements that are placed directly in a page: they set the font that the rest inherit. */
export const root = css`
  :host {
    font-family: var(--_font);
    container-type: inline-size;
  }
  :host([inherit-font]) {
    font-family: inherit;
  }
`;
