"""Minimax polynomials and constants of the functions on pairs of single-precision numbers in shaders/double_single.

By the exchange algorithm of minimax.py. The leading coefficients are pairs, (high, low); the others are single-precision numbers,
which is enough where what they are multiplied by is small. Run it to print every table with the error it claims, weighted so that it
is the relative error of the function.

    python3 tools/minimax_pair.py [name …]
"""

import math
import sys
from dataclasses import dataclass

from mpmath import atanh, exp, expm1, log, mp, mpf, nint, sqrt

from minimax import Function, remez, single
from minimax_special import least_squares, split

near = mpf('1e-6')  # the quotients below are 0/0 at 0


@dataclass(frozen=True)
class PairTable:
    g: Function
    weight: Function
    pairs: int
    degree: int
    a: mpf
    b: mpf


def words(value: mpf) -> tuple[mpf, mpf]:
    """The pair nearest to a value."""
    high = single(value)
    return high, single(value - high)


def fit(table: PairTable) -> tuple[list[tuple[mpf, ...]], mpf]:
    """Coefficients from the lowest power, as tuples of words, and the greatest weighted error."""
    solve = remez if table.a > 0 else least_squares
    fixed: list[tuple[mpf, ...]] = []
    while len(fixed) <= table.degree:
        powers = list(range(len(fixed), table.degree + 1))
        rest = lambda z: table.g(z) - sum(sum(c) * z**i for i, c in enumerate(fixed))
        lowest = solve(rest, table.weight, powers, table.a, table.b)[0]
        fixed.append(words(lowest) if len(fixed) < table.pairs else (single(lowest),))
    samples = [table.a + (table.b - table.a) * (i + mpf(1) / 2) / 1000 for i in range(1000)]
    errors = [table.weight(z) * (sum(sum(c) * z**i for i, c in enumerate(fixed)) - table.g(z)) for z in samples]
    return fixed, max(abs(error) for error in errors)


def number_with_short_logarithm(centre: mpf) -> tuple[mpf, mpf, mpf, mpf]:
    """Of the numbers within 0.4 % of a centre whose logarithms are a multiple of 2^-15 and less than 2^-29, one that two words hold well.

    The number, the words of its logarithm, and their error.
    """
    unit = 2.0 ** (-23 if centre > 1 else -24)
    candidates = (i * unit for i in range(int(centre * mpf('0.996') / unit), int(centre * mpf('1.004') / unit) + 1))
    found = []
    for c in candidates:
        # by float64, whose error is far below these distances
        if abs(math.remainder(math.log(c), 2**-15)) < 2**-29:
            leading = nint(log(mpf(c)) * 2**15) / 2**15
            rest = log(mpf(c)) - leading
            found.append((abs(rest - single(rest)), mpf(c), leading, single(rest)))
    error, *numbers = min(found)
    return *numbers, error


atanh_over = lambda z: atanh(sqrt(z)) / sqrt(z)
half_ln2 = mpf('0.3475')
greatest_ratio = mpf('0.0268')
tables: dict[str, PairTable] = {
    # e^h = 1 + h + h²/2 + h³/6 + h⁴ P(h), |h| <= ln 2/16 and what a rounding to multiples of 2^-10 adds
    'exponential': PairTable(
        lambda h: (exp(h) - 1 - h - h**2 / 2 - h**3 / 6) / h**4, lambda h: h**4, 0, 3, -mpf('0.0440'), mpf('0.0440')
    ),
    # e^r - 1 = r + r²/2 + r³ P(r), |r| <= ln 2/2
    'exponential_minus_one': PairTable(
        lambda r: (expm1(r) - r - r**2 / 2) / r**3, lambda r: r**3 / expm1(r), 4, 8, -half_ln2, half_ln2
    ),
    # artanh s = s + s z P(z), z = s²
    'logarithm': PairTable(
        lambda z: (atanh_over(z) - 1) / z, lambda z: z / atanh_over(z), 1, 2, near, greatest_ratio**2
    ),
    'extended_logarithm': PairTable(
        lambda z: (atanh_over(z) - 1) / z, lambda z: z / atanh_over(z), 2, 3, near, greatest_ratio**2
    ),
}

# Constants: the bits of every word but the last, which is a single-precision number.
constants: dict[str, tuple[mpf, list[int]]] = {
    'ln 2/8': (log(2) / 8, [14, 14]),
    'ln 2': (log(2), [24]),
    'ln 2 of few bits': (log(2), [15, 15]),
    'log2 e': (1 / log(2), [24]),
    'log10 e': (1 / log(10), [24, 24]),
    '1/6': (mpf(1) / 6, [7]),
    **{f'2^({j}/8)': (mpf(2) ** (mpf(j) / 8), [24]) for j in range(8)},
}

# What logarithms are reduced by: numbers next to 2^(j/7), with the words of their logarithms.
reductions: dict[str, int] = {f'c next to 2^({j}/7)': j for j in range(-3, 4) if j != 0}


def hexadecimal(value: mpf) -> str:
    mantissa, exponent = float(value).hex().split('p')
    digits = mantissa.rstrip('0') if '.' in mantissa else mantissa
    return f'{digits}{"0" if digits.endswith(".") else ""}p{exponent}f'


def print_constant(name: str, value: mpf, lengths: list[int]) -> None:
    """Words of so many bits, and the rest in single precision."""
    parts = []
    for bits in lengths:
        part, value = split(value, bits)
        parts.append(part)
    print(f'{name} = {" + ".join(hexadecimal(part) for part in [*parts, single(value)])}')


def print_table(name: str, table: PairTable) -> None:
    coefficients, worst = fit(table)
    print(f'{name}: error 2^{float(log(worst, 2)):.2f}')
    for coefficient in coefficients:
        print('  ' + ', '.join(hexadecimal(word) for word in coefficient))


def print_named(tables: dict[str, PairTable], constants: dict[str, tuple[mpf, list[int]]]) -> None:
    """What the command line names, or everything."""
    for name in sys.argv[1:] or [*tables, *constants]:
        if name in constants:
            print_constant(name, *constants[name])
        else:
            print_table(name, tables[name])


if __name__ == '__main__':
    mp.prec = 240
    for name in sys.argv[1:] or [*tables, *constants, *reductions]:
        if name in reductions:
            *parts, error = number_with_short_logarithm(mpf(2) ** (mpf(reductions[name]) / 7))
            print(f'{name}: c, ln c = {", ".join(hexadecimal(part) for part in parts)}, error 2^{float(log(error, 2)):.1f}')
            continue
        if name in constants:
            print_constant(name, *constants[name])
        else:
            print_table(name, tables[name])
