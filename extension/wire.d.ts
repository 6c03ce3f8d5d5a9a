/** The agent's JSON (localagent/wire.py), until it is generated from there. Offsets count UTF-16 code units. */
declare namespace Wire {
  interface Part { kind: "authored" | "quoted" | "shared" | "signature" | "footer"; start: number; end: number }
  interface Account {
    kind: "work" | "official" | "personal"; handle?: string | null; profile_disclaimer?: boolean | null;
    profile_names_employer?: boolean | null; restricted?: boolean | null; front_line?: boolean | null;
  }
  interface Attachment { name: string; size: number; ref?: string | null }
  interface Draft {
    v: 1; channel: "email" | "chat" | "social"; site?: string; account?: Account; subject?: string; text: string;
    parts?: Part[] | null; reply?: "new" | "reply" | "reply_all" | "forward" | "share";
    to?: string[]; cc?: string[]; bcc?: string[]; original_recipients?: string[] | null;
    attachments?: Attachment[]; encrypted?: boolean | null; moment?: "typing" | "send";
  }
  interface Fix { kind: "replace" | "recipients" | "copy"; label: string; start: number; end: number; text: string }
  interface Finding {
    check: string; paragraph: string; severity: "advise" | "warn" | "stop"; confidence: number; where: string;
    start: number; end: number; message: string; advice: string; fixes: Fix[]; key: string;
  }
  interface Unchecked { part: string; why: string; what_to_do: string }
  interface Review {
    v: 1; review: string; verdict: "clear" | "advise" | "hold" | "stop"; may_send: "freely" | "confirm" | "reason" | "no";
    findings: Finding[]; unchecked: Unchecked[]; took_ms: number; policy: string; model: string;
  }
  interface Problem { code: string; message: string; what_to_do: string }
}
