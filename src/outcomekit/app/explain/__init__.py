"""`explain`: what a finding, a rule, a change, a field of the map or a document means.

`topics` finds what someone asks about; `findings`, `rules`, `changes`, `fields` and `documents`
each make a page of one sort of topic from its own declaration; `page` says what a page holds,
`printed` how it is written.
"""
