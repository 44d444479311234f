"""The signal of a hypothesis is that we did what we said we would.

"We believe that an app makes drivers report warm loads. We will know when the app is shipped." This
bet cannot be lost, and so nothing is learned from it. The signal must come from the other side:
what do the people do, of their own will, once it is there (S2, Lux)?

What to do: ask what you would see on an ordinary day if you were right, and would not see if you
were wrong. Count that: "warm loads reported before unloading". What we ship belongs to
`we_believe`.
"""

from collections.abc import Iterator

from outcomekit.diagnostics.severity import Severity
from outcomekit.index.index import Index
from outcomekit.model.hypothesis import Hypothesis
from outcomekit.rules._cast import cast_of
from outcomekit.rules._language.offers import is_repeated, is_shipment, signal
from outcomekit.rules._living import living
from outcomekit.rules._quoted import quoted
from outcomekit.rules._rule import Flaw, rule

INVALID = (
    """
    hypotheses:
      app-for-drivers:
        we_believe: Giving drivers an app for warm loads
        know_when: {metric: App shipped, by: 2027-03-31}
                            ^^^^^^^^^^^ `App shipped` is our own doing
    """,
    """
    hypotheses:
      digest:
        we_believe: Sending a weekly digest
        know_when:
          metric: We have launched the portal
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ `We have launched the portal` is our own doing
      audit:
        we_believe: Offering a two-hour yield audit
        know_when: {metric: yield audits offered}
                            ^^^^^^^^^^^^^^^^^^^^ `yield audits offered` is our own doing
      refresher:
        we_believe: Training drivers once a quarter
        know_when: {metric: training delivered}
                            ^^^^^^^^^^^^^^^^^^ `training delivered` is our own doing
    """,
)
VALID = (
    """
    hypotheses:
      app-for-drivers:
        we_believe: Giving drivers an app for warm loads
        know_when: {metric: warm loads reported before unloading, threshold: 70, unit: "%"}
    """,
    """
    hypotheses:
      filter:
        we_believe: Offering a filter
        know_when: {metric: plants that launched the filter themselves}
      fairs:
        we_believe: Helping start-ups to the fair
        know_when: {metric: products launched by start-ups}
      audit:
        we_believe: Offering a two-hour yield audit
        know_when: {metric: yield audits booked}
      loads:
        we_believe: Calling the dock
        know_when: {metric: loads shipped on time}
      gone: {we_believe: Sending a digest, know_when: {metric: Digest shipped}, status: retired}
    """,
)


@rule(
    "HY002",
    Severity.WARNING,
    why="a bet whose signal is our own doing cannot be lost, and so teaches nothing (S2, Lux).",
    valid=VALID,
    invalid=INVALID,
    by_words=True,
)
def check(index: Index) -> Iterator[Flaw]:
    """Hypotheses known by what we ship or hold, at the metric."""
    for item, hypothesis in living(index, Hypothesis):
        known = hypothesis.know_when
        if known is None or known.metric is None:
            continue
        cast = cast_of(index)
        said = signal(known.metric, cast)
        if is_shipment(said) or is_repeated(said, hypothesis.we_believe, cast):
            yield Flaw(
                item.pointer / "know_when" / "metric",
                f"{quoted(known.metric)} is our own doing",
                "what would they do, once it is there, and how many of them?",
            )
