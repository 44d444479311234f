"""From text to data with positions, and back to places in the text.

Here belong: decoding bytes, YAML 1.2 scalars, the fast reader over libyaml's events, what people
do wrong in YAML and what they meant, the one place that turns pointers into lines and columns,
and the one that turns edits into patches of a text (`editing`). YAML libraries are imported here
and nowhere else.

Not here: what the keys mean. This package would read any plain YAML.
"""
