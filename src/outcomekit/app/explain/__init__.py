"""`explain`: what a finding, a change, a rule, a field of the map or a document means.

`topics` finds what someone asks about; `findings`, `changes`, `rules`, `fields` and `documents`
each make a page of one sort of topic from its own declaration; `page` says what a page holds,
`printed` how it is written.
"""
