"""Places, what they are near, and how far from each other they are said to be."""

from firsthand.extract.places.distances import distances as distances
from firsthand.extract.places.finding import places as places
from firsthand.extract.places.gazetteer import CREDIT as CREDIT
