"""Writes test/engine/reference/values.json: values of every operation at ordinary and awkward arguments, by mpmath.

Usage: python3 tools/reference-values.py    (needs mpmath 1.3)

Operands are exact decimals. Every value is computed twice, with 400 and 700 digits, and written with 45 digits only where both agree.
"""

import json
import pathlib

import mpmath as mp
from mpmath import mpf

NAN = "NaN"


def falling(a, j):
    return mp.fprod(a - i for i in range(j))


def real_root(u, p, q, j):
    a = mpf(p) / q
    sign = -1 if u < 0 and (p - j * q) % 2 else 1
    return falling(a, j) * sign * abs(u) ** (a - j)


def sinc(u, j):
    # The integral of cos(ut + jπ/2)·tʲ over [0, 1], by its Taylor series, or by Leibniz' rule where that cancels.
    return mp.nsum(lambda k: (-1) ** int(k) * u ** (2 * int(k) - j) / ((2 * int(k) + 1) * mp.factorial(2 * int(k) - j)),
                   [(j + 1) // 2, mp.inf], method="direct") if abs(u) < 60 else mp.fsum(
        mp.binomial(j, i) * [mp.sin, mp.cos, lambda t: -mp.sin(t), lambda t: -mp.cos(t)][(j - i) % 4](u)
        * (-1) ** i * mp.factorial(i) / u ** (i + 1) for i in range(j + 1))


def lgamma(u):
    return mp.re(mp.loggamma(u))


def polygamma(u, m):
    return mp.re(mp.polygamma(m, u))


def softplus(u):
    return mp.log1p(mp.exp(u))


FUNCTIONS = {
    "exp": mp.exp, "expm1": mp.expm1, "ln": mp.log, "log2": lambda u: mp.log(u) / mp.log(2), "log10": mp.log10,
    "sin": mp.sin, "cos": mp.cos, "tan": mp.tan, "sinpi": mp.sinpi, "cospi": mp.cospi, "tanpi": lambda u: mp.sinpi(u) / mp.cospi(u), "asin": mp.asin, "acos": mp.acos, "atan": mp.atan, "acot": lambda u: mp.atan(1 / u),
    "sinh": mp.sinh, "cosh": mp.cosh, "tanh": mp.tanh, "sech": mp.sech,
    "asinh": mp.asinh, "acosh": mp.acosh, "atanh": mp.atanh, "hypotenuse": lambda u: mp.sqrt(1 + u * u),
    "sigmoid": lambda u: 1 / (1 + mp.exp(-u)), "softplus": softplus, "erf": mp.erf, "erfc": mp.erfc,
    "gamma": mp.gamma, "lgamma": lgamma,
}

ORDINARY = ["0.3", "-0.7", "1.25", "-2.5", "7", "-11.3"]
TINY = ["1e-7", "-3e-20", "1e-100", "2e-400"]
LARGE = ["123.456", "-987.654321"]

ARGUMENTS = {
    "exp": ORDINARY + TINY + LARGE + ["-100000", "1000000"],
    "expm1": ORDINARY + TINY + LARGE,
    "ln": ["0.3", "1.25", "7", "1e-400", "1e300", "0.999999999999999999999999999999", "1.0000000000000000000000000000000000000000000000000001", "-1", "0"],
    "log2": ["0.3", "1024", "7", "1.00000000000000000001", "-2"],
    "log10": ["0.3", "1e-30", "7", "0.99999999999999999999", "0"],
    "sin": ORDINARY + TINY + LARGE + ["1e22", "1e300", "3.14159265358979323846264338327950288419716939937511", "355"],
    "cos": ORDINARY + TINY + LARGE + ["1e22", "1e300", "1.570796326794896619231321691639751442098584699687", "11"],
    "tan": ORDINARY + TINY + LARGE + ["1e22", "1.570796326794896619231321691639751442098584699687", "3.14159265358979323846264338327950288419716939937511"],
    "sinpi": ORDINARY + TINY + LARGE + ["3", "-2.5", "1000000000000000.5", "1e300", "0.99999999999999999999999999999999"],
    "cospi": ORDINARY + TINY + LARGE + ["3", "-2.5", "1000000000000000.5", "1e300", "0.49999999999999999999999999999999"],
    "tanpi": ORDINARY + TINY + LARGE + ["3", "-2.5", "0.25", "1000000000000000.25", "1e300", "0.49999999999999999999999999999999"],
    "asin": ["0.3", "-0.7", "1", "-1", "0.99999999999999999999999999999999999999", "1e-30", "1e-200", "1.5"],
    "acos": ["0.3", "-0.7", "1", "-1", "0.99999999999999999999999999999999999999", "-0.99999999999999999999", "1e-30", "-1.5"],
    "atan": ORDINARY + TINY + LARGE + ["1e50", "-1e300", "1"],
    "acot": ORDINARY + TINY + LARGE + ["1e50", "-1e300", "1", "0"],
    "sinh": ORDINARY + TINY + LARGE, "cosh": ORDINARY + TINY + LARGE, "tanh": ORDINARY + TINY + LARGE,
    "sech": ORDINARY + TINY + LARGE, "asinh": ORDINARY + TINY + LARGE + ["-1e200"],
    "acosh": ["1", "1.00000000000000000000000000000000000001", "1.5", "7", "1e200", "0.5"],
    "atanh": ["0.3", "-0.7", "1e-30", "1e-300", "0.99999999999999999999999999999999", "1", "-2"],
    "hypotenuse": ["0.3", "-0.7", "1e-30", "1e200", "0.75"],
    "sigmoid": ORDINARY + TINY + LARGE, "softplus": ORDINARY + TINY + LARGE,
    "erf": ORDINARY + TINY + ["3.7", "-20"], "erfc": ORDINARY + TINY + ["3.7", "9.5", "13", "27", "123.456", "-20"],
    "gamma": ["0.5", "1", "1e-30", "-1e-30", "0.1", "5", "30", "2.5", "-0.5", "-2.5", "-10.3", "171.3", "1234.5", "-1.99999999999999999999", "-200.25", "0", "-3", "1.4616321449683623"],
    "lgamma": ["0.5", "1", "2", "1.00000000000000000000000000000000000001", "1.99999999999", "2.000000000000000000000000000001", "1e-300", "-1e-30", "0.1", "30", "2.5", "-0.5", "-2.457024738220800", "-10.3", "1e10", "1e300", "-1.99999999999999999999", "-200.25", "0", "-3", "1.01"],
}


def row(operation, immediates, operands, value):
    """Undefined where the value is not a finite real number."""
    texts = []
    for digits in (400, 700):
        mp.mp.dps = digits
        numbers = [mpf(text) for text in operands]
        try:
            result = value(*numbers)
        except (ValueError, ZeroDivisionError):
            result = mp.nan
        if not (isinstance(result, mp.mpf) or mp.im(result) == 0) or not mp.isfinite(result):
            texts.append(NAN)
        else:
            texts.append(mp.nstr(mp.re(result), 45))
    if texts[0] != texts[1]:
        raise ArithmeticError(f"{operation} {immediates} {operands}: {texts}")
    return {"operation": operation, "immediates": immediates, "operands": operands, "value": texts[0]}


rows = [row(name, [], [u], FUNCTIONS[name]) for name, us in ARGUMENTS.items() for u in us]

for m in (0, 1, 2, 5, 20):
    for u in ["1", "0.1", "2.5", "-0.5", "-7.3", "1.4616321449683623412626595423257213284681962040064", "100", "12345.678", "1e-20", "-2.0000000001", "0", "-4"]:
        rows.append(row("polygamma", [m], [u], lambda x, m=m: polygamma(x, m)))
for j in (0, 1, 2, 3, 7, 20):
    for u in ["0", "1e-30", "0.3", "-2.5", "7", "15.5", "-47", "200.125", "1e10"]:
        rows.append(row("sinc", [j], [u], lambda x, j=j: sinc(x, j)))
for u, n in [("1.1", 7), ("-3", 13), ("0.7", -9), ("1e-30", 5), ("0", 0), ("0", 3), ("0", -1), ("1.000000001", 1024)]:
    rows.append(row("integer_power", [n], [u], lambda x, n=n: x ** n))
for u, p, q, j in [("2", 1, 2, 0), ("2", 1, 2, 3), ("-2", 1, 3, 0), ("-2", 2, 3, 1), ("-8", -5, 3, 2), ("1e-50", 1, 7, 4), ("0.81", 1, 2, 0), ("-1", 1, 2, 0), ("5", 1, 4, 14)]:
    rows.append(row("rational_power", [p, q, j], [u], lambda x, p=p, q=q, j=j: mp.nan if x < 0 and q % 2 == 0 else real_root(x, p, q, j)))
for u, a, j in [("2", "0.3", 0), ("2", "0.3", 5), ("-2", "3", 1), ("-2", "5", 2), ("-2", "-3", 4), ("-2", "0.5", 0), ("1e-20", "3.7", 2), ("1e300", "-2.5", 1), ("2", "3", 4)]:
    rows.append(row("power", [j], [u, a], lambda x, b, j=j: falling(b, j) * x ** (b - j)))
for u, v, m in [("2", "0.3", 0), ("0.3", "-7.1", 3), ("1e-20", "1e-20", 1), ("1.0000000000000000001", "1e19", 2), ("1e5", "20", 4)]:
    rows.append(row("general_power", [m], [u, v], lambda x, y, m=m: x ** y * mp.log(x) ** m))
for u, v in [("1", "2"), ("-1", "2"), ("1", "-2"), ("-1", "-2"), ("0", "-3"), ("3", "0"), ("-3", "0"), ("1e-30", "-1"), ("1e200", "1e-200")]:
    rows.append(row("atan2", [], [u, v], mp.atan2))

path = pathlib.Path(__file__).parent.parent / "test/engine/reference/values.json"
path.write_text("[\n" + ",\n".join(json.dumps(r) for r in rows) + "\n]\n")
print(len(rows), "values")
