#!/usr/bin/env python3
"""Verifies which cells are said to be wrong by solving the same problems another way.

    reportlint-benchmark localize --print problems | verify_by_milp.py [--every N] [--jobs N]

Each line of the input is a problem and the linter's answer (Sources/reportlint-benchmark/Localization/ProblemLines.swift
says what is in it). It is solved here as R's errorlocate solves it (de Jonge and van der Loo, "Error
localization as a mixed integer problem with the editrules package", Statistics Netherlands, 2014), by
HiGHS, which comes with SciPy: a binary variable for each cell, 1 if its figure is changed; a figure
differs from what is written by at most M times it; the relations are hard constraints; the weights of
the changed cells are minimised. Relations of which one constraint must hold have a binary variable for
each constraint. Nothing is taken from the linter but the problem.

What is compared:
- the weight of the lightest sets;
- the sets of every N-th problem (1): those found here, each excluded before the next is looked for,
  until one is too heavy, are those listed, and no others;
- each set listed: its cells can satisfy the relations, those without any one of them cannot;
- the least and the greatest figure of each cell of a set.

Solvers calculate in floating point, so that M can leak: a figure can change a little where the binary
is only nearly 0. What HiGHS finds is therefore tried once more with all other figures fixed and without M;
a set that fails is counted, and excluded with all that it contains. Where M is large, HiGHS also loses a
solution now and then. A problem without agreement is therefore solved again with a smaller M, and then
without HiGHS's simplifications, and counted; there is a disagreement if none of the three agrees.

Prints counts, and each disagreement in full. The exit status is 1 if there is any.
"""

import argparse
import collections
import itertools
import json
import multiprocessing
import os
import sys

import numpy

# The directory is one of sources, in which no compiled files should be left.
sys.dont_write_bytecode = True
from error_localization import Problem, SolverFailure

# How large M is, and whether HiGHS simplifies the problem, the first time and when there is no agreement.
ATTEMPTS = [(4, True), (1, True), (4, False)]
MOST_LEAKS = 20


class Verification:
    """The comparison of one problem with its answer."""

    def __init__(self, line, factor, presolves):
        self.line = line
        self.problem = Problem(line, factor, presolves)
        self.counts = collections.Counter(problems=1)
        self.disagreements = []

    def run(self, enumerates):
        mistakes = self.line["mistakes"]
        if any(mistake.get("finding") == "too much" for mistake in mistakes):
            self.counts["given up by the linter"] += 1
            return self
        try:
            if any(mistake.get("finding") == "impossible" for mistake in mistakes):
                if self.next_set([]) is not None:
                    self.disagree("said to be impossible")
                return self
            self.compare_sets(mistakes, enumerates)
            for mistake in mistakes:
                self.check_each(mistake)
        except SolverFailure as failure:
            self.disagree(f"HiGHS gives no answer: {failure}")
        return self

    def disagree(self, message):
        self.disagreements.append(message)

    def weight(self, cells):
        return sum(self.problem.weights[cell] for cell in cells)

    def next_set(self, found, most=numpy.inf):
        """The lightest set but those found, tried once more without M."""
        failed = []
        while True:
            cells = self.problem.lightest(found, failed, most)
            if cells is None or self.problem.ranges(cells) is not None:
                return cells
            self.counts["leaks of M"] += 1
            if len(failed) == MOST_LEAKS:
                raise SolverFailure(f"M leaks: {sorted(cells)}")
            failed.append(cells)

    def compare_sets(self, mistakes, enumerates):
        """Of mistakes that are apart, any explanation goes with any of the others."""
        choices = [
            [frozenset(cell for cell, _, _ in cells) for cells in mistake["sets"]]
            for mistake in mistakes
        ]
        listed = {frozenset().union(*cells) for cells in itertools.product(*choices)}
        lightest = self.next_set([])
        least = None if lightest is None else self.weight(lightest)
        if least != (claimed := min(map(self.weight, listed))):
            self.disagree(f"least weight {claimed}, but {least}: {lightest}")
            return
        if not enumerates:
            return
        bound = least + self.line["tolerance"]
        listed = {cells for cells in listed if self.weight(cells) <= bound}
        found = [lightest]
        while (cells := self.next_set(found, bound)) is not None:
            found.append(cells)
        self.counts["enumerated"] += 1
        self.counts["sets found"] += len(found)
        for cells in listed - set(found):
            self.disagree(f"listed, but not found: {sorted(cells)}")
        for cells in set(found) - listed:
            self.disagree(f"found, but not listed: {sorted(cells)}")

    def check_each(self, mistake):
        """Each set of a mistake, the relations that are broken by others left out."""
        others = {
            relation
            for other in self.line["mistakes"]
            if other is not mistake
            for relation in other["relations"]
        }
        relations = [
            relation
            for index, relation in enumerate(self.problem.relations)
            if index not in others
        ]
        for changes in mistake["sets"]:
            cells = [cell for cell, _, _ in changes]
            self.counts["sets checked"] += 1
            ranges = self.problem.ranges(cells, relations)
            if ranges is None:
                self.disagree(f"not feasible: {cells}")
                continue
            if ranges != [(least, greatest) for _, least, greatest in changes]:
                self.disagree(f"the figures are {ranges}: {changes}")
            self.counts["figures checked"] += len(cells)
            for left_out in cells:
                rest = [cell for cell in cells if cell != left_out]
                if self.problem.ranges(rest, relations) is not None:
                    self.disagree(f"not minimal: {cells} without {left_out}")


def verify(numbered):
    number, text, every = numbered
    line = json.loads(text)
    for attempt, (factor, presolves) in enumerate(ATTEMPTS):
        verification = Verification(line, factor, presolves).run(number % every == 0)
        if not verification.disagreements:
            break
    verification.counts["solved again"] += attempt > 0
    return text, verification


def keep_quiet():
    """HiGHS prints remarks past Python."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def main():
    parser = argparse.ArgumentParser(description="Verifies problems and answers on standard input.")
    parser.add_argument("--every", type=int, default=1, help="enumerate the sets of every N-th")
    parser.add_argument("--jobs", type=int, default=1, help="how many processes solve")
    options = parser.parse_args()
    lines = ((number, text, options.every) for number, text in enumerate(sys.stdin))
    tables = collections.defaultdict(collections.Counter)
    with multiprocessing.Pool(options.jobs, keep_quiet) as pool:
        for text, verification in pool.imap(verify, lines, chunksize=16):
            counts = tables[verification.line["table"]]
            counts.update(verification.counts)
            if verification.disagreements:
                counts["disagreements"] += 1
                print("\n".join(verification.disagreements), text, sep="\n", flush=True)
    for table, counts in tables.items():
        counts["disagreements"] += 0
        print(f"{table}: " + ", ".join(f"{name} {count}" for name, count in counts.items()))
    sys.exit(1 if not tables or any(counts["disagreements"] for counts in tables.values()) else 0)


if __name__ == "__main__":
    main()
