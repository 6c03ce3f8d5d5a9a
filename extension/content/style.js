// @ts-check
/** How the panel looks: one constructed sheet, in `em` so that it follows the person's own text size. */
{
  const COLOURS = `
    :host {
      --paper: #fff; --ink: #1c2630; --quiet: #52606d; --line: #c9d1d9; --soft: #f4f6f8;
      --main: #1b5686; --main-deep: #133f63; --on-main: #fff; --focus: #0b0c0c; --halo: #ffd84d;
      --stop: #9a2617; --stop-soft: #fdf1ee; --check: #76500a; --check-soft: #fcf5e3; --mark: #ffe9a8;
      --scheme: light;
    }
    @media (prefers-color-scheme: dark) {
      :host {
        --paper: #1d2329; --ink: #eef1f4; --quiet: #b3bdc7; --line: #4a5561; --soft: #283039;
        --main: #8cc4f0; --main-deep: #b5daf7; --on-main: #0d1a26; --focus: #ffd84d; --halo: #0b0c0c;
        --stop: #ffab9c; --stop-soft: #3a2522; --check: #f3cd7a; --check-soft: #352d1b; --mark: #6b5310;
        --scheme: dark;
      }
    }`;

  const FRAME = `
    :host { all: initial !important; display: block !important; --above: max(.75em, min(7vh, 5em)); }
    *, *::before, *::after { box-sizing: border-box; }
    dialog, .card {
      width: min(36em, 100vw - 1.5em); max-width: none; max-height: calc(100dvh - .75em - var(--above));
      margin: var(--above) auto auto; padding: 0; overflow: hidden;
      border: 1px solid var(--line); border-radius: .75em;
      background: var(--paper); color: var(--ink); box-shadow: 0 1.25em 3.5em rgb(12 24 36 / .28), 0 .125em .5em rgb(12 24 36 / .18);
      font: 1em/1.5 "Segoe UI", system-ui, -apple-system, Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif;
      text-align: start; overflow-wrap: anywhere; outline: none; color-scheme: var(--scheme);
    }
    dialog[open] { display: flex; }
    #contents { flex: 1; min-width: 0; overflow: auto; overscroll-behavior: contain; }
    #contents:has(.findings :focus) { scroll-padding-block: 1em 7em; }
    dialog::backdrop { background: rgb(16 26 36 / .45); }
    h2, h3, p, ol, ul, dl, dd, figure, blockquote, fieldset { margin: 0; padding: 0; }
    .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    .icon { width: 1.25em; height: 1.25em; flex: none; fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; }
    header { display: grid; grid-template-columns: auto 1fr; column-gap: .625em; align-items: center; padding: 1.375em 1.5em 1em; }
    header .icon { width: 1.5em; height: 1.5em; color: var(--main); }
    h2 { font-size: 1.3125em; line-height: 1.25; font-weight: 650; letter-spacing: -.01em; }
    #lead { grid-column: 1 / -1; margin-block-start: .375em; color: var(--quiet); }
    .todo, .note, .unchecked { margin: 0 1.5em 1em; }
    .note, .unchecked { margin-inline: 1.6em; color: var(--quiet); font-size: .9375em; }
    .unchecked h3 { font-size: 1em; color: var(--ink); }
    .unchecked ul { padding-inline-start: 1.25em; }`;

  const FINDINGS = `
    .findings { list-style: none; display: grid; gap: .875em; padding: 0 1.5em 1.25em; }
    .finding { border: 1px solid var(--line); border-inline-start: .3125em solid var(--level); border-radius: .5em; padding: .875em 1em; }
    .stop { --level: var(--stop); --level-soft: var(--stop-soft); }
    .check { --level: var(--check); --level-soft: var(--check-soft); }
    .badge { display: inline-flex; align-items: center; gap: .375em; color: var(--level); background: var(--level-soft);
      border-radius: 1em; padding: .125em .75em .125em .5em; font-size: .8125em; font-weight: 650; }
    h3 { font-size: 1.0625em; line-height: 1.4; font-weight: 600; margin-block: .4375em .5em; }
    .where { color: var(--quiet); font-size: .875em; }
    blockquote { margin-block-start: .1875em; padding: .4375em .75em; border-radius: .375em; background: var(--soft); white-space: pre-wrap;
      unicode-bidi: isolate; max-height: 9em; overflow: hidden; }
    mark { background: var(--mark); color: inherit; border-radius: .125em; padding: 0 .125em; text-decoration: underline .125em; text-underline-offset: .1875em; text-decoration-color: var(--level); }
    dl { margin-block-start: .75em; display: grid; grid-template-columns: minmax(6.5em, auto) 1fr; gap: .375em .875em; font-size: .9375em; }
    dt { font-weight: 600; }
    .source { color: var(--quiet); }
    details { margin-block-start: .5em; font-size: .9375em; }
    summary { display: inline-flex; align-items: center; min-height: 2.25em; padding-inline: .125em; cursor: pointer; color: var(--main);
      list-style: none; text-decoration: underline; text-underline-offset: .1875em; text-decoration-thickness: 1px; border-radius: .25em; }
    .report { display: inline-flex; align-items: center; min-height: 2.25em; padding-inline: .125em; font-size: .9375em; color: var(--main); border-radius: .25em; }
    summary::-webkit-details-marker { display: none; }
    summary::after { content: ""; width: .4375em; height: .4375em; margin-inline: .5em .25em; border: solid currentColor; border-width: 0 .125em .125em 0; transform: translateY(-.125em) rotate(45deg); }
    details[open] summary::after { transform: translateY(.125em) rotate(225deg); }
    .fixes { list-style: none; display: grid; gap: .5em; margin-block-start: .75em; }
    .fixes li { display: flex; flex-wrap: wrap; align-items: center; gap: .25em .625em; }
    .fixes button { font-size: .9375em; min-height: 2.375em; padding: .25em .875em; }
    .new { color: var(--quiet); white-space: pre-wrap; }
    .scopes { display: flex; flex-wrap: wrap; gap: .5em; padding-block: .375em .125em; }`;

  const ACTIONS = `
    footer { position: sticky; inset-block-end: 0; padding: .9375em 1.5em 1em; background: var(--paper); border-block-start: 1px solid var(--line); }
    .actions { display: flex; flex-wrap: wrap; gap: .625em; align-items: center; }
    .actions .note { margin: 0; flex: 1 1 12em; }
    .local { margin-block-start: .75em; color: var(--quiet); font-size: .8125em; }
    button { font: inherit; font-weight: 600; min-height: 2.625em; padding: .4375em 1.125em; border: 1px solid var(--quiet); border-radius: .4375em;
      background: var(--paper); color: var(--ink); cursor: pointer; text-align: center; }
    button:hover { background: var(--soft); border-color: var(--ink); }
    .main { background: var(--main); border-color: var(--main); color: var(--on-main); }
    .main:hover { background: var(--main-deep); border-color: var(--main-deep); }
    .scopes button { font-weight: 500; font-size: .9375em; min-height: 2.375em; padding: .25em .875em; }
    :is(button, summary, input, a):focus-visible { outline: .1875em solid var(--focus); outline-offset: .125em; box-shadow: 0 0 0 .1875em var(--halo); }
    fieldset { border: 0; min-width: 0; margin-block-end: .875em; }
    legend { padding: 0; font-weight: 600; margin-block-end: .25em; }
    label { display: flex; align-items: baseline; gap: .625em; padding: .3125em .25em; border-radius: .375em; cursor: pointer; }
    label:hover { background: var(--soft); }
    input { margin: 0; width: 1.0625em; height: 1.0625em; flex: none; translate: 0 .125em; accent-color: var(--main); }
    .missing { color: var(--stop); font-weight: 600; }
    .missing:not(:empty) { margin-block-start: .375em; }
    .progress { height: .25em; margin: .25em 1.5em 1.25em; border-radius: .25em; background: linear-gradient(90deg, var(--main) 30%, var(--line) 0); }`;

  const NOTICE = `
    .notice { position: fixed; inset: auto 1em 1.5em; margin: 0 auto; width: fit-content; max-width: min(30em, 100vw - 2em); display: flex; gap: .625em; align-items: center;
      padding: .75em 1.125em; border: 1px solid var(--line); border-radius: .625em; background: var(--paper); color: var(--ink); box-shadow: 0 .5em 2em rgb(12 24 36 / .3);
      font: 1em/1.5 "Segoe UI", system-ui, -apple-system, Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif; pointer-events: none; }
    .notice .icon { color: var(--main); }`;

  const CIRCUMSTANCES = `
    @media (max-width: 30em) {
      header, footer { padding-inline: 1em; } .findings { padding-inline: 1em; } .todo { margin-inline: 1em; } .note, .unchecked { margin-inline: 1.067em; }
      dl { grid-template-columns: 1fr; gap: 0; } dd + dt { margin-block-start: .5em; }
      .actions button { flex: 1 1 100%; }
    }
    @media (max-height: 30em), (max-width: 30em) and (max-height: 42em) {
      footer { position: static; } :host { --above: .75em; } #contents:has(.findings :focus) { scroll-padding-block: 1em; }
    }
    @media (prefers-reduced-motion: no-preference) {
      dialog[open] { animation: appear .14s ease-out; }
      @keyframes appear { from { opacity: 0; translate: 0 .375em; } }
      .progress { background-size: 200% 100%; background-repeat: repeat-x; animation: onward 1.6s linear infinite; }
      @keyframes onward { from { background-position: 200% 0; } to { background-position: 0 0; } }
    }
    @media (prefers-contrast: more) { :host { --quiet: var(--ink); --line: var(--ink); } }
    @media (forced-colors: active) {
      dialog, .finding, .notice, button { border-color: CanvasText; }
      .badge { border: 1px solid CanvasText; }
      header .icon, .notice .icon { color: CanvasText; }
      .main { forced-color-adjust: none; background: Highlight; color: HighlightText; border-color: HighlightText; }
      :is(button, summary, input, a):focus-visible { outline-color: Highlight; box-shadow: none; }
      .main:focus-visible { outline-color: CanvasText; }
      .progress { border: 1px solid CanvasText; }
    }`;

  presend.panelStyle = [COLOURS, FRAME, FINDINGS, ACTIONS, NOTICE, CIRCUMSTANCES].join("\n");
}
