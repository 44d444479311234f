"""The entities of an outcome map: what fields they have, and what each field means.

One file an entity; `map.py` is the one list of sections, in reading order. A field is declared
once (`field.py`): its type, description, reference kinds, diff policy, and by its position its
canonical place. Index, schema, formatter, diff and documentation follow from the declarations.
pydantic lives here and nowhere else; nothing that it says reaches a user (`wording.py`).

Not here: what makes a *good* map (rules), and anything that spans several maps (index).
"""
