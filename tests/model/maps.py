"""Maps as plain data, for tests of the model that need no positions."""

from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.constructor import SafeConstructor

from outcomekit.diagnostics.claim import Claim
from outcomekit.index.collect import collect
from outcomekit.index.references import Workspace, check_references
from outcomekit.model.build import build
from outcomekit.model.consistency import inconsistencies
from outcomekit.model.specimens import SPECIMENS
from tests.checkout import ROOT

HEAD = {"outcome_map": 1, "title": "Line controls"}


class _Reader(SafeConstructor):
    """YAML 1.2 as maps mean it: a date is text."""


_Reader.add_constructor("tag:yaml.org,2002:timestamp", SafeConstructor.construct_yaml_str)


def data_of(text: str) -> Any:
    """The data of YAML text, read by a reader that is not ours."""
    reader = YAML(typ="safe", pure=True)
    reader.Constructor = _Reader
    return reader.load(text)


def example_files() -> list[Path]:
    """The files of every worked map in the repository."""
    return sorted(
        [*(ROOT / "examples").rglob("*.yaml"), *(ROOT / "tests/documents/exemplars").glob("*.yaml")]
    )


def over(below: Any, above: Any) -> Any:
    """Two pieces of a map in one: what both have is the second one's, and long before short."""
    if isinstance(below, dict) and isinstance(above, dict):
        return {
            **below,
            **{k: over(below[k], v) if k in below else v for k, v in above.items()},
        }
    return below if isinstance(below, dict) else above


def good_specimens() -> dict[str, Any]:
    """The map that all good specimens make together."""
    whole: dict[str, Any] = {}
    for specimen in SPECIMENS.values():
        whole = over(whole, data_of(specimen.good))
    return whole


def claims_about(data: dict[str, Any]) -> list[Claim]:
    """Everything that is wrong with the data of a map."""
    built = build(data, lambda pointer: "")
    index, taken = collect("map", built.map, built.hidden)
    workspace = Workspace(lambda map_id: None, list)
    return [
        *built.claims,
        *taken,
        *inconsistencies(built.map),
        *check_references(index, workspace),
    ]
