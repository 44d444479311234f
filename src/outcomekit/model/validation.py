"""The declarations as a schema of pydantic's core, which tells every error of a map at once.

The schema is made of the declarations themselves and not of pydantic's own classes: those take
longer to import and to build than all the rest of a run.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from typing import Annotated, Any, Final, get_args, get_origin

from pydantic_core import CoreSchema, SchemaValidator, ValidationError, core_schema

from outcomekit.model.entity import Record
from outcomekit.model.ids import OWN
from outcomekit.model.map import Map
from outcomekit.model.structure import annotated
from outcomekit.model.value import Text

_TEXT: Final = "text"


class Invalid(Exception):
    """What is wrong with the data of a map: pydantic's error dictionaries, in reading order."""

    def __init__(self, problems: list[Any]) -> None:
        super().__init__()
        self.problems = problems


def validated(data: Any) -> Map:
    """The map that plain data describes; a record in it is taken as it is.

    Raises:
        Invalid: when anything is wrong with it.
    """
    try:
        whole: Map = _validator().validate_python(data)
    except ValidationError as fault:
        raise Invalid(fault.errors(include_url=False)) from None
    return whole


@cache
def _validator() -> SchemaValidator:
    schemas = _Schemas()
    return SchemaValidator(core_schema.definitions_schema(schemas.of(Map), schemas.shared()))


class _Schemas:
    """The schemas of all types of the language; what stands in many places is made once."""

    def __init__(self) -> None:
        self._shared: dict[str, CoreSchema] = {}

    def shared(self) -> list[CoreSchema]:
        """What the others refer to."""
        return list(self._shared.values())

    def of(self, annotation: Any) -> CoreSchema:
        """The schema of a type as a field is declared with it."""
        if isinstance(annotation, type) and issubclass(annotation, Record):
            return self._once(
                f"{annotation.__module__}.{annotation.__name__}", partial(self._record, annotation)
            )
        if annotation == Text:
            return self._once(_TEXT, partial(self._annotated, annotation))
        origin, parts = get_origin(annotation), get_args(annotation)
        if origin is Annotated:
            return self._annotated(annotation)
        if origin is list:
            return core_schema.list_schema(self.of(parts[0]))
        if origin is dict:
            return core_schema.dict_schema(self.of(parts[0]), self.of(parts[1]))
        if type(None) in parts:
            return core_schema.nullable_schema(self.of(parts[0]))
        return core_schema.any_schema()  # what is annotated to it decides

    def _once(self, name: str, make: Callable[[], CoreSchema]) -> CoreSchema:
        if name not in self._shared:
            self._shared[name] = core_schema.any_schema()  # a record may stand within itself
            made: Any = make()
            self._shared[name] = {**made, "ref": name}
        return core_schema.definition_reference_schema(name)

    def _annotated(self, annotation: Any) -> CoreSchema:
        inner, *notes = get_args(annotation)
        handler: Callable[[Any], CoreSchema] = self.of
        for note in notes:
            handler = partial(_noted, note, handler)
        return handler(inner)

    def _record(self, record: type[Record]) -> CoreSchema:
        own = core_schema.dict_schema(core_schema.str_schema(), core_schema.any_schema())
        fields = {OWN: core_schema.typed_dict_field(own, required=False)}
        names = {OWN: "extensions"}
        for attribute, annotation in annotated(record).items():
            declared = record.declared[attribute]
            name = declared.name or attribute
            names[name] = attribute
            fields[name] = core_schema.typed_dict_field(
                self.of(annotation), required=declared.required
            )
        whole = core_schema.typed_dict_schema(fields, extra_behavior="forbid")
        return core_schema.no_info_wrap_validator_function(partial(_made, record, names), whole)


def _noted(note: Any, handler: Callable[[Any], CoreSchema], source: Any) -> CoreSchema:
    schema: CoreSchema = note.__get_pydantic_core_schema__(source, handler)
    return schema


def _made(
    record: type[Record], names: dict[str, str], data: Any, validate: Callable[[Any], Any]
) -> Record:
    if isinstance(data, record):  # made of the same text before
        return data
    values: dict[str, Any] = validate(record.long_form(data))
    return record(**{names[name]: value for name, value in values.items()})
