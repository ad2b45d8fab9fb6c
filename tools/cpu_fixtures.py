"""Writes true values of every function of the CPU engine, at ordinary and at awkward arguments.

    python3 tools/cpu_fixtures.py [samples of each kind, 4] [seed, 1] > test/engine/cpu/functions.json && npx prettier --write test/engine/cpu/functions.json

Needs mpmath. A case is [immediates, operands, high, low, condition]: the true value is high + low, and the condition number
|x·f′/f| stands where it is above 1 in functions that have zeros and so cannot keep all digits there, else 1.
"""

import json
import math
import random
import sys

from mpmath import mp, mpf

mp.prec = 600
count = int(sys.argv[1]) if len(sys.argv) > 1 else 4
random.seed(int(sys.argv[2]) if len(sys.argv) > 2 else 1)


def linear(low, high, n=1):
    return [random.uniform(low, high) for _ in range(n * count)]


def logarithmic(low, high, signs=(1, -1), n=1):
    return [
        random.choice(signs) * math.exp(random.uniform(math.log(low), math.log(high))) for _ in range(n * count)
    ]


def near(point, within):
    """On both sides of a point, at distances of every size."""
    return [point + offset for offset in logarithmic(1e-14, within)]


def near_multiples(unit, most):
    return [float(random.randint(-most, most) * mpf(unit)) for _ in range(count)]


real = linear(-10, 10) + logarithmic(1e-300, 1) + linear(-1, 1)
angles = real + logarithmic(1, 1e300) + near_multiples(mp.pi / 2, 10**6) + linear(-1000, 1000)
unit = linear(-1, 1, 2) + logarithmic(1e-300, 1) + [x for x in near(1, 0.1) + near(-1, 0.1) if abs(x) < 1]
growth = real + linear(-700, 700)
positive = logarithmic(1e-300, 1e300, (1,)) + linear(0, 10) + near(1, 0.4)
poles = [k + d for k in range(-30, 0) for d in random.sample(near(0, 0.4) + linear(0, 1), 2)]


def power(u, a):
    return mp.power(u, a)


def falling(a, j):
    return mp.fprod(a - i for i in range(j))


def real_power(u, p, q):
    root = mp.root(abs(u), q) if u != 0 else mpf(0)
    return (-1 if u < 0 and p % 2 else 1) * mp.power(root, p)


def polygamma(m, x):
    return mp.polygamma(m, x)


def sinc(j, u):
    """By its Maclaurin series, whose cancellation 600 bits outweigh."""
    total, k = mpf(0), (j + 1) // 2
    term = lambda k: (-1) ** k * u ** (2 * k - j) / ((2 * k + 1) * mp.factorial(2 * k - j))
    while True:
        value = term(k) if u != 0 or 2 * k > j else mpf((-1) ** k) / (2 * k + 1)
        total += value
        k += 1
        if 2 * k - j > abs(u) and abs(value) <= abs(total) * mpf(2) ** -200:
            return total


def exponents(size):
    """Pairs (u, a) with u^a in range."""
    pairs = [(u, random.uniform(-size, size) / math.log(u)) for u in positive if u != 1]
    pairs += [(u, float(random.randint(-40, 40))) for u in linear(0, 10)]
    pairs += [(u, random.randint(-9, 9) / 2) for u in linear(0, 1000)]
    return pairs + [(10.0, float(n)) for n in range(-20, 23)] + [(4.0, 0.5), (2.0, 0.5), (2.0, 10.0), (8.0, -1.5)]


cases = {}


def add(name, f, operands, immediates=(), slope=None):
    rows = cases.setdefault(name, [])
    for operand in operands:
        operand = operand if isinstance(operand, tuple) else (operand,)
        value = mpf(f(*map(mpf, operand)))
        high = float(value)
        if math.isinf(high) or (high != 0 and abs(high) < 1e-300) or (high == 0 and value != 0):
            continue
        condition = float(abs(operand[0] * slope(*map(mpf, operand)) / value)) if slope and value != 0 else 1
        rows.append([list(immediates), list(operand), high, float(value - mpf(high)), max(1, round(condition, 1))])


add("exp", mp.exp, growth)
add("expm1", mp.expm1, growth)
add("ln", mp.log, positive)
add("log2", lambda x: mp.log(x) / mp.ln2, positive + [2.0**k for k in range(-30, 31)])
add("log10", mp.log10, positive + [10.0**k for k in range(23)])
add("sin", mp.sin, angles)
add("cos", mp.cos, angles)
add("tan", mp.tan, angles)
add("asin", mp.asin, unit)
add("acos", mp.acos, unit)
add("atan", mp.atan, real + logarithmic(1, 1e300))
add("acot", lambda u: mp.atan(1 / u), real + positive + [-x for x in positive])
add("atan2", mp.atan2, list(zip(logarithmic(1e-100, 1e100, n=3), logarithmic(1e-100, 1e100, n=3))))
add("atan2", mp.atan2, list(zip(linear(-3, 3, 3), linear(-3, 3, 3))))
add("sinh", mp.sinh, growth)
add("cosh", mp.cosh, growth)
add("tanh", mp.tanh, growth)
add("sech", mp.sech, growth)
add("asinh", mp.asinh, real + logarithmic(1, 1e300))
add("acosh", mp.acosh, [x for x in positive if x > 1])
add("atanh", mp.atanh, unit)
add("hypotenuse", lambda u: mp.sqrt(1 + u * u), real + logarithmic(1, 1e300))
add("sigmoid", lambda u: 1 / (1 + mp.exp(-u)), growth)
add("softplus", lambda u: mp.log1p(mp.exp(u)), growth)
add("erf", mp.erf, real + linear(-2, 2, 2))
add("erfc", mp.erfc, real + linear(-2, 26, 3) + linear(0, 4))
add("gamma", mp.gamma, linear(-30, 30, 2) + linear(-170, 171) + logarithmic(1e-300, 1) + poles + list(range(1, 172, 7)))
lgamma = lambda x: mp.log(abs(mp.gamma(x))) if x < 1e4 else mp.loggamma(x)
add("lgamma", lgamma, linear(-30, 30, 2) + logarithmic(1e-300, 1e300, (1,)) + near(1, 0.5) + near(2, 0.5) + poles + linear(0, 4), (), mp.digamma)
for m in (0, 1, 2, 3, 5, 8, 13, 20, 31):
    arguments = linear(-30, 30) + logarithmic(1e-8, 1e8, (1,)) + linear(0, 4) + random.choices(poles, k=count)
    add("polygamma", lambda x: polygamma(m, x), arguments, (m,), lambda x: polygamma(m + 1, x))
for j in (0, 1, 2, 3, 4, 7, 12, 20, 32):
    add("sinc", lambda u: sinc(j, u), linear(-40, 40) + logarithmic(1e-8, 10) + linear(-2, 2), (j,), lambda u: sinc(j + 1, u))
for n in (-1024, -65, -7, -3, -2, -1, 0, 1, 2, 3, 4, 5, 17, 100, 1023):
    add("integer_power", lambda u: mp.power(u, n), real + near(1, 0.4) + logarithmic(1e-100, 1e100), (n,))
for p, q in ((1, 2), (-1, 2), (3, 2), (7, 2), (1, 3), (2, 3), (-5, 3), (3, 4), (2, 5), (1, 7), (-9, 7)):
    for j in (0, 1, 2, 5, 16):
        arguments = linear(0, 10) + logarithmic(1e-20, 1e20, (1,)) + ([-x for x in linear(0, 10)] if q % 2 else [])
        add("rational_power", lambda u: falling(mpf(p) / q, j) * real_power(u, p - j * q, q), arguments, (p, q, j))
for j in (0, 1, 2, 5, 16):
    add("power", lambda u, a: falling(a, j) * power(u, a - j), exponents(600 / (j + 1)), (j,))
    add("power", lambda u, a: falling(a, j) * power(u, a - j), [(-u, float(n)) for n in (-5, 3, 18) for u in linear(0, 10)], (j,))
for m in (0, 1, 2, 5, 16):
    add("general_power", lambda u, v: power(u, v) * mp.log(u) ** m, exponents(600), (m,))
add("round", lambda x: mp.sign(x) * mp.floor(abs(x) + mpf(1) / 2), [0.49999999999999994, 0.5, -0.5, 2.5, -2.5, 4503599627370497.0] + linear(-9, 9))
add("modulo", lambda u, v: u - v * mp.floor(u / v), list(zip(linear(-9, 9), linear(-3, 3))) + list(zip(linear(-1e9, 1e9), linear(-3, 3))))
add("sinpi", mp.sinpi, angles + [k / 2 + d for k in range(-9, 10) for d in near(0, 0.2)])
add("cospi", mp.cospi, angles + [k / 2 + d for k in range(-9, 10) for d in near(0, 0.2)])
add("tanpi", lambda u: mp.sinpi(u) / mp.cospi(u), real + logarithmic(1, 1e15) + [k / 2 + d for k in range(-9, 10) for d in near(0, 0.2)])

tables = []
for name, rows in cases.items():
    lines = ",\n".join(json.dumps(row) for row in rows)
    tables.append(f'"{name}": [\n{lines}\n]')
print("{\n" + ",\n".join(tables) + "\n}")
