"""What a place looks like behind its tie, in running text."""

from __future__ import annotations

import re

from firsthand.extract.lexicons import phrases

_TIES = (
    r"in\sfront\sof|on\stop\sof|at\sthe\s(?:foot|top|bottom|head|mouth|edge|corner|end|side|"
    r"back)\sof|next\sto|close\sto|close\sby|outside\sof|inside\sof|"
    r"as\sfar\sas|on\sboard|in|on|upon|at|by|near|inside|within|behind|beside|before|under|"
    r"underneath|beneath|below|above|outside|opposite|"
    r"between|among|amongst|amid|amidst|against|across|along|alongside|beyond|over|off|aboard|round|around|past"
)
_FROM = (
    r"(?:down\s|out\s|up\s)?(?:through|from)(?:\s(?:behind|beneath|under|underneath|above|below|"
    r"inside|within|beside|among|over|across|in\sfront\sof|near))?"
    r"(?:\s(?:the|that)\s(?:direction|side|region|neighbourhood|vicinity)\sof)?|out\sof|out\sat|out\sfrom"
)
_TO = (
    r"to|into|onto|on\sto|in|at|as\sfar\sas|upon|on|inside|under|towards|through|across\sto|"
    r"over\sto|down\sto|up\sto|back\sto|among|between|behind|amongst"
)
_DETERMINER = r"(?:the|a|an|his|her|its|their|our|my|your|one|this|that|some|each|both|what\swas)\s"
_CUT = (
    r"(?:and|but|or|nor|who|whom|which|that|when|where|while|whilst|as|had|has|have|having|is|"
    r"are|was|were|be|been|did|do|does|would|could|should|will|can|must|"
    r"might|may|after|until|till|because|since|for|shortly|early|late|about|to|from|than|so|if|"
    r"then|whose|with|without|during|said|says|not|never|lay|"
    r"he|she|they|we|i|it|you|there|here|through|into|until|according|by\s(?:a|an|the)\s(?:man|"
    r"boy|woman|party|crowd))"
)
_WORD = rf"(?!{_CUT}\b)[\w’'&-]+(?:\.(?=\s[A-Z]))?"
_GROUNDS = "|".join(re.escape(p).replace(r"\ ", r"\s") for p in phrases("sites", "grounds"))
_NAME = r"(?-i:(?<=[\w,’']\s)(?=[A-Z])|(?=[A-Z][\w-]+(?:[’']s\s|\s(?:[A-Z]|\d))))"
""" "Pelt Square": a capital says little at the head of a sentence."""
_SOME = (
    r"(?:\d[\d.,]*|half\sa|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|"
    r"thirty|fifty|hundred|some|a\sfew|several)"
)
_NOUN = (
    rf"(?P<at>(?:{_DETERMINER}|{_NAME}|(?=(?!least|most|about|nearly|almost|"
    rf"over)[a-z-]+\s(?:No\.\s)?\d))(?:{_WORD})(?:\s{_WORD}){{0,9}}"
    rf"|(?:{_SOME}\s)?(?:miles?|metres?|meters?|yards?|km|kilometres?|kilometers?|cables?|paces|"
    rf"feet|fathoms|leagues?)\s(?:[\w-]+\s){{0,3}}?"
    rf"(?:of|from|off|above|below|beyond|past)\s(?:{_DETERMINER})?{_WORD}(?:\s{_WORD}){{0,5}}"
    rf"|(?:(?!{_CUT}\b)[\w-]+\s)?(?:{_GROUNDS})\b(?:\s{_WORD}){{0,6}})"
)
_LEAD = (
    r"(?:(?:right|just|directly|somewhere|down|up|out|all|straight|close|still|over|back|even|"
    r"there|here|high|deep|far|away|mostly|partly|lying|hidden)\s){0,2}"
)


def _tied(ties: str) -> str:
    return rf"{_LEAD}(?P<tie>{ties})\s{_NOUN}"


ALIKE = _tied(_TIES)
"""A place at which something is."""
FROM = _tied(_FROM)
"""A place whence something comes."""
TO = _tied(_TO)
"""A place whither something is brought."""
PLACE = _NOUN
"""A place without a tie."""
