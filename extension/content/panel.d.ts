/** What the panel and the marks take and give. */

type Words = (key: string, ...given: string[]) => string;
type Reason = "needed" | "agreed" | "public" | "mistaken";

/** The person's own words around a finding; start and end mark the words in question. */
interface Excerpt { key: string; text: string; start?: number; end?: number }

/** What presend.text.read(editor) gives: UTF-16 offsets of `text` to places in the page; null in textareas and inputs. */
interface MarkedText { editor: Element; text: string; range(start: number, end: number): Range | null }

interface ReviewView {
  kind: "review";
  review: Wire.Review;
  excerpts: Excerpt[];
  /** It has gone already (mode advise): say so, and offer nothing but to close. */
  sent?: boolean;
}
interface CheckingView { kind: "checking" }
interface ProblemView { kind: "problem"; problem: { code: string; message?: string; what_to_do?: string }; fail_mode: "open" | "closed" }
/** A small message that goes by itself; `text` is a key of messages.json. */
interface MessageView { kind: "message"; text: string }
type ModalView = ReviewView | CheckingView | ProblemView;
type View = ModalView | MessageView;

type Choice =
  | { action: "change" | "send" | "abandon" | "replaced" | "shown" }
  | { action: "send_with_reason"; reason: Reason }
  | { action: "fix"; key: string; fix: number }
  | { action: "not_a_problem"; key: string; scope: "once" | "always" | "here" };

interface Shown { finding: Wire.Finding; excerpt: Excerpt | null; count: number; dismissible: boolean; fixable: boolean }
/** done: one edit, which undo takes back; copied, refused: nothing was changed; undo: changed in part, and said so. */
type FixOutcome = "done" | "copied" | "refused" | "stale" | "undo";
type IconShape = "stop" | "check" | "fine" | "reading" | "unplugged";

interface PanelElements {
  element(tag: string, attributes: Record<string, string>, ...children: (Node | string | null)[]): HTMLElement;
  icon(shape: IconShape): SVGElement;
  button(action: string, label: string, attributes?: Record<string, string>): HTMLElement;
}
interface PanelReasons {
  list(words: Words): HTMLElement;
  chosen(panel: ParentNode, opener: HTMLElement, words: Words): Reason | null;
}
interface PanelBuild {
  shell(): HTMLDialogElement;
  fill(dialog: HTMLDialogElement, view: ModalView, words: Words): void;
}
interface Panel {
  show(view: View): Promise<Choice>;
  close(): void;
  owns(event: Event): boolean;
}
interface Guard {
  start(): void;
  changed(): void;
  covered(): boolean;
  allows(event: Event): boolean;
  stop(): void;
}
interface Marks {
  show(reading: MarkedText, findings: readonly Wire.Finding[]): void;
  clear(reading?: MarkedText): void;
  /** The finding whose words lie at a point of a window. */
  at(view: Window & typeof globalThis, x: number, y: number): Wire.Finding | null;
  /** Where a marked finding's words are, in the window of its editor. */
  box(finding: Wire.Finding): DOMRect | null;
  some(): boolean;
}
interface CardFace {
  style: string;
  shell(modal: boolean): HTMLElement;
  fill(dialog: HTMLElement, noted: Noted, index: number, many: number, words: Words): void;
}

interface PresendNamespace {
  words: Words;
  keepWords(keys: readonly string[]): void;
  elements: PanelElements;
  level(finding: Wire.Finding): 1 | 2;
  look(finding: Wire.Finding): "stop" | "check";
  findingBody(shown: Shown, id: string, words: Words): (Node | null)[];
  fixButtons(shown: Shown, described: string, words: Words): HTMLElement | null;
  copy(text: string, dialog: HTMLElement | null): boolean;
  raise(host: HTMLElement, over: Element): void;
  /** Whether an element is one that we put into the page, or stands in it. */
  isOurs(element: Element): boolean;
  cardFace: CardFace;
  alarmLink(finding: Wire.Finding, described: string, words: Words): HTMLElement | null;
  findingItem(shown: Shown, number: number, words: Words): HTMLElement;
  reasons: PanelReasons;
  problemWords(problem: ProblemView["problem"], words: Words): { happened: string; whatToDo: string };
  build: PanelBuild;
  panelStyle: string;
  shadowHost(page: Document, style: string): { host: HTMLElement; root: ShadowRoot };
  guard(host: HTMLElement, onTampered: () => void): Guard;
  notice(key: string, values?: string[], sign?: IconShape): Promise<Choice>;
  panel: Panel;
  mirror(field: HTMLTextAreaElement | HTMLInputElement, value: string, style: string, onGone: () => void): {
    range(start: number, end: number): Range;
    remove(): void;
  };
  marks: Marks;
}
