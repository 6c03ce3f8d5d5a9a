// Bluesky on its own editor, TipTap, and its fields: what left is what their models held, where page and model agree.

import { Editor } from "@tiptap/core";
import Document from "@tiptap/extension-document";
import HardBreak from "@tiptap/extension-hard-break";
import Paragraph from "@tiptap/extension-paragraph";
import Text from "@tiptap/extension-text";
import { useEffect, useRef, useState } from "react";
import { createRoot } from "react-dom/client";

globalThis.sent = [];
/** Of a field what is written in it, of an editor the element itself. */
globalThis.editorOf = (editor) => ("value" in editor ? { innerHTML: editor.value } : editor);

const View = ({ className = "", ...props }) => <div className={`css-view ${className}`} {...props} />;
const Button = ({ label, children, ...props }) => <button role="button" type="button" aria-label={label} {...props}>{children}</button>;
const Avatar = () => <View data-testid="userAvatarImage" />;

/** One post of a composer. */
function TextInput({ at, editors, publish }) {
  const place = useRef(null);
  useEffect(() => {
    const editor = new Editor({
      element: place.current,
      extensions: [Document, Paragraph, Text, HardBreak],
      editorProps: {
        attributes: { class: "ProseMirror-light" },
        handleKeyDown: (_, event) => {
          if (!(event.metaKey || event.ctrlKey) || event.code !== "Enter") return false;
          publish();
          return true;
        },
      },
    });
    editors[at] = editor;
    return () => editor.destroy();
  }, []);
  return <View className={`row post-${at}`}><Avatar /><View><div ref={place} /></View></View>;
}

function Composer({ id, posts = 1, replyTo }) {
  const [editors] = useState([]);
  const publish = () => sent.push(editors.map(({ view, getText }, at) =>
    (view.dom.textContent === editors[at].getText() ? view.dom.innerHTML : "the model differs")));
  return (
    <div id={id} role="dialog" aria-modal="true">
      <View data-testid="composePostView">
        <View aria-modal="true">
          <View className="row">
            <Button label="Cancel">Cancel</Button>
            {!replyTo && <Button label="Drafts">Drafts</Button>}
            <Button label={replyTo ? "Publish reply" : "Publish post"} data-testid="composerPublishBtn" onClick={publish}><div dir="auto">{replyTo ? "Reply" : "Post"}</div></Button>
          </View>
          <View>
            {replyTo && <Button label="Expand or collapse the full post you are replying to"><Avatar /><View><div dir="auto">Ann Ray</div><div dir="auto">{replyTo}</div></View></Button>}
            {Array.from({ length: posts }, (_, at) => <TextInput key={at} at={at} editors={editors} publish={publish} />)}
          </View>
          <View className="row"><Button label="Add media to post">+</Button><Button label="Add another post to thread">++</Button></View>
        </View>
      </View>
    </div>
  );
}

/** A field of direct messages; `before`: the row that Bluesky had until early 2026. */
function MessageInput({ id, before = false }) {
  const [text, set] = useState("");
  const field = useRef(null);
  const send = () => sent.push([field.current.value === text ? text : "the model differs"]);
  const keys = (event) => {
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    send();
  };
  const input = <textarea ref={field} value={text} dir="auto" placeholder="Message" onKeyDown={keys} onChange={({ target }) => set(target.value)} />;
  const emoji = <Button label="Open emoji picker">:)</Button>;
  const button = <Button label="Send message" onClick={send}><svg width="20" height="20" /></Button>;
  return (
    <View id={id} data-testid="convoScreen">
      <View className="row"><a href="/profile/ann-ray.bsky.social" role="link"><Avatar /><div dir="auto">Ann Ray</div></a></View>
      <View data-testid="messages"><div dir="auto">When is the visit?</div></View>
      {before
        ? <View><View className="row">{emoji}{input}{button}</View></View>
        : <View><View><View className="row"><View>{emoji}<View><View className="overlay" inert="">{text}</View>{input}</View></View><View>{button}</View></View></View></View>}
    </View>
  );
}

const Page = () => (
  <View>
    <nav role="navigation">
      <Button label="Switch accounts"><Avatar /></Button>
      <a href="/" aria-label="Home" role="link">Home</a>
      <a href="/messages" aria-label="Chat" role="link">Chat</a>
      <a href="/profile/sam-lee.bsky.social" aria-label="Profile" role="link">Profile</a>
      <Button label="Compose new post">New Post</Button>
    </nav>
    <main role="main"><MessageInput id="message" /><MessageInput id="before" before /></main>
    <Composer id="post" />
    <Composer id="reply" replyTo="When is the visit?" />
    <Composer id="thread" posts={2} />
  </View>
);

createRoot(document.getElementById("root")).render(<Page />);
