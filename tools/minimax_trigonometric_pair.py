"""Minimax polynomials and constants of the trigonometric functions in shaders/double_single, as minimax_pair.py prints its own.

    python3 tools/minimax_trigonometric_pair.py [name …]
"""

from mpmath import atan, cos, log, mp, mpf, pi, sin, sqrt

from minimax_pair import PairTable, near, print_named

quarter_pi = mpf('0.7865')
sine_over = lambda z: sin(sqrt(z)) / sqrt(z)
arctangent_over = lambda z: atan(sqrt(z)) / sqrt(z)
tables: dict[str, PairTable] = {
    # sin r = r + r z P(z), cos r = 1 - z/2 + z² P(z), z = r², |r| <= π/4 and what the choice of a quarter may be off
    'sine': PairTable(lambda z: (sine_over(z) - 1) / z, lambda z: z / sine_over(z), 3, 5, near, quarter_pi**2),
    'cosine': PairTable(
        lambda z: (cos(sqrt(z)) - 1 + z / 2) / z**2, lambda z: z**2 / cos(sqrt(z)), 3, 4, near, quarter_pi**2
    ),
    # arctan x = x + x z P(z), z = x², |x| <= 1/8
    'arctangent': PairTable(
        lambda z: (arctangent_over(z) - 1) / z, lambda z: z / arctangent_over(z), 2, 4, near, mpf('0.12501') ** 2
    ),
}

# Constants: the bits of every word but the last, which is a single-precision number.
constants: dict[str, tuple[mpf, list[int]]] = {
    'π/2 for small angles': (pi / 2, [18, 18, 18]),
    'π/2 for medium angles': (pi / 2, [10, 10, 10, 10, 10]),
    'π/2': (pi / 2, [24]),
    'π': (pi, [24]),
    '2/π': (2 / pi, [24]),
    **{f'arctan {k}/4': (atan(mpf(k) / 4), [24]) for k in range(1, 5)},
}

if __name__ == '__main__':
    mp.prec = 240
    print_named(tables, constants)
