"""Findings that need several accounts: what they rest on, and what they make of it.

Each kind has a module with ``findings``; they come without ids, which are given where all
findings of a run are numbered.
"""
