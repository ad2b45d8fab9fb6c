"""Writes true values of the error functions and the gamma functions, at single-precision numbers or at pairs of such numbers, ordinary
and awkward ones.

    python3 tools/special_fixtures.py > test/shaders/special.json && npx prettier --write test/shaders/special.json
    python3 tools/special_fixtures.py pairs > test/shaders/double-single/special.json \\
        && npx prettier --write test/shaders/double-single/special.json

Needs mpmath. A case is [argument, value]; arguments are exact in float64, values rounded to it once. Values out of range are infinite,
those below it 0.
"""

import json
import random
import struct
import sys

from mpmath import erf, erfc, gamma, loggamma, log, mp, mpf, polygamma

mp.prec = 200
random.seed(20261127)


def single(value):
    return struct.unpack("f", struct.pack("f", value))[0]


def steps(value, count):
    """The single-precision numbers next to a value."""
    word = struct.unpack("i", struct.pack("f", value))[0]
    return [struct.unpack("f", struct.pack("i", word + i))[0] for i in range(-count, count + 1)]


pairs = sys.argv[1:] == ["pairs"]


def argument(value):
    """The nearest number of those that functions are tried at."""
    high = single(value)
    return high + single(value - high) if pairs else high


def linear(low, high, count=40):
    return [argument(random.uniform(low, high)) for _ in range(count)]


def logarithmic(low, high, signs=(1, -1), count=40):
    """Random numbers between two powers of two."""
    return [argument(random.choice(signs) * 2 ** random.uniform(low, high)) for _ in range(count)]


def number(value):
    if abs(value) >= mpf(2) ** 128:
        return "Infinity" if value > 0 else "-Infinity"
    return float(value) if abs(value) >= mpf(2) ** -126 else 0


def rows(f, arguments):
    return [[u, number(f(mpf(u)))] for u in dict.fromkeys(arguments)]


nearest = -40 if pairs else -20
near_poles = [argument(n + d) for n in range(-12, 1) for d in logarithmic(nearest, -1, count=4)]
negative = [u for u in near_poles + linear(-40, 0, 80) + logarithmic(0, 22, (-1,)) if u != int(u)]
positive = linear(0, 10) + logarithmic(-125, 0, (1,)) + linear(10, 36) + steps(1, 6) + steps(2, 6) + steps(2.5, 2)
zeros = [u for zero in (-2.4570247, -2.7476826, -3.1435809, -3.9552943, -4.0393617) for u in steps(zero, 6)]
if pairs:
    zeros += [argument(zero + d) for zero in (1, 2) for d in logarithmic(nearest, -1)]
far = logarithmic(5, 126, (1,))
absolute_logarithm = lambda u: log(abs(gamma(u))) if u < 0 else loggamma(u)

cases = {
    "error_function(u)": rows(erf, linear(-4, 4, 80) + logarithmic(-125, 3) + steps(0.875, 4) + steps(4, 2)),
    "complementary_error_function(u)": rows(
        erfc, linear(-4, 9.4, 80) + logarithmic(-125, 3) + steps(0.5, 4) + steps(9.19, 2) + [9.5, 20.0, -20.0]
    ),
    "gamma_function(u)": rows(gamma, positive + negative + linear(34.9, 35.2, 8) + [float(n) for n in range(1, 12)]),
    "logarithm_of_gamma(u)": rows(absolute_logarithm, positive + negative + zeros + far),
    **{
        f"polygamma(u, {m})": rows(lambda u: polygamma(m, u), positive + negative[::3] + far + steps(1.4616321, 6))
        for m in (0, 1, 2, 3, 5, 8, 16, 31, 32)
    },
}
tables = [f'"{call}": [\n' + ",\n".join(json.dumps(row) for row in table) + "\n]" for call, table in cases.items()]
print("{\n" + ",\n".join(tables) + "\n}")
