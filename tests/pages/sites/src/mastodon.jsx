// Mastodon's forms: its fields are React's, and what left is what the page's model held, where field and model agree.

import { useRef, useState } from "react";
import { createRoot } from "react-dom/client";

globalThis.sent = [];
/** Of a field, what is written in it. */
globalThis.editorOf = (field) => ({ innerHTML: field.value });

/** Every field of a form, and what sends it. @param {number} count */
function useFields(count) {
  const [values, set] = useState(Array(count).fill(""));
  const fields = useRef([]);
  const submit = (event) => {
    event.preventDefault();
    sent.push(values.map((value, at) => (fields.current[at].value === value ? value : "the model differs")));
  };
  const keys = (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    submit(event);
  };
  const field = (at) => ({
    value: values[at], onKeyDown: keys, spellCheck: true, dir: "auto",
    ref: (element) => { fields.current[at] = element; },
    onChange: ({ target }) => set((all) => all.map((each, index) => (index === at ? target.value : each))),
  });
  return { field, submit };
}

const Name = ({ acct }) => (
  <span className="display-name"><bdi><strong className="display-name__html">Sam Lee</strong></bdi> <span className="display-name__account">@{acct}</span></span>
);

const NavigationBar = () => (
  <div className="navigation-bar">
    <div className="account account--minimal"><div className="account__wrapper"><div className="account__info-wrapper">
      <a className="account__display-name focusable" title="sam_lee" href="/@sam_lee" data-hover-card-account="1">
        <div className="account__avatar-wrapper"><div className="account__avatar" /></div>
        <div className="account__contents"><Name acct="sam_lee" /></div>
      </a>
    </div></div></div>
    <button type="button" className="icon-button" title="Menu" />
  </div>
);

/** A field with suggestions. */
const AutosuggestInput = ({ field: { ref, ...field }, ...props }) => (
  <div className="autosuggest-input"><label><span style={{ display: "none" }}>Label</span><input type="text" autoComplete="off" aria-autocomplete="list" ref={ref} {...props} {...field} /></label></div>
);

const Visibility = ({ icon, label }) => (
  <div className="compose-form__dropdowns">
    <button type="button" className="dropdown-button" title="Change post privacy"><svg className={`icon icon-${icon}`} aria-hidden="true" /><span className="dropdown-button__label">{label}</span></button>
    <button type="button" className="dropdown-button" title="Change language"><svg className="icon icon-translate" aria-hidden="true" /><span className="dropdown-button__label">English</span></button>
  </div>
);

/** Up to version 4. @param {{warned: boolean, options: number}} props */
function ComposeForm({ id, warned = false, options = 0, reply, quote, icon = "globe", label = "Public" }) {
  const { field, submit } = useFields(1 + (warned ? 1 : 0) + options);
  return (
    <div id={id}>
      <form className="compose-form" onSubmit={submit}>
        {reply && <div className="reply-indicator"><div className="reply-indicator__main"><a className="detailed-status__display-name" href="/@ann_ray"><span className="display-name">Ann Ray</span></a><div className="reply-indicator__content translate"><p>{reply}</p></div></div></div>}
        <NavigationBar />
        <div className="compose-form__highlightable">
          <Visibility icon={icon} label={label} />
          {warned && <div className="spoiler-input"><div className="spoiler-input__border" /><AutosuggestInput id="cw-spoiler-input" className="spoiler-input__input" placeholder="Content warning (optional)" field={field(1)} /></div>}
          <div className="autosuggest-textarea"><textarea className="autosuggest-textarea__textarea compose-form__input" placeholder="What is on your mind?" {...field(0)} /></div>
          {quote && <div className="status__quote"><div className="status"><div className="status__content"><div className="status__content__text translate"><p>{quote}</p></div></div></div></div>}
          {options > 0 && <div className="compose-form__poll"><ul>{Array.from({ length: options }, (_, at) => (
            <li key={at}><label className="poll__option editable"><span className="poll__input" aria-hidden="true" /><AutosuggestInput placeholder={`Option ${at + 1}`} maxLength={50} field={field(at + 1)} /></label></li>
          ))}</ul></div>}
          <div className="compose-form__footer">
            <div className="compose-form__actions">
              <div className="compose-form__buttons"><button type="button" className="icon-button" title="Add images" /><button type="button" className="icon-button" title="Add content warning" /></div>
              <div className="compose-form__submit"><button type="submit" className="button button--compact">{reply ? "Reply" : "Post"}</button></div>
            </div>
          </div>
        </div>
      </form>
    </div>
  );
}

/** Version 5 in the making: names of classes are made anew with every release. */
function ComposerOfFive() {
  const { field, submit } = useFields(1);
  return (
    <div id="five">
      <form role="dialog" aria-labelledby="title" className="_root_1k2jd_1" onSubmit={submit}>
        <header className="_header_1k2jd_9"><h2 id="title">New reply</h2><button type="button" className="_button_9x1ab_1"><span>Close</span></button></header>
        <div className="_toolbar_1k2jd_14"><button type="button" className="_button_9x1ab_1">Public</button><button type="button" className="_button_9x1ab_1">English</button></div>
        <div className="_textareaWrapper_1k2jd_30">
          <blockquote cite="https://social.example/@ann_ray/1" className="_reply_1k2jd_22"><cite>Ann Ray</cite><div>When is the visit?</div></blockquote>
          <textarea id="composer-text" className="_textarea_1k2jd_33" placeholder="What would you like to say?" {...field(0)} />
        </div>
        <footer className="_footer_1k2jd_40"><button type="button" className="_button_9x1ab_1"><span>Insert emoji</span></button><span>0/500</span><button type="submit" className="_button_9x1ab_1">Publish</button></footer>
      </form>
    </div>
  );
}

createRoot(document.getElementById("mastodon")).render(
  <div className="ui">
    <div className="compose-panel">
      <ComposeForm id="post" warned />
      <ComposeForm id="reply" reply="When is the visit?" />
      <ComposeForm id="quote" quote="His NHS number is 943 476 5919." />
      <ComposeForm id="poll" options={2} />
      <ComposeForm id="message" icon="at" label="Specific people" />
    </div>
    <ComposerOfFive />
  </div>,
);
