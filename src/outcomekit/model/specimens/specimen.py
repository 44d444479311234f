"""What a specimen is: a record written well, and as it is often written instead."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Specimen:
    """A good and a bad example of one record, each a piece of a map from its top level down.

    All good pieces together make one map. A bad one is a map, too: what is wrong with it no
    reader of YAML can see. `fault` says it in one line, lower-case first.
    """

    good: str
    bad: str
    fault: str
