"""What a content script can read holds no secret: whoever took one over could not ask the agent."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Playwright

from localagent.pairing import bearer
from tests.e2e.composing import open_composer, until_protected
from tests.e2e.conftest import BROWSERS, launched
from tests.e2e.drivers.page import Browser
from tests.e2e.drivers.profile import EXTENSION, Profile
from tests.e2e.services.agent import Agent

PROBE = """
// One more content script, beside the real ones, with all that they may do: the test puts it into a copy of
// the extension, since Firefox lets nobody else look into the world of its scripts.
const api = globalThis.browser ?? chrome;
const tried = (work) => Promise.resolve().then(work).catch((error) => String(error));
const stored = (area) => tried(() => api.storage[area].get(null));
const settled = (request) => new Promise((done, failed) => {
  request.onsuccess = () => done(request.result);
  request.onerror = () => failed(request.error);
});
async function rows({ name }) {
  const database = await settled(indexedDB.open(name));
  const stores = [...database.objectStoreNames];
  return Promise.all(stores.map((store) => settled(database.transaction(store).objectStore(store).getAll())));
}
const asked = (kind, more = {}) => tried(() => api.runtime.sendMessage({ kind, ...more }));
async function everything() {
  return {
    areas: await Promise.all(["local", "session", "managed", "sync"].map(stored)),
    databases: await tried(async () => Promise.all((await indexedDB.databases()).map(rows))),
    named: await tried(() => rows({ name: "presend" })),
    page: [document.cookie, JSON.stringify(localStorage), JSON.stringify(sessionStorage)],
    answers: [await asked("hello"), await asked("overview"), await asked("retry"), await asked("pairing")],
    native: await tried(() => api.runtime.sendNativeMessage("uk.gov.manchester.presend", { ask: "pairing" })),
    ours: Object.entries(globalThis.presend ?? {}).map(([name, value]) => [name, JSON.stringify(value)]),
  };
}
addEventListener("probe", async () => {
  document.documentElement.dataset.probed = JSON.stringify(await everything());
});
"""


@pytest.fixture(scope="module", params=BROWSERS)
def probed(
    request: pytest.FixtureRequest,
    playwright: Playwright,
    the_agent: Agent,
    editors_url: str,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Browser]:
    """A browser with a copy of the extension that has the probe in it."""
    folder = tmp_path_factory.mktemp(f"{request.param}-probed")
    copy = Path(shutil.copytree(EXTENSION, folder / "extension"))
    (copy / "probe.js").write_text(PROBE)
    manifest = json.loads((copy / "manifest.json").read_text())
    manifest["content_scripts"] = [{"matches": ["http://editors.test/*"], "js": ["probe.js"]}]
    (copy / "manifest.json").write_text(json.dumps(manifest))
    with launched(request.param, playwright, Profile(folder / "browser", the_agent.env, copy)) as browser:
        until_protected(browser, editors_url)
        yield browser


def test_no_storage_that_a_content_script_reads_holds_the_secret(
    probed: Browser, the_agent: Agent, editors_url: str
) -> None:
    page = probed.page()
    open_composer(page, editors_url, "textarea")
    page.evaluate("() => void dispatchEvent(new Event('probe'))")
    seen = page.until("() => document.documentElement.dataset.probed")
    page.close()
    assert '"hold"' in seen, "the probe reads what content scripts are told"
    secret = the_agent.secret().strip()
    assert len(secret) == 20
    assert secret not in seen
    assert bearer(secret) not in seen
