import { expect, test } from 'vitest';

test('the elements and their registration are imported where there is no document', async () => {
  expect(typeof document).toBe('undefined');
  await import('../../src/define.ts');
  const elements = await import('../../src/elements/index.ts');
  expect(Object.keys(elements)).toEqual(expect.arrayContaining(['FluxionPlot', 'FluxionCurve', 'FluxionParameter']));
});

test('the classes are imported without registering anything', async () => {
  const defined: string[] = [];
  Object.assign(globalThis, { customElements: { get: () => undefined, define: (tag: string) => defined.push(tag) } });
  const { defineElements } = await import('../../src/elements/index.ts');
  expect(defined).toEqual([]);
  defineElements();
  expect(defined).toContain('fluxion-plot');
});
