"""The sentence that ends a run in which nothing was found; most runs say nothing else."""


def all_good(maps: int) -> str:
    """That so many maps were read, and nothing is wrong with them."""
    return f"{maps} map, all good" if maps == 1 else f"{maps} maps, all good"
