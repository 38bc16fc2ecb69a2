"""Patterns that the constructions share: whoever is named behind a tie, and where his name ends."""

from __future__ import annotations

import re

from firsthand.compare.readings.doing.forms import either

_UNTIL = (
    r"(?=\s?[.,;:!?()\[\]\n“”\"]|\s(?:who|that|which|and|but|or|when|because|as|in|on|at|had|has|was|were|is|are|said|says"
    r"|with|while|after|before|during|without|upon|under|until|so|to|by|whose|where|if|then|for|from|despite|since|holding"
    r"|having|standing|posted|himself|herself|themselves)\b|\s?\Z)"
)
_NOT_WHO = (
    r"(?!(?:the\s)?(?:order|orders|command|instruction|instructions|telephone|phone|wire|letter|day|night|road|way|hand|force"
    r"|means|time|noon|dawn|midnight|morning|then|now|accident|mistake|error|which|whom|what|all|virtue|reason|law|rule|direct"
    r"|express)\b)"
)
_SHORTENED = r"(?<=\b[A-Z][a-z])\.|(?<=\b[A-Z][a-z]{2})\.|(?<=\b[A-Z][a-z]{3})\."
""" "Mr.", "Insp.": no end of a sentence."""
WHO = rf"(?P<who>{_NOT_WHO}[^\W_](?:[^.,;:!?()\n“”\"]|{_SHORTENED}){{0,70}}?){_UNTIL}"
"""Who stands behind a tie: "by (the duty keeper) at the weir"."""
NEAR = r"[^.;:!?\n]{0,70}?"
ORDER = rf"(?:(?:the|an|a|his|that|this)\s)?(?:[\w-]+\s){{0,2}}?{either('orders')}\.?"
TIED = (
    r"(?:(?:was|were|is|are|be|been|being)\s(?:[\w-]+\s){0,2}?(?:the\s)?(?:[a-z]+\s)?(?:work|act|doing|deed|fault|handiwork"
    r"|business|job|decision)\sof"
    r"|(?:attributed|ascribed|imputed|credited|charged|laid|put\sdown|traced|due|owing|left)\s(?:back\s)?to|in\sthe\shands\sof"
    r"|(?:effected|carried\sout|performed|made|done|undertaken|decided|executed)\sby|(?:lay|lies|rested|rests)\swith|fell\sto"
    r"|(?:came|emanated|originated|proceeded)\sfrom)"
)
"""How a deed is said to be somebody's: "was the work of", "is attributed to"."""
APPOSED = re.compile(
    r",\s(?:(?:one|a\sman\scalled|a\scertain)\s)?(?:(?:Mr|Mrs|Ms|Miss|Dr|Captain|Sergeant|Major|Colonel|General|Lieutenant|Inspector)\.?\s)?"
    r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2}(?=[,.;:!?)]|\s?\Z)"
)
""" "The manager(, Mr Aldous Kemp)"."""
CLEFT = re.compile(
    r"\b(?:it|’twas|'twas)(?:\s(?:was|is|were|must\shave\sbeen|had\sbeen|would\sbe|may\shave\sbeen)|[’']s)\s"
    r"(?P<who>[^\W_][^,.;:!?()\n“”\"]{1,70}?(?:,\s(?!and\b|but\b|so\b)[^,.;:!?\n]{2,40})?),?\s(?:who|that|which|as)"
    r"(?:\s(?:had|has|then|finally|first|at\slast|actually|in\sfact|himself))*\s?\Z",
    re.I,
)
THE_ONE = re.compile(
    r"(?P<who>[^\W_][^,.;:!?()\n“”\"]{1,60}?)(?:,[^,]{1,40},)?\s(?:was|is|were|had\sbeen)\s(?:said\sto\sbe\s|named\sas\s)?"
    r"(?:the\s)?(?:one|ones|man|men|woman|person|people|officer|soldier|boy|hand)\s(?:who|that)(?:\s(?:had|has))?\s?\Z",
    re.I,
)
SOME_WHO = re.compile(
    r"\b(?:those|he|they|(?:one|ones|man|men|woman|person|people|officer|hand|person)|what)\s"
    r"(?:(?:who|that|which)(?:\s(?:had|has))?\s?)?\Z",
    re.I,
)
WERE = re.compile(
    rf"[^.;:!?\n]{{0,40}}?\s(?:was|were|is|are),?\s(?:[^,;:.]{{1,30}},\s)?{WHO}", re.I
)
""" "The man who shut it (was the porter)"."""
