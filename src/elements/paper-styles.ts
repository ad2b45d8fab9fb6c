import { css, type CSSResult } from 'lit';

/** On paper a figure is its picture and its legend; and the picture of what was right before an error is dimmed. */
export const paperStyles: CSSResult = css`
  .surface,
  .overlay {
    transition: opacity 0.2s;
  }
  .stale > .surface,
  .stale > .overlay {
    opacity: 0.4;
  }
  @media (prefers-reduced-motion: reduce) {
    .surface,
    .overlay {
      transition: none;
    }
  }
  .stage > .paper {
    object-fit: contain;
  }
  .stage > .paper[hidden] {
    display: none;
  }
  @media screen {
    .stage > .paper {
      display: none;
    }
  }
  @media print {
    :host {
      color: #1b1f24;
      background: #ffffff;
      color-scheme: light;
      break-inside: avoid;
      print-color-adjust: exact;
    }
    .stage {
      outline: none !important;
    }
    .stage:has(> .paper:not([hidden])) > :is(.surface, .overlay),
    .status,
    .toolbar,
    .handles,
    .error {
      display: none !important;
    }
  }
`;
