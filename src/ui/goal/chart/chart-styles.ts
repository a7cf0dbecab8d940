import {css} from 'lit'

/** Colours by meaning; what a printer or a forced palette takes away, shapes and words still say. */
export const chartStyles = css`
  :host {
    display: block;
    contain: inline-size;
    font-size: 12px;
    font-variant-numeric: tabular-nums;
    color: var(--text);
  }
  .figure {
    position: relative;
    touch-action: pan-y;
  }
  svg {
    display: block;
  }
  path,
  line {
    fill: none;
    stroke: var(--line);
  }
  text {
    fill: var(--text-quiet);
    dominant-baseline: central;
  }
  .strong {
    fill: var(--text);
  }
  .aim {
    fill: var(--dawn);
    font-weight: 700;
  }
  .aim.light {
    font-weight: 400;
  }
  .week {
    stroke: var(--line-strong);
  }
  .pace {
    stroke: var(--text-quiet);
    stroke-dasharray: 4 4;
  }
  .today {
    stroke: var(--text-quiet);
    stroke-dasharray: 1.5 3;
  }
  .target,
  .limit {
    stroke: var(--dawn);
    stroke-width: 1.75;
  }
  .band {
    fill: var(--moss-wash);
  }
  .fan {
    fill: color-mix(in oklab, var(--moss) 18%, transparent);
    stroke: none;
  }
  .likely {
    stroke: var(--moss);
    stroke-dasharray: 1 3;
    stroke-linecap: round;
  }
  .trace {
    stroke: var(--moss);
    stroke-width: 2.25;
    stroke-linejoin: round;
    stroke-linecap: round;
  }
  .checkpoint {
    fill: var(--surface);
    stroke: var(--text-quiet);
    stroke-width: 1.5;
  }
  .dot,
  .hollow,
  .halo {
    stroke: var(--moss);
    stroke-linecap: round;
  }
  .halo {
    stroke: var(--surface);
  }
  .point {
    position: absolute;
    inline-size: 20px;
    block-size: 20px;
    margin: -10px;
    border-radius: 50%;
    pointer-events: none;
  }
  .point:focus-visible {
    outline: 2px solid var(--moss);
    outline-offset: 0;
  }
  .tip {
    position: absolute;
    inset-block-start: 0;
    max-inline-size: min(16rem, 70%);
    padding: 4px 8px;
    border: 1px solid var(--line-strong);
    border-radius: 6px;
    background: var(--surface);
    box-shadow: var(--shadow-low);
    line-height: 1.5;
    overflow-wrap: anywhere;
    pointer-events: none;
  }
  .tip strong {
    display: block;
  }
  .tip span {
    color: var(--text-quiet);
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.8125rem;
    line-height: 1.5;
  }
  th,
  td {
    padding: 6px 8px 6px 0;
    border-block-end: 1px solid var(--line);
    text-align: start;
    font-weight: 400;
    vertical-align: baseline;
  }
  thead th,
  td:last-child,
  tbody tr:not(.counts) td {
    color: var(--text-quiet);
  }
  tbody th {
    white-space: nowrap;
  }
  .counts td:nth-child(2) {
    font-weight: 700;
  }
  .void td:nth-child(2) {
    text-decoration: line-through;
  }
  button {
    display: block;
    min-block-size: var(--press-small, 2rem);
    margin-inline-start: auto;
    padding: 0 8px;
    border: 0;
    border-radius: 6px;
    background: none;
    font: inherit;
    font-size: 0.8125rem;
    color: var(--moss);
    cursor: pointer;
  }
  button:hover {
    background: var(--moss-wash);
  }
  button:focus-visible {
    outline: 2px solid var(--moss);
    outline-offset: -2px;
  }
  @media (forced-colors: active) {
    text,
    .aim,
    .strong {
      fill: CanvasText;
    }
    .trace,
    .dot,
    .hollow,
    .target,
    .limit,
    .pace,
    .today,
    .week,
    .likely,
    .checkpoint {
      stroke: CanvasText;
    }
    path,
    line {
      stroke: GrayText;
    }
    .halo {
      stroke: Canvas;
    }
    .target,
    .limit {
      stroke: Highlight;
    }
    .band,
    .fan {
      fill: none;
      stroke: GrayText;
    }
    .fan {
      stroke-dasharray: 2 2;
    }
    .checkpoint {
      fill: Canvas;
    }
  }
  @media print {
    button,
    .tip {
      display: none;
    }
    .band,
    .fan {
      print-color-adjust: exact;
    }
  }
`
