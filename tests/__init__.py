"""The tests: folders mirror src; `gates` holds what is true of the repository as a whole.

Test folders are no packages; this one is, so that `from tests.goldens import hold_golden` means us.
"""
