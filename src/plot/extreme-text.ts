import type { Extreme, Report } from '../analysis/report.ts';
import type { ReportLabels } from './report-labels.ts';

/** Places beyond these are counted. */
const mostNamed = 6;

/** The least or the greatest value in a window, and where f takes it: `18, at x = 3 (end)`. No claim beyond the window. */
export const extremeText = (
  which: 'least' | 'greatest',
  { window, from, to }: Pick<Report, 'window' | 'from' | 'to'>,
  { x, y }: ReportLabels,
): string => {
  const extreme: Extreme | null = window[which];
  if (!extreme) return 'none is claimed';
  const { value, at, approached } = extreme;
  const places = (list: readonly number[], before: string): string => {
    const named = list
      .slice(0, mostNamed)
      .map((place) => `${before} ${x(place)}${place === from || place === to ? ' (end)' : ''}`);
    const more = list.length - named.length;
    const all = more > 0 ? [...named, `${more} more places`] : named;
    return [all.slice(0, -1).join(', '), all.at(-1) ?? ''].filter((part) => part !== '').join(' and ');
  };
  const towards = approached.length > 0 ? ` ${places(approached, 'towards x =')}` : '';
  if (!Number.isFinite(value)) return `none: f is unbounded ${which === 'least' ? 'below' : 'above'}${towards}`;
  if (at.length === 0) return `none: f comes as near to ${y(value)} as one likes${towards}, and does not take it`;
  return `${y(value)}, at ${places(at, 'x =')}`;
};
