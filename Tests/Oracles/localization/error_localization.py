"""Error localization as a mixed integer problem, solved by HiGHS, which comes with SciPy."""

import itertools

import numpy
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_matrix

UNIT = 1_000_000
OPTIMAL, INFEASIBLE, UNBOUNDED, NEITHER = 0, 2, 3, 4


class SolverFailure(Exception):
    """HiGHS gave no answer."""


class Problem:
    """A record of figures, all in millionths, and the relations that must hold between them."""

    def __init__(self, line, factor, presolves):
        """The problem of a line, M being a number of times all by which the relations are missed, to
        be simplified by HiGHS before it is solved or not."""
        self.factor = factor
        self.options = {"mip_rel_gap": 0, "presolve": presolves}
        variables = line["variables"]
        self.figures = [variable["value"] for variable in variables]
        self.weights = [variable["weight"] for variable in variables]
        self.steps = [UNIT // 10 ** variable["decimals"] for variable in variables]
        self.least = [0 if variable["isNonNegative"] else -numpy.inf for variable in variables]
        self.relations = line["relations"]

    def lightest(self, excluded, failed, most=numpy.inf):
        """The lightest set of cells that contains none of the excluded ones and has a cell that each
        of the failed ones lacks; None if there is none that weighs at most so much."""
        cells = range(len(self.figures))
        count = len(cells)
        largest = self.largest_change()
        # By how much each figure is changed, and whether it is.
        model = Model(2 * count, self.options)
        for cell in cells:
            least = max(self.least[cell] - self.figures[cell] / UNIT, -largest)
            model.bound(cell, least, largest, self.steps[cell] == UNIT)
            model.bound(count + cell, 0, 1, True)
            model.cost[count + cell] = self.weights[cell]
            model.row([(cell, 1), (count + cell, -largest)], -numpy.inf, 0)
            model.row([(cell, 1), (count + cell, largest)], 0, numpy.inf)
        for relation in self.relations:
            self.add(relation, model, largest)
            if all(map(self.is_broken, relation)):
                # This follows from the rest, and makes HiGHS five times as fast.
                concerned = {cell for constraint in relation for cell, _ in constraint["terms"]}
                model.row([(count + cell, 1) for cell in concerned], 1, numpy.inf)
        for chosen in excluded:
            model.row([(count + cell, 1) for cell in chosen], -numpy.inf, len(chosen) - 1)
        for chosen in failed:
            model.row([(count + cell, 1) for cell in cells if cell not in chosen], 1, numpy.inf)
        if most < numpy.inf:
            weights = [(count + cell, self.weights[cell]) for cell in cells]
            model.row(weights, -numpy.inf, most)
        solution = model.solve()
        if solution is None:
            return None
        return frozenset(cell for cell in cells if solution.x[count + cell] > 0.5)

    def add(self, relation, model, largest):
        """A relation, of changes; where it has several constraints, each has a binary, 1 if it is to
        hold."""
        chosen = []
        for constraint in relation:
            limit = -excess(constraint, self.figures) / UNIT
            terms, is_equality = constraint["terms"], constraint["isEquality"]
            if len(relation) == 1:
                model.row(terms, limit if is_equality else -numpy.inf, limit)
                continue
            binary = model.binary()
            chosen.append(binary)
            # What the sum of changes can be at most beyond the limit.
            slack = largest * sum(abs(factor) for _, factor in terms) + abs(limit)
            model.row([*terms, (binary, slack)], -numpy.inf, limit + slack)
            if is_equality:
                model.row([*terms, (binary, -slack)], limit - slack, numpy.inf)
        if chosen:
            model.row([(binary, 1) for binary in chosen], 1, numpy.inf)

    def is_broken(self, constraint):
        amount = excess(constraint, self.figures)
        return amount != 0 if constraint["isEquality"] else amount > 0

    def largest_change(self):
        """M; no figure needs to change by more than all that is missed, the coefficients being 1 and
        -1."""
        constraints = filter(self.is_broken, itertools.chain.from_iterable(self.relations))
        missed = sum(abs(excess(constraint, self.figures)) for constraint in constraints)
        return self.factor * missed // UNIT + 10

    def ranges(self, cells, relations=None):
        """The least and the greatest figure of each cell if no other figure may change; None if the
        relations cannot be satisfied. It needs no M."""
        cells = sorted(cells)
        place = {cell: index for index, cell in enumerate(cells)}
        choices = []
        for relation in self.relations if relations is None else relations:
            rows = [self.restricted(constraint, place) for constraint in relation]
            if any(not terms and is_satisfied for terms, _, _, is_satisfied in rows):
                continue
            choices.append([row for row in rows if row[0]])
        ranges = None
        for rows in itertools.product(*choices):
            found = self.ranges_with(rows, cells)
            if found is None:
                continue
            ranges = found if ranges is None else [
                (smaller(one[0], other[0]), greater(one[1], other[1]))
                for one, other in zip(ranges, found)
            ]
        return ranges

    def restricted(self, constraint, place):
        """A constraint on some cells alone, and whether it holds if there is no cell in it."""
        rest = constraint["limit"]
        terms = []
        for cell, coefficient in constraint["terms"]:
            if cell in place:
                terms.append((place[cell], coefficient))
            else:
                rest -= coefficient * self.figures[cell]
        equal = constraint["isEquality"]
        return terms, rest / UNIT, equal, rest == 0 if equal else rest >= 0

    def ranges_with(self, rows, cells):
        model = Model(len(cells), self.options)
        for index, cell in enumerate(cells):
            model.bound(index, self.least[cell], numpy.inf, self.steps[cell] == UNIT)
        for terms, limit, is_equality, _ in rows:
            model.row(terms, limit if is_equality else -numpy.inf, limit)
        if model.solve() is None:
            return None
        return [
            (self.extreme(model, index, cell, 1), self.extreme(model, index, cell, -1))
            for index, cell in enumerate(cells)
        ]

    def extreme(self, model, index, cell, sign):
        model.cost = [0] * len(model.cost)
        model.cost[index] = sign
        solution = model.solve(may_be_unbounded=True)
        if solution is None:
            return None
        return round(solution.x[index] * UNIT / self.steps[cell]) * self.steps[cell]


class Model:
    """A mixed integer program as SciPy wants it."""

    def __init__(self, columns, options):
        self.options = options
        self.cost = [0.0] * columns
        self.lower = [0.0] * columns
        self.upper = [numpy.inf] * columns
        self.integral = [0] * columns
        self.entries = []
        self.row_lower, self.row_upper = [], []

    def bound(self, column, lower, upper, is_integral):
        self.lower[column], self.upper[column] = lower, upper
        self.integral[column] = int(is_integral)

    def row(self, terms, lower, upper):
        self.entries += [(len(self.row_lower), column, factor) for column, factor in terms]
        self.row_lower.append(lower)
        self.row_upper.append(upper)

    def binary(self):
        self.cost.append(0.0)
        self.lower.append(0.0)
        self.upper.append(1.0)
        self.integral.append(1)
        return len(self.cost) - 1

    def solve(self, may_be_unbounded=False):
        constraints = []
        if self.entries:
            rows, columns, factors = zip(*self.entries)
            shape = (len(self.row_lower), len(self.cost))
            matrix = coo_matrix((factors, (rows, columns)), shape=shape, dtype=float).tocsc()
            constraints = LinearConstraint(matrix, self.row_lower, self.row_upper)
        solution = milp(
            self.cost,
            integrality=self.integral,
            bounds=Bounds(self.lower, self.upper),
            constraints=constraints,
            options=self.options,
        )
        if solution.status == OPTIMAL:
            return solution
        is_none = solution.status == INFEASIBLE
        if is_none or (may_be_unbounded and solution.status in (UNBOUNDED, NEITHER)):
            return None
        raise SolverFailure(solution.message)


def excess(constraint, figures):
    """By how much a sum is above its limit."""
    return sum(factor * figures[cell] for cell, factor in constraint["terms"]) - constraint["limit"]


def smaller(one, other):
    return None if one is None or other is None else min(one, other)


def greater(one, other):
    return None if one is None or other is None else max(one, other)
