/** What both halves of the extension agree on. Ambient: classic scripts and modules use the names without importing. */

type Problem = Wire.Problem;
/* View and Choice: content/panel.d.ts. */

/** A site that managed settings list; `host` may be `*.x`, and carry a scheme and a port. */
type ListedSite = { host: string; adapter: string };
/** Selectors for a part of a site in place of those built in, the most durable first. */
type SelectorOverride = { site: string; part: string; css: string[] };
type Settings = {
  mode: "observe" | "advise" | "hold"; fail_mode: "open" | "closed"; deadline_ms: number; sites: ListedSite[];
  selectors: SelectorOverride[];
  /** Where a site or a false alarm may be reported; "" where nobody wants to hear. */
  report_address: string;
  /** 0: no pause is offered. */
  pause_minutes: number;
};

/** What a content script may know. `adapter` is null where this frame's site is not ours: the script then goes quiet. */
type Hello = { settings: Omit<Settings, "sites">; adapter: string | null; revision: string; versions: string };

/** From a content script to the background (runtime.sendMessage). Site and frame are the sender's, never the message's. */
type ContentMessage =
  | { kind: "hello" }                                                     // → Hello
  | { kind: "review"; draft: Wire.Draft }                                 // → Reviewed
  | { kind: "decide"; review: string; action: DecisionAction; reason: string | null; checks: string[] } // → {} | {problem}
  | { kind: "ignore"; key: string; scope: "always" | "here" }             // → {revision} | {problem}
  | { kind: "wording"; draft: Wire.Draft }                                // → {wording} | {problem}
  | { kind: "learn"; word: string }                                       // → {revision} | {problem}
  | { kind: "ask"; id: string; view: View }                               // → {} and later "chosen"; {here: true}: open it here
  | { kind: "chosen"; id: string; frame: number; choice: Choice }         // top frame, when its panel is answered → {}
  | { kind: "unask"; id: string }                                         // the asking frame gives up → {}
  | { kind: "profile"; handle: string; text: string }                     // the person's own profile page → {}
  | { kind: "state"; state: "protected" | "not_understood" | "lost" }     // → {}
  | { kind: "bye" }                                                       // the frame's document goes → {}
  | { kind: "bring"; what: "site" | "rest" };                             // → {} once those scripts have run in this frame
type DecisionAction = "sent" | "sent_with_reason" | "changed" | "abandoned" | "not_a_problem";

/** `superseded`: a newer draft of the same frame took this one's place while typing; there is nothing to show. */
type Reviewed = { review: Wire.Review; revision: string } | { problem: Problem } | { superseded: true };

/** From the background to a content script (tabs.sendMessage). Answer {} at once, so that nobody waits on a person. */
type BackgroundMessage =
  | { kind: "changed" }                                                   // settings or revision: drop cached reviews, say hello again
  | { kind: "there" }                                                     // is anybody?
  | { kind: "show"; id: string; frame: number; view: View }               // to the top frame: open the panel, then "chosen"
  | { kind: "hide"; id: string }                                          // to the top frame: the asking frame gave up
  | { kind: "chosen"; id: string; choice: Choice }                        // to the frame that asked
  | { kind: "warm" };                                                     // to the top frame: what shows things will be wanted

/** From the extension's own pages to the background. */
type PageMessage =
  | { kind: "overview"; tab?: number; url?: string }                      // → Overview
  | { kind: "pair"; code: string }                                        // → Overview | {problem}
  | { kind: "unpair" }                                                    // → Overview
  | { kind: "retry"; tab?: number; url?: string }                         // → Overview
  | { kind: "pause"; tab?: number; url?: string; wanted: boolean }        // → Overview
  | { kind: "counts" }                                                    // → Wire.Counts | {problem}
  | { kind: "accounts" }                                                  // → Wire.KnownAccounts | {problem}
  | { kind: "say"; account?: Wire.SaidAccount; person?: Wire.SaidPerson } // → Wire.KnownAccounts | {problem}
  | { kind: "forget_account"; site?: string; handle?: string };           // → Wire.KnownAccounts | {problem}
type Overview = {
  /** Until when this site is paused; 0 where it is not. */
  paused_until: number;
  /** What is at work, for a report. */
  versions: string;
  here: "protected" | "paused" | "not_understood" | "not_listed" | "no_permission" | "not_loaded" | "not_a_page";
  agent: { version: string; port: number; unchecked: Wire.Unchecked[] } | null;
  problem: Problem | null; paired: "native" | "code" | null;
  settings: Settings; sites: { host: string; adapter: string; builtIn: boolean; permitted: boolean }[];
};

/** What a site's file hands to the gate. */
type Reading = {
  editors: Element[]; subject: string; to: string[]; cc: string[]; bcc: string[];
  reply: NonNullable<Wire.Draft["reply"]>; original_recipients: string[] | null;
  attachments: Wire.Attachment[]; account: Wire.Account; parts?: Record<string, Wire.Part["kind"]>;
  /** Somebody else's words that go out with the draft, and stand in none of its editors. */
  shared?: string;
};
interface SiteAdapter {
  name: string; channel: Wire.Draft["channel"]; controls: string;
  understands(document: Document): boolean;
  composerOf(element: Element): Element | null;
  /** The composer that something beside its editor belongs to: a title's field, a toolbar's button. */
  composerBeside?(element: Element): Element | null;
  isSend(element: Element, composer: Element): boolean;
  enterSends(editor: Element): boolean;
  formSends(form: HTMLFormElement): boolean;
  read(composer: Element): Reading;
  /** What the profile says, where this page is the profile of the account that is signed in. */
  profile?(document: Document): { handle: string; text: string } | null;
}

/** Where a site's file says that its parts are:
 * `page` what tells the site, `root` elements in whose shadow roots parts stand (none is looked into unasked, but for the
 * one that a draft is in); `composer` the whole around a draft, `editor` where it is written; `send` what sends it,
 * `menu` what opens more ways to send, `later` such a way outside the composer (schedule); `enter` editors in which Enter
 * sends, `chat` what tells a chat from the site's own channel; `subject`; `to`, `cc`, `bcc` the fields of recipients, `with`
 * what names, once on the page, whom the open conversation is with, `box` one recipient in them; `account` what names the
 * account; `reply` and `forward` what tells such a draft; `attachment` and the `attachment_name` in it; `quoted` and
 * `signature` parts of the text, `shared` a post that is passed on beside it; `profile` what a profile page says of its owner,
 * `profile_handle` whose it is. */
type SitePart =
  | "page" | "root" | "composer" | "editor" | "send" | "menu" | "later" | "enter" | "chat" | "subject" | "to" | "cc" | "bcc" | "with"
  | "box" | "account" | "reply" | "forward" | "attachment" | "attachment_name" | "quoted" | "signature" | "shared" | "profile"
  | "profile_handle";
/** A site as data; sites/reader.js makes the adapter. Selectors from the most durable to the least. */
type SiteData = {
  name: string; channel: Wire.Draft["channel"]; parts: Partial<Record<SitePart, readonly string[]>>;
  /** Where every account of the site is of one kind. */
  account?: Wire.Account["kind"];
  /** Where a form that the page submits is the draft's own. */
  formSends?: boolean;
  /** Where only the subject tells a reply ("Re:", which the site itself puts there) or a draft that is passed on. */
  subjectTells?: boolean;
  /** Where a chat goes to those whom its text names, as "@name". */
  mentioned?: boolean;
} & Pick<SiteAdapter, "ctrlEnterSends" | "shortcuts" | "approval_ms">;

interface SiteParts {
  css(part: SitePart): readonly string[];
  is(element: Element, part: SitePart): boolean;
  all(root: ParentNode, part: SitePart): Element[];
  any(root: ParentNode, part: SitePart): Element[];
}
interface SiteStructure {
  BOUNDARY: string;
  /** Every editor that is seen. */
  editorsIn(root: Node): Element[];
  /** What a selector finds in a place, in its own shadow root and in those of the hosts named, however deep. */
  find(root: ParentNode, css: string, hosts?: string): Element[];
  /** Where recipients and subject of a composer are looked for; `editors` finds those that count. */
  headOf(composer: Element, editors?: (root: Element) => Element[]): Element;
  ITEM: string;
  /** What may have opened the menu of an item. */
  openersOf(item: Element): Element[];
}
interface SiteFields {
  /** The recipients of one field, as "Name <address>". */
  inField(field: Element, boxes: readonly string[]): string[];
  attachment(item: Element, named: readonly string[]): Wire.Attachment;
  bytes(text: string): number;
  handle(element: Element): string | null;
  mentions(text: string): string[];
}

/** A link that opens a message to the organisation; `versions` as the background tells them. */
type ReportTo = { address: string; versions: string };
interface Reports {
  site(words: Words, to: ReportTo, host: string): string;
  alarm(words: Words, to: ReportTo, check: string): string;
}

/** The one namespace of the classic scripts; the content half adds its own parts by declaring this interface again. */
interface PresendNamespace {
  browser: BrowserDifferences;
  report: Reports;
  /** Which adapters there are and where each is built in (host as in ListedSite); data, read by both halves. */
  siteList: readonly { name: string; hosts: readonly string[]; byData?: boolean }[];
  siteParts: readonly SitePart[];
  adapters: Record<string, SiteAdapter>;
  structure: SiteStructure;
  areSelectors(css: readonly string[]): boolean;
  parts(data: SiteData): SiteParts;
  fields: SiteFields;
  reader(data: SiteData): SiteAdapter;
}
interface BrowserDifferences {
  /** Promises in both browsers. */
  api: typeof chrome;
  /** The open or closed shadow root of an element, from a content script. */
  shadowOf(element: Element): ShadowRoot | null;
  /** Storage that no content script reads, for this browser session only. */
  keepSecrets(): Promise<void>;
}
declare var presend: PresendNamespace;

/** Who the browser says has sent a message; `site` is null where that origin is none of ours. */
type Place = { tab: number; frame: number; document: string | null; site: { host: string; adapter: string } | null };
type Pairing = { port: number; secret: string; by: "native" | "code" };
type Status = {
  version: string; port: number; revision: string; policy: string; model: string;
  settings: Record<string, unknown>; unchecked: Wire.Unchecked[]; accounts_to_ask: number;
};
