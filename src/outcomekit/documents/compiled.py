"""Shipped templates, compiled once: Jinja's byte code, kept from one run to the next.

Byte code is a program. So it is kept for templates of our own alone, in a place that is the user's
own alone (`Kept` answers for that), and what is not to the last byte as it was written, or was
written by other versions of anything, is compiled anew.
"""

from __future__ import annotations

import marshal
from hashlib import blake2b
from typing import Protocol

from jinja2 import __version__ as jinja_version
from jinja2.bccache import Bucket, BytecodeCache, bc_magic

_DIGEST = 32


class Kept(Protocol):
    """Where byte code is kept.

    `stamp` says which program it is for. `read` gives what was kept under a name, None without any;
    `write` keeps it, where that can be done.
    """

    @property
    def stamp(self) -> str:
        """Which program it is for."""

    def read(self, name: str) -> bytes | None:
        """What was kept under a name."""

    def write(self, name: str, data: bytes) -> None:
        """Keep it under a name."""

    def __hash__(self) -> int:
        """One and the same place has one and the same hash."""


class Compiled(BytecodeCache):
    """Byte code by the name of its template."""

    def __init__(self, kept: Kept) -> None:
        self._kept = kept

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take the byte code of a template, if there is any and it is sound."""
        data = self._kept.read(bucket.key)
        if data is None or data[:_DIGEST] != self._digest(bucket, data[_DIGEST:]):
            return
        try:
            bucket.code = marshal.loads(data[_DIGEST:])  # noqa: S302  # our own, to the last byte
        except (EOFError, TypeError, ValueError):
            bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the byte code of a template that was compiled."""
        code = marshal.dumps(bucket.code)
        self._kept.write(bucket.key, self._digest(bucket, code) + code)

    def _digest(self, bucket: Bucket, code: bytes) -> bytes:
        made = blake2b(code, digest_size=_DIGEST)
        made.update(bc_magic)
        made.update(f"{jinja_version}\0{self._kept.stamp}\0{bucket.checksum}".encode())
        return made.digest()
