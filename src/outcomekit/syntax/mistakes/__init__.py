"""What people do wrong in YAML, told as what they did and what to write instead.

Here belong: recognisers of mistakes, one module a family, and their wording. They look at the
text alone, a bounded number of lines around the place where libyaml gave up, because the mistake
often stands above that place. They never raise, whatever the text.

Not here: YAML libraries, findings about a map's fields, anything that was read well.
"""

from outcomekit.syntax.mistakes.diagnosis import diagnose
from outcomekit.syntax.mistakes.features import complex_key, feature
from outcomekit.syntax.mistakes.invisible import odd_indentation
from outcomekit.syntax.mistakes.mending import apart
from outcomekit.syntax.mistakes.mistake import Fault, Feature, Mend, Mistake

__all__ = [
    "Fault",
    "Feature",
    "Mend",
    "Mistake",
    "apart",
    "complex_key",
    "diagnose",
    "feature",
    "odd_indentation",
]
