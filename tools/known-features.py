"""Writes test/analysis/known-features.json: every feature of functions from textbooks and the literature, by mpmath and sympy.

Usage: python3 tools/known-features.py [only ids that contain this] > test/analysis/known-features.json
       npx prettier --write test/analysis/known-features.json    (needs mpmath 1.3, sympy 1.14)

A case is a list of smooth pieces, written out by hand as closed forms free of abs, floor and the like, and of the breaks between them.
On a piece the zeros of f, f' and f'' are bracketed by signs on a dense grid at 60 digits, and touching zeros by the local minima
of |f|, |f'| and |f''|; each is polished at 150 digits and its multiplicity read from the derivatives, which sympy forms. Where f is a
rational function, Sturm's theorem must count as many zeros with the same multiplicities. What a break is said to be must agree
with f and f' very near to it.
"""

import collections
import json
import multiprocessing
import sys
from fractions import Fraction

import mpmath as mp
import sympy
from mpmath import mpf

X = sympy.Symbol("x", real=True)
SAMPLES = 20000
SCAN, POLISH, LIMIT = 60, 150, 300  # decimal digits
KINKS = ("corner", "cusp", "vertical-tangent")


def exact(source):
    return sympy.sympify(source, locals={"x": X}, rational=True)


def number(source):
    return mp.mpmathify(exact(str(source)).evalf(LIMIT + 20))


class Piece:
    """A function that is analytic between two breaks, with its derivatives."""

    def __init__(self, source):
        self.formulas = [exact(source)]
        self.functions = {}

    def formula(self, order):
        while len(self.formulas) <= order:
            self.formulas.append(sympy.diff(self.formulas[-1], X))
        return self.formulas[order]

    def __call__(self, order, x):
        if order not in self.functions:
            self.functions[order] = sympy.lambdify(X, self.formula(order), "mpmath", cse=True)
        value = mp.mpmathify(self.functions[order](x))
        if not isinstance(value, mpf):
            raise ValueError(f"{self.formulas[0]} is not real at {mp.nstr(x, 20)}")
        return value

    def vanishes(self, order, start, end):
        """Whether a derivative is identically zero: small at several places, and then by its formula."""
        small = all(abs(self(order, start + (end - start) * mpf(i) / 7)) < mpf(10) ** -45 for i in range(1, 7))
        return small and sympy.simplify(self.formula(order)) == 0


def grid(start, end, cuts, open_start, open_end):
    """Places strictly between two breaks or ends of the window, denser towards breaks; none is a simple fraction of the width."""
    places = []
    for a, b in zip([start, *cuts], [*cuts, end]):
        places += [a + (b - a) * (i + mp.phi - 1) / SAMPLES for i in range(SAMPLES)]
    width = end - start
    graded = [width * mpf(10) ** (-mpf(i) / 12) * mp.phi / 2 for i in range(12, 96)]
    places += [start + g for g in graded] if open_start else [start + width * mpf(10) ** -30]
    places += [end - g for g in graded] if open_end else [end - width * mpf(10) ** -30]
    return sorted(places)


def bisect(f, a, b, steps):
    sign = mp.sign(f(a))
    for _ in range(steps):
        middle = (a + b) / 2
        a, b = (middle, b) if mp.sign(f(middle)) == sign else (a, middle)
    return (a + b) / 2


def multiplicity(piece, order, place, reach):
    """How many of the derivatives from this order on are zero at a place; 0 where none is, or where the answer is not clear."""
    for m in range(200):
        here, beside = abs(piece(order + m, place)), max(abs(piece(order + m, place + s * reach)) for s in (-1, 1))
        if here > beside * mpf(10) ** -60:
            return m if here > beside / 1000 else 0
    return 0


def polish(piece, order, a, b):
    """The zero, and its multiplicity, of a derivative that changes sign, or touches zero where the next one changes sign."""
    with mp.workdps(POLISH):
        signed = order if mp.sign(piece(order, a)) != mp.sign(piece(order, b)) else order + 1
        rough, reach = bisect(lambda x: piece(signed, x), a, b, 30), (b - a) / 100
        simple = Fraction(int(mp.nint(rough * 2**120)), 2**120).limit_denominator(2000)
        simple = mpf(simple.numerator) / simple.denominator
        if abs(simple - rough) < (b - a) / 10**8 and multiplicity(piece, order, simple, reach):
            return simple, multiplicity(piece, order, simple, reach)
        for m in range(12):  # a zero of multiplicity m + 1 is a simple zero of the m-th derivative
            x = rough
            for _ in range(12):
                slope = piece(order + m + 1, x)
                x -= piece(order + m, x) / slope if slope else 0
            if abs(x - rough) < reach and multiplicity(piece, order, x, reach) == m + 1:
                return x, m + 1
    raise ValueError(f"derivative {order} of {piece.formulas[0]} has no clear zero near {mp.nstr(rough, 20)}")


def zeros(piece, order, places, values):
    found = []
    for i in range(len(places) - 1):
        if values[i] * values[i + 1] < 0:
            found.append(polish(piece, order, places[i], places[i + 1]))
        elif 0 < i and abs(values[i]) < min(abs(values[i - 1]), abs(values[i + 1])) and values[i - 1] * values[i] > 0:
            a, b = places[i - 1], places[i + 1]
            if piece(order + 1, a) * piece(order + 1, b) >= 0:
                continue
            turn = bisect(lambda x: piece(order + 1, x), a, b, 60)
            least = piece(order, turn)
            if least * values[i] < 0 and abs(least) > abs(values[i]) * mpf(10) ** -12:
                found += [polish(piece, order, a, turn), polish(piece, order, turn, b)]
            elif abs(least) < abs(values[i - 1]) * mpf(10) ** -12:
                found.append(polish(piece, order, a, b))
    return found


def check_by_sturm(piece, order, start, end, found):
    """Holds zeros to Sturm's theorem where f is a rational function between rational ends."""
    if not piece.formulas[0].is_rational_function(X) or not (start.is_Rational and end.is_Rational):
        return
    numerator = sympy.fraction(sympy.cancel(piece.formula(order)))[0]
    expected = collections.Counter()
    if numerator.free_symbols and all(c.is_Rational for c in sympy.Poly(numerator, X).coeffs()):
        for factor, times in sympy.Poly(numerator, X).sqf_list()[1]:
            expected[times] += factor.count_roots(start, end) - sum(factor.eval(e) == 0 for e in (start, end))
        assert +expected == collections.Counter(m for _, m in found), (piece.formulas[0], order, expected, found)


def sign_name(value):
    return "minimum" if value > 0 else "maximum"


def features_of_piece(piece, start, end, cuts, open_start, open_end):
    a, b = number(start), number(end)
    if piece.vanishes(1, a, b):
        return [{"kind": "plateau", "from": a, "to": b}]
    places = grid(a, b, cuts, open_start, open_end)
    found = []
    for order in range(2 if piece.vanishes(2, a, b) else 3):
        list_of_zeros = zeros(piece, order, places, [piece(order, x) for x in places])
        check_by_sturm(piece, order, exact(str(start)), exact(str(end)), list_of_zeros)
        found.append(list_of_zeros)
    found.append([])
    with mp.workdps(POLISH):
        features = [{"kind": "root", "x": x, "y": mpf(0), "multiplicity": m} for x, m in found[0]]
        for x, m in found[1]:
            kind = "stationary-inflection" if m % 2 == 0 else sign_name(piece(m + 1, x))
            features.append({"kind": kind, "x": x, "y": piece(0, x), "order": m + 1})
        stationary = [x for x, _ in found[1]]
        for x, m in found[2]:
            if m % 2 == 1 and all(abs(x - s) > (b - a) * mpf(10) ** -40 for s in stationary):
                features.append({"kind": "inflection", "x": x, "y": piece(0, x)})
    return features


class Side:
    """What f, f' and f'' do just beside a break: limits, infinite where they grow, and signs."""

    def __init__(self, piece, place, direction, width):
        near, nearer = (place + direction * width * mpf(10) ** -n for n in (30, 45))
        self.limit, self.slope = (self.approach(piece(k, near), piece(k, nearer)) for k in (0, 1))
        ends = (place, place + direction * width / 100)
        self.signs = [0 if piece.vanishes(k, *ends) else mp.sign(piece(k, nearer)) for k in (0, 1, 2)]
        self.finite = mp.isfinite(self.limit)

    @staticmethod
    def approach(near, nearer):
        if abs(nearer) - abs(near) > 1:
            return mp.sign(nearer) * mp.inf
        assert abs(nearer - near) < mpf(10) ** -8
        return nearer


def kind_of_break(left, right, continuous):
    sides = [side for side in (left, right) if side]
    if not all(side.finite for side in sides):
        return "pole"
    if len(sides) == 1:
        return "edge"
    if abs(left.limit - right.limit) > mpf(10) ** -8:
        return "jump"
    if not continuous:
        return "hole"
    infinite = [mp.isinf(side.slope) for side in sides]
    if all(infinite):
        return "vertical-tangent" if left.slope == right.slope else "cusp"
    return "corner" if any(infinite) or abs(left.slope - right.slope) > mpf(10) ** -8 else "join"


def features_of_break(broken, before, after, width):
    place, kind = number(broken["place"]), broken["kind"]
    with mp.workdps(LIMIT):
        left = Side(before, place, -1, width) if before else None
        right = Side(after, place, 1, width) if after else None
        assert kind_of_break(left, right, kind in (*KINKS, "join")) == kind, (broken, before and before.formulas[0])
    side, piece = (left, before) if left else (right, after)
    y = None
    if kind not in ("pole", "jump"):
        y = number(broken["limit"]) if "limit" in broken else piece(0, place)
        assert abs(y - side.limit) < mpf(10) ** -8, broken
    value = y if kind in (*KINKS, "join") else number(broken["value"]) if "value" in broken else None
    point = {"x": place} if y is None and value is None else {"x": place, "y": y if value is None else value}
    features = []
    if kind in KINKS:
        features.append({"kind": "kink", **point, "shape": kind})
    elif kind == "edge":
        features.append({"kind": "domain-edge", **point, "side": "left" if left else "right"})
    elif kind != "join":
        features.append({"kind": kind, **point})
    level = kind == "join" and abs(left.slope) < mpf(10) ** -8
    plateau = (left and left.signs[1] == 0) or (right and right.signs[1] == 0)
    if value is not None and abs(value) < mpf(10) ** -40 and kind != "jump" and not plateau:
        features.append({"kind": "root", **point, "multiplicity": 1 if kind == "join" and not level else None})
    if kind in (*KINKS, "join"):
        if left.signs[1] * right.signs[1] < 0:
            features.append({"kind": sign_name(right.signs[1]), **point, **({"order": None} if kind == "join" else {})})
        elif left.signs[2] * right.signs[2] < 0 and kind in ("join", "vertical-tangent") and not plateau:
            features.append({"kind": "stationary-inflection", **point, "order": None} if level else {"kind": "inflection", **point})
    return features


def text(value):
    if not isinstance(value, mpf):
        return value
    return "0" if abs(value) < mpf(10) ** -40 else mp.nstr(value, 22).removesuffix(".0")


def ordinary(source):
    return int(float(source)) if float(source).is_integer() else float(source)


def solve(case):
    mp.mp.dps = SCAN
    parts, start, end = case["parts"], case["from"], case["to"]
    pieces = [Piece(p) if p is not None else None for p in parts[::2]]
    breaks = parts[1::2]
    ends = [start, *(b["place"] for b in breaks), end]
    features = []
    try:
        assert all(number(a) < number(b) for a, b in zip(ends, ends[1:])), ends
        for i, piece in enumerate(pieces):
            if piece:
                a, b = number(ends[i]), number(ends[i + 1])
                cuts = [c for c in map(number, case["cuts"]) if a < c < b]
                features += features_of_piece(piece, ends[i], ends[i + 1], cuts, i > 0, i < len(pieces) - 1)
        for i, broken in enumerate(breaks):
            features += features_of_break(broken, pieces[i], pieces[i + 1], number(end) - number(start))
    except Exception as error:
        raise ValueError(f"{case['id']}: {error!r}") from error
    features.sort(key=lambda f: (f.get("x", f.get("from")), f["kind"]))
    return {
        "id": case["id"], "expression": case["expression"], "from": ordinary(start), "to": ordinary(end), "orders": [1, 2],
        "tags": case["tags"], **({"roots": True} if case["roots"] else {}),
        "features": [{key: text(value) for key, value in f.items()} for f in features],
    }


CASES = []


def case(id, expression, start, end, *parts, roots=True, tags=(), cuts=()):
    """A function in the syntax of the project, the window, and its pieces with the breaks between them; None where f is undefined."""
    CASES.append({"id": id, "expression": expression, "from": str(start), "to": str(end), "parts": parts, "roots": roots,
                  "tags": list(tags), "cuts": cuts})


def at(place, kind, **more):
    """A break: `limit` where the formula of the piece cannot give it, `value` where f is defined although it is not continuous."""
    return {"place": str(place), "kind": kind, **more}


def steps(breaks, pieces):
    """Pieces with the breaks between them in the order of x; a bare place is a pole."""
    breaks = [b if isinstance(b, dict) else at(b, "pole") for b in breaks]
    return [part for pair in zip(pieces, [*breaks, None]) for part in pair][:-1]


# The basic shapes.
case("fifth-power", "x^5", -2, 2, "x**5")
case("cusp", "cbrt(x)^2", -1, 1, "(-x)**(2/3)", at(0, "cusp"), "x**(2/3)")
case("two-thirds", "x^(2/3)", -2, 3, "(-x)**(2/3)", at(0, "cusp"), "x**(2/3)")
case("inverse-square", "1/x^2", -3, 3, "1/x**2", at(0, "pole"), "1/x**2")
case("tangent", "tan(x)", -5, 5, *steps(["-3*pi/2", "-pi/2", "pi/2", "3*pi/2"], ["tan(x)"] * 5))
case("arctangent-of-reciprocal", "atan(1/x)", -5, 5, "atan(1/x)", at(0, "jump"), "atan(1/x)")
case("fast-near-0", "sin(40/x)", 0.1, 10, "sin(40/x)", cuts=("0.15", "0.25", "0.5", "1", "2"))
case("hidden-spike", "x + 10^-3 e^(-((x-0.123456)*10^7)^2)", -3, 3, "x + exp(-((x-0.123456)*10**7)**2)/1000",
     cuts=("0.123454", "0.123458"))
# Polynomials.
case("double-well", "x^6 - x^2", -1.5, 1.5, "x**6 - x**2")
case("cubed-parabola", "(x^2-1)^3", -2, 2, "(x**2-1)**3")
case("undulation", "x^4 + x", -2, 2, "x**4 + x")
case("quintic", "x^5 - x^3", -1.5, 1.5, "x**5 - x**3")
case("quintic-of-calculus", "3x^5 - 5x^3 + 3", -2, 2, "3*x**5 - 5*x**3 + 3")
case("increasing-cubic", "x^3 + x", -2, 2, "x**3 + x")
case("chebyshev-7", "64x^7 - 112x^5 + 56x^3 - 7x", -1.5, 1.5, "64*x**7 - 112*x**5 + 56*x**3 - 7*x")
case("legendre-5", "(63x^5 - 70x^3 + 15x)/8", -1.25, 1.25, "(63*x**5 - 70*x**3 + 15*x)/8")
case("hermite-4", "16x^4 - 48x^2 + 12", -2.5, 2.5, "16*x**4 - 48*x**2 + 12")
case("wilkinson-8", "(x-1)(x-2)(x-3)(x-4)(x-5)(x-6)(x-7)(x-8)", 0.5, 8.5, "(x-1)*(x-2)*(x-3)*(x-4)*(x-5)*(x-6)*(x-7)*(x-8)")
case("double-and-triple-root", "(x-1)^2 (x+2)^3", -3, 2, "(x-1)**2*(x+2)**3")
case("quartic-factor", "x^4 (x-2)", -1, 2.5, "x**4*(x-2)")
case("near-double-root", "(x-1)(x-1.0001)", 0, 2, "(x-1)*(x-1.0001)")
case("order-98", "(x+1)^98", -3, 2, "(x+1)**98")
case("order-6", "x^6 - 3", -1.5, 2, "x**6 - 3")
case("biquadrate", "x^4 - 4x^3 + 10", -2, 4.5, "x**4 - 4*x**3 + 10")
case("problem-1", "x^6/6 - 52x^5/25 + 39x^4/80 + 71x^3/10 - 79x^2/20 - x + 1/10", -1.75, 11,
     "x**6/6 - 52*x**5/25 + 39*x**4/80 + 71*x**3/10 - 79*x**2/20 - x + 1/10")
case("three-hump-camel", "2x^2 - 1.05x^4 + x^6/6", -2.5, 2.5, "2*x**2 - 1.05*x**4 + x**6/6")
# Rational functions.
case("bell", "1/(1+x^2)", -3, 3, "1/(1+x**2)")
case("runge", "1/(1+25x^2)", -1, 1, "1/(1+25*x**2)")
case("agnesi", "8/(x^2+4)", -6, 6, "8/(x**2+4)")
case("serpentine", "4x/(x^2+1)", -5, 5, "4*x/(x**2+1)")
case("two-poles", "x/(x^2-1)", -3, 3, *steps([-1, 1], ["x/(x**2-1)"] * 3))
case("two-poles-and-maximum", "x^2/(x^2-4)", -5, 5, *steps([-2, 2], ["x**2/(x**2-4)"] * 3))
case("oblique-asymptote", "(x^2-3)/(x-2)", -3, 6, *steps([2], ["(x**2-3)/(x-2)"] * 2))
case("cubic-over-square", "x^3/(x-1)^2", -3, 6, *steps([1], ["x**3/(x-1)**2"] * 2))
case("removable-cubic", "(x^3-1)/(x-1)", -3, 3, "x**2+x+1", at(1, "hole"), "x**2+x+1")
case("hole-and-pole", "(x^2-x)/(x^2-1)", -3, 3, "x/(x+1)", at(-1, "pole"), "x/(x+1)", at(1, "hole"), "x/(x+1)")
case("pole-near-root", "x(x-3)/(x-3.001)", -2, 5, *steps(["3.001"], ["x*(x-3)/(x-3.001)"] * 2))
case("square-over-quartic", "x^2/(x^4+1)", -3, 3, "x**2/(x**4+1)")
case("sum-of-reciprocals", "x + 1/x", -4, 4, *steps([0], ["x + 1/x"] * 2))
case("problem-15", "(x^2-5x+6)/(x^2+1)", -5, 5, "(x**2-5*x+6)/(x**2+1)")
# Exponentials and logarithms.
case("gaussian", "e^(-x^2)", -3, 3, "exp(-x**2)")
case("gaussian-slope", "x e^(-x^2)", -3, 3, "x*exp(-x**2)")
case("surge", "x e^-x", -1, 8, "x*exp(-x)")
case("maxwell", "x^2 e^(-x^2)", -3, 3, "x**2*exp(-x**2)")
case("damped-oscillation", "e^(-x/5) sin(3x)", -1, 10, "exp(-x/5)*sin(3*x)")
case("ricker", "(1-x^2)e^(-x^2/2)", -5, 5, "(1-x**2)*exp(-x**2/2)")
case("logistic", "3/(1+2e^(-1.5x))", -6, 6, "3/(1+2*exp(-1.5*x))")
case("gompertz", "e^(-3e^(-x))", -2, 6, "exp(-3*exp(-x))")
case("softened", "ln(1+x^2)", -4, 4, "log(1+x**2)")
case("entropy", "x ln(x)", -1, 2, None, at(0, "edge", limit=0), "x*log(x)")
case("logarithm-over-x", "ln(x)/x", -1, 10, None, at(0, "pole"), "log(x)/x")
case("binary-entropy", "-x ln(x) - (1-x) ln(1-x)", -0.5, 1.5, None, at(0, "edge", limit=0), "-x*log(x)-(1-x)*log(1-x)",
     at(1, "edge", limit=0), None)
case("logarithm-of-distance", "ln|x^2-1|", -3, 3, "log(x**2-1)", at(-1, "pole"), "log(1-x**2)", at(1, "pole"), "log(x**2-1)")
case("x-to-the-x", "x^x", -0.5, 2, None, at(0, "edge", limit=1), "x**x")
case("x-to-the-reciprocal", "x^(1/x)", 0.1, 6, "x**(1/x)")
case("flat-function", "e^(-1/x^2)", -3, 3, "exp(-1/x**2)", at(0, "hole", limit=0), "exp(-1/x**2)")
case("switched", "1/(1+e^(1/x))", -3, 3, "1/(1+exp(1/x))", at(0, "jump"), "1/(1+exp(1/x))")
case("underflow", "e^x", -1000, -800, "exp(x)")
case("catenary", "cosh(x)", -2, 3, "cosh(x)")
case("hyperbolic-tangent", "tanh(x)", -20, 20, "tanh(x)")
case("hyperbolic-secant", "sech(x)", -4, 4, "1/cosh(x)")
case("gudermannian", "2atan(tanh(x/2))", -6, 6, "2*atan(tanh(x/2))")
case("planck", "x^3/(e^x-1)", 0.5, 12, "x**3/(exp(x)-1)")
case("morse", "(1-e^(-(x-1)))^2", -0.5, 6, "(1-exp(1-x))**2")
case("lennard-jones", "4(x^-12 - x^-6)", 0.9, 3, "4*(x**(-12)-x**(-6))")
# Roots and powers.
case("square-root-times", "sqrt(x)(1-x)", -1, 2, None, at(0, "edge", value=0), "sqrt(x)*(1-x)")
case("half-lemniscate", "x sqrt(4-x^2)", -3, 3, None, at(-2, "edge", value=0), "x*sqrt(4-x**2)", at(2, "edge", value=0), None)
case("hyperbola", "sqrt(x^2-1)", -3, 3, "sqrt(x**2-1)", at(-1, "edge", value=0), None, at(1, "edge", value=0), "sqrt(x**2-1)")
case("half-circle", "sqrt(4-x^2)", -3, 3, None, at(-2, "edge", value=0), "sqrt(4-x**2)", at(2, "edge", value=0), None)
case("rounded-corner", "sqrt(x^2+1)", -3, 3, "sqrt(x**2+1)")
case("one-third", "x^(1/3)(x-4)", -4, 5, "-(-x)**(1/3)*(x-4)", at(0, "vertical-tangent"), "x**(1/3)*(x-4)")
case("cusp-and-minimum", "x^(2/3)(x-5)", -3, 6, "(-x)**(2/3)*(x-5)", at(0, "cusp"), "x**(2/3)*(x-5)")
case("two-cusps", "cbrt(x^2-1)^2", -2, 2, "(x**2-1)**(2/3)", at(-1, "cusp"), "(1-x**2)**(2/3)", at(1, "cusp"), "(x**2-1)**(2/3)")
case("four-thirds", "x^(4/3)", -2, 2, "(-x)**(4/3)", at(0, "join"), "x**(4/3)")
case("three-halves-of-distance", "|x|^1.5", -2, 2, "(-x)**(3/2)", at(0, "join"), "x**(3/2)")
case("root-of-distance", "sqrt|x|", -2, 2, "sqrt(-x)", at(0, "cusp"), "sqrt(x)")
case("problem-13", "-x^(2/3) - (1-x^2)^(1/3)", 0.001, 0.99, "-x**(2/3)-(1-x**2)**(1/3)")
# Trigonometric functions and their inverses.
case("arcsine", "asin(x)", -2, 2, None, at(-1, "edge", value="-pi/2", limit="-pi/2"), "asin(x)", at(1, "edge", value="pi/2", limit="pi/2"), None)
case("arccosine", "acos(x)", -2, 2, None, at(-1, "edge", value="pi", limit="pi"), "acos(x)", at(1, "edge", value=0, limit=0), None)
case("arctangent", "atan(x)", -5, 5, "atan(x)")
case("inverse-hyperbolic-cosine", "acosh(x)", -1, 4, None, at(1, "edge", value=0, limit=0), "acosh(x)")
case("inverse-hyperbolic-tangent", "atanh(x)", -2, 2, None, at(-1, "pole"), "atanh(x)", at(1, "pole"), None)
case("inverse-hyperbolic-sine", "asinh(x)", -4, 4, "asinh(x)")
case("cosecant", "csc(x)", -5, 5, *steps(["-pi", 0, "pi"], ["1/sin(x)"] * 4))
case("cotangent", "cot(x)", -5, 5, *steps(["-pi", 0, "pi"], ["cot(x)"] * 4))
case("tangent-minus-x", "tan(x) - x", -5, 5, *steps(["-3*pi/2", "-pi/2", "pi/2", "3*pi/2"], ["tan(x)-x"] * 5))
case("sine-squared", "sin^2 x", -4, 4, "sin(x)**2")
case("two-harmonics", "sin x + sin 2x", -4, 4, "sin(x)+sin(2*x)")
case("almost-periodic", "cos x + cos(sqrt(2)x)", -12, 12, "cos(x)+cos(sqrt(2)*x)")
case("staircase", "x + sin x", -10, 10, "x+sin(x)")
case("cycloid-like", "x - sin x", -10, 10, "x-sin(x)")
case("x-sine-of-reciprocal", "x sin(1/x)", 0.05, 1, "x*sin(1/x)", cuts=("0.1", "0.2"))
case("rectified-sine", "|sin x|", -4, 4, "sin(x)", at("-pi", "corner", limit=0), "-sin(x)", at(0, "corner"), "sin(x)", at("pi", "corner", limit=0), "-sin(x)")
case("fourier-square", "sin x + sin(3x)/3 + sin(5x)/5", -4, 4, "sin(x)+sin(3*x)/3+sin(5*x)/5")
case("weierstrass-3", "cos(pi x) + cos(3pi x)/2 + cos(9pi x)/4", -1.05, 1.05, "cos(pi*x)+cos(3*pi*x)/2+cos(9*pi*x)/4")
case("arcsine-of-sine", "asin(sin x)", -4, 4, "-pi-x", at("-pi/2", "corner"), "x", at("pi/2", "corner"), "pi-x")
case("dirichlet-kernel", "sin(3.5x)/sin(0.5x)", -3, 3, *steps([at(0, "hole")], ["1+2*cos(x)+2*cos(2*x)+2*cos(3*x)"] * 2))
case("chirp", "sin(x^3)", -1.5, 3, "sin(x**3)")
case("filled-sinc", "sinc(x)", 0.5, 15, "sin(x)/x")
# Corners, jumps and plateaus.
case("distance", "|x|", -2, 3, "-x", at(0, "corner"), "x")
case("sign-by-division", "x/|x|", -2, 3, "-1", at(0, "jump"), "1")
case("bent-parabola", "|x^2-2|", -3, 3, "x**2-2", at("-sqrt(2)", "corner", limit=0), "2-x**2", at("sqrt(2)", "corner", limit=0), "x**2-2")
case("ramp", "|x| - |x-1|", -2, 3, "-1", at(0, "corner"), "2*x-1", at(1, "corner"), "1")
case("greater", "max(x, x^2)", -2, 3, "x**2", at(0, "corner"), "x", at(1, "corner"), "x**2")
case("lesser", "min(sin x, cos x)", -4, 7, "cos(x)", at("-3*pi/4", "corner"), "sin(x)", at("pi/4", "corner"), "cos(x)",
     at("5*pi/4", "corner"), "sin(x)")
case("sign-of-parabola", "sign(x^2-1)", -3, 3, "1", at(-1, "jump", value=0), "-1", at(1, "jump", value=0), "1", roots=False)
case("floor-of-double", "floor(2x)", -1.3, 1.3, "-3", at(-1, "jump", value=-2), "-2", at("-1/2", "jump", value=-1), "-1",
     at(0, "jump", value=0), "0", at("1/2", "jump", value=1), "1", at(1, "jump", value=2), "2", roots=False)
case("ceiling", "ceil(x)", -1.5, 1.5, "-1", at(-1, "jump", value=-1), "0", at(0, "jump", value=0), "1", at(1, "jump", value=1), "2", roots=False)
case("rounded", "round(x)", -1.8, 1.8, "-2", at("-3/2", "jump", value=-2), "-1", at("-1/2", "jump", value=-1), "0",
     at("1/2", "jump", value=1), "1", at("3/2", "jump", value=2), "2", roots=False)
case("sawtooth", "frac(x)", -2.5, 2.5, *steps([at(k, "jump", value=0) for k in range(-2, 3)], [f"x+({-k})" for k in range(-3, 3)]), roots=False)
case("modulo", "mod(x, 2)", -5, 5, *steps([at(k, "jump", value=0) for k in range(-4, 5, 2)], [f"x+({-k})" for k in range(-6, 5, 2)]), roots=False)
case("triangle-wave", "|2frac(x/2) - 1|", -2.5, 2.5, "x+3", at(-2, "corner"), "-x-1", at(-1, "corner"), "x+1", at(0, "corner"), "1-x",
     at(1, "corner"), "x-1", at(2, "corner"), "3-x")
case("x-times-floor", "x floor(x)", -1.5, 2.5, "-2*x", at(-1, "jump", value=1), "-x", at(0, "corner"), "0", at(1, "jump", value=1), "x",
     at(2, "jump", value=4), "2*x", roots=False)
case("heaviside", "heaviside(x)", -2, 3, "0", at(0, "jump", value="1/2"), "1", roots=False)
case("shifted-relu", "relu(x-1)", -2, 3, "0", at(1, "corner"), "x-1", roots=False)
case("squared-relu", "relu(x)^2", -2, 3, "0", at(0, "join"), "x**2", roots=False)
case("clamped", "clamp(x, -1, 1)", -3, 3, "-1", at(-1, "corner"), "x", at(1, "corner"), "1")
case("capped-parabola", "min(x^2, 1)", -3, 3, "1", at(-1, "corner"), "x**2", at(1, "corner"), "1")
case("half-wave", "max(0, sin x)", -5, 5, "sin(x)", at("-pi", "corner", limit=0), "0", at(0, "corner"), "sin(x)",
     at("pi", "corner", limit=0), "0", roots=False)
case("huber", "{|x|<1: x^2/2, |x|-1/2}", -3, 3, "-x-1/2", at(-1, "join"), "x**2/2", at(1, "join"), "x-1/2")
case("smoothstep", "{x<0: 0, x<1: 3x^2-2x^3, 1}", -1, 2, "0", at(0, "join"), "3*x**2-2*x**3", at(1, "join"), "1", roots=False)
case("piecewise-distance", "{x<0: -x, x}", -2, 3, "-x", at(0, "corner"), "x")
case("signed-square", "x|x|", -2, 2, "-x**2", at(0, "join"), "x**2")
case("cubed-distance", "|x|^3", -2, 2, "-x**3", at(0, "join"), "x**3")
case("square-then-cube", "{x<0: x^2, x^3}", -1.5, 1.5, "x**2", at(0, "join"), "x**3")
case("parabolas-that-meet", "{x<0: x^2+x, x-x^2}", -2, 2, "x**2+x", at(0, "join"), "x-x**2")
case("irrational-jumps", "{x^2<2: x, x+1}", -3, 3, "x+1", at("-sqrt(2)", "jump"), "x", at("sqrt(2)", "jump"), "x+1")
case("restricted-line", "x {0<x<2}", -1, 3, None, at(0, "edge"), "x", at(2, "edge"), None)
case("problem-18", "{x<=3: (x-2)^2, 2ln(x-2)+1}", 0, 6, "(x-2)**2", at(3, "join"), "2*log(x-2)+1")
case("square-over-x", "x^2/x", -2, 3, "x", at(0, "hole"), "x")
case("root-of-square", "sqrt(x^2 (x+1))", -2, 2, None, at(-1, "edge", value=0), "-x*sqrt(x+1)", at(0, "corner"), "x*sqrt(x+1)")
case("arctangent-of-tangent", "atan(tan x)", -4, 4, "x+pi", at("-pi/2", "jump"), "x", at("pi/2", "jump"), "x-pi")
case("logarithm-of-square", "ln(x^2)", -3, 3, "2*log(-x)", at(0, "pole"), "2*log(x)")
case("absolute-cubic", "|x^3 - x|", -1.5, 1.5, "x-x**3", at(-1, "corner"), "x**3-x", at(0, "corner"), "x-x**3", at(1, "corner"), "x**3-x")
case("double-exponential", "e^(-|x|)", -4, 4, "exp(x)", at(0, "corner"), "exp(-x)")
case("square-times-logarithm", "x^2 ln|x|", 0.01, 2, "x**2*log(x)")
case("tame-tie", "max(x^2, x^3)", -2, 2, "x**2", at(1, "corner"), "x**3")
case("valley-floor", "|x-1| + |x+1|", -3, 3, "-2*x", at(-1, "corner"), "2", at(1, "corner"), "2*x")
case("signed-by-sign", "x sign(x)", -2, 3, "-x", at(0, "corner"), "x")
case("sign-squared", "sign(x)^2", -2, 3, "1", at(0, "hole", limit=1, value=0), "1", roots=False)
case("jumps-that-cancel", "floor(x) + ceil(-x)", -2.5, 2.5, "0", roots=False)
case("jumps-that-add-up", "floor(x) + frac(x)", -2.5, 2.5, "x")
case("jump-of-sine", "sin(x)/|x|", -4, 4, "-sin(x)/x", at(0, "jump"), "sin(x)/x")
case("hole-in-signed-square", "|x^3|/x", -2, 2, "-x**2", at(0, "hole"), "x**2")
case("hole-at-corner", "x atan(1/x)", -3, 3, "x*atan(1/x)", at(0, "hole", limit=0), "x*atan(1/x)")
case("steep-step", "tanh(1/x)", -3, 3, "tanh(1/x)", at(0, "jump"), "tanh(1/x)")
case("poles-and-corner", "1/(1-|x|)", -3, 3, "1/(1+x)", at(-1, "pole"), "1/(1+x)", at(0, "corner"), "1/(1-x)", at(1, "pole"), "1/(1-x)")
case("irrational-poles", "1/(x^2-2)", -3, 3, *steps(["-sqrt(2)", "sqrt(2)"], ["1/(x**2-2)"] * 3))
case("root-of-sine", "sqrt(sin x)", -4, 4, "sqrt(sin(x))", at("-pi", "edge", limit=0, value=0), None, at(0, "edge", value=0), "sqrt(sin(x))",
     at("pi", "edge", limit=0, value=0), None)
case("logarithm-of-sine", "ln(sin x)", 0.5, 9, "log(sin(x))", at("pi", "pole"), None, at("2*pi", "pole"), "log(sin(x))")
case("arcsine-that-touches", "asin(x^2-1)", -2, 2, None, at("-sqrt(2)", "edge", limit="pi/2", value="pi/2"), "asin(x**2-1)",
     at(0, "corner", limit="-pi/2"), "asin(x**2-1)", at("sqrt(2)", "edge", limit="pi/2", value="pi/2"), None)
case("root-that-touches", "sqrt(1-cos x)", -4, 4, "-sqrt(2)*sin(x/2)", at(0, "corner"), "sqrt(2)*sin(x/2)")
case("root-of-fourth-power", "sqrt(x^4)", -2, 3, "x**2")
case("root-of-cube", "cbrt(x^3)", -2, 3, "x")
case("square-of-distance", "|x|^2", -2, 3, "x**2")
# Activations and special functions.
case("silu", "silu(x)", -8, 6, "x/(1+exp(-x))")
case("gelu", "gelu(x)", -5, 4, "x*(1+erf(x/sqrt(2)))/2")
case("softplus", "softplus(x)", -8, 8, "log(1+exp(x))")
case("elu", "elu(x)", -4, 3, "exp(x)-1", at(0, "join"), "x")
case("wide-sigmoid", "sigmoid(x)", -50, 50, "1/(1+exp(-x))")
case("mish", "x tanh(softplus(x))", -8, 4, "x*tanh(log(1+exp(x)))")
case("error-function", "erf(x)", -10, 10, "erf(x)")
case("x-times-complementary-error", "x erfc(x)", -2, 4, "x*erfc(x)")
case("gamma", "gamma(x)", -3.5, 4, *steps(range(-3, 1), ["gamma(x)"] * 5))
case("logarithm-of-gamma", "lgamma(x)", -2.5, 4, *steps(range(-2, 1), ["log(gamma(x)**2)/2"] * 4))
# One-dimensional test functions of global optimisation.
case("gramacy-lee", "sin(10pi x)/(2x) + (x-1)^4", 0.5, 2.5, "sin(10*pi*x)/(2*x)+(x-1)**4")
case("forrester", "(6x-2)^2 sin(12x-4)", 0, 1, "(6*x-2)**2*sin(12*x-4)")
case("levy", "sin^2(pi(1+(x-1)/4)) + ((x-1)/4)^2 (1+sin^2(2pi(1+(x-1)/4)))", -10, 10,
     "sin(pi*(1+(x-1)/4))**2+((x-1)/4)**2*(1+sin(2*pi*(1+(x-1)/4))**2)")
case("ackley", "-20e^(-0.2|x|) - e^(cos(2pi x)) + 20 + e", -2.9, 2.9, "-20*exp(0.2*x)-exp(cos(2*pi*x))+20+E", at(0, "corner", limit=0),
     "-20*exp(-0.2*x)-exp(cos(2*pi*x))+20+E", roots=False)
case("rastrigin", "10 + x^2 - 10cos(2pi x)", -5.12, 5.12, "10+x**2-10*cos(2*pi*x)")
case("griewank", "x^2/4000 - cos(x) + 1", -20, 20, "x**2/4000-cos(x)+1")
case("schwefel", "418.9829 - x sin(sqrt|x|)", -100, 100, "418.9829-x*sin(sqrt(-x))", at(0, "join"), "418.9829-x*sin(sqrt(x))")
case("dixon-price", "(x-1)^2 + 2(2x^2-x)^2", -1, 1.5, "(x-1)**2+2*(2*x**2-x)**2")
case("styblinski-tang", "(x^4 - 16x^2 + 5x)/2", -5, 5, "(x**4-16*x**2+5*x)/2")
case("michalewicz", "-sin(x) sin(x^2/pi)^20", 0.5, 3, "-sin(x)*sin(x**2/pi)**20")
case("problem-2", "sin(x) + sin(10x/3)", 2.7, 7.5, "sin(x)+sin(10*x/3)")
case("problem-3", "-(sin(2x+1) + 2sin(3x+2) + 3sin(4x+3) + 4sin(5x+4) + 5sin(6x+5))", -10, 10,
     "-(sin(2*x+1)+2*sin(3*x+2)+3*sin(4*x+3)+4*sin(5*x+4)+5*sin(6*x+5))")
case("problem-4", "-(16x^2 - 24x + 5)e^-x", 1.9, 3.9, "-(16*x**2-24*x+5)*exp(-x)")
case("problem-5", "-(1.4 - 3x) sin(18x)", 0.01, 1.2, "-(1.4-3*x)*sin(18*x)")
case("problem-6", "-(x + sin x) e^(-x^2)", -5, 5, "-(x+sin(x))*exp(-x**2)")
case("problem-7", "sin(x) + sin(10x/3) + ln(x) - 0.84x + 3", 2.7, 7.5, "sin(x)+sin(10*x/3)+log(x)-0.84*x+3")
case("problem-8", "-(cos(2x+1) + 2cos(3x+2) + 3cos(4x+3) + 4cos(5x+4) + 5cos(6x+5))", -10, 10,
     "-(cos(2*x+1)+2*cos(3*x+2)+3*cos(4*x+3)+4*cos(5*x+4)+5*cos(6*x+5))")
case("problem-9", "sin(x) + sin(2x/3)", 3.1, 20.4, "sin(x)+sin(2*x/3)")
case("problem-11", "2cos(x) + cos(2x)", -1.57, 6.28, "2*cos(x)+cos(2*x)")
case("problem-12", "sin^3 x + cos^3 x", 0.1, 6.2, "sin(x)**3+cos(x)**3")
case("problem-14", "-e^-x sin(2pi x)", 0.1, 3.9, "-exp(-x)*sin(2*pi*x)")
case("problem-20", "-(x - sin x) e^(-x^2)", -5, 5, "-(x-sin(x))*exp(-x**2)")
case("problem-21", "x sin(x) + x cos(2x)", 0.1, 9.9, "x*sin(x)+x*cos(2*x)")
case("problem-22", "e^(-3x) - sin^3 x", 0, 9, "exp(-3*x)-sin(x)**3")
case("two-bumps", "e^(-x^2) + e^(-(x-3)^2/2)/2", -3, 7, "exp(-x**2)+exp(-(x-3)**2/2)/2")
# Almost nothing, or nothing at all.
case("constant", "2", -3, 3, "2")
case("line", "3x - 1", -2, 2, "3*x-1")
case("pythagoras", "sin^2 x + cos^2 x", -3, 3, "sin(x)**2+cos(x)**2")
case("exponential", "e^x", -5, 5, "exp(x)")
case("slow", "ln(x)", 2, 1000, "log(x)")
# Windows so narrow that a sampled function is flat.
case("narrow-minimum", "x^3 - 3x", 0.9999999999, 1.0000000001, "x**3-3*x", tags=["zoom"])
case("narrowest-minimum", "x^3 - 3x", "0.9999999999999", "1.0000000000001", "x**3-3*x", tags=["zoom"])
case("narrow-root", "x^3 - 3x", "1.7320508074", "1.7320508077", "x**3-3*x", tags=["zoom"])
case("narrow-maximum-of-sine", "sin(x)", "1.5707963267", "1.5707963269", "sin(x)", tags=["zoom"])
case("narrowest-maximum-of-sine", "sin(x)", "1.5707963267948", "1.570796326795", "sin(x)", tags=["zoom"])
case("narrow-inflection-of-sine", "sin(x)", "3.14159265358", "3.1415926536", "sin(x)", tags=["zoom"])
case("narrow-maximum-of-logarithm-over-x", "ln(x)/x", "2.71828182845", "2.71828182847", "log(x)/x", tags=["zoom"])
case("narrow-inflection-of-gaussian", "e^(-x^2)", "0.707106781186", "0.707106781187", "exp(-x**2)", tags=["zoom"])
case("narrow-quartic", "x^4", "-1e-9", "1e-9", "x**4", tags=["zoom"])
case("narrow-corner", "|3x-1|", "0.3333333333", "0.3333333334", "1-3*x", at("1/3", "corner"), "3*x-1", tags=["zoom"])


def main():
    chosen = [c for c in CASES if len(sys.argv) < 2 or sys.argv[1] in c["id"]]
    with multiprocessing.Pool(2) as pool:
        solved = pool.map(solve, chosen, chunksize=1)
    lines = []
    for c in solved:
        head = ",\n    ".join(f"{json.dumps(k)}: {json.dumps(v, ensure_ascii=False)}" for k, v in c.items() if k != "features")
        body = ",\n      ".join(json.dumps(f) for f in c["features"])
        lines.append(f"  {{\n    {head},\n    \"features\": [\n      {body}\n    ]\n  }}")
    print("[\n" + ",\n".join(lines) + "\n]")


if __name__ == "__main__":
    main()
