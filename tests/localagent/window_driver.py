"""Runs `presend run` with its real window, uses it as a person would, and prints what it saw as JSON."""

import base64
import json
import os
import signal
import sys
import threading
import time
from pathlib import Path
from typing import Any

import webview

from localagent import client, running, secret, telling
from localagent.finding_agent import answering_port

ROOT = Path(__file__).parents[2]
AXE = ROOT / "node_modules/axe-core/axe.min.js"
PATIENCE_S = 20.0


class Driver:
    """One window, by its JavaScript."""

    def __init__(self, window: webview.Window) -> None:
        self.window = window

    def js(self, script: str) -> Any:
        return self.window.evaluate_js(script)

    def text(self, css: str) -> str:
        return str(self.js(f"document.querySelector({json.dumps(css)})?.innerText ?? ''"))

    def until(self, script: str) -> Any:
        end = time.monotonic() + PATIENCE_S
        while not (found := self.js(script)) and time.monotonic() < end:
            time.sleep(0.05)
        return found

    def check(self, text: str, kind: str) -> dict[str, Any]:
        """Try a draft, by the form's own button."""
        self.js(f"""document.getElementById('result').replaceChildren();
            document.getElementById('text').value = {json.dumps(text)};
            document.getElementById('kind').value = {json.dumps(kind)};
            document.querySelector('#try button').click()""")
        self.until("document.querySelector('#result .verdict') !== null")
        return {
            "verdict": self.text("#result .verdict"),
            "marks": self.js("[...document.querySelectorAll('#result mark')].map(m => m.firstChild.data)"),
            "findings": self.js("[...document.querySelectorAll('#result li')].map(li => li.innerText)"),
            "focused": self.js("document.activeElement.id"),
        }

    def violations(self) -> list[str]:
        """What axe would mend."""
        axe = base64.b64encode(AXE.read_bytes()).decode()  # pywebview's quoting is not made for such a script
        self.js(
            f"(0, eval)(new TextDecoder().decode(Uint8Array.from(atob('{axe}'), c => c.charCodeAt(0)))); 0"
        )
        tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
        self.js(f"axe.run({{runOnly: {tags}}}).then(found => {{ window.found = found.violations }}); 0")
        self.until("window.found !== undefined")
        return list(self.js("window.found.flatMap(v => v.nodes.map(node => v.id + ': ' + node.html))"))

    def refused(self) -> list[str]:
        """Which directives refuse what a page could be made to load or run."""
        self.js("""window.refused = [];
            addEventListener('securitypolicyviolation', e => refused.push(e.effectiveDirective));
            const script = document.createElement('script'); script.textContent = 'window.ran = true';
            const image = document.createElement('img'); image.src = 'http://127.0.0.1:9/x.png';
            document.body.append(script, image);
            fetch('http://127.0.0.1:9/').catch(() => 0); 0""")
        self.until("window.refused.length >= 3")
        self.js("document.querySelectorAll('body > img').forEach(image => image.remove())")
        return sorted(self.js("window.refused"))

    def check_again(self) -> list[str]:
        """What is said of findings that are called not a problem, and after they are to be checked again."""
        self.until("document.getElementById('ignored').innerText.includes('one thing')")
        before = self.text("#ignored")
        self.js("document.getElementById('again').click(); document.getElementById('again-yes').click()")
        self.until("document.getElementById('again-status').innerText !== ''")
        return [before, self.text("#ignored"), self.text("#again-status")]

    def new_code(self) -> str:
        """Make a new code and say so twice."""
        before = self.text("#code")
        self.js("document.getElementById('new').click(); document.getElementById('new-yes').click()")
        self.until(f"document.getElementById('code').innerText !== {json.dumps(before)}")
        return self.text("#code")


def call_no_problem() -> None:
    """Have a greeting that fits nobody found, and call that not a problem for good, as the extension does."""
    port, shared = answering_port() or 0, secret.secret()
    draft = {"text": "Dear Priya,\n\nsee you at ten.", "to": ["Tom Hall <tom.hall@manchester.gov.uk>"]}
    (found,) = client.ask(port, shared, "/v1/review", draft)["findings"]
    client.ask(port, shared, "/v1/ignored", {"key": found["key"]})


def use(seen: dict[str, Any]) -> None:
    """Wait for the window, use it, and end the program as Ctrl+C does."""
    try:
        while not webview.windows:
            time.sleep(0.05)
        window = webview.windows[0]
        window.events.loaded.wait(PATIENCE_S)
        driver = Driver(window)
        driver.until("document.getElementById('code').innerText.length > 20")
        driver.until("document.getElementById('state').dataset.state !== 'asking'")
        seen["state"], seen["code"] = driver.text("#state"), driver.text("#code")
        call_no_problem()
        seen["ignored"] = driver.check_again()
        seen["found"] = driver.check(sys.argv[1], "outside")
        seen["violations"] = driver.violations()
        seen["clear"] = driver.check("See you on Thursday at ten.", "inside")
        driver.js("document.getElementById('copy').click()")
        seen["copied"], seen["selected"] = driver.text("#code-status"), driver.js("String(getSelection())")
        seen["new_code"] = driver.new_code()
        seen["refused"], seen["ran"] = driver.refused(), driver.js("window.ran === true")
        window.resize(320, 640)
        driver.until("innerWidth <= 330")
        seen["width"] = driver.js("[innerWidth, document.documentElement.scrollWidth]")
    except Exception as error:  # the test shall see it, and the program shall end
        seen["error"] = repr(error)
    finally:
        os.kill(os.getpid(), signal.SIGINT)


if __name__ == "__main__":
    found: dict[str, Any] = {}
    threading.Thread(target=use, args=(found,), daemon=True).start()
    status = running.run(None, 0, telling.for_people)
    print("SEEN " + json.dumps({**found, "status": status}))
