import type { OsculatingCircle } from '../../analysis/limits/osculating-circle.ts';
import { numberLabel, significantLabel } from '../number-label.ts';
import type { Construction } from './construction.ts';
import { told } from './description.ts';

/** Digits of a radius in a figure. */
const digits = 4;

/** Part of the radius to which the centre is told. */
const resolution = 1e-5;

const role = 'curvature';

/** The circle, its centre and its radius. */
export const osculatingCircleMarks = ({ x, y, radius, centre }: OsculatingCircle): Construction => {
  const side = Math.sign(centre.y - y);
  const slope = -(centre.x - x) / (centre.y - y);
  const touching = { x, y };
  return [
    { quantity: 0, kind: 'circle', touching, slope, radius: side * radius, role },
    { quantity: 0, kind: 'path', points: [touching, centre], role, dash: [3, 4], width: 1 },
    { quantity: 0, kind: 'points', points: [centre], role, radius: 2.5 },
    { quantity: 0, kind: 'points', points: [touching], role },
    {
      quantity: 0,
      kind: 'label',
      ...centre,
      text: `r = ${significantLabel(radius, digits)}`,
      role,
      preferred: side > 0 ? 'above' : 'below',
    },
  ];
};

/** An osculating circle in words, or that there is none. */
export const describeOsculatingCircle = (circle: OsculatingCircle | null, x: number, isEqual: boolean): string => {
  if (!circle) return `No osculating circle at x = ${told(x)}: the curve does not bend there, or has no curvature.`;
  const { radius, curvature, centre } = circle;
  // The centre is found to the digits of the radius: what is less of it is rounding.
  const [centreX, centreY] = [centre.x, centre.y].map((value) => numberLabel(value, radius * resolution));
  const place = `(${centreX}, ${centreY})`;
  const shape = isEqual ? '' : ' It is drawn as an ellipse, since x and y have different scales.';
  return `Osculating circle at x = ${told(x)}: curvature ${told(curvature)}, radius ${told(radius)}, centre ${place}.${shape}`;
};
