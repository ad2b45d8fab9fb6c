import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { ApproximationOrder } from '../../analysis/limits/linear-approximation.ts';
import { numberLabel, powerOfTen } from '../../plot/number-label.ts';

/** Units of the picture, CSS pixels where it has its full width. */
const size = { width: 340, height: 190 } as const;
const frame = { left: 46, right: 316, top: 10, bottom: 160 } as const;

/** Powers of ten between two labels of the error's axis, at least so many labels' room. */
const mostLabels = 6;

/** A slope is told to a hundredth: larger Δx bend it by about so much. */
const resolution = 0.01;

const range = (values: readonly number[]): readonly [number, number] => [
  Math.floor(Math.min(...values)),
  Math.ceil(Math.max(...values)),
];

/** The error of the linear approximation against Δx, both on logarithmic axes, with the slope of the line through it. */
export const errorPlot = ({ points, slope }: ApproximationOrder): TemplateResult => {
  const drawn = points
    .map(({ step, error }) => [Math.log10(step), Math.log10(error)] as const)
    .filter((logarithms) => logarithms.every(Number.isFinite));
  if (slope === null || drawn.length < 2) return html`<p>${withoutSlope(points)}</p>`;
  const [left, right] = range(drawn.map(([step]) => step));
  const [bottom, top] = range(drawn.map(([, error]) => error));
  const x = (value: number): number => frame.left + ((frame.right - frame.left) * (value - left)) / (right - left || 1);
  const y = (value: number): number =>
    frame.bottom - ((frame.bottom - frame.top) * (value - bottom)) / (top - bottom || 1);
  const mean = (index: 0 | 1): number => drawn.reduce((sum, point) => sum + point[index], 0) / drawn.length;
  const fit = (value: number): number => mean(1) + slope * (value - mean(0));
  const ends = [drawn[0]?.[0] ?? left, drawn.at(-1)?.[0] ?? right] as const;
  const text = `Slope ${numberLabel(slope, resolution)}: a tenth of Δx leaves ${numberLabel(10 ** -slope, 10 ** -slope / 20)} of the error.`;
  return html`<svg
      viewBox="0 0 ${size.width} ${size.height}"
      role="img"
      aria-label="Error against Δx on logarithmic axes. ${text}"
    >
      ${powers(left, right).map(
        (power) =>
          svg`<line class="grid" x1=${x(power)} x2=${x(power)} y1=${frame.top} y2=${frame.bottom} /><text x=${x(power)} y=${frame.bottom + 14} text-anchor="middle">${powerOfTen(power)}</text>`,
      )}
      ${powers(bottom, top).map(
        (power) =>
          svg`<line class="grid" x1=${frame.left} x2=${frame.right} y1=${y(power)} y2=${y(power)} /><text x=${frame.left - 6} y=${y(power) + 4} text-anchor="end">${powerOfTen(power)}</text>`,
      )}
      <line class="fit" x1=${x(ends[0])} x2=${x(ends[1])} y1=${y(fit(ends[0]))} y2=${y(fit(ends[1]))} />
      ${drawn.map(([step, error]): SVGTemplateResult => svg`<circle class="dot" cx=${x(step)} cy=${y(error)} r="3" />`)}
      <text x=${frame.right} y=${size.height - 2} text-anchor="end">Δx</text>
    </svg>
    <p>${text}</p>`;
};

const withoutSlope = (points: ApproximationOrder['points']): string =>
  points.some(({ error }) => Number.isNaN(error))
    ? 'There is no tangent here, or f is undefined beside it.'
    : 'The tangent misses nothing here.';

const powers = (from: number, to: number): number[] => {
  const step = Math.max(1, Math.ceil((to - from) / mostLabels));
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step);
};
