"""Alignment: which readings of different accounts answer one question.

Similarity only proposes. What joins two readings are their slots: the same kind of question, the
same class of act, the same thing, and nothing that tells the two apart.
"""
