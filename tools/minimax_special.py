"""Minimax polynomials for the powers, the error function and the gamma function in shaders/single.

By the exchange algorithm of minimax.py; where 0 is inside the interval, and so no exchange once the lowest coefficients are fixed,
by least squares at Chebyshev nodes, whose error is at most a bit greater.

    python3 tools/minimax_special.py [name …]
"""

import sys

from mpmath import matrix, mp, mpf, qr_solve, findroot
from mpmath import atanh, cos, digamma, erf, erfc, euler, exp, factorial, gamma, log, loggamma, pi, polygamma, sin, sqrt, zeta

from minimax import Function, Table, fit, single

near = mpf('1e-6')  # the quotients below are 0/0 at 0
two_over_ln2 = 2 / log(2)
negative_zeros = [findroot(lambda x: log(abs(gamma(x))), mpf(x)) for x in ('-2.457024738', '-2.747682647', '-3.143580888')]
digamma_zero = findroot(digamma, mpf('1.46163214496836'))


def split(value: mpf, bits: int) -> tuple[mpf, mpf]:
    """A value as a word of so many bits, and the rest."""
    unit = mpf(2) ** (mp.floor(log(abs(value), 2)) + 1 - bits)
    high = mp.nint(value / unit) * unit
    return high, value - high


def least_squares(g: Function, weight: Function, powers: list[int], a: mpf, b: mpf) -> list[mpf]:
    count = 4 * len(powers) + 8
    nodes = [(a + b) / 2 - (b - a) / 2 * cos(pi * (2 * i + 1) / (2 * count)) for i in range(count)]
    rows, right = matrix(count, len(powers)), matrix(count, 1)
    for i, z in enumerate(nodes):
        for j, power in enumerate(powers):
            rows[i, j] = weight(z) * z**power
        right[i] = weight(z) * g(z)
    solution, _ = qr_solve(rows, right)
    return list(solution)


def coefficients_of(table: Table) -> tuple[list[mpf], mpf]:
    if table.a > -near:
        return fit(table)
    fixed: list[mpf] = []
    while len(fixed) <= table.degree:
        powers = list(range(len(fixed), table.degree + 1))
        rest = lambda z: table.g(z) - sum(c * z**i for i, c in enumerate(fixed))
        fixed.append(single(least_squares(rest, table.weight, powers, table.a, table.b)[0]))
    samples = [table.a + (table.b - table.a) * (i + mpf(1) / 2) / 1000 for i in range(1000)]
    return fixed, max(abs(table.weight(z) * (sum(c * z**i for i, c in enumerate(fixed)) - table.g(z))) for z in samples)


def stirling_rest(y: mpf) -> mpf:
    """ln Γ(y) less the leading terms of Stirling's series."""
    return loggamma(y) - ((y - mpf(1) / 2) * log(y) - y + log(2 * pi) / 2)


def scaled_complement(q: mpf) -> mpf:
    """(1 + 2a) e^(a²) erfc a by q = (a - 2)/(a + 2)."""
    a = 2 * (1 + q) / (1 - q)
    return (1 + 2 * a) * exp(a * a) * erfc(a)


def near_two(z: mpf) -> mpf:
    return (loggamma(2 + z) - (1 - euler) * z - (zeta(2) - 1) / 2 * z**2) / z**3


def near_two_weight(z: mpf) -> mpf:
    return abs(z**3) / min(abs(loggamma(2 + z)), abs(loggamma(1 + z)))


atanh_over = lambda z: atanh(sqrt(z)) / sqrt(z)
tables: dict[str, Table] = {
    # log2((1 + s)/(1 - s)) = s (K + z K/3 + z² P(z)), K = 2/ln 2, z = s²
    'extended_binary_logarithm': Table(
        lambda z: two_over_ln2 * (atanh_over(z) - 1 - z / 3) / z**2,
        lambda z: z**2 / (two_over_ln2 * atanh_over(z)),
        2,
        near,
        mpf('0.0875') ** 2,
    ),
    # 2^r = 1 + r ln 2 + r² P(r), |r| <= 1/2
    'power_of_two': Table(
        lambda r: (2**r - 1 - r * log(2)) / r**2, lambda r: r**2 / 2**r, 5, -mpf('0.501'), mpf('0.501')
    ),
    # erf x = x + x P(z), z = x², |x| <= 7/8
    'error_function': Table(
        lambda z: erf(sqrt(z)) / sqrt(z) - 1, lambda z: sqrt(z) / erf(sqrt(z)), 6, near, mpf('0.766')
    ),
    # erf x = 1 - 2^P(x), 7/8 <= x <= 4
    'error_function_complement': Table(
        lambda x: log(erfc(x), 2), lambda x: erfc(x) * log(2) / erf(x), 7, mpf('0.874'), mpf('4.01')
    ),
    # (1 + 2a) e^(a²) erfc a = P(q), q = (a - 2)/(a + 2), 0 <= a <= 10
    'scaled_complement': Table(scaled_complement, lambda q: 1 / scaled_complement(q), 10, mpf(-1), mpf(2) / 3),
    # μ(y) = (1/12 + z P(z))/y, z = 1/y², y >= 2: ln Γ(y) = (y - 1/2) ln y - y + ln(2π)/2 + μ(y)
    'stirling': Table(
        lambda z: (stirling_rest(1 / sqrt(z)) / sqrt(z) - mpf(1) / 12) / z,
        lambda z: z * sqrt(z),
        4,
        mpf('1e-4'),
        mpf('0.25'),
    ),
    # ln Γ(2 + z) = z (1 - γ) + z² (ζ(2) - 1)/2 + z³ P(z), |z| <= 1/2; relative to ln Γ(1 + z) as well
    'logarithm_of_gamma': Table(near_two, near_two_weight, 8, -mpf('0.5001'), mpf('0.5001')),
    # ln|Γ(x₀ + z)| = z P(z), |z| <= 1/128, next to the zeros x₀ that are hardest to come near to
    **{
        f'logarithm_of_gamma_zero_{i}': Table(
            lambda z, zero=zero: log(abs(gamma(zero + z))) / z,
            lambda z, zero=zero: z / log(abs(gamma(zero + z))),
            4,
            -mpf('0.0079'),
            mpf('0.0079'),
        )
        for i, zero in enumerate(negative_zeros)
    },
    # ψ(x₀ + z) = z P(z), |z| <= 1/16, ψ(x₀) = 0
    'digamma': Table(
        lambda z: digamma(digamma_zero + z) / z, lambda z: z / digamma(digamma_zero + z), 5, -mpf('0.063'), mpf('0.063')
    ),
    # sin πr = r (π + z (c + z P(z))), c = -π³/6, z = r², |r| <= 1/4
    'sine_of_half_turns': Table(
        lambda z: (sin(pi * sqrt(z)) / sqrt(z) - pi + pi**3 / 6 * z) / z**2,
        lambda z: z**2 * sqrt(z) / sin(pi * sqrt(z)),
        2,
        near,
        mpf(1) / 16,
    ),
    # cos πr = 1 + z (c + z P(z)), c = -π²/2, z = r², |r| <= 1/4
    'cosine_of_half_turns': Table(
        lambda z: (cos(pi * sqrt(z)) - 1 + pi**2 / 2 * z) / z**2,
        lambda z: z**2 / cos(pi * sqrt(z)),
        2,
        near,
        mpf(1) / 16,
    ),
}

# Constants as words of the given bits and the rest in single precision.
constants: dict[str, tuple[mpf, list[int]]] = {
    'π/2 for small angles': (pi / 2, [18, 16]),
    'π/2 for medium angles': (pi / 2, [8, 9, 9, 9]),
    '2/ln 2': (two_over_ln2, [24]),
    '2/(3 ln 2)': (two_over_ln2 / 3, [24]),
    'ln 2': (log(2), [24]),
    '-log2 0.7734375': (-log(mpf('0.7734375'), 2), [15]),
    '-log2 1.296875': (-log(mpf('1.296875'), 2), [15]),
    'log2 e': (1 / log(2), [24]),
    'log2(2π)/2': (log(2 * pi, 2) / 2, [24]),
    'ln(2π)/2': (log(2 * pi) / 2, [24]),
    'ln π': (log(pi), [24]),
    '1 - γ': (1 - euler, [24]),
    '(ζ(2) - 1)/2': ((zeta(2) - 1) / 2, [24]),
    '1/12': (mpf(1) / 12, [24]),
    'zero of ψ': (digamma_zero, [24]),
    **{f'zero {i} of ln|Γ|': (zero, [24]) for i, zero in enumerate(negative_zeros)},
    'π': (pi, [24]),
    'π³/6': (pi**3 / 6, [24]),
    'π²/2': (pi**2 / 2, [24]),
}

# Zeros of ln|Γ(u)| beside -n, with three terms of Taylor's series, which are enough where the value is below 2^-11.
small_zeros: dict[str, mpf] = {
    f'zero {side} -{n} of ln|Γ|': findroot(lambda x: log(abs(gamma(x))), (mpf(guess), mpf(guess) * (1 + mpf('1e-9'))))
    for n, guesses in {
        4: ('-4.03936184', '-3.95529428'),
        5: ('-5.008218168', '-4.991544641'),
        6: ('-6.001385294', '-5.998607480'),
        7: ('-7.000198333', '-6.999801508'),
    }.items()
    for side, guess in zip(('before', 'after'), guesses)
}

# The first 288 bits of 2/π after the point, nine words.
two_over_pi = 'bits of 2/π'

if __name__ == '__main__':
    for name in sys.argv[1:] or [*tables, *constants, *small_zeros, two_over_pi]:
        if name == two_over_pi:
            mp.prec = 400
            bits = int(mp.floor(2 / +pi * mpf(2) ** 288))
            print(f'{name}: {" ".join(f"{bits >> (256 - 32 * i) & 0xFFFFFFFF:08x}" for i in range(9))}')
            continue
        if name in constants:
            rest, lengths = constants[name]
            parts = []
            for bits in [*lengths, 24]:
                part, rest = split(rest, bits)
                parts.append(float(part).hex())
            print(f'{name} = {" + ".join(parts)}')
            continue
        if name in small_zeros:
            zero = small_zeros[name]
            high, low = split(zero, 24)
            print(f'{name} = {float(high).hex()} + {float(split(low, 24)[0]).hex()}')
            for k in range(3):
                print(f'  {float(single(polygamma(k, zero) / factorial(k + 1))):.9g}')
            continue
        coefficients, worst = coefficients_of(tables[name])
        print(f'{name}: error 2^{float(log(worst, 2)):.2f}')
        for coefficient in coefficients:
            print(f'  {float(coefficient):.9g}')
