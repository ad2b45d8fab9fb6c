import type { Figure } from './figure.ts';
import { quantityName } from './quantity.ts';

/** Names that are told; the others are counted. */
const mostNamed = 3;

/** `f′ and f″ are not shown: the figure is too low`, of quantities for whose panels it has no room; empty where it shows all. */
export const leftOutText = ({ panels, roles }: Pick<Figure, 'panels' | 'roles'>): string => {
  const shown = new Set(panels.flatMap(({ quantities }) => quantities));
  const names = [...roles.keys()].filter((quantity) => !shown.has(quantity)).map(quantityName);
  if (names.length === 0) return '';
  const parts =
    names.length <= mostNamed ? names : [...names.slice(0, mostNamed - 1), `${names.length - mostNamed + 1} more`];
  const list = [parts.slice(0, -1).join(', '), ...parts.slice(-1)].filter((part) => part !== '').join(' and ');
  return `${list} ${names.length === 1 ? 'is' : 'are'} not shown: the figure is too low`;
};
