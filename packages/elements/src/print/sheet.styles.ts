import { css } from 'lit';

/** Styles of a printed sheet: ink on paper, whatever the page around it looks like. */
export const sheetStyles = css`
  :host {
    display: block;
    background: #fff;
    color: #000;
    font:
      10pt / 1.4 system-ui,
      sans-serif;
    text-align: start;
    print-color-adjust: exact;
  }
  h1,
  h2,
  p,
  dl,
  dd,
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  h1 {
    font-size: 16pt;
    line-height: 1.2;
  }
  h2 {
    margin-block-end: 1mm;
    color: #555;
    font-size: 8pt;
    font-weight: 600;
  }
  header {
    display: flex;
    justify-content: space-between;
    gap: 10mm;
    padding-block-end: 4mm;
    border-block-end: 0.6mm solid #000;
  }
  .shop {
    font-weight: 600;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 6mm 12mm;
    margin-block: 6mm;
  }
  .facts > * {
    flex: 1 1 38mm;
    break-inside: avoid;
  }
  .strong {
    font-weight: 600;
  }
  .detail {
    display: block;
    color: #444;
    font-size: 8.5pt;
  }
  .note {
    white-space: pre-line;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th {
    border-block-end: 0.3mm solid #000;
    font-size: 8pt;
    font-weight: 600;
    text-align: start;
  }
  th,
  td {
    padding: 1.5mm 2mm 1.5mm 0;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  th:last-child,
  td:last-child {
    padding-inline-end: 0;
  }
  tbody tr {
    border-block-end: 0.1mm solid #bbb;
    break-inside: avoid;
  }
  .number {
    font-variant-numeric: tabular-nums;
    text-align: end;
    white-space: nowrap;
  }
  .code {
    white-space: nowrap;
  }
  .box {
    display: inline-block;
    width: 4mm;
    height: 4mm;
    border: 0.3mm solid #000;
  }
  .totals {
    width: 80mm;
    margin-block-start: 4mm;
    margin-inline-start: auto;
    break-inside: avoid;
  }
  .totals > div {
    display: flex;
    justify-content: space-between;
    gap: 6mm;
    padding-block: 0.8mm;
  }
  .totals > .total {
    margin-block-start: 1mm;
    padding-block-start: 1.5mm;
    border-block-start: 0.3mm solid #000;
    font-size: 12pt;
    font-weight: 700;
  }
  .remark {
    margin-block-start: 6mm;
    break-inside: avoid;
  }
  .slip:not(:last-child) {
    break-after: page;
  }
`;
