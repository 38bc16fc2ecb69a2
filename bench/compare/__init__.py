"""Figures of the comparison of accounts."""
