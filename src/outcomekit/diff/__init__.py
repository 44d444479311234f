"""Changes in meaning between two states of the same maps.

Data flows one way. `subject` takes a map apart into what a change can be about; `matching` finds
the same thing on both sides, also under another id; `compare` tells how the two differ, from the
fields' declared diff policy alone; `naming` says which kind of change a difference is (`catalog`
has a row for each kind); `policy` says how grave it is.

The way in is `compare.compare`, given the maps of both sides in pairs (`pairs.paired`); whoever
needs only what became of what asks `matching.match`.

Not here: reading maps, git, places in files (app), how changes look (reports). This package sees
indexes of maps and never their YAML.
"""
