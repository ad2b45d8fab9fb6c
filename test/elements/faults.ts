import axe from 'axe-core';
import { settled } from './figures.ts';

/**
 * What axe finds wrong in the page, every rule that is about a part of a page, and what it leaves to be judged by eye: but for contrast,
 * of which it cannot tell where a text has a picture or a pseudo-element behind it.
 */
export async function faults(): Promise<unknown[]> {
  const { violations, incomplete } = await axe.run(document.querySelector('.page')!, {
    rules: { region: { enabled: false } },
  });
  const undecided = incomplete.filter(({ id }) => id !== 'color-contrast');
  return [...violations, ...undecided].map(({ id, nodes }) => [
    id,
    nodes.map(({ html, failureSummary }) => [html, failureSummary]),
  ]);
}

/** The same in light and in dark; leaves the page as it was. */
export async function faultsInLightAndDark(): Promise<unknown[]> {
  const { style } = document.documentElement;
  const before = style.colorScheme;
  const found: unknown[] = [];
  for (const scheme of ['light', 'dark']) {
    style.colorScheme = scheme;
    await settled();
    found.push(...(await faults()));
  }
  style.colorScheme = before;
  return found;
}
