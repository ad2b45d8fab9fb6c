"""Minimax polynomials and constants of the error function and the gamma functions on pairs in shaders/double_single.

As minimax_pair.py does: the leading coefficients are pairs, and what is printed is the error each table claims, weighted so that it
is the relative error of the function, or the absolute one where the table says so.

    python3 tools/minimax_special_pair.py [name …]
"""

from mpmath import atanh, cos, erf, erfc, exp, log, loggamma, mp, mpf, pi, sin, sqrt

from minimax_pair import PairTable, print_named
from minimax_special import near_two_weight, split, stirling_rest

near = mpf('1e-6')  # the quotients below are 0/0 at 0
two_over_ln2 = 2 / log(2)


def scaled_complement(centre: str, start: str, end: str, pairs: int) -> PairTable:
    """e^(a²) erfc a = P(t), t = (a - centre)/(a + 3), start <= a <= end."""
    c = mpf(centre)
    of = lambda t: exp(((c + 3 * t) / (1 - t)) ** 2) * erfc((c + 3 * t) / (1 - t))
    ends = [(mpf(a) - c) / (mpf(a) + 3) for a in (start, end)]
    return PairTable(of, lambda t: 1 / of(t), pairs, 11, ends[0], ends[1])


erf_over = lambda z: erf(sqrt(z)) / sqrt(z)
atanh_over = lambda z: atanh(sqrt(z)) / sqrt(z)
sine_over = lambda z: sin(pi * sqrt(z)) / (pi * sqrt(z))
cosine_over = lambda z: cos(pi * sqrt(z)) / pi
tables: dict[str, PairTable] = {
    # erf x = x P(z), z = x², |x| <= 3/4
    'error_function': PairTable(erf_over, lambda z: 1 / erf_over(z), 7, 8, near, mpf('0.563')),
    'scaled_complement_near': scaled_complement('1.375', '0.7499', '2.2501', 6),
    'scaled_complement_far': scaled_complement('4.5', '2.2499', '9.41', 7),
    # ln Γ(y) - ((y - 1/2) ln y - y + ln(2π)/2) = P(z)/y, z = 1/y², y >= 2; absolute
    'stirling': PairTable(
        lambda z: stirling_rest(1 / sqrt(z)) / sqrt(z), lambda z: sqrt(z), 4, 9, mpf('1e-4'), mpf('0.25')
    ),
    # log2((1 + s)/(1 - s)) = s P(z), z = s²
    'binary_logarithm': PairTable(
        lambda z: two_over_ln2 * atanh_over(z), lambda z: 1 / (two_over_ln2 * atanh_over(z)), 3, 5, near, mpf('0.0876') ** 2
    ),
    # sin(πr)/π = r P(z), cos(πr)/π = P(z), z = r², |r| <= 1/4
    'sine_over_pi': PairTable(sine_over, lambda z: 1 / sine_over(z), 5, 6, near, mpf(1) / 16),
    'cosine_over_pi': PairTable(cosine_over, lambda z: 1 / cosine_over(z), 5, 6, near, mpf(1) / 16),
    # ln Γ(2 + z) = z P(z), |z| <= 1/2; relative to ln Γ(1 + z) as well
    'logarithm_of_gamma': PairTable(
        lambda z: loggamma(2 + z) / z, lambda z: near_two_weight(z) / z**2, 9, 14, -mpf('0.5001'), mpf('0.5001')
    ),
}

# Constants: the bits of every word but the last, which is a single-precision number.
constants: dict[str, tuple[mpf, list[int]]] = {
    'log2 e': (1 / log(2), [24]),
    # of the first word the sums with small integers have at most 12 bits
    **{f'-log2 e - log2 {c}': (-1 / log(2) - log(mpf(c), 2), [bits, 24]) for c, bits in (('1', 10), ('0.7734375', 10), ('1.296875', 10))},
    'log2(2π)/2 - log2(e)/2': ((log(2 * pi, 2) - 1 / log(2)) / 2, [24]),
    'ln(2π)/2': (log(2 * pi) / 2, [24]),
    '1/60': (mpf(1) / 60, [24]),
}

if __name__ == '__main__':
    mp.prec = 240
    print_named(tables, constants)
