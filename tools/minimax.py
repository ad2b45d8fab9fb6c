"""Minimax polynomials for the elementary functions in shaders/single.

For each table: the polynomial P of the given degree that makes the greatest |w(z) (P(z) - g(z))| on [a, b] least, found by the
exchange algorithm of Remez, with coefficients that are single-precision numbers. They are rounded one after the other from the
lowest, and the rest is fitted again after each, so that the later ones make good the rounding of the earlier ones. w turns the
error of P into the relative error of the function. Run it to print every table with its error; needs mpmath only.

    python3 tools/minimax.py [name …]
"""

import struct
import sys
from dataclasses import dataclass
from typing import Callable

from mpmath import mp, mpf, matrix, lu_solve, sqrt, sin, cos, expm1, log, log1p, atan, asin, sinh, cosh, tan, asinh, atanh, pi

mp.prec = 200
Function = Callable[[mpf], mpf]


def single(value: mpf) -> mpf:
    """The single-precision number nearest to a value."""
    return mpf(struct.unpack('f', struct.pack('f', float(value)))[0])


def remez(g: Function, weight: Function, powers: list[int], a: mpf, b: mpf) -> list[mpf]:
    """Coefficients of the minimax combination of the powers."""
    count = len(powers) + 1
    nodes = [(a + b) / 2 - (b - a) / 2 * mp.cos(pi * (2 * i + 1) / (2 * count)) for i in range(count)]
    samples = [a + (b - a) * (1 - mp.cos(pi * (i + mpf(1) / 2) / 400)) / 2 for i in range(400)]
    values = [(z, weight(z), g(z)) for z in samples]
    coefficients: list[mpf] = []
    for _ in range(12):
        rows, right = matrix(count, count), matrix(count, 1)
        for i, z in enumerate(nodes):
            for j, power in enumerate(powers):
                rows[i, j] = z**power
            rows[i, count - 1] = (-1) ** i / weight(z)
            right[i] = g(z)
        solution = lu_solve(rows, right)
        coefficients = [solution[j] for j in range(count - 1)]
        level = abs(solution[count - 1])
        errors = [w * (sum(c * z**p for c, p in zip(coefficients, powers)) - v) for z, w, v in values]
        extremes: list[int] = []
        for i, error in enumerate(errors):
            if extremes and (errors[extremes[-1]] > 0) == (error > 0):
                if abs(error) > abs(errors[extremes[-1]]):
                    extremes[-1] = i
            else:
                extremes.append(i)
        while len(extremes) > count:
            extremes.pop(0 if abs(errors[extremes[0]]) < abs(errors[extremes[-1]]) else -1)
        if len(extremes) < count:
            break
        nodes = [samples[i] for i in extremes]
        if max(abs(errors[i]) for i in extremes) < level * mpf('1.001'):
            break
    return coefficients


@dataclass(frozen=True)
class Table:
    g: Function
    weight: Function
    degree: int
    a: mpf
    b: mpf


def fit(table: Table) -> tuple[list[mpf], mpf]:
    """Single-precision coefficients from the lowest power, and the greatest weighted error."""
    fixed: list[mpf] = []
    while len(fixed) <= table.degree:
        powers = list(range(len(fixed), table.degree + 1))
        rest = lambda z: table.g(z) - sum(c * z**i for i, c in enumerate(fixed))
        fixed.append(single(remez(rest, table.weight, powers, table.a, table.b)[0]))
    samples = [table.a + (table.b - table.a) * i / 2000 for i in range(2001)]
    worst = max(abs(table.weight(z) * (sum(c * z**i for i, c in enumerate(fixed)) - table.g(z))) for z in samples)
    return fixed, worst


def odd(f: Function, degree: int, end: mpf, start: mpf = mpf('1e-9')) -> Table:
    """P with f(x) = x + x·z·P(z), z = x²."""
    over = lambda z: f(sqrt(z)) / sqrt(z)
    return Table(lambda z: (over(z) - 1) / z, lambda z: z / over(z), degree, start, end**2)


near = mpf('1e-9')  # the quotients below are 0/0 at 0
half_ln2 = log(2) / 2 * mpf('1.002')
quarter_pi = pi / 4 * mpf('1.001')
tables: dict[str, Table] = {
    # sin r = r + r z P(z), cos r = 1 - z/2 + z² P(z), z = r², |r| <= π/4
    'sine': odd(sin, 2, quarter_pi),
    'cosine': Table(
        lambda z: (cos(sqrt(z)) - 1 + z / 2) / z**2, lambda z: z**2 / cos(sqrt(z)), 2, near, quarter_pi**2
    ),
    # e^r = 1 + r + r² P(r), |r| <= ln2/2; the weight is that of e^r - 1
    'exponential': Table(lambda r: (expm1(r) - r) / r**2, lambda r: r**2 / expm1(r), 5, -half_ln2, half_ln2 + near),
    # 2^r = 1 + r/2 + r P(r), |r| <= 1/2
    'binary_exponential': Table(
        lambda r: (2**r - 1 - r / 2) / r, lambda r: r / 2**r, 5, -mpf('0.501'), mpf('0.501') + near
    ),
    # ln(1 + f) = f - f²/2 + f³ P(f), √½ <= 1 + f <= √2
    'logarithm': Table(
        lambda f: (log1p(f) - f + f**2 / 2) / f**3,
        lambda f: f**3 / log1p(f),
        8,
        sqrt(mpf(1) / 2) - 1 - mpf('1e-4'),
        sqrt(2) - 1 + mpf('1e-4'),
    ),
    'tangent': odd(tan, 3, mpf('0.401')),
    'arctangent': odd(atan, 4, mpf(1) / 2),
    'arcsine': odd(asin, 4, mpf(1) / 2),
    # sinh r = r + r z P(z), cosh r = 1 + z/2 + z² P(z), z = r², |r| <= ln2/2
    'hyperbolic_sine': odd(sinh, 2, half_ln2),
    'hyperbolic_cosine': Table(
        lambda z: (cosh(sqrt(z)) - 1 - z / 2) / z**2, lambda z: z**2 / cosh(sqrt(z)), 1, near, half_ln2**2
    ),
    'inverse_hyperbolic_sine': odd(asinh, 1, mpf(1) / 32),
    'inverse_hyperbolic_tangent': odd(atanh, 1, mpf(1) / 32),
}

if __name__ == '__main__':
    for name in sys.argv[1:] or tables:
        coefficients, worst = fit(tables[name])
        print(f'{name}: error 2^{float(mp.log(worst, 2)):.2f}')
        for coefficient in coefficients:
            print(f'  {float(coefficient):.9g}')
