"""Things of which accounts part over whether there was one: a plane, guns, fireworks, bars."""

from firsthand.compare.contested.mention import Mention, Says
from firsthand.compare.contested.naming import kinds
from firsthand.compare.contested.telling import mentions

__all__ = ["Mention", "Says", "kinds", "mentions"]
