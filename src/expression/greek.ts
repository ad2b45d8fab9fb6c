/** Greek letters by their names in English, which are their names in TeX. */
export const greekLetters: ReadonlyMap<string, string> = new Map([
  ['alpha', 'α'], ['beta', 'β'], ['gamma', 'γ'], ['delta', 'δ'], ['epsilon', 'ε'], ['zeta', 'ζ'], ['eta', 'η'],
  ['theta', 'θ'], ['iota', 'ι'], ['kappa', 'κ'], ['lambda', 'λ'], ['mu', 'μ'], ['nu', 'ν'], ['xi', 'ξ'],
  ['omicron', 'ο'], ['pi', 'π'], ['rho', 'ρ'], ['sigma', 'σ'], ['tau', 'τ'], ['upsilon', 'υ'], ['phi', 'φ'],
  ['chi', 'χ'], ['psi', 'ψ'], ['omega', 'ω'],
  ['Gamma', 'Γ'], ['Delta', 'Δ'], ['Theta', 'Θ'], ['Lambda', 'Λ'], ['Xi', 'Ξ'], ['Pi', 'Π'], ['Sigma', 'Σ'],
  ['Upsilon', 'Υ'], ['Phi', 'Φ'], ['Psi', 'Ψ'], ['Omega', 'Ω'],
]); // prettier-ignore

/** The same letters with code points of their own. */
const variants: ReadonlyMap<string, string> = new Map([
  ['\u00b5', 'μ'], ['\u2126', 'Ω'], ['\u03d1', 'θ'], ['\u03d5', 'φ'], ['\u03f5', 'ε'], ['\u03c2', 'σ'],
]); // prettier-ignore

/** A letter in the form that names use. */
export function plainLetter(letter: string): string {
  return variants.get(letter) ?? letter;
}

/** Letters of names, as the inside of a class of a regular expression. */
export const letterClass = 'A-Za-z\\u00b5\\u0391-\\u03a1\\u03a3-\\u03a9\\u03b1-\\u03c9\\u03d1\\u03d5\\u03f5\\u2126';

const names: ReadonlyMap<string, string> = new Map([...greekLetters].map(([name, letter]) => [letter, name]));

/** `alpha` for α, or undefined for what is no Greek letter. Capitals that TeX does not name because they look Latin have none. */
export function greekName(letter: string): string | undefined {
  return names.get(letter);
}
