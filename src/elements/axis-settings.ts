import { isPeriodicInPi } from '../expression/period.ts';
import type { AxisOptions } from '../plot/axis-options.ts';
import { linear, log, type Scale } from '../plot/scale.ts';
import { requireOneOf } from './attribute-error.ts';
import type { PlotCurve } from '../plot/plot-curve.ts';

/** What the attributes of a figure say of its axes, unchecked. */
export interface AxisAttributes {
  readonly xScale: string;
  readonly yScale: string;
  readonly xTicks: string;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly xUnit: string;
  readonly yUnit: string;
  readonly aspect: string;
}

/** The properties of which the options of axes are made. */
export const axisProperties: readonly (keyof AxisAttributes)[] = [
  'yScale',
  'xTicks',
  'xLabel',
  'yLabel',
  'xUnit',
  'yUnit',
  'aspect',
];

const scales = { linear, log } as const;
const scaleNames = ['linear', 'log'] as const;

/** @throws AttributeError unless the value is `linear` or `log` */
export const scaleOf = (attribute: string, value: string): Scale => scales[requireOneOf(attribute, value, scaleNames)];

/** @throws AttributeError for a value that is not allowed */
export const axesOf = (attributes: AxisAttributes, [subject]: readonly PlotCurve[]): AxisOptions => {
  const { xLabel, yLabel, xUnit, yUnit } = attributes;
  const ticks = requireOneOf('x-ticks', attributes.xTicks, ['auto', 'decimal', 'pi']);
  return {
    inPi: ticks === 'pi' || (ticks === 'auto' && subject !== undefined && isPeriodicInPi(subject.definition)),
    yScale: scaleOf('y-scale', attributes.yScale),
    equal: requireOneOf('aspect', attributes.aspect, ['auto', 'equal']) === 'equal',
    xLabel,
    yLabel,
    xUnit,
    yUnit,
  };
};
