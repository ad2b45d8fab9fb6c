import { describe, expect, test } from 'vitest';
import { ExpressionError } from '../../src/expression/error.ts';
import { parse } from '../../src/expression/parse.ts';

function errorOf(text: string): ExpressionError {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof ExpressionError) return error;
    throw error;
  }
  throw new Error(`${text} was read`);
}

describe('an error says what is wrong, where, and what to do', () => {
  test.each([
    ['', 1, 'Expected an expression, but the text is empty.'],
    ['x +', 4, 'Expected an operand, but the text ends here.'],
    ['x + ; 2', 5, 'Expected an operand, but the statement ends here.'],
    ['(x', 3, "Expected ')', but the text ends here."],
    ['(x]', 3, "Expected ')' instead of ']'."],
    ['x)', 2, "Expected an operator or the end instead of ')'."],
    ['|x', 3, "Expected '|', but the text ends here."],
    ['2 3', 3, 'Two numbers stand side by side: write an operator between them.'],
    ['x^2 3', 5, 'Two numbers stand side by side: write an operator between them.'],
    ['1.2.3', 4, 'Two numbers stand side by side: write an operator between them.'],
    ['1,5', 2, "Expected an operator or the end instead of ',': decimals are written with a point."],
    ['x * * 2', 5, "Expected an operand instead of '*'."],
    ['n!!', 3, "Expected parentheses, as in (n!)!, instead of '!'."],
    ['x @ 2', 3, "'@' has no meaning in a formula."],
    ['x + \u0000', 5, "'\\u{0}' has no meaning in a formula."],
    ['x \ud800', 3, "'\\u{d800}' has no meaning in a formula."],
    ['sin()', 4, 'sin takes 1 operand, not 0.'],
    ['sin(x, 2)', 4, 'sin takes 1 operand, not 2.'],
    ['2 max(x)', 6, 'max takes 2 to 16 operands, not 1.'],
    ['clamp(x, 1)', 6, 'clamp takes 3 operands, not 2.'],
    ['sin', 4, 'Expected the operand of sin, but the text ends here.'],
    ['sin^2', 6, 'Expected the operand of sin, but the text ends here.'],
    ['sin + 1', 5, "Expected the operand of sin instead of '+'."],
    ['ln^-1(x)', 1, 'ln^-1 has no one meaning: write 1/ln(…) for the reciprocal.'],
    ['x = 3 = 4', 1, 'A condition has no value: write condition ? value : other value.'],
    ['1 + (x < 2)', 5, 'A condition has no value: write condition ? value : other value.'],
    ['xy = 1', 1, 'A condition has no value: write condition ? value : other value.'],
    ['x ? 1 : 2', 1, 'A condition is expected here, such as x < 1.'],
    ['if(x, 1, 2)', 4, 'A condition is expected here, such as x < 1.'],
    ['x < 1 ? 2', 10, "Expected ':', but the text ends here."],
    ['x²²  ²', 6, "Expected an operator between two superscripts instead of '2'."],
    ["(x^2)'", 6, 'Primes may follow only the name of a function: use d/dx(…) for the derivative of an expression.'],
    ["x'", 2, 'Primes may follow only the name of a function: use d/dx(…) for the derivative of an expression.'],
    ['d/dt(x)', 3, 'The variable here is x: write d/dx.'],
    ['d^0/dx^0(x)', 1, 'Derivatives have orders from 1 to 32.'],
    ['d^40/dx^40(x)', 1, 'Derivatives have orders from 1 to 32.'],
    [`f(x) = x; f${"'".repeat(33)}(x)`, 12, 'Derivatives have orders from 1 to 32.'],
    ['f(x) = f(x) + 1', 8, 'f is what is being defined: it cannot be used here.'],
    ["g(x) = f'(x)", 8, 'No function f is defined before this: write f*(…) for a product.'],
    ['h(x + 1)', 1, 'No function h is defined before this: write h*(…) for a product.'],
    ['f(x) = x; f x', 13, "Expected an operator, or the operand of f in parentheses, instead of 'x'."],
    ['f(x) = x; f(x) = 2', 11, "'f' is defined already."],
    ['g(x) = a x; a(x) = x^2', 13, "'a' is a parameter in g already."],
    ['sin(x) = x', 1, "'sin' has a meaning of its own and cannot be defined."],
    ['e = 3', 1, "'e' has a meaning of its own and cannot be defined."],
    ['f(e) = e', 3, "'e' cannot be a variable: use one letter, such as x or t."],
    ['f(ab) = 1', 3, "'ab' cannot be a variable: use one letter, such as x or t."],
    ['f(f) = f', 3, 'A function and its variable need different names.'],
    ['f(t) = x', 8, 'The variable here is t, not x.'],
    ['a = 2', 1, 'This makes a no function of x'],
    ['\\frac{1}', 9, 'Expected an operand, but the text ends here.'],
    ['\\operatorname x', 1, '\\operatorname needs a name in braces.'],
    ['\\begin{matrix} x \\end{matrix}', 1, 'Of the environments only cases is known.'],
    ['\\frac-12', 9, 'Expected an operand, but the text ends here.'],
    ['\\sqrt25', 7, 'Two numbers stand side by side: write an operator between them.'],
    ['\\begin{cases} x \\\\ 1 & x<0 \\end{cases}', 17, "Expected '&' instead of '\\\\'."],
    ['\\begin{cases} 1 & x<0 \\\\ x & \\text{sonst} \\end{cases}', 30, "The name 'sonst' is not known."],
    ['\\begin{cases} x & x<0', 22, "Expected '\\end{cases}', but the text ends here."],
  ])('%j at column %d: %s', (text, column, message) => {
    const error = errorOf(text);
    expect(error.message).toContain(message);
    expect(error.column).toBe(column);
  }); // prettier-ignore
});

describe('an unknown name brings the nearest known one', () => {
  test.each([
    ['sine(x)', 'sin'],
    ['foo', 'floor'],
    ['sqr(x)', 'sqrt'],
    ['cosin(x)', 'cos'],
    ['sni(x)', 'sin'],
    ['arcsine(x)', 'arcsin'],
    ['exp2(x)', 'exp'],
    ['tangent(x)', 'tan'],
    ['ssin(x)', 'sin'],
    ['ctan(x)', 'cotan'],
    ['fmax(x, 1)', 'max'],
    ['selu(x)', 'elu'],
    ['versin(x)', 'sin'],
    ['aexp', 'exp'],
    ['loss(w) = w^2; los(x)', 'loss'],
    ['\\cdott x', '\\cdot'],
  ])('%s: %s', (text, suggestion) => {
    const error = errorOf(text);
    expect(error.suggestion).toBe(suggestion);
    expect(error.message).toMatch(/is not known\. Did you mean .+\?$/);
  });

  test('names that share nothing with a known one bring none', () => {
    expect(errorOf('zz').suggestion).toBeNull();
  });

  test('the span is the name', () => {
    expect(errorOf('2 + sine(x)').span).toEqual({ start: 4, end: 8 });
  });
});

test('what was expected is there for an interface to show', () => {
  expect(errorOf('(x').expected).toBe("')'");
  expect(errorOf('x +').expected).toBe('an operand');
});
