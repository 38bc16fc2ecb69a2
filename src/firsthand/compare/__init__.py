"""Accounts laid side by side: readings, points, verdicts, reuse, origins."""
