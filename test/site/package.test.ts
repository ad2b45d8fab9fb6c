import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((name) => name.endsWith('.js'));
}

test('the package, its elements and their registration import in plain Node, where nothing touches a DOM', () => {
  const script = `
    const { parse, createEngine, analyze } = await import('fluxion');
    const { FluxionPlot } = await import('fluxion/elements');
    await import('fluxion/define');
    const engine = await createEngine({ backend: 'cpu' });
    const f = parse('x^3-3x');
    const samples = await engine.sample(f, { from: -1, to: 1, count: 3, order: 2 });
    const report = await analyze(engine, f, { from: -3, to: 3 });
    console.log(JSON.stringify([typeof FluxionPlot, [...samples.x], samples.derivatives.map((d) => [...d]), report.features.map(({ kind }) => kind)]));`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toEqual([
    'function',
    [-1, 0, 1],
    [[2, 0, -2], [0, -3, 0], [-6, 0, 6]],
    ['root', 'maximum', 'root', 'inflection', 'minimum', 'root'],
  ]); // prettier-ignore
});

test('nothing that is built calls eval or makes functions from text', () => {
  const built = [...files('dist'), ...files('site')];
  expect(built.length).toBeGreaterThan(10);
  for (const file of built)
    expect(readFileSync(file, 'utf8'), file).not.toMatch(/\beval\s*\(|new Function\b|\bFunction\s*\(\s*['"`]/);
});
