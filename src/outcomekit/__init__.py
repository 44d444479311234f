"""outcomekit: outcome maps as YAML in git: checked, compared and turned into documents.

Data flows one way, and imports point down: cli → app → rules, diff, documents, reports →
index → model → syntax → diagnostics. Importing this package imports none of them.
"""

__version__ = "0.1.0"
