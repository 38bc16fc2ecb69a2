"""The parser is loaded without what it does not need here."""

from __future__ import annotations

import json
import subprocess
import sys

LOADED = """
import json, sys
from firsthand.extract.parse import _pipeline
_pipeline()
clients = [name for name in ("httpx", "requests", "urllib3", "weasel") if name in sys.modules]
import spacy, spacy.cli.info
print(json.dumps([clients, spacy.info(silent=True)["spacy_version"] == spacy.__version__]))
"""


def test_no_http_client_is_loaded_and_the_command_line_can_still_be_had() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOADED], capture_output=True, text=True, check=True
    )
    assert json.loads(done.stdout) == [[], True]
