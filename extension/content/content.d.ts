/** What the gate's files give each other. */

/** A run of text that stands, unit for unit, in one place of the page; an image's alternative text has no offset. */
interface Run { start: number; end: number; node: Node; offset: number }
interface EditorText extends MarkedText { parts: Wire.Part[] }

/** An editor's text in a draft: it begins at `start` of the draft's text. */
interface Piece { start: number; end: number; reading: EditorText }
/** A draft as it stands on the page now. `key` is the whole of it but for the moment; `blank`: nothing to check yet. */
interface PageDraft { composer: Element; wire: Wire.Draft; key: string; pieces: Piece[]; blank: boolean }

/** A finding in its place: `local` has the offsets of its editor's own text, `editor` is null where it is about no words. */
interface Noted { draft: PageDraft; review: string; finding: Wire.Finding; local: Wire.Finding; editor: Element | null }

interface Life { signal: AbortSignal; gone(): boolean; end(): void }
interface Known {
  settings: Hello["settings"];
  /** undefined: the background has not said yet; null: this site is none of ours. */
  adapter: string | null | undefined;
  revision: string;
  versions: string;
}
type Answer = Reviewed;

/** One way in which a draft would leave: what to do again when it may. */
interface Attempt {
  site: SiteAdapter; composer: Element;
  /** False where the page is gone or the control is no longer there. */
  again(): boolean;
  /** What the page is told when nothing is sent after all. */
  givenUp?(): void;
}

interface Editors {
  /** All that stands in a place, in its shadow roots and in the frames that editors write. */
  every(root: Node): Generator<Element>;
  /** Whether text can be written here: a textarea, a contenteditable root, the body of an editor's frame. */
  is(element: Element): boolean;
  /** Whether what is written there is its value, and no text of the page. */
  isField(element: Element): element is HTMLTextAreaElement;
  within(root: Node): Element[];
  of(node: Node): Element | null;
  parent(node: Node): Node | null;
  ancestors(node: Node): Generator<Element>;
  target(event: Event): Element | null;
  seen(element: Element): boolean;
}
interface Frames {
  written(frame: Element | null | undefined): frame is HTMLIFrameElement;
  listen(types: readonly string[], listener: (event: any) => void): void;
  tend(): void;
  begin(): void;
  /** The element that has the focus. */
  focused(): Element | null;
}

interface SiteAdapter {
  /** Where one site has several channels. */
  channelOf?(composer: Element): Wire.Draft["channel"];
  /** Where Ctrl+Enter or Cmd+Enter sends nothing. */
  ctrlEnterSends?: boolean;
  /** Keys besides Enter that send, as "Alt+KeyS": Alt, Control (or Cmd), Shift, then the key's place (`KeyboardEvent.code`). */
  shortcuts?: readonly string[];
  /** Somebody writes a message where this adapter finds no composer. */
  lost?(element: Element): boolean;
  /** Places outside the composer whose changes change the draft (an attachment list). */
  around?(composer: Element): Element[];
  /** How long a decision to send holds for the same draft, where the site asks something of its own in between. */
  approval_ms?: number;
  /** The page called form.submit(), and the form waits: what it is sent into must not go meanwhile. */
  waits?(form: HTMLFormElement): void;
  /** The page called form.submit() and nothing was sent: let it go on. */
  givenUp?(form: HTMLFormElement): void;
}

interface PresendNamespace {
  life: Life;
  known: Known;
  text: { read(editor: Element, parts?: Record<string, Wire.Part["kind"]>): EditorText; blank(text: string): boolean };
  editors: Editors;
  mailboxes(text: string): string[];
  draft: { read(site: SiteAdapter, composer: Element): PageDraft };
  site(document: Document): SiteAdapter | null;
  answers: {
    ask(draft: PageDraft, moment: "typing" | "send"): Promise<Answer>;
    kept(key: string): Wire.Review | null;
    clear(key: string): boolean;
    approve(key: string, ms: number): void;
    forget(): void;
    tell(message: ContentMessage): Promise<any>;
  };
  asking: {
    show(view: View): Promise<Choice>;
    close(): void;
    /** A message about a panel; false where it is about something else, or where nothing can be shown here. */
    hear(message: BackgroundMessage): boolean | Promise<boolean>;
    /** A send that is not held must not pass as checked where it was only in part: it is said once of each draft. */
    sayUnchecked(composer: Element, review: Wire.Review): void;
  };
  excerpts(draft: PageDraft, review: Pick<Wire.Review, "findings">): Excerpt[];
  marking: {
    show(draft: PageDraft, review: Wire.Review): void;
    clear(composer: Element): void;
    /** A pause begins, or a mode that marks nothing. */
    clearAll(): void;
    of(composer: Element): Noted[];
    at(view: Window & typeof globalThis, x: number, y: number): Noted | null;
    setAside(noted: Noted): void;
    /** Keys that the person has called no problem in this draft, of this review's findings that may be. */
    asides(draft: PageDraft, review: Wire.Review): string[];
  };
  wording: { kept(key: string): Wire.Wording | null; advise(draft: PageDraft): Promise<boolean> };
  selecting: {
    select(editor: Element, start: number, end: number): Promise<Range | "field" | null>;
    replace(editor: Element, start: number, end: number, text: string): Promise<void>;
    undo(editor: Element): void;
  };
  fix(draft: PageDraft, finding: Wire.Finding, fix: Wire.Fix): Promise<FixOutcome>;
  inside: {
    make(style: string): { host: HTMLElement; root: ShadowRoot };
    owns(event: Event): boolean;
    /** A box of a written frame's window, in ours, as far as the frame shows it. */
    place(node: Node, box: DOMRect): DOMRect;
    begin(): void;
  };
  card: {
    owns(event: Event): boolean;
    isModal(): boolean;
    shown(): Noted | null;
    /** With the focus in it. */
    open(noted: Noted): void;
    /** Beside the words; the focus stays where it is. */
    peek(noted: Noted): void;
    next(): void;
    close(): void;
  };
  count: { show(draft: PageDraft, findings: Wire.Finding[]): void; clear(composer: Element): void };
  dismiss(noted: Noted, scope: "once" | "always" | "here"): void;
  learn(noted: Noted, word: string): void;
  pointing: { begin(): void };
  /** Resolves to whether the draft was sent. */
  hold(attempt: Attempt): Promise<boolean>;
  decide(review: Pick<Wire.Review, "review" | "findings">, action: DecisionAction, reason?: string | null, findings?: Wire.Finding[]): void;
  pressAgain(): void;
  release(attempt: Attempt, draft: PageDraft): boolean;
  passed(attempt: Attempt, draft: PageDraft): Promise<void>;
  replay: {
    active(): boolean;
    let_pass<T>(act: () => T): T;
    /** A form has really left. */
    noteForm(): void;
    formLeftSince(time: number): boolean;
    pointer(attempt: { control: Element; point: { clientX: number; clientY: number } }): boolean;
    key(target: Element, event: KeyboardEvent, pressed: boolean): boolean;
    submit(form: HTMLFormElement, submitter: HTMLElement | null): boolean;
    submitted(form: HTMLFormElement): boolean;
  };
  frames: Frames;
  profile: { begin(): void };
  /** Somebody writes there: it is looked at `soon`, and whenever it changes. */
  precheck: Record<"soon" | "noted", (site: SiteAdapter, composer: Element) => void>;
  writing: { begin(): void };
  ears: {
    /** What no listener of the page is to hear of where it happens in ours. */
    UNHEARD: readonly string[];
    begin(): void;
    listen(types: readonly string[], listener: (event: any) => void): void;
  };
  /** Told that everything is here. */
  later: { here(): void };
  gate: { begin(): void };
}
