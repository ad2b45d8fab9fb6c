import type { CSSResult } from 'lit';
import { errorStyles } from './error-styles.ts';
import { paperStyles } from './paper-styles.ts';
import { plotStyles } from './plot-styles.ts';
import { separatorStyles } from './separator-styles.ts';
import { themeStyles } from './theme-samples.ts';
import { dialogStyles } from './toolbar/dialog-styles.ts';
import { toolbarStyles } from './toolbar/toolbar-styles.ts';

/** All styles of a figure. */
export const figureStyles: readonly CSSResult[] = [
  plotStyles,
  separatorStyles,
  errorStyles,
  toolbarStyles,
  dialogStyles,
  paperStyles,
  themeStyles,
];
