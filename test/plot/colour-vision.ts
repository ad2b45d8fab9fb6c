import type { Colour } from '../../src/plot/palette.ts';

type Vector = readonly [number, number, number];
type Matrix = readonly [Vector, Vector, Vector];

const times = (matrix: Matrix, [a, b, c]: Vector): Vector => {
  const row = ([x, y, z]: Vector): number => x * a + y * b + z * c;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
};

/** IEC 61966-2-1. */
const linear = (channel: number): number => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);

/**
 * What a reader without one kind of cone sees, on linear sRGB: Machado, Oliveira and Fernandes, "A Physiologically-based Model for
 * Simulation of Color Vision Deficiency", IEEE TVCG 15 (2009), table 1, severity 1.
 */
export const visions: Readonly<Record<string, Matrix>> = {
  trichromacy: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const toCones: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const toLab: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];

const rgbOf = ([red, green, blue]: Colour): Vector => [linear(red), linear(green), linear(blue)];

/** Euclidean distance in Oklab (Ottosson, "A perceptual color space for image processing", 2020): 1 from black to white. */
export const difference = (a: Colour, b: Colour, vision: Matrix): number => {
  const [p, q] = [a, b].map((colour) => {
    const [red, green, blue] = times(vision, rgbOf(colour)).map((channel) => Math.min(1, Math.max(0, channel)));
    const [l, m, s] = times(toCones, [red ?? 0, green ?? 0, blue ?? 0]).map(Math.cbrt);
    return times(toLab, [l ?? 0, m ?? 0, s ?? 0]);
  });
  return Math.hypot(...[0, 1, 2].map((k) => (p?.[k] ?? 0) - (q?.[k] ?? 0)));
};

const luminance = (colour: Colour): number => {
  const [red, green, blue] = rgbOf(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** Contrast ratio of two opaque colours: WCAG 2.2, "contrast ratio". */
export const contrast = (a: Colour, b: Colour): number => {
  const [x, y] = [luminance(a) + 0.05, luminance(b) + 0.05];
  return Math.max(x, y) / Math.min(x, y);
};

/** A colour painted with an opacity over another, as a canvas does it. */
export const over = (top: Colour, opacity: number, under: Colour): Colour => {
  const mixed = (k: 0 | 1 | 2): number => top[k] * opacity + under[k] * (1 - opacity);
  return [mixed(0), mixed(1), mixed(2), 1];
};
