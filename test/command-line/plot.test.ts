import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const { bin } = JSON.parse(readFileSync('package.json', 'utf8')) as { bin: { fluxion: string } };

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'fluxion-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function plot(...parameters: readonly string[]) {
  const options = { encoding: 'utf8', maxBuffer: 2 ** 24 } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin.fluxion, 'plot', ...parameters], options);
  return { status, stdout, stderr };
}

function svgOf(...parameters: readonly string[]): string {
  const { status, stdout, stderr } = plot(...parameters);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

const textsOf = (svg: string): string[] => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text!);

const cubic = ['x^3-3x', '--from=-3', '--to=3'] as const;

test('plot writes the figure as SVG, with its description, panels, formulas and features', () => {
  const svg = svgOf(...cubic);
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="800" height="560"/);
  expect(svg).toMatch(/<title[^>]*>Graph of f\(x\) = x³ − 3.?x from −3 to 3\.<\/title>/);
  expect(svg).toMatch(/<desc[^>]*>.*Local maximum at \(−1, 2\)\./);
  const texts = textsOf(svg);
  expect(texts).toEqual(expect.arrayContaining(['f', 'max (−1, 2)', 'min (1, −2)', 'inflection (0, 0)']));
  expect(texts.join().replace(/\s/g, '')).toContain('=3x²−3');
  expect(svg.match(/<clipPath/g)).toHaveLength(3);
});

test('plot writes the same into the file that it is told, and says nothing', () => {
  const file = path.join(folder, 'figure.svg');
  expect(plot(...cubic, '-o', file)).toEqual({ status: 0, stdout: '', stderr: '' });
  const svg = svgOf(...cubic);
  expect(readFileSync(file, 'utf8')).toBe(svg);
  expect(svgOf(...cubic, '--output', '-')).toBe(svg);
});

test('the description names panels that a low figure leaves out', () => {
  expect(svgOf(...cubic, '--height', '120')).toMatch(/<desc[^>]*>.* f′ and f″ are not shown: the figure is too low\.</);
  expect(svgOf(...cubic)).not.toContain('not shown');
});

test('size, order, curvature, layout, window and colours are those that are asked for', () => {
  const svg = svgOf('sin x', '--order', '1', '--curvature', '--width', '640', '--height', '300', '--dark');
  expect(svg).toContain('width="640" height="300"');
  expect(svg).toContain('fill="#14171b"');
  expect(textsOf(svg)).toEqual(expect.arrayContaining(['f', 'κ']));
  expect(svg.match(/<clipPath/g)).toHaveLength(3);
  const overlay = svgOf('sin x', '--layout', 'overlay', '--y-from=-5', '--y-to=5', '--from', '0', '--to', '6');
  expect(overlay).toContain('height="480"');
  expect(textsOf(overlay)).toEqual(expect.arrayContaining(['−4', '4', '0', 'π']));
  const logarithmic = svgOf('e^x', '--x-scale', 'log', '--y-scale', 'log', '--from=0.01', '--to=100', '--order', '0');
  expect(textsOf(logarithmic)).toEqual(expect.arrayContaining(['0.1', '10', '100']));
});

test('several functions have a curve each, and their parameters their values', () => {
  const svg = svgOf('g(x) = a x; g(x) + b', '--set', 'a=2', '--set', 'b=3', '--order', '0', '--from=-1', '--to=1');
  expect(new Set([...svg.matchAll(/<path stroke="(#\w+)"/g)].map(([, colour]) => colour)).size).toBe(2);
  expect(plot('g(x) = a x; g(x) + b', '--set', 'c=1').stderr).toContain('its parameters are a, b');
});

test('--terminal draws the figure in so many characters, without colours where nobody sees them', () => {
  const { status, stdout } = plot(...cubic, '--terminal', '--columns', '60', '--rows', '30', '--order', '1');
  expect(status).toBe(0);
  const rows = stdout.trimEnd().split('\n');
  expect(rows).toHaveLength(30);
  expect(Math.max(...rows.map((row) => row.length))).toBeLessThanOrEqual(60);
  expect(stdout).toMatch(/[⠁-⣿]{3}/);
  expect(stdout).toContain('(−1, 2)');
  expect(stdout).not.toContain('\u001b');
  expect(
    plot(...cubic, '--terminal')
      .stdout.trimEnd()
      .split('\n'),
  ).toHaveLength(23);
});

test.each([
  [['x^^2'], 'column 3'],
  [['x', '-o', 'figure.png'], '.svg'],
  [['x', '-o', 'figure.svg', '--terminal'], '--terminal'],
  [['x', '--from', '3', '--to', '1'], '--from is less than --to'],
  [['x', '--from', 'left'], '--from is a finite number, not left'],
  [['x', '--y-from', '3'], '--y-to'],
  [['x', '--order', '33'], '--order is 0 to 32'],
  [['x', '--layout', 'grid'], 'panels or overlay'],
  [['x', '--x-scale', 'log'], '--from is above 0'],
  [['x', '--x-ticks', 'none'], 'auto or decimal or pi'],
  [['x', '--width', '5'], '--width is 50 to 10000'],
  [['x', '--terminal', '--columns', '3'], '--columns is 20 to 1000'],
  [['x', '--digits', '3'], '--digits'],
  [['a x', '--set', 'a=b'], '--set a'],
])('plot %j is refused with status 2, in one line that says where', (parameters, place) => {
  const { status, stdout, stderr } = plot(...parameters);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(place);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(readdirSync('.').filter((name) => name.startsWith('figure.'))).toEqual([]);
});

test('a file that cannot be written is told with status 1', () => {
  const { status, stderr } = plot('x', '-o', path.join(folder, 'missing', 'figure.svg'));
  expect(status).toBe(1);
  expect(stderr).toMatch(/^fluxion: .*figure\.svg cannot be written: /);
});
