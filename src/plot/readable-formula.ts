import { superscript } from './quantity.ts';

/**
 * A printed formula as it is written by hand: raised digits, true minus signs, and what stands between a number and a letter in place of
 * the space of the printed text.
 */
export const readableFormula = (text: string, between: string): string =>
  text
    .replace(/\^\(-(\d+)\)/g, (_, digits: string) => `⁻${superscript(digits)}`)
    .replace(/\^(\d+)(?![.\d])/g, (_, digits: string) => superscript(digits))
    .replaceAll('-', '−')
    .replaceAll('*', '·')
    .replace(/(\d) (?=[a-zα-ω])/g, `$1${between}`);
