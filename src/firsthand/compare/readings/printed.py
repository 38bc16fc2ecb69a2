"""The normal form in which a value is printed: "about 30 (27 to 33)", "23:47", "not so".

Two values that are the same print the same, whatever their words were.
"""

from __future__ import annotations

from firsthand.compared import Count, Modality, Value, When, Where, Whether, Who

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_HALF_DAY = 720
_DAY = 1440
_UNITS = ((86_400, "day"), (3600, "hour"), (60, "minute"), (1, "second"))
_UNKNOWN: dict[Modality, str] = {"unseen": "not seen or not remembered"}
_GAP = 1e-9


def printed(value: Value | None, modality: Modality = "unknown") -> str:
    """The normal form; None prints why there is no value."""
    match value:
        case None:
            return _UNKNOWN.get(modality, "not known")
        case Count():
            return _count(value)
        case When():
            return _when(value)
        case Where():
            return _where(value)
        case Who():
            return value.name or " ".join(value.words)
        case Whether():
            return "so" if value.holds else "not so"


def _count(value: Count) -> str:
    low, high = value.low, value.high
    if low is None and high is None:
        return "any number"
    if high is None:
        return f"at least {_number(low)}"
    if low is None:
        return f"at most {_number(high)}"
    if low == high:
        return _number(low)
    both = f"{_number(low)} to {_number(high)}"
    middle = (low + high) / 2
    return f"about {_number(middle)} ({both})" if value.bound == "about" else both


def _number(value: float | None) -> str:
    if value is None:
        return "?"
    return f"{round(value):,}" if abs(value - round(value)) < _GAP else f"{value:g}"


def _when(value: When) -> str:
    if value.lasted is not None:
        return _lasted(*value.lasted)
    parts = [WEEKDAYS[value.weekday]] if value.weekday is not None else []
    if value.earliest is not None or value.latest is not None:
        parts.append(_dated(value.earliest, value.latest))
    elif value.clock is not None:
        parts.append(_clock(*value.clock))
    if value.order is not None and not parts:
        parts.append(value.order)
    return " ".join(parts) or "at some time"


def _dated(earliest: str | None, latest: str | None) -> str:
    first, last = ((x or "").replace("T", " ") for x in (earliest, latest))
    if first == last:
        return first
    if not first or not last:
        return f"not before {first}" if first else f"not after {last}"
    same_day = first[:10] == last[:10] and len(first) > 10
    return f"{first} to {last[11:] if same_day else last}"


def _clock(first: int, last: int) -> str:
    """One hour, two that are half a day apart ("06:40 or 18:40"), or a stretch."""
    return " or ".join(
        _hour(a) if a == b else f"{_hour(a)} to {_hour(b)}" for a, b in hours((first, last))
    )


def hours(clock: tuple[int, int]) -> tuple[tuple[int, int], ...]:
    """The stretches of a day that a clock time leaves open, in minutes, both ends included.

    One, or two half a day apart where morning or evening is open: (170, 950) for "about twenty
    past three" is 02:50 to 03:50 or 14:50 to 15:50.
    """
    first, last = clock
    if (last - first) % _DAY < _HALF_DAY:
        return (clock,)
    return (first, last - _HALF_DAY), (first + _HALF_DAY, last)


def _hour(minutes: int) -> str:
    return f"{minutes % _DAY // 60:02}:{minutes % 60:02}"


def _lasted(low: float | None, high: float | None) -> str:
    """A length of time in the largest unit of which the words can have spoken."""
    ends = [x for x in (low, high) if x is not None]
    if not ends:
        return "any time"
    size, name = next(
        (u for u in _UNITS if max(ends) >= u[0] and max(ends) % u[0] == 0), (1, "second")
    )
    first, last = (None if x is None else _number(x / size) for x in (low, high))
    number = f"at most {last}" if first is None else f"at least {first}" if last is None else first
    if first and last and first != last:
        number = f"{first} to {last}"
    return f"{number} {name}{'' if number.endswith(' 1') or number == '1' else 's'}"


def _where(value: Where) -> str:
    if value.low_km is not None or value.high_km is not None:
        low, high = (f"{x:.1f}" if x is not None else "" for x in (value.low_km, value.high_km))
        far = low if low == high else f"{low} to {high}" if low and high else low or high
        towards = f" {value.bearing}" if value.bearing else ""
        return f"{far} km{towards} of {value.origin}" if value.origin else f"{far} km{towards}"
    return " ".join((*((value.tie,) if value.tie else ()), *value.words))
