"""The mirror test: the names of two sides exchanged, nothing else may change.

A reader of accounts that treats one side's name otherwise than the other's is biased, whatever it
was meant to do. `sides` chooses whom to exchange, `swaps` exchanges them and says where every
passage went, `likeness` compares what was found before and after.
"""
