// X on its own editor, Draft.js: what left is what the editors' models held, where page and model agree.

import { Editor, EditorState } from "draft-js";
import "draft-js/dist/Draft.css";
import { useRef, useState } from "react";
import { createRoot } from "react-dom/client";

globalThis.sent = [];
globalThis.editorOf = (editor) => editor;

/** One composer: the test ids of its editors, that of its button, and whether Enter sends. */
function Composer({ editors, button, enter = false }) {
  const [states, set] = useState(editors.map(() => EditorState.createEmpty()));
  const now = useRef(states);
  now.current = states;
  const root = useRef(null);
  const leave = () => {
    const texts = now.current.map((state) => state.getCurrentContent().getPlainText("\n"));
    const shown = editors.map((name) => root.current.querySelector(`[data-testid="${name}"]`));
    sent.push(shown.map((editor, at) => (editor.textContent === texts[at] ? editor.innerHTML : "the model differs")));
  };
  const keys = (event) => {
    if (!event.ctrlKey || event.key !== "Enter") return;
    event.preventDefault();
    leave();
  };
  return (
    <div ref={root} onKeyDownCapture={keys}>
      {editors.map((name, at) => (
        <div key={name} data-testid={`${name}RichTextInputContainer`}>
          <Editor
            editorState={states[at]} webDriverTestID={name} role="textbox" ariaMultiline ariaLabel="Post text"
            handleReturn={() => (enter ? (leave(), "handled") : "not-handled")}
            onChange={(state) => set((all) => all.map((each, index) => (index === at ? state : each)))}
          />
        </div>
      ))}
      <div data-testid="toolBar"><button type="button" role="button" data-testid={button} onClick={leave}><span>Post</span></button></div>
    </div>
  );
}

const Page = () => (
  <>
    <header role="banner">
      <a data-testid="AppTabBar_Profile_Link" href="/sam_lee">Profile</a>
      <button type="button" data-testid="SideNav_AccountSwitcher_Button">
        <div data-testid="UserAvatar-Container-sam_lee" /><span>Sam Lee</span> <span>@sam_lee</span>
      </button>
    </header>
    <main role="main">
      <div data-testid="primaryColumn">
        <div id="post"><Composer editors={["tweetTextarea_0"]} button="tweetButtonInline" /></div>
        <article data-testid="tweet"><div data-testid="User-Name">Ann Ray @ann_ray</div><div data-testid="tweetText">When is the visit?</div></article>
        <div id="reply" data-testid="inline_reply_offscreen"><Composer editors={["tweetTextarea_0"]} button="tweetButtonInline" /></div>
      </div>
      <aside data-testid="DMDrawer"><Composer editors={["dmComposerTextInput"]} button="dmComposerSendButton" enter /></aside>
    </main>
    <div id="layers">
      <div id="quote" role="dialog" aria-modal="true">
        <Composer editors={["tweetTextarea_0"]} button="tweetButton" />
        <div role="link" tabIndex={0}><div data-testid="User-Name">Ann Ray @ann_ray</div><div data-testid="tweetText">His NHS number is 943 476 5919.</div></div>
      </div>
      <div id="thread" role="dialog" aria-modal="true"><Composer editors={["tweetTextarea_0", "tweetTextarea_1"]} button="tweetButton" /></div>
    </div>
  </>
);

createRoot(document.getElementById("react-root")).render(<Page />);
