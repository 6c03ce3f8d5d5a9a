"""The panel as Chromium tells it to a screen reader: its closed root hides nothing from there."""

import time
from collections.abc import Iterator
from typing import Any, cast

import pytest

from tests.e2e.drivers.chromium import ChromiumTab
from tests.e2e.drivers.page import SETTLED
from tests.e2e.waiting import until
from tests.extension.stage import Stage

pytestmark = pytest.mark.parametrize("staged", ["chromium"], indirect=True, scope="session")
Node = dict[str, Any]


@pytest.fixture
def heard(stage: Stage) -> Iterator[Stage]:
    """A stage whose accessibility tree can be read."""
    devtools(stage).send("Accessibility.enable")
    yield stage
    devtools(stage).send("Accessibility.disable")


def devtools(stage: Stage) -> Any:
    """Chromium's protocol for this tab."""
    return cast("ChromiumTab", stage.page.tab).devtools


def tree(stage: Stage) -> list[Node]:
    """Every node that a screen reader may be told of."""
    nodes: list[Node] = devtools(stage).send("Accessibility.getFullAXTree")["nodes"]
    return [node for node in nodes if not node["ignored"]]


def role(node: Node) -> str:
    """A node's role."""
    return str(node["role"]["value"])


def name(node: Node) -> str:
    """A node's name."""
    return str(node.get("name", {}).get("value", ""))


def told(node: Node, what: str) -> Any:
    """One property of a node, or None."""
    return next(
        (each["value"].get("value") for each in node.get("properties", ()) if each["name"] == what), None
    )


def dialog(stage: Stage) -> Node | None:
    """The panel."""
    return next((node for node in tree(stage) if role(node) == "alertdialog"), None)


def opened(stage: Stage, view: str) -> Node:
    """Open a view and wait for the panel to be told of."""
    stage.show(view)
    return cast("Node", until(lambda: dialog(stage), "the panel in the accessibility tree"))


def focused(stage: Stage) -> str:
    """The name of what has the focus."""
    return next(
        (name(node) for node in tree(stage) if told(node, "focused") and role(node) != "RootWebArea"), ""
    )


def test_it_is_a_modal_dialog_with_a_name_and_a_description(heard: Stage) -> None:
    panel = opened(heard, "several")
    assert name(panel) == "Before this is sent"
    assert told(panel, "modal") is True
    description = panel["description"]["value"]
    assert "There are 3 things to look at. Nothing has been sent." in description
    assert "This looks like an NHS number going to an outside address." in description


def test_the_page_behind_is_out_of_reach(heard: Stage) -> None:
    opened(heard, "confirm")
    assert not [node for node in tree(heard) if role(node) in {"textbox", "textarea"} or name(node) == "Send"]


def test_findings_are_a_list_with_headings(heard: Stage) -> None:
    opened(heard, "several")
    headings = [(name(node), told(node, "level")) for node in tree(heard) if role(node) == "heading"]
    assert headings[0] == ("Before this is sent", 2)
    assert {level for _, level in headings[1:]} == {3}
    assert len(headings) == 5
    assert [role(node) for node in tree(heard)].count("listitem") >= 3


@pytest.mark.parametrize(
    ("view", "order"),
    [
        ("confirm", ["Change it", "Send anyway", "Not a problem", "Change it"]),
        ("several", ["Change it", "Send with a reason", "Not a problem", "Not a problem", "Change it"]),
        ("blocked", ["Change it"]),
        ("open", ["Go back", "Send unchecked", "Go back"]),
        ("closed", ["Go back"]),
    ],
)
def test_the_tab_key_goes_round_in_order(heard: Stage, view: str, order: list[str]) -> None:
    opened(heard, view)
    visited = []
    for _ in order:
        visited.append(focused(heard))
        tab_on(heard)
    assert visited == order


def tab_on(stage: Stage) -> None:
    """Press Tab until the focus is on something of the panel: the browser's own bar is a stop between."""
    stage.page.press("Tab")
    if not focused(stage):
        stage.page.press("Tab")


def test_a_way_to_put_a_finding_aside_says_which_finding(heard: Stage) -> None:
    opened(heard, "confirm")
    (way,) = [node for node in tree(heard) if name(node) == "Not a problem" and told(node, "focusable")]
    assert way["description"]["value"] == "This address looks like a slip of the keyboard."


def test_reasons_are_a_named_group_and_a_missing_one_is_said_aloud(heard: Stage) -> None:
    opened(heard, "several")
    time.sleep(SETTLED)
    heard.page.choose("Send with a reason")
    until(lambda: focused(heard).startswith("The recipient needs this"), "the first reason to have the focus")
    group = next(
        node for node in tree(heard) if role(node) == "group" and name(node).startswith("Why does this")
    )
    assert group
    heard.page.choose("Send with a reason")
    until(
        lambda: [node for node in tree(heard) if name(node) == "Choose a reason, then send."], "the reminder"
    )
    assert [node for node in tree(heard) if role(node) == "alert"]


def test_a_result_that_takes_the_place_of_the_check_is_said_aloud(heard: Stage) -> None:
    assert name(opened(heard, "checking")) == "Still checking…"
    heard.show("confirm")
    until(lambda: name(cast("Node", dialog(heard))) == "Before this is sent", "the result")
    spoken = [node for node in tree(heard) if role(node) == "status"]
    assert spoken
    said = "Before this is sent. There is one thing to look at. Nothing has been sent."
    assert [node for node in tree(heard) if role(node) == "StaticText" and name(node) == said]


def test_a_small_message_is_a_status(heard: Stage) -> None:
    heard.show("message")
    until(
        lambda: [
            node
            for node in tree(heard)
            if name(node) == "This may not have been sent. If it is still here, please send it again."
        ],
        "the message",
    )
    assert [node for node in tree(heard) if role(node) == "status"]
