"""What is written from the code is what the code says today."""

import pytest

from tests.generated import GENERATED, ROOT


@pytest.mark.parametrize("name", GENERATED)
def test_a_generated_file_is_what_the_code_says(name: str) -> None:
    text = (ROOT / name).read_text()
    assert text == GENERATED[name](text), f"{name} is out of step: run `make docs`"
