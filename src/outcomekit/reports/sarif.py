"""`sarif`: SARIF 2.1.0, which GitHub code scanning, Azure DevOps and many editors read.

Each code that was found comes with its own help, so that a viewer can explain it. Fingerprints
hold while lines move.
"""

from __future__ import annotations

import re
from typing import Final

from outcomekit.diagnostics.finding import Finding, Related
from outcomekit.diagnostics.fix import Replacement
from outcomekit.diagnostics.kind import Kind
from outcomekit.diagnostics.report import Report
from outcomekit.reports._fingerprint import fingerprints
from outcomekit.reports._sarif import artifact, log, message, physical, region
from outcomekit.reports._style import Style
from outcomekit.reports._words import spoken

DESCRIPTION: Final = "SARIF 2.1.0, for GitHub code scanning and other viewers"
ENCODING: Final = "utf-8"


def render(report: Report, style: Style | None = None) -> str:
    """One log with one run. The style takes no part."""
    kinds = sorted({f.code: f.kind for f in report.findings}.items())
    index = {code: position for position, (code, _) in enumerate(kinds)}
    results = [
        _result(finding, index[finding.code], fingerprint)
        for finding, fingerprint in zip(report.findings, fingerprints(report), strict=True)
    ]
    return log([_rule(kind) for _, kind in kinds], results, report.remarks)


def _rule(kind: Kind) -> dict[str, object]:
    told = f"{kind.why}\n\n{kind.essay}" if kind.essay else kind.why
    bad, good = kind.bad.rstrip("\n"), kind.good.rstrip("\n")
    fence = "`" * max(3, 1 + max(map(len, re.findall("`+", bad + good)), default=0))
    return {
        "id": kind.code,
        "name": kind.name,
        "shortDescription": {"text": kind.summary},
        "fullDescription": {"text": kind.why},
        "help": {
            "text": f"{told}\n\nBad:\n\n{bad}\n\nGood:\n\n{good}\n",
            "markdown": (
                f"{told}\n\nBad:\n\n{fence}yaml\n{bad}\n{fence}\n\n"
                f"Good:\n\n{fence}yaml\n{good}\n{fence}\n"
            ),
        },
        "defaultConfiguration": {"level": kind.severity.value},
    }


def _result(finding: Finding, rule: int, fingerprint: str) -> dict[str, object]:
    location: dict[str, object] = {"physicalLocation": physical(finding.place)}
    if finding.path:
        location["logicalLocations"] = [{"fullyQualifiedName": finding.path}]
    result: dict[str, object] = {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": finding.severity.value,
        "message": message(spoken(finding)),
        "locations": [location],
        "partialFingerprints": {"outcomekit/v1": fingerprint},
    }
    if finding.related:
        result["relatedLocations"] = [
            _related(number, related) for number, related in enumerate(finding.related, 1)
        ]
    replacements = finding.fix.replacements if finding.fix is not None else ()
    if finding.fix is not None and replacements:
        result["fixes"] = [_fix(finding.fix.fix.title, replacements)]
    return result


def _fix(title: str, replacements: tuple[Replacement, ...]) -> dict[str, object]:
    files = dict.fromkeys(one.place.file for one in replacements)
    return {
        "description": message(title),
        "artifactChanges": [
            {
                "artifactLocation": artifact(file),
                "replacements": [
                    {
                        "deletedRegion": region(one.place),
                        "insertedContent": {"text": one.text},
                    }
                    for one in replacements
                    if one.place.file == file
                ],
            }
            for file in files
        ],
    }


def _related(number: int, related: Related) -> dict[str, object]:
    location: dict[str, object] = {"id": number, "physicalLocation": physical(related.place)}
    if related.message:
        location["message"] = message(related.message)
    return location
